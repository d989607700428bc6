import { describe, expect, test } from 'vitest';

import type { TextOperator } from '../check/typed-ast.ts';
import { passes, testImplies, testsExclude, textsFor } from './text-test.ts';

const of = (operator: TextOperator, pattern: string) => ({ operator, pattern });

test.each([
  ['starts_with', 'TU', 'TUILAGI', true],
  ['ends_with', 'GI', 'TUILAGI', true],
  ['contains', 'LAG', 'TUILAGI', true],
  ['contains', 'X', 'TUILAGI', false],
  ['like', 'A*B', 'A LONG B', true],
  ['like', 'A?B', 'AXB', true],
  ['like', 'A?B', 'AXXB', false],
  ['like', String.raw`A\*B`, 'A*B', true],
  ['like', String.raw`A\*B`, 'AXB', false],
  ['like', 'A.B', 'AXB', false],
  ['matches', '[0-9]{3}', 'ABC123', true],
  ['matches', '^[0-9]{3}$', 'ABC123', false],
] as const)('%s %j on %j: %s', (operator, pattern, text, expected) => {
  expect(passes(of(operator, pattern), text)).toBe(expected);
});

describe('one test and another', () => {
  test.each([
    [of('starts_with', 'ABC'), of('starts_with', 'AB'), true],
    [of('starts_with', 'AB'), of('starts_with', 'ABC'), false],
    [of('ends_with', 'YZ'), of('contains', 'Z'), true],
    [of('contains', 'Z'), of('ends_with', 'Z'), false],
    [of('matches', 'A+'), of('matches', 'A+'), true],
    [of('like', 'AB*'), of('starts_with', 'A'), true],
    [of('starts_with', 'AB'), of('like', 'A*'), true],
    [of('starts_with', 'AB'), of('like', 'A?'), false],
    [of('starts_with', 'AB'), of('like', 'AB'), false],
    [of('like', '* TUILAGI'), of('ends_with', 'TUILAGI'), true],
    [of('ends_with', 'TUILAGI'), of('like', '* TUILAGI'), false],
    [of('like', 'A*BC*D'), of('contains', 'BC'), true],
    [of('like', 'A*BC*D'), of('contains', 'AB'), false],
    [of('like', 'A*B'), of('like', '*B'), true],
    [of('contains', 'AB'), of('like', '*A*'), true],
    [of('like', String.raw`A\*B*`), of('starts_with', 'A*B'), true],
    [of('like', String.raw`A\*B*`), of('like', String.raw`A\**`), true],
    [of('starts_with', String.raw`A\B`), of('like', String.raw`A\\?`), false],
    [of('matches', '^AB'), of('starts_with', 'A'), false],
  ])('%j implies %j: %s', (first, second, expected) => {
    expect(testImplies(first, second)).toBe(expected);
  });

  test.each([
    [of('starts_with', 'AB'), of('starts_with', 'AC'), true],
    [of('starts_with', 'A'), of('starts_with', 'AC'), false],
    [of('starts_with', 'A'), of('ends_with', 'B'), false],
    [of('contains', 'A'), of('contains', 'B'), false],
    [of('like', 'A*C'), of('ends_with', 'B'), true],
    [of('like', 'A?'), of('like', 'B*'), true],
    [of('like', 'A*'), of('like', '*B'), false],
    [of('like', '?A'), of('starts_with', 'A'), false],
  ])('%j excludes %j: %s', (first, second, expected) => {
    expect(testsExclude(first, second)).toBe(expected);
    expect(testsExclude(second, first)).toBe(expected);
  });
});

test.each([
  of('starts_with', 'TUI'),
  of('ends_with', '123'),
  of('contains', 'ILA'),
  of('like', 'AB*'),
  of('like', String.raw`A\*?`),
  of('matches', '^[A-Z]{3}$'),
  of('matches', 'GI$'),
  of('matches', '(AB|CD)E'),
  of('matches', '^AIR|SEA'),
  of('matches', String.raw`^\d{3}-[^A]`),
])('a text is found for %j', (one) => {
  expect(textsFor(one).some((text) => passes(one, text))).toBe(true);
});
