import type { ComparisonOperator } from '@tautai/dsl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betweenKnown, compareKnown } from './compare.ts';
import type { Known } from './known.ts';
import { membersOf, isMember } from './members.ts';
import type { Truth } from './truth.ts';

const operators: readonly ComparisonOperator[] = ['is', 'is_not', '<', '<=', '>', '>='];
const one = 1_000_000;

/** Small intervals of days and of counts, exact numbers among them, and all the values that each may be. */
const numbers = fc.integer({ min: -3, max: 6 });
const exact = numbers.map((value) => ({ known: (value * (one / 2)) as Known, values: [value * (one / 2)] }));
const counts = fc.tuple(fc.nat(4), fc.nat(3)).map(([sure, open]) => ({
  known: { kind: 'count', interval: { sure, possible: sure + open } } as Known,
  values: Array.from({ length: open + 1 }, (_, index) => (sure + index) * one),
}));
const days = fc.tuple(numbers, fc.nat(3)).map(([first, open]) => ({
  known: { firstDay: first, lastDay: first + open } as Known,
  values: Array.from({ length: open + 1 }, (_, index) => first + index),
}));
const wholeDays = numbers.map((value) => ({ known: value as Known, values: [value] }));
const sides = fc.oneof(
  fc.tuple(fc.oneof(exact, counts), fc.oneof(exact, counts), fc.oneof(exact, counts)),
  fc.tuple(fc.oneof(days, wholeDays), fc.oneof(days, wholeDays), fc.oneof(days, wholeDays)),
);

/** The meaning in one line: true if it holds for every choice, false if for none. */
const overChoices = (choices: readonly boolean[]): Truth =>
  choices.every(Boolean) ? 'true' : choices.some(Boolean) ? 'unknown' : 'false';

const holds = (operator: ComparisonOperator, left: number, right: number): boolean =>
  ({
    is: left === right,
    is_not: left !== right,
    '<': left < right,
    '<=': left <= right,
    '>': left > right,
    '>=': left >= right,
  })[operator];

describe('intervals stand for all their values', () => {
  test('in comparisons', () => {
    fc.assert(
      fc.property(sides, fc.constantFrom(...operators), ([left, right], operator) => {
        const choices = left.values.flatMap((a) => right.values.map((b) => holds(operator, a, b)));
        expect(compareKnown(operator, left.known, right.known)).toBe(overChoices(choices));
      }),
      { numRuns: 2000 },
    );
  });

  test('in between', () => {
    fc.assert(
      fc.property(sides, ([operand, low, high]) => {
        const choices = operand.values.flatMap((value) =>
          low.values.flatMap((a) => high.values.map((b) => a <= value && value <= b)),
        );
        expect(betweenKnown(operand.known, low.known, high.known)).toBe(overChoices(choices));
      }),
      { numRuns: 2000 },
    );
  });

  test('in sets of exact values', () => {
    fc.assert(
      fc.property(sides, fc.array(numbers, { maxLength: 6 }), ([operand], set) => {
        const scale = typeof operand.known === 'object' && 'interval' in operand.known ? one : 1;
        const scaled = set.map((value) => value * scale);
        const choices = operand.values.map((value) => scaled.includes(value));
        expect(isMember(operand.known, membersOf(scaled))).toBe(overChoices(choices));
      }),
      { numRuns: 2000 },
    );
  });
});

test.each<[Known, ComparisonOperator, Known, Truth]>([
  ['A', 'is', 'A', 'true'],
  ['A', '<', 'B', 'true'],
  ['B', '<=', 'A', 'false'],
  [true, 'is_not', false, 'true'],
  [2, '>=', 2, 'true'],
])('%j %s %j is %s', (left, operator, right, truth) => {
  expect(compareKnown(operator, left, right)).toBe(truth);
});

test('between takes texts too, both ends in', () => {
  expect(betweenKnown('B', 'A', 'B')).toBe('true');
  expect(betweenKnown('C', 'A', 'B')).toBe('false');
});
