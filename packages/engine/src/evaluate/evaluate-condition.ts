import type { PassengerRecord, TypedCondition } from '@tautai/dsl';
import { missingPaths } from '../explain/missing-paths.ts';
import { interpret } from '../interpret/interpret.ts';
import { lowerCondition } from '../ir/lower.ts';
import { decodeRecord } from '../record/decode-record.ts';
import { createLayout } from '../record/layout.ts';
import type { ListStore } from '../ruleset/compiled-ruleset.ts';
import { membersOfLists } from '../ruleset/members-of-lists.ts';
import type { Truth } from '../values/truth.ts';

/** What a single condition says of a record. */
export interface ConditionAnswer {
  readonly outcome: Truth;
  /** Where it is unknown: the catalogue paths whose absence left it so, sorted. */
  readonly missing: readonly string[];
}

/**
 * Evaluates a condition that stands alone.
 *
 * @example
 * evaluateCondition(condition, { flight: {} }, new Map()); // { outcome: 'unknown', missing: ['booking.bags'] }
 */
export function evaluateCondition(
  condition: TypedCondition,
  record: PassengerRecord,
  lists: ListStore,
): ConditionAnswer {
  const layout = createLayout();
  const lowered = lowerCondition(condition, { layout, lists: membersOfLists(lists) });
  const trace = interpret(lowered, { record: decodeRecord(layout, record), elements: [] });
  return { outcome: trace.truth, missing: missingPaths(trace) };
}
