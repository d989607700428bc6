/**
 * The evaluators against each other on whole rulesets: many rules compiled together, many records decoded once. Records
 * lack things in every way, come near to what rules ask, hold texts that fold alike, partly known dates, and lists that
 * are empty or long enough to pass the budget.
 */
import type { TypedRule } from '@tautai/dsl';
import { runs } from '@tautai/dsl/testing';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/evaluate/evaluator.ts';
import { failureOn } from '../../src/evaluate/failure.ts';
import { evaluators } from '../../src/evaluate/evaluators.ts';
import type { Outcome } from '../../src/evaluate/outcome.ts';
import { interpreter } from '../../src/interpret/interpreter.ts';
import { printRule } from '../../src/ir/print-ir.ts';
import { jsonRulesEngine } from '../../src/json-rules-engine/evaluator.ts';
import type { DecodedRecord } from '../../src/record/decode-record.ts';
import { decodeRecord } from '../../src/record/decode-record.ts';
import { compileRuleset } from '../../src/ruleset/compile-ruleset.ts';
import type { CompiledRuleset } from '../../src/ruleset/compiled-ruleset.ts';
import { compileFunction } from '../compile-function.ts';
import type { Choose } from '../generate/choose.ts';
import { seeded } from '../generate/choose.ts';
import { lists } from '../generate/lists.ts';
import { pathsRead } from '../generate/paths-read.ts';
import { recordFor } from '../generate/record.ts';
import { buildRule } from '../generate/rule.ts';

// The same rulesets on every change, new ones in a long run; a failure names the seed.
const firstSeed = runs(1) > 1 ? Math.floor(Math.random() * 2 ** 32) : 20_261_125;
const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => firstSeed + index);
const timeoutMs = runs(120_000);

const costMax = 600;
const longestList = 300;

const rulesOf = (choose: Choose, count: number): readonly TypedRule[] =>
  Array.from({ length: count }, (_, index) => ({ ...buildRule(choose), id: `R${index}` }));

const compile = (rules: readonly TypedRule[], costMost = costMax): CompiledRuleset =>
  compileRuleset({ rules, lists, compileFunction, limits: { costMax: costMost } });

const recordsOf = (choose: Choose, { layout }: CompiledRuleset, count: number) => {
  const paths = pathsRead(layout);
  return choose.several(count, count, () => recordFor(choose, paths, longestList));
};

/** The rules that are within the budget on a record. */
const affordable = ({ rules, limits }: CompiledRuleset, record: DecodedRecord): readonly number[] =>
  rules.flatMap(({ demands }, position) => (failureOn(demands, record, limits) === null ? [position] : []));

const expectEachOften = (given: Readonly<Record<string, number>>, least: number): void => {
  // A generator that only ever gave one outcome would prove nothing.
  for (const count of Object.values(given)) expect(count).toBeGreaterThan(least);
};

test(
  'indexed and compiled are interpreter, on 10^6 pairs of rule and record',
  () => {
    const [rulesetCount, ruleCount, recordCount] = [runs(100), 100, 100];
    const given: Record<Outcome, number> = { match: 0, no_match: 0, undetermined: 0, failed: 0 };
    for (const seed of seeds(rulesetCount)) {
      const choose = seeded(seed);
      const ruleset = compile(rulesOf(choose, ruleCount));
      const interpret = interpreter.prepare(ruleset);
      const fast = [evaluators.indexed.prepare(ruleset), evaluators.compiled.prepare(ruleset)];
      for (const source of recordsOf(choose, ruleset, recordCount)) {
        const record = decodeRecord(ruleset.layout, source);
        const positions = affordable(ruleset, record);
        const meanings = interpret(record, positions);
        for (const answer of fast)
          expectSame({ seed, ruleset, record }, positions, meanings, answer(record, positions));
        for (const meaning of meanings) given[meaning] += 1;
        given.failed += ruleCount - positions.length;
      }
    }
    const pairs = rulesetCount * ruleCount * recordCount;
    expect(Object.values(given).reduce((sum, count) => sum + count, 0)).toBe(pairs);
    expect(pairs - given.failed).toBeGreaterThan(0.9 * pairs);
    expectEachOften(given, pairs * 0.001);
  },
  timeoutMs,
);

interface Seen {
  readonly seed: number;
  readonly ruleset: CompiledRuleset;
  readonly record: DecodedRecord;
}

/** Says which rule and which record, where two evaluators differ. */
function expectSame(
  { seed, ruleset, record }: Seen,
  positions: readonly number[],
  meanings: readonly Answer[],
  answers: readonly Answer[],
): void {
  const different = positions.filter((_, index) => meanings[index] !== answers[index]);
  if (different.length === 0 && answers.length === positions.length) return;
  const rules = different.map((position) => ruleset.rules[position]).map((rule) => rule && printRule(rule.ir));
  expect({ seed, rules, record: record.source, answers }).toEqual({
    seed,
    rules: [],
    record: record.source,
    answers: meanings,
  });
}

test(
  'json-rules-engine is interpreter, on 10^5 pairs of rule and record',
  async () => {
    const [rulesetCount, ruleCount, recordCount] = [runs(50), 40, 50];
    const given: Record<Answer, number> = { match: 0, no_match: 0, undetermined: 0 };
    for (const seed of seeds(rulesetCount)) {
      const choose = seeded(seed);
      const ruleset = compile(rulesOf(choose, ruleCount));
      const interpret = interpreter.prepare(ruleset);
      const portable = jsonRulesEngine.prepare(ruleset);
      for (const source of recordsOf(choose, ruleset, recordCount)) {
        const record = decodeRecord(ruleset.layout, source);
        const positions = affordable(ruleset, record);
        const meanings = interpret(record, positions);
        expectSame({ seed, ruleset, record }, positions, meanings, await portable(record, positions));
        for (const meaning of meanings) given[meaning] += 1;
      }
    }
    expectEachOften(given, rulesetCount * ruleCount * recordCount * 0.05);
  },
  timeoutMs,
);

test(
  'a record is a hit of a rule, a hit of its negation, undetermined or failed, and only one of these',
  () => {
    const [rulesetCount, ruleCount, recordCount] = [runs(20), 100, 50];
    const all = rulesetCount * ruleCount * recordCount;
    const counted = { match: 0, negation: 0, undetermined: 0, failed: 0 };
    for (const seed of seeds(rulesetCount)) {
      const choose = seeded(seed);
      const rules = rulesOf(choose, ruleCount).map((rule) => ({ ...rule, unless: null }));
      const ruleset = compile(rules);
      // Negation is one step more.
      const negated = compile(
        rules.map((rule) => ({ ...rule, when: { ...notOf(rule) } })),
        costMax + 1,
      );
      const [ask, askNegated] = [evaluators.indexed.prepare(ruleset), evaluators.indexed.prepare(negated)];
      for (const source of recordsOf(choose, ruleset, recordCount)) {
        const record = decodeRecord(ruleset.layout, source);
        const positions = affordable(ruleset, record);
        const answers = ask(record, positions);
        const other = decodeRecord(negated.layout, source);
        const negations = askNegated(other, affordable(negated, other));
        counted.match += countOf(answers, 'match');
        counted.undetermined += countOf(answers, 'undetermined');
        counted.failed += ruleCount - positions.length;
        counted.negation += countOf(negations, 'match');
        expect({ seed, source, open: countOf(negations, 'undetermined') }).toEqual({
          seed,
          source,
          open: countOf(answers, 'undetermined'),
        });
      }
    }
    expect(counted.match + counted.negation + counted.undetermined + counted.failed).toBe(all);
    expectEachOften(counted, all * 0.001);
  },
  timeoutMs,
);

const notOf = ({ when, range }: TypedRule): TypedRule['when'] => ({ kind: 'not', condition: when, range });

const countOf = (answers: readonly Answer[], asked: Answer): number =>
  answers.filter((answer) => answer === asked).length;
