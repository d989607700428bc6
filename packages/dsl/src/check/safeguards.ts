/**
 * What the law forbids, as far as a rule's text shows it: no match on missing data alone (S23), and none on restricted
 * fields alone (S4). Both ask the same question of a condition: does every way to make it true need a ground?
 */
import { alternatives, quote } from '../diagnostics/define.ts';
import { report } from '../diagnostics/report.ts';
import type { Checking } from './context.ts';
import { holdsByFallback } from './fallback.ts';
import { checkProtectedCodes } from './protected-codes.ts';
import type { TypedCondition, TypedRule } from './typed-ast.ts';
import { fieldAt } from './uses.ts';
import { allPaths, ownPaths } from './visit-typed.ts';

export function checkSafeguards(rule: TypedRule, checking: Checking): void {
  const { when } = rule;
  for (const condition of [when, ...(rule.unless === null ? [] : [rule.unless])]) {
    checkProtectedCodes(condition, checking);
  }
  if (!needsGround(when, true, isDeliveredGround)) {
    checking.diagnostics.push(report('safeguard/missing-as-ground', {}, when.range));
    return;
  }
  const restricted = restrictedPaths(when);
  if (restricted.length === 0) return;
  const fields = alternatives(restricted.map(quote)).replace(/ or (?=[^ ]*$)/u, ' and ');
  if (!needsGround(when, true, isUnrestrictedGround)) {
    checking.diagnostics.push(report('safeguard/restricted-ground', { fields }, when.range));
  }
  if (rule.metadata.justify === null) {
    checking.diagnostics.push(report('safeguard/no-justification', { fields }, when.range));
  }
}

const restrictedPaths = (condition: TypedCondition): readonly string[] => [
  ...new Set(
    allPaths(condition)
      .map((path) => path.cataloguePath)
      .filter((path) => fieldAt(path)?.restriction === 'restricted'),
  ),
];

type Quantifier = Extract<TypedCondition, { kind: 'quantifier' }>;
type Ground = (leaf: TypedCondition, polarity: boolean) => boolean;

/**
 * Whether every way to make the condition true (or false, where `polarity` is false) needs a leaf that is a ground.
 * An alternative needs it in each branch, a conjunction in one.
 */
function needsGround(condition: TypedCondition, polarity: boolean, isGround: Ground): boolean {
  const inEach = (members: readonly TypedCondition[], side: boolean) =>
    members.every((member) => needsGround(member, side, isGround));
  const inSome = (members: readonly TypedCondition[], side: boolean) =>
    members.some((member) => needsGround(member, side, isGround));
  switch (condition.kind) {
    case 'constant':
      // A constant that is never so offers no way at all.
      return condition.value !== polarity;
    case 'not':
      return needsGround(condition.condition, !polarity, isGround);
    case 'all':
      return polarity ? inSome(condition.conditions, true) : inEach(condition.conditions, false);
    case 'any':
      return polarity ? inEach(condition.conditions, true) : inSome(condition.conditions, false);
    case 'none':
      return polarity ? inSome(condition.conditions, false) : inEach(condition.conditions, true);
    case 'at_least': {
      // Some choice of members avoids all grounds if enough members do.
      const without = condition.conditions.filter((member) => !needsGround(member, polarity, isGround)).length;
      return without < (polarity ? condition.count : condition.conditions.length - condition.count + 1);
    }
    case 'quantifier':
      return quantifierNeedsGround(condition, polarity, isGround);
    default:
      return isGround(condition, polarity);
  }
}

/** The list itself is a ground where its being delivered decides; else what is asked of its elements has to be one. */
function quantifierNeedsGround(condition: Quantifier, polarity: boolean, isGround: Ground): boolean {
  const { where } = condition;
  if (!isGround({ ...condition, where: null }, polarity)) return false;
  if (where === null || allPaths(where).length === 0) return true;
  return wherePolarities(condition, polarity).every((side) => needsGround(where, side, isGround));
}

/** For which truth of the inner condition an element speaks for the quantifier. */
function wherePolarities(condition: Quantifier, polarity: boolean): readonly boolean[] {
  switch (condition.quantifier) {
    case 'any':
    case 'at_least':
    case 'every':
      return [polarity];
    case 'no':
    case 'at_most':
      return [!polarity];
    case 'exactly':
      return [true, false];
  }
}

/** A leaf that can only become so through a value that was delivered. */
function isDeliveredGround(leaf: TypedCondition, polarity: boolean): boolean {
  if (leaf.kind === 'presence') return (leaf.expects === 'known') === polarity && leaf.operand.kind !== 'literal';
  if (ownPaths(leaf).length === 0) return false;
  return !holdsByFallback(leaf, polarity);
}

const groundRoots = new Set(['booking', 'history', 'documents', 'watchlist_matches']);

/** A delivered ground on an unrestricted field of booking, history, documents or watchlist matches. */
function isUnrestrictedGround(leaf: TypedCondition, polarity: boolean): boolean {
  if (leaf.kind === 'presence' || !isDeliveredGround(leaf, polarity)) return false;
  const paths = ownPaths(leaf).map((path) => path.cataloguePath);
  return (
    paths.some((path) => groundRoots.has(path.split('.')[0] ?? '')) &&
    !allPaths(leaf).some((path) => fieldAt(path.cataloguePath)?.restriction === 'restricted')
  );
}
