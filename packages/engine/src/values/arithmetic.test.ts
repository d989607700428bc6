import type { ArithmeticOperator, ValueKind } from '@tautai/dsl';
import { parseDate, parseLocalDateTime } from '@tautai/dsl';
import { expect, test } from 'vitest';
import { portableResult } from '../json-rules-engine/portable-arithmetic.ts';
import { compute, computeExact, resultKind } from './arithmetic.ts';

const day = (text: string): number => parseDate(text) ?? 0;
const local = (text: string): number => parseLocalDateTime(text) ?? 0;
const million = 1_000_000;

const sums: readonly [ValueKind, number, ArithmeticOperator, ValueKind, number, number | null][] = [
  ['number', 1, '+', 'number', 2, 3],
  ['number', 1, '-', 'number', 1, 0],
  ['number', 999_999_999_999_999, '+', 'number', 1, null],
  ['number', -999_999_999_999_999, '-', 'number', 1, null],
  ['number', 3, '*', 'number', 500_000, 2],
  ['number', 5, '*', 'number', 500_000, 2],
  ['number', 7, '*', 'number', 500_000, 4],
  ['number', -3, '*', 'number', 500_000, -2],
  ['number', -5, '*', 'number', 500_000, -2],
  ['number', 10 * million, '/', 'number', 3 * million, 3_333_333],
  ['number', 1, '/', 'number', 2 * million, 0],
  ['number', 3, '/', 'number', 2 * million, 2],
  ['number', -1, '/', 'number', 3 * million, 0],
  ['number', 1, '/', 'number', 0, null],
  ['number', 999_999_999_999_999, '*', 'number', 2 * million, null],
  ['mass', 23 * million, '*', 'number', 2 * million, 46 * million],
  ['number', 2 * million, '*', 'duration', 3_600_000, 7_200_000],
  ['duration', 3_600_000, '/', 'number', 2 * million, 1_800_000],
  ['instant', 86_400_000, '-', 'instant', 3_600_000, 82_800_000],
  ['instant', 86_400_000, '-', 'duration', 3_600_000, 82_800_000],
  ['date', 20, '-', 'date', 18, 172_800_000],
  ['date', day('2024-01-31'), '+', 'period', 1, day('2024-02-29')],
  ['date', day('2024-02-29'), '-', 'period', 12, day('2023-02-28')],
  ['date', day('2024-03-31'), '-', 'period', 1, day('2024-02-29')],
  ['date', day('0001-01-31'), '-', 'period', 1, null],
  ['date', day('9999-12-31'), '+', 'period', 1, null],
  ['local_date_time', local('2024-01-31T22:30'), '+', 'period', 13, local('2025-02-28T22:30')],
  ['local_date_time', local('2024-01-30T22:30'), '+', 'period', 1, local('2024-02-29T22:30')],
  ['local_date_time', local('1960-01-31T22:30'), '-', 'period', 2, local('1959-11-30T22:30')],
];

test.each(sums)('%s %d %s %s %d is %d', (leftKind, left, operator, rightKind, right, expected) => {
  expect(resultKind(operator, leftKind, rightKind)).not.toBeNull();
  const terms = [
    { kind: leftKind, value: left },
    { kind: rightKind, value: right },
  ] as const;
  expect(computeExact(operator, ...terms)).toBe(expected);
  // The second judge reckons by itself and must come to the same.
  const operand = { literal: 0, type: { kind: 'number' } } as const;
  const portable = { arithmetic: operator, leftKind, rightKind, left: operand, right: operand };
  expect(portableResult(portable, left, right)).toBe(expected);
});

test('says why there is no result', () => {
  const zero = { kind: 'number', value: 0 } as const;
  expect(compute('/', zero, zero)).toEqual({ cause: 'division_by_zero' });
  expect(compute('*', { kind: 'number', value: 999_999_999_999_999 }, { kind: 'number', value: 2_000_000 })).toEqual({
    cause: 'overflow',
  });
});

test('a partial date computes only where it is one day', () => {
  const until = { kind: 'date', value: 10 } as const;
  expect(computeExact('-', until, { kind: 'date', value: { firstDay: 9, lastDay: 9 } })).toBe(86_400_000);
  expect(compute('-', until, { kind: 'date', value: { firstDay: 1, lastDay: 9 } })).toEqual({ cause: 'inexact' });
});

test.each<[ValueKind, ArithmeticOperator, ValueKind]>([
  ['text', '+', 'text'],
  ['instant', '+', 'instant'],
  ['date', '+', 'duration'],
  ['instant', '+', 'period'],
  ['mass', '*', 'mass'],
  ['number', '/', 'mass'],
  ['partial_date', '-', 'date'],
])('%s %s %s does not compute', (left, operator, right) => {
  expect(resultKind(operator, left, right)).toBeNull();
});
