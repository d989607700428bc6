/** What a checked rule means, whoever evaluates it and however it is written. */
import { runs } from '@tautai/dsl/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/evaluate/evaluator.ts';
import { allSay, answersTo } from '../answers-to.ts';
import { interpreted, programsWithRecords, ruleIn, slipsWithRecords } from './programs.ts';

const ruleCount = runs(2_000);
const recordsPerRule = 3;

test(
  'what checks without an error is evaluated without one, alike by all, with and without definitions',
  async () => {
    const given: Record<Answer, number> = { match: 0, no_match: 0, undetermined: 0 };
    await fc.assert(
      fc.asyncProperty(programsWithRecords(recordsPerRule), async ({ program: { text, twin }, records }) => {
        const { rule, lists } = ruleIn(text);
        const ask = answersTo(rule, lists);
        const askTwin = interpreted(ruleIn(twin));
        for (const record of records) {
          const meaning = askTwin(record);
          given[meaning] += 1;
          const answer = await ask(record);
          expect({ text, record, answer }).toEqual({ text, record, answer: allSay(meaning) });
        }
      }),
      { numRuns: ruleCount },
    );
    // A generator that only ever gave one outcome would prove nothing.
    for (const count of Object.values(given)) expect(count).toBeGreaterThan(ruleCount * recordsPerRule * 0.05);
  },
  runs(120_000),
);

test(
  'so is what checks by chance',
  async () => {
    let checked = 0;
    await fc.assert(
      fc.asyncProperty(slipsWithRecords(recordsPerRule), async (slip) => {
        if (slip === null) return;
        checked += 1;
        const { text, records } = slip;
        const { rule, lists } = ruleIn(text);
        const ask = answersTo(rule, lists);
        for (const record of records) {
          const answer = await ask(record);
          expect({ text, record, answer }).toEqual({ text, record, answer: allSay(answer.interpreter ?? 'no_match') });
        }
      }),
      { numRuns: ruleCount },
    );
    expect(checked).toBeGreaterThan(ruleCount * 0.03);
  },
  runs(120_000),
);
