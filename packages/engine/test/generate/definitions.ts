/** Parts of typed trees as definitions: a name, what they need of their surroundings as parameters, and a body. */
import type { FieldPath, OperandType, TypedCondition, TypedOperand } from '@tautai/dsl';
import { isAnchored, isSelfTyped } from './checked-operand.ts';
import type { Choose } from './choose.ts';
import type { Definer, Place } from './place.ts';
import { keyOf } from './place.ts';
import { asSum, bareOperand, currencyPath, spellCondition, spellOperand } from './spell.ts';

interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly argument: string;
}

export function createDefiner(choose: Choose, percent: number): Definer {
  const items: string[] = [];
  let count = 0;
  const define = (
    tree: TypedCondition | TypedOperand,
    place: Place,
    write: (inside: Place) => string,
  ): string | null => {
    const needed = neededBy(choose, tree, place);
    if (needed === null) return null;
    count += 1;
    const name = `${choose.pick(['sign', 'count', 'when'])}_${count}`;
    const parameters = needed.map(({ from, ...each }, index): Parameter & { readonly from: readonly unknown[] } => ({
      ...each,
      from,
      name: `p${count}_${index}`,
    }));
    const known = parameters.flatMap((each) => each.from.map((key) => [key, each.name] as const));
    const body = write({
      ...place,
      elements: place.elements.map(() => null),
      innermost: null,
      parameters: new Map(known),
    });
    const heads = parameters.map((each) => `${each.name}: ${each.type}`);
    const isBare = parameters.length === 0 && choose.chance(70);
    items.push(`define ${name}${isBare ? '' : `(${heads.join(', ')})`} =${choose.pick([' ', '\n  '])}${body}`);
    return isBare ? name : `${name}(${parameters.map(({ argument }) => argument).join(choose.pick([', ', ',']))})`;
  };
  return {
    condition: (tree, place) =>
      choose.chance(percent) && isDefinable(tree)
        ? define(tree, place, (inside) => spellCondition(tree, inside))
        : null,
    operand: (tree, place) =>
      choose.chance(percent) && isDefinableOperand(tree)
        ? define(tree, place, (inside) => bareOperand(tree, inside))
        : null,
    items: () => items,
  };
}

/** `true` alone is a value, not a condition; a condition on the currency has to stand where it is meant. */
const isDefinable = ({ kind }: TypedCondition): boolean => kind !== 'constant';

function isDefinableOperand(operand: TypedOperand): boolean {
  if (operand.kind === 'in_currency' || operand.type.kind === 'amount' || operand.type.kind === 'period') return false;
  if (operand.kind === 'literal') return operand.type.kind !== 'enumeration';
  return isSelfTyped(operand.type) || isAnchored(operand);
}

interface Need {
  /** What the parameter stands for: operands of the tree, or a path by its key. */
  readonly from: readonly unknown[];
  readonly type: string;
  readonly argument: string;
}

/** What a tree needs of the elements around it, and some of its literals; null where that cannot be handed over. */
function neededBy(choose: Choose, tree: TypedCondition | TypedOperand, place: Place): readonly Need[] | null {
  const needs = new Map<unknown, Need>();
  const depth = place.elements.length;
  let isGood = true;
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isOuterPath(node, depth)) isGood = false;
    if (isOperand(node)) {
      if (node.kind === 'field' && isOuterPath(node.path, depth)) {
        const type = parameterType(node.type);
        if (type === null || node.path.cataloguePath === currencyPath) isGood = false;
        else needs.set(keyOf(node.path), { from: [keyOf(node.path)], type, argument: bareOperand(node, place) });
        return;
      }
      const type = node.kind === 'literal' && node !== tree ? parameterType(node.type) : null;
      if (type !== null && type !== 'currency' && choose.chance(20)) {
        needs.set(node, { from: [node], type, argument: spellOperand(node, { ...place, definer: null }, asSum) });
        return;
      }
    }
    for (const each of Object.values(node)) visit(each);
  };
  visit(tree);
  return isGood ? [...needs.values()] : null;
}

const isOperand = (node: object): node is TypedOperand => 'type' in node && 'kind' in node && 'range' in node;

const isOuterPath = (node: object, depth: number): node is FieldPath =>
  'steps' in node && 'scope' in node && typeof node.scope === 'number' && node.scope < depth;

const texts = { name: 'text', free: 'text', locator: 'reference', email: 'email' } as const;

/** The word with which a parameter declares the type; null where there is none. */
function parameterType(type: OperandType): string | null {
  switch (type.kind) {
    case 'text':
      return texts[type.folding];
    case 'code':
      return type.list;
    case 'amount':
      return 'currency' in type ? 'amount' : null;
    case 'enumeration':
    case 'partial_date':
    case 'period':
      return null;
    default:
      return type.kind;
  }
}
