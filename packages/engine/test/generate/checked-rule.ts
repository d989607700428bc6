/**
 * Conditions as the checker makes them of a text: what can be written, in the types that the checker gives it. Beside
 * `rule.ts`, which makes more than can be written, these can be spelled out (`spell.ts`) and checked again.
 */
import type { ScalarType, TypedCondition, TypedRow, Value } from '@tautai/dsl';
import { paths } from './catalogue-paths.ts';
import type { ListPath } from './catalogue-paths.ts';
import { anchored, demanded, listIn, literalOf, money, operand, paymentsPath, spotsOf } from './checked-operand.ts';
import type { Operand, Room } from './checked-operand.ts';
import type { Choose } from './choose.ts';
import { writtenLists } from './written-lists.ts';
import { fieldPath, orderedKinds, patterns, range } from './rule.ts';
import { foldText } from '@tautai/dsl';

export const outermost = (depth: number): Room => ({ scope: [], depth, currencies: new Map(), condition });

const deeper = (room: Room): Room => ({ ...room, depth: room.depth - 1 });

/** A condition that the checker takes at this place. */
export function condition(choose: Choose, room: Room): TypedCondition {
  if (room.depth <= 0) return leaf(choose, room);
  switch (choose.integer(0, 11)) {
    case 4:
    case 5:
      return conjunction(choose, room);
    case 6:
      return { kind: 'any', form: choose.pick(['chain', 'block']), conditions: members(choose, room, 2), range };
    case 7:
      return { kind: 'none', form: 'block', conditions: members(choose, room, 1), range };
    case 8: {
      const conditions = members(choose, room, 1);
      return { kind: 'at_least', count: choose.integer(1, conditions.length), conditions, range };
    }
    case 9:
      return { kind: 'not', condition: condition(choose, deeper(room)), range };
    case 10:
    case 11:
      return room.scope.length < 3 ? quantifier(choose, room) : leaf(choose, room);
    default:
      return leaf(choose, room);
  }
}

const members = (choose: Choose, room: Room, low: number): readonly TypedCondition[] =>
  choose.several(low, 3, () => condition(choose, deeper(room)));

/** All of several; where payments are at hand, often those of one currency, which then holds for all its members. */
function conjunction(choose: Choose, room: Room): TypedCondition {
  const form = choose.pick(['chain', 'block'] as const);
  const depth = room.scope.length - 1;
  const isOfPayments = room.scope.at(-1)?.cataloguePath === paymentsPath && !room.currencies.has(depth);
  if (!isOfPayments) return { kind: 'all', form, conditions: members(choose, room, 2), range };
  if (choose.chance(30)) {
    // All of all is read as one list: a currency that one of its members asks for would hold for the others as well.
    const open = { ...room, currencies: new Map([...room.currencies, [depth, null]]) };
    return { kind: 'all', form, conditions: members(choose, open, 2), range };
  }
  const { demand, inner } = demanded(room, choose.pick(['NZD', 'WST']));
  const conditions = [demand, ...members(choose, inner, 1)];
  return { kind: 'all', form, conditions: choose.chance(50) ? conditions.toReversed() : conditions, range };
}

function quantifier(choose: Choose, room: Room): TypedCondition {
  const name = choose.pick(['any', 'every', 'no', 'exactly', 'at_least', 'at_most'] as const);
  const isCounting = name === 'exactly' || name === 'at_least' || name === 'at_most';
  const { source, inner } = listIn(choose, room, paths.lists);
  return {
    kind: 'quantifier',
    quantifier: name,
    count: isCounting ? choose.integer(0, 3) : null,
    list: source,
    depth: room.scope.length,
    where: choose.chance(85) ? condition(choose, deeper(inner)) : null,
    range,
  };
}

function leaf(choose: Choose, room: Room): TypedCondition {
  if (choose.chance(3)) return { kind: 'constant', value: choose.chance(50), range };
  const { of, field } = choose.pick(spotsOf(choose, room));
  const own = { kind: 'field', type: field.type, path: fieldPath(of, field), range } as const;
  if (choose.chance(12)) return presence(choose, room, own);
  if (field.type.kind === 'amount') return moneyTest(choose, room);
  const type: ScalarType = choose.chance(12) ? { kind: choose.pick(['number', 'local_time'] as const) } : field.type;
  const left = type !== field.type || choose.chance(25) ? anchored(choose, room, type, own) : own;
  return leafOn(choose, room, left, type);
}

function leafOn(choose: Choose, room: Room, left: Operand, type: ScalarType): TypedCondition {
  if (type.kind === 'boolean' && left.kind !== 'literal' && choose.chance(70)) {
    return { kind: 'holds', operand: left, range };
  }
  switch (choose.integer(0, 6)) {
    case 3:
      return {
        kind: 'one_of',
        isNegated: choose.chance(40),
        operand: left,
        values: choose.several(1, 3, () => literalOf(choose, room, besides(choose, type)).value),
        range,
      };
    case 4: {
      const names = writtenLists.filter(({ holds }) => holds(type)).map(({ name }) => name);
      if (names.length === 0) break;
      return { kind: 'in_list', isNegated: choose.chance(40), operand: left, listName: choose.pick(names), range };
    }
    case 5:
      return textTest(choose, left, type) ?? compare(choose, room, left, type);
    case 6:
      if (orderedKinds.has(type.kind)) return between(choose, room, left, type);
      break;
    default:
  }
  return compare(choose, room, left, type);
}

function compare(choose: Choose, room: Room, left: Operand, type: ScalarType): TypedCondition {
  const operators = orderedKinds.has(type.kind)
    ? (['is', 'is_not', '<', '<=', '>', '>='] as const)
    : (['is', 'is_not'] as const);
  const operator = choose.pick(operators);
  const right = operand(choose, room, besides(choose, type));
  // A word on the left is a field, never a value; all other literals may stand on either side.
  const isTurned =
    left.kind === 'field' && right.kind === 'literal' && type.kind !== 'enumeration' && choose.chance(10);
  // `currency is "NZD"` settles what conditions beside it mean, so that it is made where that is meant.
  const isDemand = type.kind === 'code' && type.list === 'currency' && !isTurned && right.kind === 'literal';
  return {
    kind: 'compare',
    operator: isDemand && operator === 'is' ? 'is_not' : operator,
    left: isTurned ? right : left,
    right: isTurned ? left : right,
    range,
  };
}

function between(choose: Choose, room: Room, left: Operand, type: ScalarType): TypedCondition {
  const [low, high] = [besides(choose, type), besides(choose, type)].map((each) => operand(choose, room, each));
  if (low === undefined || high === undefined) return compare(choose, room, left, type);
  const isOverMidnight =
    type.kind === 'local_time' && low.kind === 'literal' && high.kind === 'literal' && low.value > high.value;
  return isOverMidnight
    ? { kind: 'between', operand: left, low: high, high: low, range }
    : { kind: 'between', operand: left, low, high, range };
}

/** A type that compares with this one. */
function besides(choose: Choose, type: ScalarType): ScalarType {
  const isDay = type.kind === 'date' || type.kind === 'partial_date';
  return isDay ? { kind: choose.pick(['date', 'partial_date'] as const) } : type;
}

/** Service requests are left out: most patterns would ask for one that reveals religion or health. */
function textTest(choose: Choose, left: Operand, type: ScalarType): TypedCondition | null {
  if (type.kind !== 'text' && type.kind !== 'code') return null;
  if (JSON.stringify(left).includes('special_requests')) return null;
  const operator = choose.pick(['starts_with', 'ends_with', 'contains', 'like', 'matches'] as const);
  const written = choose.pick(patterns[operator]);
  const isPlain = operator !== 'like' && operator !== 'matches';
  const pattern = isPlain ? foldText(written, type.kind === 'text' ? type.folding : 'locator') : written;
  return pattern === '' ? null : { kind: 'text_test', operator, operand: left, pattern, range };
}

function presence(choose: Choose, room: Room, own: Extract<Operand, { kind: 'field' }>): TypedCondition {
  const expects = choose.pick(['missing', 'known'] as const);
  if (choose.chance(30)) {
    const path = fieldPath(
      'record',
      choose.pick<Omit<ListPath, 'fields' | 'timeField'>>([...paths.lists, ...paths.records]),
    );
    return { kind: 'presence', expects, operand: { kind: 'group', path, range }, range };
  }
  const asked = own.type.kind === 'amount' || choose.chance(50) ? own : anchored(choose, room, own.type, own);
  return { kind: 'presence', expects, operand: asked, range };
}

/** Amounts meet in one currency, which something among them names. */
function moneyTest(choose: Choose, room: Room): TypedCondition {
  const currency = room.currencies.get(room.scope.length - 1) ?? choose.pick(['NZD', 'WST']);
  const left = money(choose, room, currency, { isNamed: false });
  const named = (): Operand => money(choose, room, currency, { isNamed: true });
  switch (choose.integer(0, 3)) {
    case 2: {
      const values = choose.several(1, 3, () => choose.pick<Value>([0, 999_990_000, 1_000_000_000]));
      return { kind: 'one_of', isNegated: choose.chance(40), operand: left, values, range };
    }
    case 3:
      return { kind: 'between', operand: left, low: named(), high: named(), range };
    default: {
      const operator = choose.pick(['>', '>=', '<', '<=', 'is', 'is_not'] as const);
      return { kind: 'compare', operator, left, right: named(), range };
    }
  }
}

/** A condition that offers a ground that the law accepts, whatever stands beside it. */
const ground = (choose: Choose): TypedCondition =>
  choose.pick([
    lateBooking,
    { ...lateBooking, operator: '>=' },
    {
      kind: 'quantifier',
      quantifier: 'any',
      count: null,
      list: { path: fieldPath('record', { steps: ['booking', 'bags'], cataloguePath: 'booking.bags' }), within: null },
      depth: 0,
      where: null,
      range,
    },
  ]);

const lateBooking = {
  kind: 'compare',
  operator: '<',
  left: {
    kind: 'field',
    type: { kind: 'duration' },
    path: fieldPath('record', { steps: ['booking', 'lead_time'], cataloguePath: 'booking.lead_time' }),
    range,
  },
  right: { kind: 'literal', type: { kind: 'duration' }, value: 172_800_000, range },
  range,
} as const satisfies TypedCondition;

/** The `when` of a rule: what is made up, beside a ground. */
export function lawful(choose: Choose): TypedCondition {
  const made = condition(choose, outermost(3));
  const conditions = choose.chance(50) ? [made, ground(choose)] : [ground(choose), made];
  return { kind: 'all', form: choose.pick(['block', 'chain']), conditions, range };
}

/** A table of points whose threshold is out of reach without the row of the ground. */
export function lawfulPoints(choose: Choose): TypedCondition {
  const row = (made: TypedCondition, points: number): TypedRow => ({
    condition: made,
    points,
    reason: choose.pick([null, 'a sign', '{ braces }']),
    range,
  });
  const others = choose.several(0, 3, () => row(condition(choose, outermost(2)), choose.pick([10, 1, 20, 0, -5, -20])));
  const reachable = others.reduce((sum, { points }) => sum + Math.max(0, points), 0);
  const rows = [row(ground(choose), 50), ...others];
  return {
    kind: 'points',
    threshold: reachable + choose.pick([1, 30, 50]),
    rows: choose.chance(50) ? rows.toReversed() : rows,
    range,
  };
}
