/**
 * Typed trees as Tau text, in the many ways in which they may be written: brackets that say nothing, line ends where a
 * line may end, comments, units, names for elements, definitions for parts. Checking the text gives the tree again.
 */
import type { FieldPath, ListSource, TypedCondition, TypedOperand } from '@tautai/dsl';
import { rootNames } from '@tautai/dsl';
import { paths } from './catalogue-paths.ts';
import type { Choose } from './choose.ts';
import type { Place } from './place.ts';
import { keyOf } from './place.ts';
import { durations, quoted, spellLiteral } from './spell-literal.ts';

// How tightly a text holds together: what stands where more is asked for is put in brackets.
const loosest = 1;
const asAndMember = 3;
export const asSum = 4;
const asProduct = 5;
const asOtherwise = 6;
const asPrimary = 7;

interface Written {
  readonly text: string;
  readonly level: number;
}

const atLeast = ({ choose }: Place, { text, level }: Written, least: number): string =>
  level < least || choose.chance(4) ? bracketed(choose, text) : text;

const bracketed = (choose: Choose, text: string): string =>
  choose.pick([`(${text})`, `(${text})`, `( ${text} )`, `(\n    ${text}\n  )`]);

const blank = (choose: Choose): string => choose.pick([' ', ' ', ' ', ' ', '  ', '\t']);
/** Between a sign that carries a line on and what follows. */
const onward = (choose: Choose): string => choose.pick([' ', ' ', ' ', ' ', '\n    ', ' # why\n    ', '\n\n  ']);
const lineEnd = (choose: Choose): string =>
  choose.pick(['\n    ', '\n    ', '\n    ', '\n\n    ', ' # why\n    ', '\r\n    ']);

export const spellCondition = (condition: TypedCondition, place: Place, least = loosest): string => {
  const call = place.definer?.condition(condition, place) ?? null;
  return call ?? atLeast(place, writeCondition(condition, place), least);
};

function writeCondition(condition: TypedCondition, place: Place): Written {
  const { choose } = place;
  const gap = (): string => blank(choose);
  const operand = (each: TypedOperand): string => spellOperand(each, place, asSum);
  const test = (...parts: readonly string[]): Written => ({ text: parts.join(gap()), level: asSum });
  switch (condition.kind) {
    case 'constant':
      return { text: String(condition.value), level: asPrimary };
    case 'all':
    case 'any':
    case 'none':
      return condition.form === 'chain'
        ? chain(condition, place)
        : block(`${condition.kind} of`, condition.conditions, place);
    case 'at_least':
      return block(`at least ${condition.count} of`, condition.conditions, place);
    case 'points':
      throw new Error('a table of points is no condition of a text');
    case 'not':
      return { text: `not${onward(choose)}${spellCondition(condition.condition, place, asAndMember)}`, level: 3 };
    case 'compare': {
      const sign = condition.operator === 'is_not' ? `is${gap()}not` : condition.operator;
      const isDemand = condition.left.kind === 'field' && condition.left.path.cataloguePath === currencyPath;
      const left = isDemand ? bareOperand(condition.left, place) : operand(condition.left);
      const right = isDemand ? bareOperand(condition.right, place) : operand(condition.right);
      const isTight = /^[<>]/u.test(sign) && choose.chance(5);
      return {
        text: isTight ? `${left}${sign}${right}` : `${left}${gap()}${sign}${onward(choose)}${right}`,
        level: asSum,
      };
    }
    case 'between': {
      const [left, low, high] = [condition.operand, condition.low, condition.high].map(operand);
      return { text: `${left} between${onward(choose)}${low}${gap()}and${onward(choose)}${high}`, level: asSum };
    }
    case 'one_of': {
      const { type } = condition.operand;
      const values = condition.values.map((value) => spellLiteral(choose, { type: typeOf(value, type), value }));
      const list = `[${values.join(choose.pick([', ', ', ', ',', ',\n      ', ', # why\n      ']))}]`;
      return test(operand(condition.operand), inWords(condition.isNegated, gap), list);
    }
    case 'in_list':
      return test(operand(condition.operand), inWords(condition.isNegated, gap), 'list', condition.listName);
    case 'text_test':
      return test(
        operand(condition.operand),
        condition.operator.replace('_', gap()),
        quoted(choose, condition.pattern),
      );
    case 'presence': {
      const asked =
        condition.operand.kind === 'group' ? condition.operand.path.steps.join('.') : operand(condition.operand);
      return test(asked, 'is', condition.expects);
    }
    case 'holds':
      return { text: operand(condition.operand), level: asSum };
    case 'quantifier': {
      const words = quantifierWords[condition.quantifier];
      const head = condition.count === null ? words : `${words}${gap()}${condition.count}`;
      const { list } = listOf(condition.list, condition.where, condition.depth, place, '');
      return { text: `${head}${gap()}${list}`, level: asPrimary };
    }
  }
}

/** A condition on it settles the currency of amounts only where it is written plainly. */
export const currencyPath = 'booking.payments.currency';

const quantifierWords = {
  any: 'any',
  every: 'every',
  no: 'no',
  exactly: 'exactly',
  at_least: 'at least',
  at_most: 'at most',
} as const;

const inWords = (isNegated: boolean, gap: () => string): string => (isNegated ? `not${gap()}in` : 'in');

/** Days of which the month alone is known stand among such as are known in full. */
const typeOf = (value: unknown, type: TypedOperand['type']): TypedOperand['type'] =>
  type.kind === 'partial_date' && typeof value === 'number' ? { kind: 'date' } : type;

function chain(condition: Extract<TypedCondition, { kind: 'all' | 'any' | 'none' }>, place: Place): Written {
  const { choose } = place;
  const [word, level] = condition.kind === 'all' ? ['and', 2] : ['or', 1];
  const joined = condition.conditions
    .map((each) => spellCondition(each, place, asAndMember))
    .reduce((text, each) => `${text}${choose.chance(15) ? '\n    ' : blank(choose)}${word}${onward(choose)}${each}`);
  return { text: joined, level };
}

function block(head: string, conditions: readonly TypedCondition[], place: Place): Written {
  const end = (): string => lineEnd(place.choose);
  const lines = conditions.map((each) => `${end()}${spellCondition(each, place)}`);
  return { text: `${head} {${lines.join('')}${end()}}`, level: asPrimary };
}

export function spellOperand(operand: TypedOperand, place: Place, least: number): string {
  const parameter = place.parameters.get(operand);
  if (parameter !== undefined) return parameter;
  const call = place.definer?.operand(operand, place) ?? null;
  return call ?? atLeast(place, writeOperand(operand, place), least);
}

/** Without brackets, and without a definition in its place. */
export const bareOperand = (operand: TypedOperand, place: Place): string =>
  place.parameters.get(operand) ?? writeOperand(operand, place).text;

function writeOperand(operand: TypedOperand, place: Place): Written {
  const { choose } = place;
  switch (operand.kind) {
    case 'literal':
      return { text: spellLiteral(choose, operand), level: asPrimary };
    case 'field':
      return { text: spellPath(operand.path, place), level: asPrimary };
    case 'otherwise': {
      const first = spellOperand(operand.operand, place, asOtherwise);
      return {
        text: `${first} otherwise${onward(choose)}${spellOperand(operand.fallback, place, asPrimary)}`,
        level: asOtherwise,
      };
    }
    case 'arithmetic': {
      const level = operand.operator === '+' || operand.operator === '-' ? asSum : asProduct;
      const left = spellOperand(operand.left, place, level);
      const right = spellOperand(operand.right, place, level + 1);
      return { text: `${left}${blank(choose)}${operand.operator}${onward(choose)}${right}`, level };
    }
    case 'aggregate': {
      const field = operand.element === null ? '' : `.${operand.element.steps.join('.')}`;
      const { list } = listOf(operand.list, operand.where, operand.depth, place, field);
      return { text: `${operand.aggregate} of${blank(choose)}${list}`, level: asPrimary };
    }
    case 'date_of':
    case 'time_of':
      return {
        text: `${operand.kind.replace('_', ' ')} ${spellOperand(operand.operand, place, asPrimary)}`,
        level: asPrimary,
      };
    case 'age_at': {
      const age =
        operand.birth.kind === 'field' ? operand.birth.path.steps.join('.').replace('date_of_birth', 'age') : '';
      return { text: `${age} at ${spellOperand(operand.day, place, asPrimary)}`, level: asPrimary };
    }
    case 'in_currency':
      // The currency is that of what it is compared with.
      return writeOperand(operand.operand, place);
  }
}

function spellPath(path: FieldPath, { choose, elements, innermost, parameters }: Place): string {
  const parameter = parameters.get(keyOf(path));
  if (parameter !== undefined) return parameter;
  if (path.scope === 'record') return path.steps.join('.');
  const name = elements[path.scope];
  const mayBeBare = path.scope === innermost && path.steps.length > 0 && !rootNames.has(path.steps[0] ?? '');
  if (name === undefined || name === null || (mayBeBare && choose.chance(60))) return path.steps.join('.');
  return [name, ...path.steps].join('.');
}

function listOf(
  { path, within }: ListSource,
  where: TypedCondition | null,
  depth: number,
  place: Place,
  field: string,
): { readonly list: string } {
  const { choose } = place;
  const needsName = where !== null && (scalarLists.has(path.cataloguePath) || isNamedWithin(where, depth, false));
  const name = needsName || choose.chance(15) ? `${choose.pick(['item', 'leg', 'count'])}${depth}` : null;
  const inside = { ...place, elements: [...place.elements, name], innermost: depth };
  const parts = [
    `${path.steps.join('.')}${field}`,
    ...(name === null ? [] : [`as ${name}`]),
    ...(within === null ? [] : [`within ${choose.pick(durations(within.durationMs))}`]),
    ...(where === null ? [] : [`where ${bracketed(choose, spellCondition(where, inside))}`]),
  ];
  return { list: parts.join(blank(choose)) };
}

/** The elements of these have no fields, so that they need a name to be spoken of. */
const scalarLists: ReadonlySet<string> = new Set(
  paths.lists.flatMap(({ cataloguePath, fields }) =>
    fields.some(({ steps }) => steps.length === 0) ? [cataloguePath] : [],
  ),
);

/** Whether anything speaks of the element at a depth in a way that takes its name: from further in, or as a whole. */
function isNamedWithin(tree: unknown, depth: number, isFurtherIn: boolean): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  if ('cataloguePath' in tree && 'scope' in tree && 'steps' in tree && Array.isArray(tree.steps)) {
    return tree.scope === depth && (isFurtherIn || tree.steps.length === 0 || rootNames.has(String(tree.steps[0])));
  }
  const isFurther = isFurtherIn || ('depth' in tree && 'list' in tree);
  return Object.values(tree).some((each) => isNamedWithin(each, depth, isFurther));
}
