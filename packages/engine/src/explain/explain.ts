import type { PassengerRecord, TypedRule } from '@tautai/dsl';
import { defaultLimits } from '../evaluate/budget.ts';
import { demandsOf, failureOn } from '../evaluate/failure.ts';
import type { Limits } from '../evaluate/outcome.ts';
import { lowerRule } from '../ir/lower.ts';
import { decodeRecord } from '../record/decode-record.ts';
import { createLayout } from '../record/layout.ts';
import type { ListStore } from '../ruleset/compiled-ruleset.ts';
import { membersOf } from '../values/members.ts';
import { membersOfLists } from '../ruleset/members-of-lists.ts';
import type { CompactExplanation } from './compact.ts';
import { explainFailure, explainRule, explainTrace } from './explain-rule.ts';
import type { Explanation } from './explanation.ts';
import { traceOfCompact } from './read-compact.ts';

/**
 * Explains one rule on one record, whatever the outcome.
 *
 * @example
 * renderExplanation(explain(rule, record, lists), sourceText);
 */
export function explain(
  rule: TypedRule,
  record: PassengerRecord,
  lists: ListStore,
  limits: Partial<Limits> = {},
): Explanation {
  const layout = createLayout();
  const lowered = lowerRule(rule, { layout, lists: membersOfLists(lists) });
  const decoded = decodeRecord(layout, record);
  const cause = failureOn(demandsOf(lowered), decoded, { ...defaultLimits, ...limits });
  return cause === null ? explainRule(lowered, decoded) : explainFailure(lowered, cause);
}

/**
 * Makes the explanation of what was kept of it: exactly the one that `explain` gave on the record. Needs the same text of
 * the rule, and neither the record nor the lists. Throws where the text is another one.
 *
 * @example
 * const [kept] = screenRecord(ruleset, record, { explain: 'compact' }).compact;
 * renderExplanation(expandExplanation(rule, kept), sourceText);
 */
export function expandExplanation(rule: TypedRule, kept: CompactExplanation): Explanation {
  if (kept.cause !== null) return explainFailure(rule, kept.cause);
  const lowered = lowerRule(rule, { layout: createLayout(), lists: { get: () => nobody } });
  return explainTrace(lowered, traceOfCompact(lowered, kept));
}

/** Nothing is looked up again: the verdicts were kept. */
const nobody = membersOf([]);
