/** Holds what the evaluators said against what a case expects. */
import type { EvaluatingCase } from './read-cases.ts';
import type { CaseResult, EvaluatorInTest } from './run-case.ts';

/** What a case says of its result; null or undefined where it says nothing. */
export interface Expected {
  readonly outcome: EvaluatingCase['outcome'];
  readonly missing: readonly string[] | null;
  readonly score: number | null;
  readonly level: string | null | undefined;
}

/** One evaluator's result that is not as it should be. */
export interface Fault {
  readonly evaluator: EvaluatorInTest;
  readonly problem: string;
}

/**
 * The faults of a case; none if all is well. An evaluator that is skipped must indeed say something else: a skip that is
 * no longer needed has to go.
 */
export function faultsOf(
  results: ReadonlyMap<EvaluatorInTest, CaseResult>,
  expected: Expected,
  skip: EvaluatingCase['skip'],
): readonly Fault[] {
  return Array.from(results).flatMap(([evaluator, result]): readonly Fault[] => {
    const differences = differencesOf(result, expected);
    if (skip[evaluator] === undefined) return differences.map((problem) => ({ evaluator, problem }));
    return differences.length > 0 ? [] : [{ evaluator, problem: 'can run this case: take its skip away' }];
  });
}

function differencesOf(result: CaseResult, { outcome, missing, score, level }: Expected): readonly string[] {
  return [
    differenceOf('outcome', result.outcome, outcome),
    missing === null || result.missing === null ? null : differenceOf('missing', result.missing, missing),
    score === null ? null : differenceOf('score', result.score, score),
    level === undefined ? null : differenceOf('level', result.level, level),
  ].filter((each) => each !== null);
}

function differenceOf(what: string, found: unknown, expected: unknown): string | null {
  const [is, due] = [JSON.stringify(found), JSON.stringify(expected)];
  return is === due ? null : `${what} is ${is}, not ${due}`;
}
