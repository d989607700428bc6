/**
 * What the law forbids, as far as a rule's text shows it: no match on missing data alone (S23), none on restricted
 * fields alone, and no look at a restricted field without a justification (S4), none at what reveals religion or health (S3),
 * and none at one private person (S24).
 */
import { startNeverOtherwise } from '../analysis/never-otherwise.ts';
import { alternatives, quote } from '../diagnostics/define.ts';
import { report } from '../diagnostics/report.ts';
import { checkAim } from './aimed-at-person.ts';
import type { CheckContext, Checking } from './context.ts';
import { needsGround } from './ground.ts';
import type { Ground } from './ground.ts';
import { checkProtectedCodes } from './protected-codes.ts';
import { protectedWordsIn } from './protected-words.ts';
import type { FieldPath, TypedCondition, TypedRule } from './typed-ast.ts';
import { fieldAt } from './uses.ts';
import { allPaths } from './visit-typed.ts';
import { isWeak } from './weak-condition.ts';

export function checkSafeguards(rule: TypedRule, context: CheckContext, checking: Checking): void {
  const { when, unless } = rule;
  for (const condition of [when, ...(unless === null ? [] : [unless])]) {
    checkProtectedCodes(condition, checking);
    checkAim(condition, context.mode, checking);
    checking.diagnostics.push(...protectedWordsIn(condition, context.mode));
  }
  const inWhen = restrictedPaths(when);
  if (!needsGround(when, true, deliveredGround)) {
    checking.diagnostics.push(report('safeguard/missing-as-ground', {}, when.range));
  } else if (inWhen.length > 0 && !needsGround(when, true, unrestrictedGround())) {
    checking.diagnostics.push(report('safeguard/restricted-ground', { fields: namesOf(inWhen) }, when.range));
  }
  // What exonerates some of a group singles out the others, so `unless` needs a justification too.
  const restricted = [...new Set([...inWhen, ...(unless === null ? [] : restrictedPaths(unless))])];
  if (restricted.length === 0 || rule.metadata.justify !== null) return;
  const range = inWhen.length > 0 || unless === null ? when.range : unless.range;
  checking.diagnostics.push(report('safeguard/no-justification', { fields: namesOf(restricted) }, range));
}

const namesOf = (paths: readonly string[]): string =>
  alternatives(paths.map(quote)).replace(/ or (?=[^ ]*$)/u, ' and ');

const isRestricted = (path: FieldPath): boolean => fieldAt(path.cataloguePath)?.restriction === 'restricted';

const restrictedPaths = (condition: TypedCondition): readonly string[] => [
  ...new Set(
    allPaths(condition)
      .filter(isRestricted)
      .map((path) => path.cataloguePath),
  ),
];

/** Any value that was delivered. */
const deliveredGround: Ground = {
  counts: () => true,
  spoils: () => false,
  takesPresence: true,
  asksNothing: () => false,
};

const groundRoots = new Set(['booking', 'history', 'documents', 'watchlist_matches']);

/** A value of an unrestricted field of booking, history, documents or watchlist matches, in a condition that can fail. */
function unrestrictedGround(): Ground {
  const isNeverOtherwise = startNeverOtherwise();
  return {
    counts: (path) => groundRoots.has(path.cataloguePath.split('.')[0] ?? '') && !isRestricted(path),
    spoils: isRestricted,
    takesPresence: false,
    asksNothing: (condition, polarity) => isWeak(condition, polarity) || isNeverOtherwise(condition, polarity),
  };
}
