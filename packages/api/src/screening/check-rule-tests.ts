import type { TypedRule } from '@tautai/dsl';
import { mutationReport, type MutationReport } from '@tautai/engine';
import { createDatedRuleset } from './dated-ruleset.ts';
import type { DatedList } from './dated-lists.ts';
import { completeRecord } from './run-rule-tests.ts';

/** Asks whether the tests of a rule notice mistakes in it, on the records and lists with which they are run. */
export function checkRuleTests(rule: TypedRule, lists: readonly DatedList[], sourceText: string): MutationReport {
  const ruleset = createDatedRuleset({ rules: [], lists, levels: [] });
  return mutationReport(rule, {
    sourceText,
    complete: completeRecord,
    lists: ({ message }) => ruleset.at(message?.received_at).lists,
  });
}
