import { describe, expect, test } from 'vitest';
import { createSegmentScreener } from '../../src/history/query/screen-segment.ts';
import { createSegmentStudy } from '../../src/history/query/study-segment.ts';
import { compileRuleset } from '../../src/ruleset/compile-ruleset.ts';
import { lists, recordOf, ruleOf } from '../rule-of.ts';
import { segmentOf } from './segments.ts';

const when = `all of {
  booking.party_size >= 4
  flight.is_codeshare
  any booking.bags where (weight > 20 kg)
}`;
const ruleset = compileRuleset({ rules: [ruleOf(when, 'booking.is_split')], lists });

const record = (size: number | null, codeshare: boolean | null, weight: number | null, split = false) =>
  recordOf({
    booking: { party_size: size, bags: [{ weight }], is_split: split },
    flight: { is_codeshare: codeshare },
  });

const records = [
  record(5, true, 25), // matches
  record(5, true, 25, true), // but for unless
  record(4, true, 21), // matches
  record(3, true, 30), // near: party
  record(2, true, 30), // near: party
  record(5, false, 30), // near: codeshare
  record(5, true, 10), // near: bags
  record(1, false, 30), // two fail
  record(5, null, 30), // open
  record(null, true, 30), // open
  record(null, false, 30), // false, with one open
];

const text = (range: { readonly start: number; readonly end: number }): string => when.slice(range.start, range.end);

describe('a study of a rule', () => {
  const study = createSegmentStudy(ruleset)(segmentOf(records), 0, { shifts: [0.5, 1, 2] });

  test('counts what screening counts', () => {
    const [counts] = createSegmentScreener(ruleset)(segmentOf(records));
    expect(study).toMatchObject({ rule: 'R0001', rows: 11, match: 2, undetermined: 2, failed: 0, exonerated: 1 });
    expect(counts).toMatchObject({ match: 2, undetermined: 2, failed: 0, noMatch: 7 });
  });

  test('has the funnel and the near misses of each condition', () => {
    expect(
      study.conditions.map(({ range, sure, possible, nearMisses }) => [text(range), sure, possible, nearMisses]),
    ).toEqual([
      ['booking.party_size >= 4', 6, 8, 2],
      ['flight.is_codeshare', 4, 6, 1],
      ['any booking.bags where (weight > 20 kg)', 3, 5, 1],
    ]);
  });

  test('says what other thresholds would do, also within a quantifier', () => {
    const thresholds = study.conditions.flatMap((condition) => condition.thresholds);
    expect(
      thresholds.map(({ range, value, shifted }) => [text(range), value, shifted.map(({ match }) => match)]),
    ).toEqual([
      ['booking.party_size >= 4', 4_000_000, [4, 2, 0]],
      ['weight > 20 kg', 20_000_000, [2, 2, 0]],
    ]);
    expect(thresholds[0]?.shifted.map(({ value }) => value)).toEqual([2_000_000, 4_000_000, 8_000_000]);
  });
});

test('a rule over its limit is failed, and in no other figure', () => {
  const dear = compileRuleset({ rules: [ruleOf(when)], lists, limits: { costMax: 3 } });
  const study = createSegmentStudy(dear)(segmentOf(records), 0);
  expect(study).toMatchObject({ failed: 11, match: 0, undetermined: 0 });
  expect(study.conditions.map(({ possible }) => possible)).toEqual([0, 0, 0]);
});
