import type { CodeLists, PassengerRecord, TypedRule, TypedTest } from '@tautai/dsl';
import { screenRecord, type ScreenResult } from '@tautai/engine';
import { readMessageBytes } from '@tautai/messages';
import { createDatedRuleset, type DatedRuleset } from './dated-ruleset.ts';
import type { ReferenceData } from './reference-data.ts';

/** How a test of a rule came out. */
export interface RuleTestResult {
  readonly rule: string;
  readonly test: TypedTest;
  readonly isPassed: boolean;
  /** One sentence about what came out instead; null where it passed. */
  readonly problem: string | null;
}

/** Runs the tests that a rule carries in its text. */
export function runRuleTests(rule: TypedRule, { lists, codeLists }: ReferenceData): readonly RuleTestResult[] {
  const ruleset = createDatedRuleset({ rules: [rule], lists, levels: [] });
  return rule.tests.map((test) => {
    const problem = problemOf(completeRecord(test.given, codeLists), test, ruleset);
    return { rule: rule.id, test, isPassed: problem === null, problem };
  });
}

function problemOf(record: PassengerRecord | null, test: TypedTest, ruleset: DatedRuleset): string | null {
  if (record === null) return 'its record cannot be read';
  const result = screenRecord(ruleset.at(record.message?.received_at), record, { undetermined: true });
  const outcome = outcomeOf(result);
  if (outcome !== test.expect) return `expected ${test.expect}, got ${outcome}${causeOf(result)}`;
  if (test.score !== null && test.score !== result.score) return `expected score ${test.score}, got ${result.score}`;
  return null;
}

/** The record of a test with what follows from it; a derived field that the test gives stays as it is given. */
export function completeRecord(given: TypedTest['given'], codeLists: CodeLists): PassengerRecord | null {
  const bytes = Buffer.from(JSON.stringify(given));
  return readMessageBytes(bytes, { mode: 'subset', format: 'json', codeLists }).records[0] ?? null;
}

function outcomeOf(result: ScreenResult): 'match' | 'no_match' | 'undetermined' | 'failed' {
  if (result.failed !== undefined) return 'failed';
  if (result.matches.length > 0) return 'match';
  return (result.undetermined ?? []).length > 0 ? 'undetermined' : 'no_match';
}

function causeOf(result: ScreenResult): string {
  const missing = result.undetermined?.[0]?.missing ?? [];
  return missing.length === 0 ? '' : ` (missing: ${missing.join(', ')})`;
}
