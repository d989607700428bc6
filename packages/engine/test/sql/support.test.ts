/** The table of what each dialect can say, against the printers and against the docs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SqlDialectName, SqlOperator } from '../../src/sql/index.ts';
import { support } from '../../src/sql/index.ts';
import { ruleAround, ruleOf } from '../rule-of.ts';
import { queryOf } from './differences.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/sql.md'), 'utf8');

/** Operators as the author knows them, each with a condition that uses it. */
const examples: Readonly<Record<Exclude<SqlOperator, 'points'>, readonly [words: string, condition: string]>> = {
  constant: ['`true`, `false`', 'true'],
  all: ['`and`, `all of`', 'booking.bag_count > 1 and booking.change_count > 1'],
  any: ['`or`, `any of`', 'booking.bag_count > 1 or booking.change_count > 1'],
  none: ['`none of`', 'none of {\nbooking.bag_count > 1\n}'],
  not: ['`not`', 'not booking.bag_count between 1 and 2'],
  at_least: ['`at least N of`', 'at least 1 of {\nbooking.bag_count > 1\nbooking.change_count > 1\n}'],
  quantifier: [
    '`any`, `every`, `no`, `exactly N`, `at least N`, `at most N` of a list',
    'exactly 2 booking.bags where (weight > 23 kg)',
  ],
  within: ['`within`', 'any history.trips within 90 days where (origin is "BOG")'],
  compare: ['`is`, `is not`, `<`, `<=`, `>`, `>=`', 'passenger.date_of_birth < 1980-01-01'],
  between: ['`between`', 'passenger.age between 18 and 30'],
  one_of: ['`in`, `not in`', 'booking.origin in ["BOG", "LIM"]'],
  in_list: ['`in list`, `not in list`', 'booking.origin not in list airports'],
  presence: ['`is missing`, `is known`', 'booking.bags is missing'],
  holds: ['a yes or no', 'booking.is_split'],
  starts_with: ['`starts with`', 'passenger.family_name starts with "TU"'],
  ends_with: ['`ends with`', 'passenger.family_name ends with "GI"'],
  contains: ['`contains`', 'passenger.family_name contains "LA"'],
  like: ['`like`', 'passenger.family_name like "TU*"'],
  matches: ['`matches`', String.raw`booking.bag_count > 1 and passenger.family_name matches "\\bTU"`],
  otherwise: ['`otherwise`', 'booking.bag_count otherwise 0 > 1'],
  arithmetic: ['`+`, `-`, `*`, `/`', 'booking.bag_weight / booking.bag_count > 20 kg'],
  aggregate: [
    '`count of`, `sum of`, `lowest of`, `highest of`, `earliest of`, `latest of`',
    'sum of booking.bags.weight > 40 kg',
  ],
  date_of: ['`date of`', 'date of flight.departs_local is 2026-03-11'],
  time_of: ['`time of`', 'time of flight.departs_local < 05:00'],
  age_at: ['`age at`', 'passenger.age at 2026-03-11 < 18'],
  in_currency: ['an amount in a currency', 'any booking.payments where (amount > 1000 NZD)'],
};

const dialects: readonly SqlDialectName[] = ['postgres', 'clickhouse'];

describe.each(dialects)('in %s', (dialect) => {
  test.each(Object.entries(examples))('%s is what the table says', (operator, [, condition]) => {
    const query = queryOf(ruleOf(condition), { dialect, question: 'match' });
    expect(query).toMatchObject({ kind: 'query', precision: support[operator as SqlOperator][dialect] });
  });

  test('so are the points of a scorecard', () => {
    const row = {
      condition: ruleOf('booking.bag_count > 1').when,
      points: 10,
      reason: null,
      range: { start: 0, end: 0 },
    };
    const rule = ruleAround({ kind: 'points', threshold: 10, rows: [row], range: row.range });
    expect(queryOf(rule, { dialect, question: 'match' })).toMatchObject({ precision: support.points[dialect] });
  });
});

test('docs/sql.md shows the table', () => {
  const words = Object.entries<readonly [string, string]>({ ...examples, points: ['points of a scorecard', ''] });
  const rows = words.map(([operator, [said]]) => {
    const { postgres, clickhouse } = support[operator as SqlOperator];
    return `| ${said} | ${postgres} | ${clickhouse} |`;
  });
  expect(page).toContain(['| operator | Postgres | ClickHouse |', '|---|---|---|', ...rows, ''].join('\n'));
});
