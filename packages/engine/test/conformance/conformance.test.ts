/** The cases of this folder, run through every evaluator. README.md says how they read. */
import { expect, test } from 'vitest';
import { faultsOf } from './judge.ts';
import type { CheckingCase, EvaluatingCase } from './read-cases.ts';
import { readTopics } from './read-cases.ts';
import { diagnosticsOf, listsOf, runCase, runOpposite } from './run-case.ts';

const topics = readTopics(import.meta.dirname);

for (const { name, checking, evaluating } of topics) {
  for (const given of checking) test(`${name}: ${given.name}`, () => verifyChecking(given));
  for (const given of evaluating) test(`${name}: ${given.name}`, () => verifyEvaluating(given));
}

function verifyChecking({ text, lists, diagnostics }: CheckingCase): void {
  expect(diagnosticsOf(text, listsOf(lists))).toEqual(diagnostics);
}

async function verifyEvaluating(given: EvaluatingCase): Promise<void> {
  expect(faultsOf(await runCase(given), given, given.skip)).toEqual([]);
  // A limit that a condition just keeps, its opposite passes: `not` is a step more.
  if (given.text.kind !== 'condition' || given.costLimit !== null) return;
  const opposite = { ...given, outcome: oppositeOf(given.outcome) };
  expect(faultsOf(await runOpposite(given), opposite, given.skip)).toEqual([]);
}

const opposites = { match: 'no_match', no_match: 'match', undetermined: 'undetermined', failed: 'failed' } as const;

const oppositeOf = (outcome: EvaluatingCase['outcome']): EvaluatingCase['outcome'] =>
  typeof outcome === 'string' ? opposites[outcome] : outcome;

test('there are at least 600 cases', () => {
  const count = topics.reduce((sum, { checking, evaluating }) => sum + checking.length + evaluating.length, 0);
  expect(count).toBeGreaterThanOrEqual(600);
});
