/**
 * The index finds what the interpreter says, whatever else is in the ruleset: many rules share entrances, programs and
 * residuals, and records have what rules ask for, nearly so, or not at all.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PassengerRecord, TypedRule } from '@tautai/dsl';
import { screenRecord } from '../src/evaluate/screen-record.ts';
import type { Answer } from '../src/evaluate/evaluator.ts';
import { interpretRule } from '../src/interpret/interpreter.ts';
import { decodeRecord } from '../src/record/decode-record.ts';
import { compileRuleset, withoutRule, withRule } from '../src/ruleset/compile-ruleset.ts';
import type { CompiledRuleset } from '../src/ruleset/compiled-ruleset.ts';
import { compileFunction } from './compile-function.ts';
import { choosing } from './generate/choose.ts';
import type { Choose } from './generate/choose.ts';
import { lists } from './generate/lists.ts';
import { pathsRead } from './generate/paths-read.ts';
import { recordFor } from './generate/record.ts';
import { buildRule } from './generate/rule.ts';

const rulesPerSet = 60;
const recordsPerSet = 12;

const named = (choose: Choose, count: number, prefix = 'R'): readonly TypedRule[] =>
  choose.several(count, count, () => buildRule(choose)).map((rule, index) => ({ ...rule, id: `${prefix}${index}` }));

const cases = choosing((choose) => {
  const rules = named(choose, rulesPerSet);
  const { layout } = compileRuleset({ rules, lists });
  const paths = pathsRead(layout);
  const record = (): PassengerRecord => recordFor(choose, paths);
  return {
    rules,
    others: named(choose, 6),
    sample: choose.several(0, 20, record),
    records: choose.several(recordsPerSet, recordsPerSet, record),
  };
});

function answersOf(ruleset: CompiledRuleset, record: PassengerRecord): Readonly<Record<string, Answer>> {
  const { matches, undetermined = [] } = screenRecord(ruleset, record, { undetermined: true });
  const open = new Set(undetermined.map(({ rule }) => rule));
  return Object.fromEntries(
    ruleset.rules.map(({ ir: { id } }): [string, Answer] => [
      id,
      matches.includes(id) ? 'match' : open.has(id) ? 'undetermined' : 'no_match',
    ]),
  );
}

function meaningOf(ruleset: CompiledRuleset, record: PassengerRecord): Readonly<Record<string, Answer>> {
  const frame = { record: decodeRecord(ruleset.layout, record), elements: [] };
  return Object.fromEntries(ruleset.rules.map(({ ir }) => [ir.id, interpretRule(ir, frame)]));
}

describe('the index', () => {
  test('finds of many rules those that the interpreter says, with and without a sample and generated code', () => {
    fc.assert(
      fc.property(cases, ({ rules, sample, records }) => {
        const withCode = compileRuleset({ rules, lists, sample, compileFunction });
        const without = compileRuleset({ rules, lists });
        for (const record of records) {
          const meaning = meaningOf(withCode, record);
          expect(answersOf(withCode, record)).toEqual(meaning);
          expect(answersOf(without, record)).toEqual(meaning);
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  test('is right of each ruleset that shares it, whatever rules come, change and go', () => {
    fc.assert(
      fc.property(cases, ({ rules, others, sample, records }) => {
        const rulesets = [compileRuleset({ rules: rules.slice(0, 20), lists, sample, compileFunction })];
        const last = (): CompiledRuleset => rulesets.at(-1) as CompiledRuleset;
        for (const rule of others) rulesets.push(withRule(last(), rule));
        rulesets.push(withoutRule(last(), 'R3'));
        for (const rule of rules.slice(20, 26)) rulesets.push(withRule(last(), rule));
        expect(last().rules.map(({ ir }) => ir.id)).not.toContain('R3');
        for (const record of records) {
          for (const ruleset of rulesets) expect(answersOf(ruleset, record)).toEqual(meaningOf(ruleset, record));
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
