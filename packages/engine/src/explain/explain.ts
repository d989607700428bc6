import type { PassengerRecord, TypedRule } from '@tautai/dsl';
import { costOfRule, costOn, defaultLimits } from '../evaluate/budget.ts';
import type { Limits } from '../evaluate/outcome.ts';
import { lowerRule } from '../ir/lower.ts';
import { decodeRecord } from '../record/decode-record.ts';
import { createLayout } from '../record/layout.ts';
import type { ListStore } from '../ruleset/compiled-ruleset.ts';
import { membersOfLists } from '../ruleset/members-of-lists.ts';
import { explainFailure, explainRule } from './explain-rule.ts';
import type { Explanation } from './explanation.ts';

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
  limits: Limits = defaultLimits,
): Explanation {
  const layout = createLayout();
  const lowered = lowerRule(rule, { layout, lists: membersOfLists(lists) });
  const decoded = decodeRecord(layout, record);
  const isAffordable = costOn(costOfRule(lowered), decoded) <= limits.costMax;
  return isAffordable ? explainRule(lowered, decoded) : explainFailure(lowered);
}
