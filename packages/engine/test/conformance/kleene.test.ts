import { describe, expect, test } from 'vitest';
import { allSay, answersTo } from '../answers-to.ts';
import { ruleOf } from '../rule-of.ts';
import { verifyCases } from './verify-cases.ts';

/** Three fields, by what `is_codeshare` and its like say: true, false, or nothing. */
const t = 'flight.is_codeshare';
const f = 'booking.is_split';
const u = 'booking.is_one_way_ticket';
const record = { flight: { is_codeshare: true }, booking: { is_split: false } };

describe('and, or, not', () => {
  verifyCases([
    [t, record, 'true', []],
    [f, record, 'false', []],
    [u, record, 'unknown', [u]],
    [`not ${t}`, record, 'false'],
    [`not ${u}`, record, 'unknown', [u]],
    [`${t} and ${t}`, record, 'true'],
    [`${t} and ${f}`, record, 'false'],
    [`${t} and ${u}`, record, 'unknown', [u]],
    [`${f} and ${u}`, record, 'false', []],
    [`${u} and ${u}`, record, 'unknown', [u]],
    [`${t} or ${u}`, record, 'true', []],
    [`${f} or ${u}`, record, 'unknown', [u]],
    [`${f} or ${f}`, record, 'false'],
    [`none of { ${t} ; }`.replace(' ;', '\n'), record, 'false'],
    [`none of {\n ${f}\n ${u}\n}`, record, 'unknown', [u]],
    [`none of {\n ${f}\n ${f}\n}`, record, 'true'],
    [`none of {\n ${t}\n ${u}\n}`, record, 'false', []],
  ]);
});

describe('at least N of', () => {
  verifyCases([
    [`at least 1 of {\n ${t}\n ${u}\n ${f}\n}`, record, 'true', []],
    [`at least 2 of {\n ${t}\n ${u}\n ${f}\n}`, record, 'unknown', [u]],
    [`at least 3 of {\n ${t}\n ${u}\n ${f}\n}`, record, 'false', []],
    [`at least 2 of {\n ${t}\n ${t}\n ${u}\n}`, record, 'true', []],
    [`at least 1 of {\n ${u}\n ${u}\n}`, record, 'unknown', [u]],
  ]);
});

describe('unless', () => {
  test.each([
    [t, f, 'match'],
    [t, t, 'no_match'],
    [t, u, 'match'],
    [f, f, 'no_match'],
    [f, u, 'no_match'],
    [f, t, 'no_match'],
    [u, f, 'undetermined'],
    [u, t, 'no_match'],
    [u, u, 'undetermined'],
  ] as const)('when %s unless %s is %s', async (when, unless, answer) => {
    expect(await answersTo(ruleOf(when, unless))(record)).toEqual(allSay(answer));
  });
});
