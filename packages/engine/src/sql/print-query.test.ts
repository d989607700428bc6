import { describe, expect, test } from 'vitest';
import { lowerRule } from '../ir/lower.ts';
import { createLayout } from '../record/layout.ts';
import { membersOfLists } from '../ruleset/members-of-lists.ts';
import { ruleOf } from '../../test/rule-of.ts';
import { lists } from '../../test/generate/lists.ts';
import { printQuery } from './print-query.ts';
import type { RecordTable, SqlQuery, UnsupportedQuery } from './print-query.ts';
import type { SqlDialectName } from './support.ts';

const records: RecordTable = { table: 'records', id: 'id', record: 'record' };
const dialects: readonly SqlDialectName[] = ['postgres', 'clickhouse'];

function print(
  when: string,
  dialect: SqlDialectName,
  unless: string | null = null,
  into: Partial<RecordTable> = {},
): SqlQuery | UnsupportedQuery {
  const layout = createLayout();
  const rule = lowerRule(ruleOf(when, unless), { layout, lists: membersOfLists(lists) });
  return printQuery(rule, layout, { dialect, question: 'match', records: { ...records, ...into } });
}

function query(when: string, dialect: SqlDialectName, unless: string | null = null): SqlQuery {
  const printed = print(when, dialect, unless);
  if (printed.kind === 'unsupported') throw new Error(printed.reason);
  return printed;
}

describe.each(dialects)('in %s', (dialect) => {
  // cspell:disable
  test.each([
    String.raw`a' OR 1=1 --`,
    String.raw`\"; DROP TABLE records; /*`,
    '$1',
    '{p1:String}',
    '${text}',
    String.raw`\\' \\`,
    'x\u2028y',
    'x\u0000y',
    '`%_*?',
    '__proto__',
    '$$ $q$',
    '?',
    ':p1',
    '@p1',
  ])('a literal of %j gives the text of a harmless one', (literal) => {
    const quoted = JSON.stringify(literal);
    const shapes: readonly ((text: string) => string)[] = [
      (text) => `passenger.family_name is ${text}`,
      (text) => `passenger.family_name in [${text}, "other"]`,
      (text) => `passenger.family_name contains ${text}`,
      (text) => `passenger.family_name starts with ${text}`,
      (text) => `any companions where (family_name ends with ${text})`,
      (text) => `passenger.family_name otherwise ${text} is passenger.given_names`,
    ];
    for (const shape of shapes) {
      expect(query(shape(quoted), dialect).text).toBe(query(shape('"harmless"'), dialect).text);
    }
  });

  test.each([
    ['*', '?'],
    [String.raw`\\*`, '*'],
    [`%'--`, 'A*'],
  ])('so does a pattern of %j', (pattern, harmless) => {
    const like = (text: string): string => `passenger.family_name like "${text}"`;
    expect(query(like(pattern), dialect).text).toBe(query(like(harmless), dialect).text);
  });
  // cspell:enable

  test('nor does the text hold the name of a field', () => {
    const one = query('booking.bag_count > 2', dialect).text;
    expect(one).toBe(query('booking.change_count > 2', dialect).text);
    expect(one).not.toContain('bag_count');
  });

  test.each(['records"; --', 'Records', 'öffentlich', '', 'a b', 'a.b'])('%j is no name of a table', (table) => {
    expect(() => print('booking.bag_count > 2', dialect, null, { table })).toThrow(RangeError);
  });

  test('where nothing is left out the query is exact', () => {
    expect(query('booking.bag_count > 2', dialect, 'passenger.age < 18')).toMatchObject({
      precision: 'exact',
      leftOut: [],
    });
  });

  const unreadable = String.raw`passenger.family_name matches "\\bTUI"`;
  const readable = 'booking.bag_count > 2';
  const listed = (where: string): string => `booking.bags where (weight > 23 kg and ${where})`;

  test.each([
    ['all of two, of which one cannot be said', `${readable} and ${unreadable}`],
    ['its negation, of which any must hold', `${readable} and not ${unreadable}`],
    ['an element', `any ${listed(unreadable)}`],
    ['no element', `${readable} and no ${listed(`not ${unreadable}`)}`],
    ['a count', `${readable} and count of ${listed(unreadable)} >= 2`],
    ['so many elements', `at least 2 ${listed(unreadable)}`],
    ['not so many elements', `${readable} and at most 2 ${listed(unreadable)}`],
    ['so many conditions', `at least 2 of {\n${readable}\n${unreadable}\nbooking.change_count > 1\n}`],
  ])('%s is found and more', (_, when) => {
    const { precision, leftOut } = query(when, dialect);
    expect(precision).toBe('superset');
    expect(leftOut).not.toHaveLength(0);
  });

  test.each([
    ['alone', unreadable],
    ['one of two that may hold', `${readable} or ${unreadable}`],
    ['one of which one must hold', `at least 1 of {\n${readable}\n${unreadable}\n}`],
  ])('what cannot be said %s makes the query unsupported', (_, when) => {
    const printed = print(when, dialect);
    if (printed.kind === 'query') throw new Error(printed.text);
    expect(printed.reason).toContain('`matches`');
    expect(when.slice(printed.range.start, printed.range.end)).toContain('matches');
  });

  test('lists in lists without end make no query without end', () => {
    const nested = (depth: number): string =>
      depth === 0
        ? 'cabin is economy'
        : `exactly 1 booking.segments where (${nested(depth - 1)} and sum of booking.bags.weight > 1 kg)`;
    const { precision, leftOut, text } = query(`${readable} and ${nested(20)}`, dialect);
    expect(precision).toBe('superset');
    expect(leftOut[0]?.reason).toContain('lists in lists');
    expect(text.length).toBeLessThan(2_000_000);
  });

  test('an exoneration that cannot be said exonerates nobody', () => {
    expect(query(readable, dialect, unreadable).precision).toBe('superset');
  });
});
