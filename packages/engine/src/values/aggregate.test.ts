import { expect, test } from 'vitest';
import { extreme, sumOf } from './aggregate.ts';

test('a sum does not depend on the order, not even past what a number holds', () => {
  const most = 999_999_999_999_999;
  const terms = Array.from({ length: 30 }, () => most);
  expect(sumOf([...terms, ...terms.map((term) => -term), 1])).toEqual({ value: 1 });
  expect(sumOf([most])).toEqual({ value: most });
  expect(sumOf([most, 1])).toEqual({ cause: 'overflow' });
  expect(sumOf([])).toEqual({ value: 0 });
});

test('the extreme of none is missing', () => {
  expect(extreme('lowest', [])).toEqual({ cause: 'no_elements' });
});

test('the earliest of dates that are known in part is the interval in which it lies', () => {
  const year = { firstDay: 0, lastDay: 364 };
  const month = { firstDay: 30, lastDay: 60 };
  expect(extreme('earliest', [year, month])).toEqual({ value: { firstDay: 0, lastDay: 60 } });
  expect(extreme('latest', [year, month])).toEqual({ value: { firstDay: 30, lastDay: 364 } });
  expect(extreme('highest', [3, 9, 4])).toEqual({ value: 9 });
});
