/**
 * What the operand of a single comparison, test or membership can be set to, so that each side of its boundary is seen:
 * the last value that holds, the first that does not, and missing.
 */
import { mirroredOperator } from '@tautai/dsl';
import type { ComparisonOperator, TypedCondition, TypedOperand, Value } from '@tautai/dsl';
import { dayInterval } from '@tautai/dsl';
import type { ListStore } from '../../ruleset/compiled-ruleset.ts';
import { betweenKnown, compareKnown } from '../../values/compare.ts';
import { isMember, membersOf } from '../../values/members.ts';
import { textTest } from '../../values/text-test.ts';
import type { Truth } from '../../values/truth.ts';
import { not, truthOf } from '../../values/truth.ts';
import { nudgeOf } from '../step.ts';
import { pathOfOperand } from './operand-path.ts';
import { exampleOf, textsFor, valueFor } from './sample-values.ts';

/** A value for an operand, and what the condition then comes to. Null means missing. */
export interface Setting {
  readonly operand: TypedOperand;
  readonly value: Value | null;
  readonly truth: Truth;
}

export type Leaf = Exclude<
  TypedCondition,
  { kind: 'constant' | 'all' | 'any' | 'none' | 'at_least' | 'points' | 'not' | 'quantifier' }
>;

export interface LeafSurroundings {
  readonly lists: ListStore;
  /** What an operand comes to in the record at hand; null where it is missing. */
  readonly valueOf: (operand: TypedOperand) => Value | null;
}

/** True ones first, missing last. */
export function settingsOf(leaf: Leaf, surroundings: LeafSurroundings): readonly Setting[] {
  const known = knownSettings(leaf, surroundings);
  const order: readonly Truth[] = ['true', 'false', 'unknown'];
  return known.toSorted((one, other) => order.indexOf(one.truth) - order.indexOf(other.truth));
}

function knownSettings(leaf: Leaf, surroundings: LeafSurroundings): readonly Setting[] {
  switch (leaf.kind) {
    case 'compare':
      return comparisonSettings(leaf, surroundings);
    case 'between':
      return betweenSettings(leaf, surroundings);
    case 'one_of':
      return memberSettings(leaf, new Set(leaf.values));
    case 'in_list':
      return memberSettings(leaf, surroundings.lists.get(leaf.listName)?.values ?? new Set());
    case 'text_test':
      return textSettings(leaf);
    case 'holds':
      return withMissing(leaf.operand, [true, false], (value) => truthOf(value === true));
    case 'presence':
      return presenceSettings(leaf);
  }
}

/** Sets an operand to each of the values, and to nothing; a default answers for nothing. */
function withMissing(
  operand: TypedOperand,
  values: readonly Value[],
  truthWith: (value: Value) => Truth,
): readonly Setting[] {
  const fallback = operand.kind === 'otherwise' && operand.fallback.kind === 'literal' ? operand.fallback.value : null;
  return [
    ...values.map((value) => ({ operand, value, truth: truthWith(value) })),
    { operand, value: null, truth: fallback === null ? 'unknown' : truthWith(fallback) },
  ];
}

function comparisonSettings(
  { operator, left, right }: Extract<Leaf, { kind: 'compare' }>,
  { valueOf }: LeafSurroundings,
): readonly Setting[] {
  const isLeftSet = left.kind !== 'literal';
  const [operand, other] = isLeftSet ? [left, right] : [right, left];
  const limit = valueOf(other);
  if (limit === null) return [];
  const facing = isLeftSet ? operator : mirroredOperator[operator];
  const values = isOrderedBy(facing)
    ? aroundLimit(operand, limit)
    : [limit, ...aroundLimit(operand, limit).slice(1), ...anotherThan(operand, new Set([limit])).slice(0, 1)];
  return withMissing(operand, nearest(values, facing, limit), (value) => compareKnown(facing, value, limit));
}

const isOrderedBy = (operator: ComparisonOperator): boolean => operator !== 'is' && operator !== 'is_not';

/** Of an order only the two values next to its boundary are of interest. */
function nearest(values: readonly Value[], operator: ComparisonOperator, limit: Value): readonly Value[] {
  if (!isOrderedBy(operator)) return values.slice(0, 3);
  const holding = values.find((value) => compareKnown(operator, value, limit) === 'true');
  const failing = values.find((value) => compareKnown(operator, value, limit) === 'false');
  return [holding, failing].filter((value) => value !== undefined);
}

/** The limit itself, then the values next to it. */
function aroundLimit(operand: TypedOperand, limit: Value): readonly Value[] {
  if (typeof limit === 'object') {
    const { firstDay, lastDay } = limit;
    return [firstDay, firstDay - 1, lastDay, lastDay + 1].map(dayInterval);
  }
  const nudge = nudgeOf(operand.type, limit);
  if (nudge === null || typeof limit !== 'number') return [limit];
  const values = [limit, limit - nudge, limit + nudge];
  return operand.type.kind === 'partial_date' ? values.map(dayInterval) : values;
}

function betweenSettings(
  { operand, low, high }: Extract<Leaf, { kind: 'between' }>,
  { valueOf }: LeafSurroundings,
): readonly Setting[] {
  const lowest = valueOf(low);
  const highest = valueOf(high);
  if (lowest === null || highest === null) return [];
  const [atLow, below] = aroundLimit(operand, lowest);
  const highs = aroundLimit(operand, highest);
  const values = [atLow, highs.at(typeof highest === 'object' ? 2 : 0), below, highs.at(-1)];
  return withMissing(
    operand,
    values.filter((value) => value !== undefined),
    (value) => betweenKnown(value, lowest, highest),
  );
}

/** Past so many members one stands for the rest. */
const membersSetMax = 12;

function memberSettings(
  leaf: Extract<Leaf, { kind: 'one_of' | 'in_list' }>,
  values: ReadonlySet<Value>,
): readonly Setting[] {
  const members = membersOf(values);
  const isIn = (value: Value): Truth => (leaf.isNegated ? not(isMember(value, members)) : isMember(value, members));
  const inside = [...values].slice(0, leaf.kind === 'one_of' ? membersSetMax : 1);
  return withMissing(leaf.operand, [...inside, ...anotherThan(leaf.operand, values)], isIn);
}

/** A value of the operand's field that is not among the given ones. */
function anotherThan(operand: TypedOperand, values: ReadonlySet<Value>): readonly Value[] {
  const path = pathOfOperand(operand);
  if (path === null || operand.type.kind === 'period') return [];
  const members = membersOf(values);
  const value = valueFor(path, operand.type, (each) => isMember(each, members) === 'false');
  return value === null ? [] : [value];
}

function textSettings({ operand, operator, pattern }: Extract<Leaf, { kind: 'text_test' }>): readonly Setting[] {
  const holds = textTest(operator, pattern);
  const path = pathOfOperand(operand);
  const found = textsFor(pattern).find((text) => text !== '' && holds(text));
  const other =
    path === null || operand.type.kind === 'period'
      ? null
      : valueFor(path, operand.type, (value) => typeof value === 'string' && !holds(value));
  const values = [found, other].filter((value) => value !== undefined && value !== null);
  return withMissing(operand, values, (value) => truthOf(typeof value === 'string' && holds(value)));
}

function presenceSettings({ operand, expects }: Extract<Leaf, { kind: 'presence' }>): readonly Setting[] {
  if (operand.kind === 'group') return [];
  const path = pathOfOperand(operand);
  if (path === null || operand.type.kind === 'period') return [];
  const example = exampleOf(path, operand.type);
  const isKnownMeant = expects === 'known';
  return [
    ...(example === null ? [] : [{ operand, value: example, truth: truthOf(isKnownMeant) }]),
    { operand, value: null, truth: truthOf(!isKnownMeant) },
  ];
}
