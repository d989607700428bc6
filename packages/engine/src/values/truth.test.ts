import { describe, expect, test } from 'vitest';
import type { Truth } from './truth.ts';
import { and, countTrue, not, or, reaches } from './truth.ts';

const truths: readonly Truth[] = ['true', 'false', 'unknown'];

describe('and, or, not over known and unknown', () => {
  test.each<[Truth, Truth, Truth, Truth]>([
    ['true', 'true', 'true', 'true'],
    ['true', 'false', 'false', 'true'],
    ['true', 'unknown', 'unknown', 'true'],
    ['false', 'false', 'false', 'false'],
    ['false', 'unknown', 'false', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ])('%s with %s: and is %s, or is %s', (one, other, conjunction, disjunction) => {
    expect([and([one, other]), and([other, one])]).toEqual([conjunction, conjunction]);
    expect([or([one, other]), or([other, one])]).toEqual([disjunction, disjunction]);
  });

  test('without members and is true, or is false', () => {
    expect([and([]), or([])]).toEqual(['true', 'false']);
  });

  test('De Morgan holds', () => {
    for (const one of truths) {
      for (const other of truths) expect(not(and([one, other]))).toBe(or([not(one), not(other)]));
    }
  });
});

test.each<[number, Truth]>([
  [0, 'true'],
  [1, 'true'],
  [2, 'unknown'],
  [3, 'unknown'],
  [4, 'false'],
])('one true and two unknown reach %i: %s', (minimum, truth) => {
  expect(reaches(countTrue(['unknown', 'true', 'false', 'unknown']), minimum)).toBe(truth);
});
