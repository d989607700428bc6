import { expect, test } from 'vitest';
import { evaluateCondition } from '../../src/evaluate/evaluate-condition.ts';
import type { Truth } from '../../src/values/truth.ts';
import { allSay, answersTo } from '../answers-to.ts';
import { conditionOf, lists, recordOf, ruleOf } from '../rule-of.ts';

/** A condition, a record, what the condition is of it, and, where that is worth saying, for want of what. */
export type Case = readonly [condition: string, record: object, truth: Truth, missing?: readonly string[]];

const answers = { true: 'match', false: 'no_match', unknown: 'undetermined' } as const;
const opposites = { true: 'false', false: 'true', unknown: 'unknown' } as const;

/** Holds every evaluator to the cases, and to the opposite of each condition. */
export function verifyCases(cases: readonly Case[]): void {
  const named = cases.map(([condition, record, truth, missing]) => ({
    condition,
    json: JSON.stringify(record),
    record,
    truth,
    missing,
  }));
  test.each(named)('$condition in $json is $truth', async ({ condition, record, truth, missing }) => {
    expect(await answersTo(ruleOf(condition))(record)).toEqual(allSay(answers[truth]));
    expect(await answersTo(ruleOf(`not (${condition})`))(record)).toEqual(allSay(answers[opposites[truth]]));
    const answer = evaluateCondition(conditionOf(condition), recordOf(record), lists);
    expect(answer).toEqual({ outcome: truth, missing: missing ?? answer.missing });
  });
}
