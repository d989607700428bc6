import { expect } from 'vitest';
import { evaluateCondition } from '../../src/evaluate/evaluate-condition.ts';
import { allSay, answersTo } from '../answers-to.ts';
import { conditionOf, lists, recordOf, ruleOf } from '../rule-of.ts';

const answerFor = { true: 'match', false: 'no_match', unknown: 'undetermined' } as const;

/** A condition, a record, what the condition is, and, where it is unknown, for want of what. */
export type Case = readonly [
  condition: string,
  record: object,
  truth: 'true' | 'false' | 'unknown',
  missing?: readonly string[],
];

/** Holds every evaluator to a case, and its opposite to the opposite. */
export async function verify(condition: string, record: object, truth: Case[2], missing?: Case[3]): Promise<void> {
  const opposite = ({ true: 'false', false: 'true', unknown: 'unknown' } as const)[truth];
  expect(await answersTo(ruleOf(condition))(record)).toEqual(allSay(answerFor[truth]));
  expect(await answersTo(ruleOf(`not (${condition})`))(record)).toEqual(allSay(answerFor[opposite]));
  const answer = evaluateCondition(conditionOf(condition), recordOf(record), lists);
  expect(answer.outcome).toBe(truth);
  if (missing !== undefined) expect(answer.missing).toEqual(missing);
}
