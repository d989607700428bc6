import { expect, test } from 'vitest';
import { faultsOf } from './judge.ts';
import type { CaseResult, EvaluatorInTest } from './run-case.ts';

const result: CaseResult = { outcome: 'match', missing: [], score: 10, level: null };
const expected = { outcome: 'match', missing: null, score: null, level: undefined } as const;
const results = new Map<EvaluatorInTest, CaseResult>([
  ['interpreter', result],
  ['compiled', { ...result, outcome: 'no_match', missing: null }],
]);

test('an evaluator that says something else is at fault', () => {
  const problem = 'outcome is "no_match", not "match"';
  expect(faultsOf(results, expected, {})).toEqual([{ evaluator: 'compiled', problem }]);
});

test('unless the case says why it cannot run it', () => {
  expect(faultsOf(results, expected, { compiled: 'a reason' })).toEqual([]);
});

test('an evaluator that is skipped without need is at fault', () => {
  const problem = 'can run this case: take its skip away';
  expect(faultsOf(results, expected, { interpreter: 'a reason', compiled: 'a reason' })).toEqual([
    { evaluator: 'interpreter', problem },
  ]);
});

test('what a case says of scores, levels and missing paths counts too', () => {
  const of = (more: object) => faultsOf(new Map([['interpreter', result]]), { ...expected, ...more }, {});
  expect(of({ missing: [], score: 10, level: null })).toEqual([]);
  expect(of({ missing: ['booking.bags'], score: 5, level: 'high' }).map(({ problem }) => problem)).toEqual([
    'missing is [], not ["booking.bags"]',
    'score is 10, not 5',
    'level is null, not "high"',
  ]);
});
