import { createHash } from 'node:crypto';
import type { PassengerRecord, TypedRule } from '@tautai/dsl';
import type { ScreenResult } from '../../src/evaluate/screen-record.ts';
import { screenRecord } from '../../src/evaluate/screen-record.ts';
import { renderExplanation } from '../../src/explain/render-text.ts';
import { pathsRead } from '../generate/paths-read.ts';
import { compileRuleset } from '../../src/ruleset/compile-ruleset.ts';
import { compileFunction } from '../compile-function.ts';
import { seeded } from '../generate/choose.ts';
import { lists } from '../generate/lists.ts';
import { buildProgram } from '../generate/program.ts';
import { recordFor } from '../generate/record.ts';
import { buildRule } from '../generate/rule.ts';
import { ruleIn } from '../laws/programs.ts';

const all = { undetermined: true, explain: true } as const;

/** Generated rules with names of their own, always the same. */
export function someRules(count: number): readonly TypedRule[] {
  const choose = seeded(1);
  return Array.from({ length: count }, (_, index) => ({ ...buildRule(choose), id: `R${1000 + index}` }));
}

/** Records that have, and lack, what the rules read. */
export function someRecords(rules: readonly TypedRule[], count: number): readonly PassengerRecord[] {
  const choose = seeded(2);
  const paths = pathsRead(compileRuleset({ rules, lists }).layout);
  return choose.several(count, count, () => recordFor(choose, paths));
}

/** What a ruleset says of records, whatever the order of its rules. */
export function screenedBy(rules: readonly TypedRule[], records: readonly PassengerRecord[]): readonly ScreenResult[] {
  const ruleset = compileRuleset({ rules, lists, compileFunction });
  return records.map((record) => inNoOrder(screenRecord(ruleset, record, all)));
}

function inNoOrder(result: ScreenResult): ScreenResult {
  const byRule = (one: { readonly rule: string }, other: { readonly rule: string }): number =>
    one.rule < other.rule ? -1 : 1;
  return {
    ...result,
    matches: result.matches.toSorted((one, other) => (one < other ? -1 : 1)),
    undetermined: result.undetermined?.toSorted(byRule) ?? [],
    explanations: result.explanations?.toSorted(byRule) ?? [],
  };
}

/** Texts from their characters to what is shown of each record, as one digest. */
export function digestOfTexts(count: number): string {
  const digest = createHash('sha256');
  for (let seed = 0; seed < count; seed += 1) {
    const choose = seeded(seed);
    const { text } = buildProgram(choose);
    const { rule, lists: own } = ruleIn(text);
    const ruleset = compileRuleset({ rules: [rule], lists: own, compileFunction });
    const paths = pathsRead(ruleset.layout);
    for (const record of choose.several(5, 5, () => recordFor(choose, paths))) {
      const result = screenRecord(ruleset, record, all);
      digest.update(JSON.stringify(result));
      for (const explanation of result.explanations ?? []) digest.update(renderExplanation(explanation, text));
    }
  }
  return digest.digest('hex');
}

/** A digest of what is said, whoever said it. */
export const digestOf = (results: readonly ScreenResult[]): string =>
  createHash('sha256').update(JSON.stringify(results)).digest('hex');
