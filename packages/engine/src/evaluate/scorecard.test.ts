import { expect, test } from 'vitest';
import { compileFunction } from '../../test/compile-function.ts';
import { fileOf, lists, recordOf } from '../../test/rule-of.ts';
import { explainRule } from '../explain/explain-rule.ts';
import { renderExplanation } from '../explain/render-text.ts';
import { decodeRecord } from '../record/decode-record.ts';
import { jsonRulesEngine } from '../json-rules-engine/evaluator.ts';
import { compileRuleset } from '../ruleset/compile-ruleset.ts';
import { evaluators } from './evaluators.ts';
import { createScreener } from './screen-record.ts';

const text = `scorecard S1 "Signs" {
  threshold: 30

  points {
    flight.is_codeshare      -> +20 "by way of another carrier"
    booking.is_split         -> +15
    booking.party_size > 2   -> -10 "a family"
  }
}
`;
const ruleset = compileRuleset({ rules: fileOf(text).rules, lists, compileFunction });

const record = (codeshare: boolean | null, split: boolean | null, size: number | null) =>
  recordOf({ flight: { is_codeshare: codeshare }, booking: { is_split: split, party_size: size } });

/** Every evaluator's verdict and score. */
async function verdicts(delivered: ReturnType<typeof record>): Promise<readonly string[]> {
  const screeners = [evaluators.interpreter, evaluators.compiled, jsonRulesEngine].map((each) =>
    createScreener(ruleset, each),
  );
  const results = await Promise.all(screeners.map((screen) => screen(delivered, { undetermined: true })));
  return results.map(({ matches, undetermined, score }) =>
    matches.length > 0 ? `match ${score}` : (undetermined ?? []).length > 0 ? 'undetermined' : 'no_match',
  );
}

test.each([
  [true, true, 1, 'match 35'],
  [true, true, 3, 'no_match'],
  [true, false, 1, 'no_match'],
  [false, true, null, 'no_match'],
  // The row that takes points away may still hold.
  [true, true, null, 'undetermined'],
  [null, true, 1, 'undetermined'],
  [null, null, 3, 'no_match'],
  [null, null, null, 'undetermined'],
])('codeshare %s, split %s, party of %s: %s', async (codeshare, split, size, expected) => {
  expect(await verdicts(record(codeshare, split, size))).toEqual([expected, expected, expected]);
});

test('the explanation has a line for each row, with what it adds and why', () => {
  const [rule] = ruleset.rules;
  if (rule === undefined) throw new Error('the ruleset has its scorecard');
  const explanation = explainRule(rule.ir, decodeRecord(ruleset.layout, record(true, true, 1)));
  expect(explanation.score).toBe(35);
  expect(renderExplanation(explanation, text)).toBe(`S1: match
  when
    ✓ points
      ✓ flight.is_codeshare  [flight.is_codeshare = true] -> +20 by way of another carrier
      ✓ booking.is_split  [booking.is_split = true] -> +15
      ✗ booking.party_size > 2  [booking.party_size = 1] -> -10 a family
`);
});
