/**
 * Well-typed rules over the real catalogue: every kind of node, quantifiers in quantifiers, lists of scalars, aggregates
 * over windows, arithmetic, `otherwise`. What the checker would refuse for taste (a comparison of two literals, a rule
 * that can hold only by missing data) is made too: evaluators must agree on it all the same.
 */
import type {
  FieldPath,
  ListSource,
  OperandType,
  ScalarType,
  TextOperator,
  TypedCondition,
  TypedOperand,
  TypedRule,
  Value,
} from '@tautai/dsl';
import { readValue } from '@tautai/dsl';
import type { ListPath, ScalarPath } from './catalogue-paths.ts';
import { paths } from './catalogue-paths.ts';
import type { Choose } from './choose.ts';
import { listsFor } from './lists.ts';
import { jsonPool } from './pools.ts';

export const range = { start: 0, end: 0 };

/** The lists around the place that is being filled, from the outside in. */
type Scope = readonly ListPath[];

/** How much more may be nested. */
interface Room {
  readonly scope: Scope;
  readonly depth: number;
}

const deeper = ({ scope, depth }: Room): Room => ({ scope, depth: depth - 1 });

export const buildRule = (choose: Choose): TypedRule => ({
  id: 'R0001',
  title: 'Generated',
  metadata: { purpose: null, basis: null, owner: null, reviewBy: null, justify: null, uses: null },
  when: buildWhen(choose),
  unless: choose.chance(30) ? condition(choose, { scope: [], depth: 2 }) : null,
  score: 10,
  severity: null,
  reason: [{ kind: 'operand', operand: count(choose, { scope: [], depth: 1 }) }],
  hitCeiling: null,
  tests: [],
  range,
});

function condition(choose: Choose, room: Room): TypedCondition {
  if (room.depth <= 0) return leaf(choose, room);
  const members = (low: number) => choose.several(low, 3, () => condition(choose, deeper(room)));
  switch (choose.integer(0, 9)) {
    case 0:
      return { kind: 'all', form: 'block', conditions: members(1), range };
    case 1:
      return { kind: 'any', form: 'chain', conditions: members(2), range };
    case 2:
      return { kind: 'none', form: 'block', conditions: members(1), range };
    case 3: {
      const conditions = members(1);
      return { kind: 'at_least', count: choose.integer(1, conditions.length), conditions, range };
    }
    case 4:
      return { kind: 'not', condition: condition(choose, deeper(room)), range };
    case 5:
    case 6:
    case 7:
      return room.scope.length < 3 ? quantifier(choose, room) : leaf(choose, room);
    default:
      return leaf(choose, room);
  }
}

/** The table of a scorecard, with thresholds within reach and out of it. */
function points(choose: Choose): TypedCondition {
  const rows = choose.several(1, 4, () => ({
    condition: condition(choose, { scope: [], depth: 2 }),
    points: choose.pick([1, 5, 10, 20, 0, -5, -10]),
    reason: null,
    range,
  }));
  return { kind: 'points', threshold: choose.pick([1, 5, 10, 15, 30]), rows, range };
}

function quantifier(choose: Choose, room: Room): TypedCondition {
  const name = choose.pick(['any', 'every', 'no', 'exactly', 'at_least', 'at_most'] as const);
  const isCounting = name === 'exactly' || name === 'at_least' || name === 'at_most';
  const { source, inner } = listIn(choose, room);
  const where = choose.chance(85) ? condition(choose, deeper(inner)) : null;
  return {
    kind: 'quantifier',
    quantifier: name,
    count: isCounting ? choose.integer(0, 3) : null,
    list: source,
    depth: room.scope.length,
    where,
    range,
  };
}

function listIn(choose: Choose, room: Room, candidates: readonly ListPath[] = paths.lists) {
  const path = choose.pick(candidates);
  const { timeField } = path;
  const isWindowed = timeField !== undefined && choose.chance(80);
  const source: ListSource = {
    path: fieldPath('record', path),
    within: isWindowed ? { durationMs: choose.pick([0, 1, 90 * 86_400_000]), timeField } : null,
  };
  return { path, source, inner: { ...room, scope: [...room.scope, path] } };
}

export const fieldPath = (
  scope: FieldPath['scope'],
  { steps, cataloguePath }: Omit<ScalarPath, 'type'>,
): FieldPath => ({
  scope,
  steps,
  cataloguePath,
  range,
});

/** Scalars in reach, those of the innermost element most often. */
function fieldsIn(
  choose: Choose,
  { scope }: Room,
): { readonly of: FieldPath['scope']; readonly fields: readonly ScalarPath[] } {
  if (scope.length === 0 || choose.chance(25)) return { of: 'record', fields: paths.fields };
  const of = choose.chance(70) ? scope.length - 1 : choose.integer(0, scope.length - 1);
  return { of, fields: scope[of]?.fields ?? [] };
}

export const orderedKinds: ReadonlySet<string> = new Set([
  'number',
  'mass',
  'amount',
  'instant',
  'local_date_time',
  'date',
  'partial_date',
  'local_time',
  'duration',
]);

function leaf(choose: Choose, room: Room): TypedCondition {
  if (choose.chance(3)) return { kind: 'constant', value: choose.chance(50), range };
  if (choose.chance(12)) return presence(choose, room);
  const { of, fields } = fieldsIn(choose, room);
  const anchor = choose.pick(fields);
  const isNumeric = choose.chance(15);
  const type: ScalarType = isNumeric ? { kind: choose.pick(['number', 'number', 'local_time'] as const) } : anchor.type;
  const left: TypedOperand =
    isNumeric || choose.chance(25)
      ? operand(choose, room, type)
      : { kind: 'field', type, path: fieldPath(of, anchor), range };
  return leafOn(choose, room, left, type);
}

function leafOn(choose: Choose, room: Room, left: TypedOperand, type: ScalarType): TypedCondition {
  if (type.kind === 'boolean' && choose.chance(70)) return { kind: 'holds', operand: left, range };
  const isText = type.kind === 'text' || type.kind === 'code';
  const listNames = listsFor(type);
  switch (choose.integer(0, 4)) {
    case 0:
      return {
        kind: 'one_of',
        isNegated: choose.chance(40),
        operand: left,
        values: choose.several(1, 3, () => literal(choose, besides(choose, type)).value),
        range,
      };
    case 1:
      if (listNames.length === 0) break;
      return { kind: 'in_list', isNegated: choose.chance(40), operand: left, listName: choose.pick(listNames), range };
    case 2:
      if (isText) return textTest(choose, left);
      if (!orderedKinds.has(type.kind)) break;
      return {
        kind: 'between',
        operand: left,
        low: operand(choose, room, besides(choose, type)),
        high: operand(choose, room, besides(choose, type)),
        range,
      };
    default:
  }
  const operators = orderedKinds.has(type.kind)
    ? (['is', 'is_not', '<', '<=', '>', '>='] as const)
    : (['is', 'is_not'] as const);
  const right = operand(choose, room, besides(choose, type));
  return { kind: 'compare', operator: choose.pick(operators), left, right, range };
}

/** A type that compares with this one. */
function besides(choose: Choose, type: ScalarType): ScalarType {
  const isDay = type.kind === 'date' || type.kind === 'partial_date';
  return isDay ? { kind: choose.pick(['date', 'partial_date'] as const) } : type;
}

export const patterns: Readonly<Record<TextOperator, readonly string[]>> = {
  starts_with: ['TUI', 'A', 'ABC1', '__PROTO'],
  ends_with: ['GI', '123', 'B', 'Z'],
  contains: ['ILA', '*', 'BC', ' '],
  like: ['*', 'A*B', 'A\\*B', 'A?B', '*UI*A*', '???', 'ABC12?', 'Q\\', 'Q\\\\', 'NZ*'],
  matches: ['^TUI', 'GI$', 'A.*B', '[0-9]{3}', '^[A-Z]{3}$', '(A|B)C', '\\bTUI'],
};

function textTest(choose: Choose, left: TypedOperand): TypedCondition {
  const operator = choose.pick(['starts_with', 'ends_with', 'contains', 'like', 'matches'] as const);
  return { kind: 'text_test', operator, operand: left, pattern: choose.pick(patterns[operator]), range };
}

function presence(choose: Choose, room: Room): TypedCondition {
  const expects = choose.pick(['missing', 'known'] as const);
  if (choose.chance(40)) {
    const path = fieldPath('record', choose.pick(choose.chance(50) ? paths.lists : paths.records));
    return { kind: 'presence', expects, operand: { kind: 'group', path, range }, range };
  }
  const type = choose.pick(fieldsIn(choose, room).fields).type;
  return { kind: 'presence', expects, operand: operand(choose, room, type), range };
}

function operand(choose: Choose, room: Room, type: ScalarType): TypedOperand {
  if (room.depth <= 0) return simpleOperand(choose, room, type);
  const inner = deeper(room);
  switch (choose.integer(0, 9)) {
    case 0:
      return {
        kind: 'otherwise',
        type,
        operand: operand(choose, inner, type),
        fallback: operand(choose, inner, besides(choose, type)),
        range,
      };
    case 1:
    case 2:
      return arithmetic(choose, inner, type);
    case 3:
    case 4:
      return aggregate(choose, inner, type);
    case 5:
      return computed(choose, inner, type) ?? simpleOperand(choose, room, type);
    default:
  }
  return simpleOperand(choose, room, type);
}

/** What is made of one or two fields by a word of the language. */
function computed(choose: Choose, room: Room, type: ScalarType): TypedOperand | null {
  switch (type.kind) {
    case 'date':
      return { kind: 'date_of', type, operand: operand(choose, room, { kind: 'local_date_time' }), range };
    case 'local_time':
      return { kind: 'time_of', type, operand: operand(choose, room, { kind: 'local_date_time' }), range };
    case 'number':
      return {
        kind: 'age_at',
        type,
        birth: operand(choose, room, { kind: 'partial_date' }),
        day: operand(choose, room, { kind: 'date' }),
        range,
      };
    case 'amount':
      return {
        kind: 'in_currency',
        type: { kind: 'amount', currency: choose.pick(['NZD', 'WST']) },
        operand: operand(choose, room, type),
        currency: operand(choose, room, { kind: 'code', list: 'currency' }),
        range,
      };
    default:
      return null;
  }
}

function simpleOperand(choose: Choose, room: Room, type: ScalarType): TypedOperand {
  if (choose.chance(60)) return literal(choose, type);
  const { of, fields } = fieldsIn(choose, room);
  const fitting = fields.filter((each) => isSameType(each.type, type));
  if (fitting.length === 0) return literal(choose, type);
  const found = choose.pick(fitting);
  return { kind: 'field', type: found.type, path: fieldPath(of, found), range };
}

export function isSameType(one: ScalarType, other: ScalarType): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function literal(choose: Choose, type: ScalarType): Extract<TypedOperand, { kind: 'literal' }> {
  const read = readValue(type, choose.pick(jsonPool(type)));
  if (!('value' in read) || read.value === undefined) throw new Error('pools hold values that can be read');
  return { kind: 'literal', type, value: read.value, range };
}

const period = (choose: Choose): TypedOperand => ({
  kind: 'literal',
  type: { kind: 'period' },
  value: choose.pick([1, 6, 12, 216, 100_000]) satisfies Value,
  range,
});

function arithmetic(choose: Choose, room: Room, type: ScalarType): TypedOperand {
  const of = (each: ScalarType): TypedOperand => operand(choose, room, each);
  const make = (
    operator: '+' | '-' | '*' | '/',
    left: TypedOperand,
    right: TypedOperand,
    result: OperandType = type,
  ): TypedOperand => ({ kind: 'arithmetic', type: result, operator, left, right, range });
  const sign = choose.pick(['+', '-'] as const);
  switch (type.kind) {
    case 'number':
    case 'mass':
    case 'amount':
    case 'duration': {
      if (type.kind === 'duration' && choose.chance(40)) {
        const time = { kind: choose.pick(['instant', 'local_date_time', 'date'] as const) };
        return make('-', of(time), of(time));
      }
      if (choose.chance(50)) return make(sign, of(type), of(type));
      return make(choose.pick(['*', '/'] as const), of(type), of({ kind: 'number' }));
    }
    case 'instant':
      return make(sign, of(type), of({ kind: 'duration' }));
    case 'local_date_time':
      return choose.chance(50) ? make(sign, of(type), of({ kind: 'duration' })) : make(sign, of(type), period(choose));
    case 'date':
      return make(sign, of(type), period(choose));
    default:
      return simpleOperand(choose, room, type);
  }
}

export const aggregates = {
  number: ['sum', 'lowest', 'highest'],
  mass: ['sum', 'lowest', 'highest'],
  amount: ['sum', 'lowest', 'highest'],
  duration: ['sum', 'lowest', 'highest'],
  instant: ['earliest', 'latest'],
  local_date_time: ['earliest', 'latest'],
  date: ['earliest', 'latest'],
  partial_date: ['earliest', 'latest'],
} as const;

function aggregate(choose: Choose, room: Room, type: ScalarType): TypedOperand {
  if (type.kind === 'number' && choose.chance(70)) return count(choose, room);
  const names = type.kind in aggregates ? aggregates[type.kind as keyof typeof aggregates] : [];
  const lists = paths.lists.filter(({ fields }) => fields.some((each) => isSameType(each.type, type)));
  if (names.length === 0 || lists.length === 0 || room.scope.length >= 3) return simpleOperand(choose, room, type);
  const { source, inner, path } = listIn(choose, room, lists);
  const element = choose.pick(path.fields.filter((each) => isSameType(each.type, type)));
  return {
    kind: 'aggregate',
    type,
    aggregate: choose.pick(names),
    list: source,
    depth: room.scope.length,
    element: fieldPath(room.scope.length, element),
    where: choose.chance(70) ? condition(choose, deeper(inner)) : null,
    range,
  };
}

function count(choose: Choose, room: Room): TypedOperand {
  const { source, inner } = listIn(choose, room);
  return {
    kind: 'aggregate',
    type: { kind: 'number' },
    aggregate: 'count',
    list: source,
    depth: room.scope.length,
    element: null,
    where: room.scope.length < 3 && choose.chance(80) ? condition(choose, deeper(inner)) : null,
    range,
  };
}

/** What may stand as the condition of a whole rule. */
export const buildWhen = (choose: Choose): TypedCondition =>
  choose.chance(20) ? points(choose) : buildCondition(choose);

const buildCondition = (choose: Choose): TypedCondition => condition(choose, { scope: [], depth: 3 });
