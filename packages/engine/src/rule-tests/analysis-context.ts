import type { AnalysisContext, PassengerRecord, TypedFile, TypedListConstant, TypedRule } from '@tautai/dsl';
import { interpretRule } from '../interpret/interpreter.ts';
import type { IrRule } from '../ir/ir.ts';
import { lowerRule } from '../ir/lower.ts';
import { decodeRecord } from '../record/decode-record.ts';
import type { Layout } from '../record/layout.ts';
import { createLayout } from '../record/layout.ts';
import type { ListStore } from '../ruleset/compiled-ruleset.ts';
import { membersOfLists } from '../ruleset/members-of-lists.ts';
import { membersOf } from '../values/members.ts';

const truths = { match: 'true', no_match: 'false', undetermined: 'unknown' } as const;

/** How the interpreter is to be asked. */
export interface AnalysisSettings {
  /** Adds to a record what follows from it, as for tests; null where it cannot be read. The record itself by default. */
  readonly complete?: (record: PassengerRecord) => PassengerRecord | null;
  /** The files of the rules, whose own lists go before registered ones. */
  readonly files?: readonly Pick<TypedFile, 'rules' | 'lists'>[];
}

/**
 * The interpreter as the one that confirms what the analysis of rules found.
 *
 * @example
 * compareRules(before, after, analysisContext(lists, { files: [fileBefore, fileAfter] }));
 */
export function analysisContext(
  lists: ListStore,
  { complete = (record) => record, files = [] }: AnalysisSettings = {},
): AnalysisContext {
  const members = membersOfLists(lists);
  // By the condition: a rule may come without its `unless`, as another object.
  const ownLists = new Map(files.flatMap((file) => file.rules.map(({ when }) => [when, file.lists] as const)));
  const constantsOf = ({ when }: TypedRule): readonly TypedListConstant[] => ownLists.get(when) ?? [];
  const known = new WeakMap<TypedRule, { readonly layout: Layout; readonly lowered: IrRule }>();
  const prepare = (rule: TypedRule) => {
    const layout = createLayout();
    const own = constantsOf(rule).map(({ name, values }) => [name, membersOf(values)] as const);
    const prepared = { layout, lowered: lowerRule(rule, { layout, lists: new Map([...members, ...own]) }) };
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
    constants: (rule) => new Map(constantsOf(rule).map(({ name, values }) => [name, values])),
    lists: new Map(Array.from(lists, ([name, { values }]) => [name, values])),
  };
}
