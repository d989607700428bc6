import { describe, expect, test } from 'vitest';
import { compileFunction } from '../../test/compile-function.ts';
import { fileOf, lists, recordOf, ruleOf } from '../../test/rule-of.ts';
import { jsonRulesEngine } from '../json-rules-engine/evaluator.ts';
import { compileRuleset } from '../ruleset/compile-ruleset.ts';
import { evaluators } from './evaluators.ts';
import { createScreener, screenRecord } from './screen-record.ts';

const rule = (id: string, condition: string, score: number) => ({ ...ruleOf(condition, null, score), id });

const rules = [
  rule('R1', 'flight.is_codeshare', 40),
  rule('R2', 'booking.party_size > 2', 25),
  rule('R3', 'booking.is_split', -20),
  rule('R4', 'any booking.bags where (weight > 23 kg)', 50),
];
const ruleset = compileRuleset({ rules, lists, compileFunction });

describe('scores and levels', () => {
  test.each([
    [{}, 0, null, []],
    [{ flight: { is_codeshare: true } }, 40, 'medium', ['R1']],
    [{ flight: { is_codeshare: true }, booking: { party_size: 3 } }, 65, 'high', ['R1', 'R2']],
    [{ flight: { is_codeshare: true }, booking: { is_split: true } }, 20, null, ['R1', 'R3']],
    [{ flight: { is_codeshare: true }, booking: { bags: [{ weight: 24 }] } }, 90, 'critical', ['R1', 'R4']],
    [{ booking: { is_split: true } }, -20, null, ['R3']],
  ])('%j: score %i, level %s', (record, score, level, matches) => {
    expect(screenRecord(ruleset, recordOf(record))).toEqual({ score, level, matches });
  });

  test('a ruleset brings levels of its own', () => {
    const { rules: own, ruleset: block } = fileOf(`ruleset "Samoa PIU" {
  level watch: score >= 10
  level act: score >= 40
}
`);
    expect(own).toEqual([]);
    const levels = block?.levels ?? [];
    const record = recordOf({ flight: { is_codeshare: true } });
    expect(screenRecord(compileRuleset({ rules, lists, levels }), record).level).toBe('act');
  });
});

test('undetermined rules are named with what they lack, where asked for', () => {
  const record = recordOf({ booking: { bags: [{}] } });
  expect(screenRecord(ruleset, record)).not.toHaveProperty('undetermined');
  expect(screenRecord(ruleset, record, { undetermined: true }).undetermined).toEqual([
    { rule: 'R1', missing: ['flight.is_codeshare'] },
    { rule: 'R2', missing: ['booking.party_size'] },
    { rule: 'R3', missing: ['booking.is_split'] },
    { rule: 'R4', missing: ['booking.bags.weight'] },
  ]);
});

test('matches are explained where asked for, and open rules where those are asked for too', () => {
  const record = recordOf({ flight: { is_codeshare: true }, booking: { party_size: 1, is_split: false } });
  const outcomes = (result: ReturnType<typeof screenRecord>) =>
    result.explanations?.map(({ rule: id, outcome }) => [id, outcome]);
  expect(outcomes(screenRecord(ruleset, record, { explain: true }))).toEqual([['R1', 'match']]);
  expect(outcomes(screenRecord(ruleset, record, { explain: true, undetermined: true }))).toEqual([
    ['R1', 'match'],
    ['R4', 'undetermined'],
  ]);
});

test('every evaluator gives the same result, byte for byte', async () => {
  const record = recordOf({ flight: { is_codeshare: true }, booking: { bags: [{ weight: 24 }, {}] } });
  const options = { undetermined: true, explain: true };
  const expected = JSON.stringify(screenRecord(ruleset, record, options));
  for (const evaluator of [evaluators.interpreter, evaluators.compiled, jsonRulesEngine]) {
    expect(JSON.stringify(await createScreener(ruleset, evaluator)(record, options))).toBe(expected);
  }
});

test('without a compiler of functions the answers are the same', () => {
  const record = recordOf({ flight: { is_codeshare: true }, booking: { bags: [{ weight: 24 }] } });
  expect(screenRecord(compileRuleset({ rules, lists }), record)).toEqual(screenRecord(ruleset, record));
});

test.each([null, [], 'rubbish', { passenger: 7, booking: [], flight: null }])(
  'rubbish for a record is no match: %j',
  (json) => {
    expect(screenRecord(ruleset, json as object)).toEqual({ score: 0, level: null, matches: [] });
  },
);

test('a list that is not handed in is a defect of the caller, and said at once', () => {
  expect(() =>
    compileRuleset({ rules: [ruleOf('passenger.nationality in list countries')], lists: new Map() }),
  ).toThrow('list countries was handed to compileRuleset');
});
