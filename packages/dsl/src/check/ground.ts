/**
 * Grounds: what has to have been delivered for a condition to come out as asked.
 *
 * One question is asked of a rule twice, with two notions of what counts: does *every* way to make it true need a
 * ground? The answer errs to the side of no: a doubtful ground is none.
 */
import { compareValues, holdsByDefaults, isDecidedByDefaults } from './fallback.ts';
import { gateOf } from './points-gate.ts';
import type { FieldPath, TypedCondition, TypedOperand } from './typed-ast.ts';
import { operandsOf, pathsOfOperand } from './visit-typed.ts';

export interface Ground {
  /** Whether a value delivered there is a ground. */
  readonly counts: (path: FieldPath) => boolean;
  /** Whether it is one in a leaf that also reads this. */
  readonly spoils: (path: FieldPath) => boolean;
  /** Whether `is known` is a ground. */
  readonly takesPresence: boolean;
  /** Whether a condition that is to come out so leaves out nobody, or hardly anybody. */
  readonly asksNothing: (condition: TypedCondition, polarity: boolean) => boolean;
}

type Quantifier = Extract<TypedCondition, { kind: 'quantifier' }>;
type Comparison = Extract<TypedCondition, { kind: 'compare' }>;
type Aggregate = Extract<TypedOperand, { kind: 'aggregate' }>;

/**
 * Whether every way to make the condition true (or false, where `polarity` is false) needs a ground. An alternative
 * needs it in each branch, a conjunction in one.
 */
export function needsGround(condition: TypedCondition, polarity: boolean, ground: Ground): boolean {
  if (!isGroundedWithin(condition, polarity, ground)) return false;
  return isConjunction(condition, polarity) || !ground.asksNothing(condition, polarity);
}

/** A conjunction asks for something as soon as one member does, and one that does has been found then. */
function isConjunction({ kind }: TypedCondition, polarity: boolean): boolean {
  return kind === 'not' || (polarity ? kind === 'all' || kind === 'none' : kind === 'any');
}

function isGroundedWithin(condition: TypedCondition, polarity: boolean, ground: Ground): boolean {
  const inEach = (members: readonly TypedCondition[], side: boolean) =>
    members.every((member) => needsGround(member, side, ground));
  const inSome = (members: readonly TypedCondition[], side: boolean) =>
    members.some((member) => needsGround(member, side, ground));
  switch (condition.kind) {
    case 'constant':
      // A constant that is never so offers no way at all.
      return condition.value !== polarity;
    case 'not':
      return needsGround(condition.condition, !polarity, ground);
    case 'all':
      return polarity ? inSome(condition.conditions, true) : inEach(condition.conditions, false);
    case 'any':
      return polarity ? inEach(condition.conditions, true) : inSome(condition.conditions, false);
    case 'none':
      return polarity ? inSome(condition.conditions, false) : inEach(condition.conditions, true);
    case 'at_least': {
      // Some choice of members avoids all grounds if enough members do.
      const without = condition.conditions.filter((member) => !needsGround(member, polarity, ground)).length;
      return without < (polarity ? condition.count : condition.conditions.length - condition.count + 1);
    }
    case 'points': {
      const gate = gateOf(condition);
      const without = gate.members
        .filter(({ condition: member, side }) => !needsGround(member, side === polarity, ground))
        .reduce((sum, { weight }) => sum + weight, 0);
      return without < (polarity ? gate.threshold : gate.total - gate.threshold + 1);
    }
    case 'quantifier':
      return quantifierNeedsGround(condition, polarity, ground);
    case 'presence':
      return presenceNeedsGround(condition, polarity, ground);
    default:
      return leafNeedsGround(condition, polarity, ground);
  }
}

function presenceNeedsGround(
  { expects, operand }: Extract<TypedCondition, { kind: 'presence' }>,
  polarity: boolean,
  ground: Ground,
): boolean {
  if (!ground.takesPresence || (expects === 'known') !== polarity) return false;
  return operand.kind === 'group' ? ground.counts(operand.path) : needsDelivery(operand, ground, () => bothSides);
}

/** An empty list decides some quantifiers: then the list itself has to count. What is asked of elements always has to. */
function quantifierNeedsGround(condition: Quantifier, polarity: boolean, ground: Ground): boolean {
  const { list, where } = condition;
  if (isAlwaysTrue(condition)) return !polarity;
  if ((where === null || isDecidedByNone(condition, polarity)) && !ground.counts(list.path)) return false;
  return where === null || sidesAsked(condition, polarity).every((side) => needsGround(where, side, ground));
}

const isAlwaysTrue = ({ quantifier, count, where }: Quantifier): boolean =>
  (quantifier === 'every' && where === null) || (quantifier === 'at_least' && count === 0);

/** Whether a list without elements makes the condition so. */
function isDecidedByNone({ quantifier, count }: Quantifier, polarity: boolean): boolean {
  switch (quantifier) {
    case 'any':
    case 'at_least':
      return !polarity;
    case 'every':
    case 'no':
    case 'at_most':
      return polarity;
    case 'exactly':
      return polarity === (count === 0);
  }
}

/** For which truth of the inner condition an element speaks for the quantifier. */
function sidesAsked({ quantifier, count }: Quantifier, polarity: boolean): readonly boolean[] {
  switch (quantifier) {
    case 'any':
    case 'at_least':
    case 'every':
      return [polarity];
    case 'no':
    case 'at_most':
      return [!polarity];
    case 'exactly':
      return polarity ? [count !== 0] : bothSides;
  }
}

const bothSides: readonly boolean[] = [true, false];

function leafNeedsGround(leaf: TypedCondition, polarity: boolean, ground: Ground): boolean {
  const operands = operandsOf(leaf);
  if (operands.flatMap(pathsOfOperand).some(ground.spoils)) return false;
  if (leaf.kind === 'compare' && isReachedByNone(leaf, polarity)) return false;
  const sidesOf = (aggregate: Aggregate): readonly boolean[] =>
    leaf.kind === 'compare' ? sidesCompared(leaf, aggregate, polarity) : bothSides;
  if (operands.some((operand) => needsDelivery(operand, ground, sidesOf))) return true;
  // The defaults alone do not make it so: then something was delivered, and it counts whatever it was.
  return (
    isDecidedByDefaults(leaf) &&
    !holdsByDefaults(leaf, polarity) &&
    operands.every((operand) => countsThroughout(operand, ground))
  );
}

/** For which truth of its `where` an element speaks for the comparison of an aggregate. */
type SidesOf = (aggregate: Aggregate) => readonly boolean[];

/** Whether the operand has a value only where a ground was delivered. */
function needsDelivery(operand: TypedOperand, ground: Ground, sidesOf: SidesOf): boolean {
  const inner = (each: TypedOperand): boolean => needsDelivery(each, ground, () => bothSides);
  switch (operand.kind) {
    case 'literal':
      return false;
    case 'field':
      return ground.counts(operand.path);
    case 'otherwise':
      return inner(operand.operand) && inner(operand.fallback);
    case 'arithmetic':
      return inner(operand.left) || inner(operand.right);
    case 'date_of':
    case 'time_of':
      return inner(operand.operand);
    case 'age_at':
      return inner(operand.birth) || inner(operand.day);
    case 'in_currency':
      return inner(operand.operand) || inner(operand.currency);
    case 'aggregate':
      return aggregateNeedsGround(operand, ground, sidesOf(operand));
  }
}

function aggregateNeedsGround(aggregate: Aggregate, ground: Ground, sides: readonly boolean[]): boolean {
  const { where, element, list } = aggregate;
  if (!ground.counts(element ?? list.path)) return false;
  return where === null || sidesThatMatter(aggregate, sides).every((side) => needsGround(where, side, ground));
}

/** What is summed or compared was delivered; so only what may be left out of a sum needs another look. */
function sidesThatMatter({ aggregate }: Aggregate, sides: readonly boolean[]): readonly boolean[] {
  if (aggregate === 'count') return sides;
  return aggregate === 'sum' ? sides.filter((side) => !side) : [];
}

const rising = new Set(['>', '>=']);
const falling = new Set(['<', '<=']);

/** `count > 2` is reached by elements that fulfil the `where`, `count < 2` by such as do not. */
function sidesCompared(leaf: Comparison, aggregate: Aggregate, polarity: boolean): readonly boolean[] {
  if (leaf.left !== aggregate && leaf.right !== aggregate) return bothSides;
  const isTurned = (leaf.right === aggregate) === polarity;
  if (rising.has(leaf.operator)) return [!isTurned];
  return falling.has(leaf.operator) ? [isTurned] : bothSides;
}

/** `count >= 0`: more is asked for, and nothing is enough. */
function isReachedByNone(leaf: Comparison, polarity: boolean): boolean {
  const [aggregate, bound] = leaf.left.kind === 'aggregate' ? [leaf.left, leaf.right] : [leaf.right, leaf.left];
  if (aggregate.kind !== 'aggregate' || bound.kind !== 'literal') return false;
  if (aggregate.aggregate !== 'count' && aggregate.aggregate !== 'sum') return false;
  const sides = sidesCompared(leaf, aggregate, polarity);
  if (sides.length !== 1 || sides[0] !== true) return false;
  const outcome =
    aggregate === leaf.left
      ? compareValues(leaf.operator, 0, bound.value)
      : compareValues(leaf.operator, bound.value, 0);
  return outcome === polarity;
}

/** Whether any value that was delivered for the operand would count. */
function countsThroughout(operand: TypedOperand, ground: Ground): boolean {
  switch (operand.kind) {
    case 'literal':
      return true;
    case 'otherwise':
      return countsThroughout(operand.operand, ground) && countsThroughout(operand.fallback, ground);
    case 'arithmetic':
      return countsThroughout(operand.left, ground) && countsThroughout(operand.right, ground);
    case 'date_of':
    case 'time_of':
      return countsThroughout(operand.operand, ground);
    case 'age_at':
      return countsThroughout(operand.birth, ground) && countsThroughout(operand.day, ground);
    case 'in_currency':
    case 'field':
    case 'aggregate':
      return needsDelivery(operand, ground, () => bothSides);
  }
}
