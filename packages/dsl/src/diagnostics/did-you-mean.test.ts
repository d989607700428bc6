import { expect, test } from 'vitest';

import { didYouMean, suggestions } from './did-you-mean.ts';

const fields = ['lead_time', 'locator', 'bag_count', 'bag_weight', 'bags', 'is_split', 'trip_type'];

test.each([
  ['lead_tme', ['lead_time']],
  ['leadtime', ['lead_time']],
  ['laed_time', ['lead_time']],
  ['LEAD_TIME', ['lead_time']],
  ['locater', ['locator']],
  ['bag', ['bags']],
  ['bagcount', ['bag_count']],
  ['trip', []],
  ['x', []],
  ['', []],
  ['completely_different', []],
])('%s', (typed, expected) => expect(suggestions(typed, fields)).toEqual(expected));

test('the nearest comes first, and three at most', () => {
  expect(suggestions('abcd', ['abxx', 'abcx', 'abcde', 'abc', 'abcd'])).toEqual(['abcd', 'abcde', 'abcx']);
});

test('of two that are as near, the one that agrees longer, then the nearer letter', () => {
  expect(suggestions('APX', ['BPX', 'APW', 'APA'])).toEqual(['APW', 'APA', 'BPX']);
});

test('neighbours that changed places are one change', () => {
  expect(suggestions('ab', ['ba'])).toEqual(['ba']);
  expect(suggestions('dyas', ['days'])).toEqual(['days']);
});

test('a very long word is no riddle that takes long', () => {
  expect(suggestions('x'.repeat(50_000), fields)).toEqual([]);
});

test('the question', () => {
  expect(didYouMean([])).toBeUndefined();
  expect(didYouMean(['a'])).toBe('did you mean `a`?');
  expect(didYouMean(['a', 'b'])).toBe('did you mean `a` or `b`?');
  expect(didYouMean(['a', 'b', 'c'])).toBe('did you mean `a`, `b` or `c`?');
});
