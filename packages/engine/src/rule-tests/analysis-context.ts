import type { AnalysisContext, PassengerRecord, TypedRule } from '@tautai/dsl';
import { interpretRule } from '../interpret/interpreter.ts';
import type { IrRule } from '../ir/ir.ts';
import { lowerRule } from '../ir/lower.ts';
import { decodeRecord } from '../record/decode-record.ts';
import type { Layout } from '../record/layout.ts';
import { createLayout } from '../record/layout.ts';
import type { ListStore } from '../ruleset/compiled-ruleset.ts';
import { membersOfLists } from '../ruleset/members-of-lists.ts';

const truths = { match: 'true', no_match: 'false', undetermined: 'unknown' } as const;

/** Readies a record, as tests of rules are; null where it cannot be read. */
type Complete = (record: PassengerRecord) => PassengerRecord | null;

/**
 * The interpreter as the one that confirms what the analysis of rules found.
 *
 * @example
 * compareRules(before, after, analysisContext(lists));
 */
export function analysisContext(lists: ListStore, complete: Complete = (record) => record): AnalysisContext {
  const members = membersOfLists(lists);
  const known = new WeakMap<TypedRule, { readonly layout: Layout; readonly lowered: IrRule }>();
  const prepare = (rule: TypedRule) => {
    const layout = createLayout();
    const prepared = { layout, lowered: lowerRule(rule, { layout, lists: members }) };
    known.set(rule, prepared);
    return prepared;
  };
  return {
    confirm(rule, record) {
      const { layout, lowered } = known.get(rule) ?? prepare(rule);
      const completed = complete(record);
      if (completed === null) return 'unknown';
      return truths[interpretRule(lowered, { record: decodeRecord(layout, completed), elements: [] })];
    },
    lists: new Map(Array.from(lists, ([name, { values }]) => [name, values])),
  };
}
