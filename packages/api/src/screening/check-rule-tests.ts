import type { TypedRule } from '@tautai/dsl';
import { mutationReport, type MutationReport } from '@tautai/engine';
import { createDatedRuleset } from './dated-ruleset.ts';
import type { ReferenceData } from './reference-data.ts';
import { completeRecord } from './run-rule-tests.ts';

/** Asks whether the tests of a rule notice mistakes in it, on the records and lists with which they are run. */
export function checkRuleTests(
  rule: TypedRule,
  sourceText: string,
  { lists, codeLists }: ReferenceData,
): MutationReport {
  const ruleset = createDatedRuleset({ rules: [], lists, levels: [] });
  return mutationReport(rule, {
    sourceText,
    complete: (given) => completeRecord(given, codeLists),
    lists: ({ message }) => ruleset.at(message?.received_at).lists,
  });
}
