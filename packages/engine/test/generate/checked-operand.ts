/** Operands as the checker makes them of a text, in the types that it gives them. */
import type { FieldPath, ListSource, ScalarType, TypedCondition, TypedOperand } from '@tautai/dsl';
import { paths } from './catalogue-paths.ts';
import type { ListPath, ScalarPath } from './catalogue-paths.ts';
import type { Choose } from './choose.ts';
import { aggregates, fieldPath, isSameType, literal, range } from './rule.ts';

export type Operand = TypedOperand;

/** What is around the place that is being filled, and how much more may be nested. */
export interface Room {
  readonly scope: readonly ListPath[];
  readonly depth: number;
  /** By the depth of a payment: the currency in which conditions around ask for it; null where none may. */
  readonly currencies: ReadonlyMap<number, string | null>;
  /** What makes the conditions of an aggregate; operands and conditions hold each other. */
  readonly condition: (choose: Choose, room: Room) => TypedCondition;
}

const deeper = (room: Room): Room => ({ ...room, depth: room.depth - 1 });

interface Spot {
  readonly of: FieldPath['scope'];
  readonly field: ScalarPath;
}

/** Scalars in reach, those of the innermost element most often. */
export function spotsOf(choose: Choose, { scope }: Room): readonly Spot[] {
  if (scope.length === 0 || choose.chance(25)) return paths.fields.map((field) => ({ of: 'record', field }));
  const of = choose.chance(70) ? scope.length - 1 : choose.integer(0, scope.length - 1);
  return (scope[of]?.fields ?? []).map((field) => ({ of, field }));
}

/** A list that is run over, with the window that it needs. */
export function listIn(choose: Choose, room: Room, candidates: readonly ListPath[]) {
  const path = choose.pick(candidates);
  const { timeField } = path;
  const durationMs = choose.pick([90 * 86_400_000, 3_600_000, 1, 1_000 * 86_400_000]);
  const source: ListSource = {
    path: fieldPath('record', path),
    within: timeField === undefined ? null : { durationMs, timeField },
  };
  return { path, source, inner: { ...room, scope: [...room.scope, path] } };
}

/** Whose literals say of themselves what they are. */
export const isSelfTyped = ({ kind }: TypedOperand['type']): boolean =>
  kind !== 'text' && kind !== 'code' && kind !== 'enumeration';

/** An operand that gives the other side its type: it begins with no literal that takes its meaning from elsewhere. */
export const anchored = (choose: Choose, room: Room, type: ScalarType, fallback: Operand): Operand => {
  const made = operand(choose, room, type);
  return isAnchored(made) ? made : fallback;
};

export const isAnchored = (each: Operand): boolean =>
  each.kind === 'otherwise' ? isAnchored(each.operand) : each.kind !== 'literal' || isSelfTyped(each.type);

/** Any operand of the type. */
export function operand(choose: Choose, room: Room, type: ScalarType): Operand {
  if (room.depth <= 0) return simple(choose, room, type);
  const inner = deeper(room);
  switch (choose.integer(0, 9)) {
    case 5: {
      const first = operand(choose, inner, type);
      return { kind: 'otherwise', type: first.type, operand: first, fallback: operand(choose, inner, type), range };
    }
    case 6:
    case 7:
      return arithmetic(choose, inner, type) ?? simple(choose, room, type);
    case 8:
      return aggregate(choose, inner, type) ?? simple(choose, room, type);
    case 9:
      return computed(choose, inner, type) ?? simple(choose, room, type);
    default:
      return simple(choose, room, type);
  }
}

const simple = (choose: Choose, room: Room, type: ScalarType): Operand =>
  choose.chance(40) ? (fieldOf(choose, room, type) ?? literalOf(choose, room, type)) : literalOf(choose, room, type);

function fieldOf(choose: Choose, room: Room, type: ScalarType): Operand | null {
  const fitting = spotsOf(choose, room).filter(({ field }) => isSameType(field.type, type));
  const all = paths.fields
    .filter((field) => isSameType(field.type, type))
    .map((field): Spot => ({ of: 'record', field }));
  const spots = fitting.length > 0 ? fitting : all;
  if (spots.length === 0) return null;
  const { of, field } = choose.pick(spots);
  return { kind: 'field', type: field.type, path: fieldPath(of, field), range };
}

/** A word that names a field of the element is no value: the checker would ask which is meant. */
export function literalOf(choose: Choose, room: Room, type: ScalarType): Extract<Operand, { kind: 'literal' }> {
  if (type.kind !== 'enumeration') return literal(choose, type);
  const names = new Set(room.scope.at(-1)?.fields.map(({ steps }) => steps[0]));
  const values = type.values.filter((value) => !names.has(value));
  return { kind: 'literal', type, value: choose.pick(values.length > 0 ? values : type.values), range };
}

/** What is made of fields by a word of the language. */
function computed(choose: Choose, room: Room, type: ScalarType): Operand | null {
  const local: ScalarType = { kind: 'local_date_time' };
  switch (type.kind) {
    case 'date':
      return { kind: 'date_of', type, operand: operand(choose, room, local), range };
    case 'local_time':
      return { kind: 'time_of', type, operand: operand(choose, room, local), range };
    case 'number':
      return { kind: 'age_at', type, birth, day: operand(choose, room, { kind: 'date' }), range };
    default:
      return null;
  }
}

/** What `passenger.age` is reckoned from, where it is asked for on another day. */
const birth: Operand = {
  kind: 'field',
  type: { kind: 'partial_date' },
  path: fieldPath('record', { steps: ['passenger', 'date_of_birth'], cataloguePath: 'passenger.date_of_birth' }),
  range,
};

function arithmetic(choose: Choose, room: Room, type: ScalarType): Operand | null {
  const of = (each: ScalarType): Operand => operand(choose, room, each);
  const sign = choose.pick(['+', '-'] as const);
  const by = (operator: '+' | '-' | '*' | '/', left: Operand, right: Operand): Operand => ({
    kind: 'arithmetic',
    type,
    operator,
    left,
    right,
    range,
  });
  switch (type.kind) {
    case 'number':
    case 'mass':
    case 'duration': {
      if (type.kind === 'duration' && choose.chance(40)) {
        const time = { kind: choose.pick(['instant', 'local_date_time', 'date'] as const) };
        return by('-', of(time), of(time));
      }
      if (choose.chance(40)) return by(sign, of(type), of(type));
      if (choose.chance(20)) return by('*', of({ kind: 'number' }), of(type));
      return by(choose.pick(['*', '/'] as const), of(type), of({ kind: 'number' }));
    }
    case 'instant':
      return by(sign, of(type), of({ kind: 'duration' }));
    case 'local_date_time':
      return by(sign, of(type), choose.chance(50) ? period(choose) : of({ kind: 'duration' }));
    case 'date':
      return by(sign, of(type), period(choose));
    default:
      return null;
  }
}

const period = (choose: Choose): Operand => ({
  kind: 'literal',
  type: { kind: 'period' },
  value: choose.pick([6, 1, 12, 216, 100_000]),
  range,
});

function aggregate(choose: Choose, room: Room, type: ScalarType): Operand | null {
  if (room.scope.length >= 3 || type.kind === 'partial_date') return null;
  const isCount = type.kind === 'number' && choose.chance(70);
  const names = type.kind in aggregates ? aggregates[type.kind as keyof typeof aggregates] : [];
  const fits = ({ fields }: ListPath): boolean => isCount || fields.some((each) => isSameType(each.type, type));
  const lists = paths.lists.filter(fits);
  if (lists.length === 0 || (!isCount && names.length === 0)) return null;
  const { source, inner, path } = listIn(choose, room, lists);
  const depth = room.scope.length;
  const field = isCount ? null : choose.pick(path.fields.filter((each) => isSameType(each.type, type)));
  return {
    kind: 'aggregate',
    type,
    aggregate: isCount ? 'count' : choose.pick(names),
    list: source,
    depth,
    element: field && fieldPath(depth, field),
    where: choose.chance(70) ? room.condition(choose, deeper(inner)) : null,
    range,
  };
}

export const paymentsPath = 'booking.payments';

/** `currency is "NZD"` of the innermost element, and the place where that is so. */
export function demanded(room: Room, currency: string): { readonly demand: TypedCondition; readonly inner: Room } {
  const depth = room.scope.length - 1;
  const type: ScalarType = { kind: 'code', list: 'currency' };
  const path = fieldPath(depth, { steps: ['currency'], cataloguePath: `${paymentsPath}.currency` });
  const demand: TypedCondition = {
    kind: 'compare',
    operator: 'is',
    left: { kind: 'field', type, path, range },
    right: { kind: 'literal', type, value: currency, range },
    range,
  };
  return { demand, inner: { ...room, currencies: new Map([...room.currencies, [depth, currency]]) } };
}

const payments = paths.lists.filter(({ cataloguePath }) => cataloguePath === paymentsPath);

/** An amount in a currency. Where it has to name that, it is no field of which the currency follows from elsewhere. */
export function money(
  choose: Choose,
  room: Room,
  currency: string,
  { isNamed }: { readonly isNamed: boolean },
): Operand {
  const type = { kind: 'amount', currency } as const;
  const inner = deeper(room);
  switch (room.depth > 0 ? choose.integer(0, 6) : choose.integer(0, 3)) {
    case 4:
      return {
        kind: 'arithmetic',
        type,
        operator: choose.pick(['+', '-'] as const),
        left: money(choose, inner, currency, { isNamed }),
        right: money(choose, inner, currency, { isNamed: true }),
        range,
      };
    case 5:
      return {
        kind: 'arithmetic',
        type,
        operator: choose.pick(['*', '/'] as const),
        left: money(choose, inner, currency, { isNamed }),
        right: operand(choose, inner, { kind: 'number' }),
        range,
      };
    case 6:
      return (room.scope.length < 3 ? sumOfPayments(choose, inner, currency) : null) ?? amountOf(choose, currency);
    default:
      return isNamed || choose.chance(20)
        ? amountOf(choose, currency)
        : (payment(choose, room, currency) ?? amountOf(choose, currency));
  }
}

const amountOf = (choose: Choose, currency: string): Operand => ({
  ...literal(choose, { kind: 'amount' }),
  type: { kind: 'amount', currency },
});

/** The amount of a payment at hand; null where there is none, or none that is asked for in this currency. */
function payment(choose: Choose, room: Room, currency: string): Operand | null {
  const depths = room.scope.flatMap((each, depth) => {
    const asked = room.currencies.get(depth) ?? currency;
    return each.cataloguePath === paymentsPath && asked === currency ? [depth] : [];
  });
  if (depths.length === 0) return null;
  const depth = choose.pick(depths);
  const at = (name: string): FieldPath =>
    fieldPath(depth, { steps: [name], cataloguePath: `booking.payments.${name}` });
  const amount: Operand = { kind: 'field', type: { kind: 'amount' }, path: at('amount'), range };
  if ((room.currencies.get(depth) ?? null) !== null) return amount;
  const beside: Operand = { kind: 'field', type: { kind: 'code', list: 'currency' }, path: at('currency'), range };
  return { kind: 'in_currency', type: { kind: 'amount', currency }, operand: amount, currency: beside, range };
}

/** Amounts are added up in one currency, which the condition on the elements asks for. */
function sumOfPayments(choose: Choose, room: Room, wanted: string): Operand | null {
  const { source, inner } = listIn(choose, room, payments);
  const depth = room.scope.length;
  const { demand, inner: within } = demanded(inner, wanted);
  const more = choose.several(0, 1, () => room.condition(choose, deeper(within)));
  return {
    kind: 'aggregate',
    type: { kind: 'amount', currency: wanted },
    aggregate: choose.pick(aggregates.amount),
    list: source,
    depth,
    element: fieldPath(depth, { steps: ['amount'], cataloguePath: 'booking.payments.amount' }),
    where: more.length === 0 ? demand : { kind: 'all', form: 'chain', conditions: [demand, ...more], range },
    range,
  };
}
