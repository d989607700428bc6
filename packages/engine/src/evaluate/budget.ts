/**
 * What a rule may cost on a record.
 *
 *   cost(rule)       = cost(when) + cost(unless)
 *   cost(leaf)       = 1 + cost of its operands that are aggregates or computed
 *   cost(block)      = 1 + the sum of its members
 *   cost(quantifier) = 1 + length of the list × (1 + 2 × cost(where));  an aggregate alike
 *
 * The formula depends on the rule alone and is worked out once; on a record only the lengths of its lists are put in. So
 * the cost is known before anything is evaluated, and every evaluator fails the same rules on the same records. A list
 * inside an element counts with the lengths that it has there; a missing list has length 0. The 2 stands for the two
 * questions that a two-valued evaluator asks of an element: does it count for certain, and could it?
 */
import { limits } from '@tautai/dsl';
import type { IrCondition, IrList, IrOperand, IrRule, Place } from '../ir/ir.ts';
import { assertNever } from '../invariant.ts';
import type { DecodedRecord, DecodedScope } from '../record/decode-record.ts';
import type { Limits } from './outcome.ts';

/** Enough for any rule on lists as they occur; a rule that passes it would hold up everyone else's. */
export const defaultLimits: Limits = {
  costMax: limits.costMax,
  textCharactersMax: limits.textCharactersMax,
};

/** Steps that are always taken, and those that are taken once for each element of a list. */
export interface CostFormula {
  readonly fixed: number;
  readonly lists: readonly { readonly place: Place; readonly perElement: CostFormula }[];
}

export const costOfRule = ({ when, unless }: IrRule): CostFormula =>
  plus(costOfCondition(when), unless === null ? nothing : costOfCondition(unless));

const nothing: CostFormula = { fixed: 0, lists: [] };
const oneStep: CostFormula = { fixed: 1, lists: [] };

const plus = (...formulas: readonly CostFormula[]): CostFormula => ({
  fixed: formulas.reduce((sum, { fixed }) => sum + fixed, 0),
  lists: formulas.flatMap(({ lists }) => lists),
});

const twice = ({ fixed, lists }: CostFormula): CostFormula => ({
  fixed: 2 * fixed,
  lists: lists.map(({ place, perElement }) => ({ place, perElement: twice(perElement) })),
});

function costOfCondition(node: IrCondition): CostFormula {
  switch (node.kind) {
    case 'constant':
      return oneStep;
    case 'all':
    case 'any':
    case 'none':
    case 'at_least':
      return plus(oneStep, ...node.conditions.map(costOfCondition));
    case 'points':
      return plus(oneStep, ...node.rows.map(({ condition }) => costOfCondition(condition)));
    case 'not':
      return plus(oneStep, costOfCondition(node.condition));
    case 'compare':
      return plus(oneStep, costOfOperand(node.left), costOfOperand(node.right));
    case 'between':
      return plus(oneStep, ...[node.operand, node.low, node.high].map(costOfOperand));
    case 'one_of':
    case 'in_list':
    case 'text_test':
    case 'holds':
      return plus(oneStep, costOfOperand(node.operand));
    case 'presence':
      if (node.subject.kind === 'list' || node.subject.kind === 'record') return oneStep;
      return plus(oneStep, costOfOperand(node.subject));
    case 'quantifier':
      return costOfRun(node.list, node.where);
    default:
      return assertNever(node);
  }
}

function costOfOperand(node: IrOperand): CostFormula {
  switch (node.kind) {
    case 'literal':
    case 'field':
      return nothing;
    case 'otherwise':
      return plus(oneStep, costOfOperand(node.operand), costOfOperand(node.fallback));
    case 'arithmetic':
      return plus(oneStep, costOfOperand(node.left), costOfOperand(node.right));
    case 'date_of':
    case 'time_of':
      return plus(oneStep, costOfOperand(node.operand));
    case 'age_at':
      return plus(oneStep, costOfOperand(node.birth), costOfOperand(node.day));
    case 'in_currency':
      return plus(oneStep, costOfOperand(node.operand), costOfOperand(node.currency));
    case 'aggregate':
      return costOfRun(node.list, node.where);
    default:
      return assertNever(node);
  }
}

function costOfRun({ place }: IrList, where: IrCondition | null): CostFormula {
  const ofWhere = where === null ? nothing : costOfCondition(where);
  const perElement = plus(oneStep, twice(ofWhere));
  return { fixed: 1, lists: [{ place, perElement }] };
}

/** The steps that a rule takes on a record. */
export const costOn = (formula: CostFormula, record: DecodedRecord): number => costIn(formula, record, []);

function costIn({ fixed, lists }: CostFormula, record: DecodedRecord, elements: readonly DecodedScope[]): number {
  return lists.reduce((sum, { place, perElement }) => {
    const scope = place.scope === 'record' ? record : elements[place.scope];
    const list = scope?.lists[place.slot] ?? [];
    // Only where a list lies inside the element do the elements differ in cost.
    if (!readsElements(perElement)) return sum + list.length * costIn(perElement, record, elements);
    return list.reduce((inner, element) => inner + costIn(perElement, record, [...elements, element]), sum);
  }, fixed);
}

/**
 * How long lists may be for no rule to cost more than `costMax`, whatever else the record holds; with lists in lists
 * each of them so long.
 */
export function safeLength(formulas: readonly CostFormula[], costMax: number): number {
  const isSafe = (length: number): boolean => formulas.every((formula) => costAt(formula, length) <= costMax);
  if (!isSafe(0)) return -1;
  let [safe, unsafe] = [0, lengthsAsked];
  if (isSafe(unsafe)) return unsafe;
  while (unsafe - safe > 1) {
    const middle = (safe + unsafe) >>> 1;
    if (isSafe(middle)) safe = middle;
    else unsafe = middle;
  }
  return safe;
}

const lengthsAsked = 1 << 20;

const costAt = ({ fixed, lists }: CostFormula, length: number): number =>
  lists.reduce((sum, { perElement }) => sum + length * costAt(perElement, length), fixed);

const readsElements = ({ lists }: CostFormula): boolean =>
  lists.some(({ place, perElement }) => place.scope !== 'record' || readsElements(perElement));
