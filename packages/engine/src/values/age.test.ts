import { parseDate, parsePartialDate } from '@tautai/dsl';
import { expect, test } from 'vitest';
import { ageAt } from './age.ts';

/** The age as a number, as the span that it may be, or why there is none. */
function ageOf(birth: string, day: string): string {
  const [born, asked] = [parsePartialDate(birth), parseDate(day)];
  if (born === null || asked === null) throw new Error('the dates exist');
  const age = ageAt(born, asked);
  if ('cause' in age) return age.cause;
  if (typeof age.known !== 'object' || !('interval' in age.known)) throw new Error('an age is an interval');
  const { sure, possible } = age.known.interval;
  return sure === possible ? String(sure) : `${sure} to ${possible}`;
}

test.each([
  ['2000-03-10', '2018-03-09', '17'],
  ['2000-03-10', '2018-03-10', '18'],
  ['2000-02-29', '2018-02-28', '17'],
  ['2000-02-29', '2018-03-01', '18'],
  ['2000-02-29', '2020-02-29', '20'],
  ['2000-03', '2018-03-10', '17 to 18'],
  ['2000-03', '2018-03-31', '18'],
  ['2000', '2018-06-01', '17 to 18'],
  ['2000', '2018-12-31', '18'],
  ['2018-06-01', '2018-06-01', '0'],
  ['2018', '2018-06-01', '0'],
  ['2018-06-02', '2018-06-01', 'before_birth'],
  ['2019', '2018-06-01', 'before_birth'],
])('born %s, on %s: %s', (birth, day, expected) => expect(ageOf(birth, day)).toBe(expected));
