import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addDecimals,
  decimalOfJson,
  divideDecimals,
  jsonOfDecimal,
  millionthsMax,
  multiplyDecimals,
  parseDecimal,
  printDecimal,
  readDecimal,
  subtractDecimals,
} from './decimal.ts';

const millionths = fc.integer({ min: -millionthsMax, max: millionthsMax });

describe('reading decimals', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['7', 7_000_000],
    ['1249.5', 1_249_500_000],
    ['-0.000001', -1],
    ['007.50', 7_500_000],
    ['1.5000000000', 1_500_000],
    ['999999999.999999', 999_999_999_999_999],
  ])('%s is %d millionths', (text, expected) => {
    expect(parseDecimal(text)).toBe(expected);
  });

  test.each([
    ['1.0000001', 'too_many_decimals'],
    ['1000000000', 'too_large'],
    ['-1000000000', 'too_large'],
    ['', 'not_a_decimal'],
    ['1.', 'not_a_decimal'],
    ['.5', 'not_a_decimal'],
    ['+1', 'not_a_decimal'],
    ['1e3', 'not_a_decimal'],
    ['1,5', 'not_a_decimal'],
    [' 1', 'not_a_decimal'],
    ['1\n', 'not_a_decimal'],
    ['١', 'not_a_decimal'],
    ['NaN', 'not_a_decimal'],
  ])('%j is refused: %s', (text, problem) => {
    expect(readDecimal(text)).toEqual({ problem });
    expect(parseDecimal(text)).toBeNull();
  });

  test.each([
    [0.1, 100_000],
    [-0, 0],
    [23, 23_000_000],
    [0.000001, 1],
    [1e-7, null],
    [0.1 + 0.2, null],
    [1e9, null],
    [1e21, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
  ])('the JSON number %d is %d millionths', (json, expected) => {
    expect(decimalOfJson(json)).toBe(expected);
  });

  test('printing and reading are inverse', () => {
    fc.assert(
      fc.property(millionths, (value) => {
        expect(parseDecimal(printDecimal(value))).toBe(value);
        expect(decimalOfJson(jsonOfDecimal(value))).toBe(value);
      }),
    );
  });
});

describe('arithmetic', () => {
  test('ten times a tenth is one', () => {
    expect(Array.from({ length: 10 }).reduce<number | null>((sum) => addDecimals(sum ?? 0, 100_000), 0)).toBe(
      1_000_000,
    );
  });

  test.each([
    ['1', '3', '0.333333'],
    ['2', '3', '0.666667'],
    ['-2', '3', '-0.666667'],
    ['0.000001', '2', '0'],
    ['0.000003', '2', '0.000002'],
    ['-0.000001', '2', '0'],
    ['1', '-4', '-0.25'],
  ])('%s / %s is %s', (dividend, divisor, expected) => {
    const quotient = divideDecimals(parseDecimal(dividend) ?? 0, parseDecimal(divisor) ?? 0);
    expect(quotient).not.toBe(-0);
    expect(printDecimal(quotient ?? Number.NaN)).toBe(expected);
  });

  test('nothing is divided by zero', () => {
    expect(divideDecimals(1_000_000, 0)).toBeNull();
    expect(divideDecimals(0, 0)).toBeNull();
  });

  test.each([
    ['0.000001', '0.5', '0'],
    ['0.000003', '0.5', '0.000002'],
    ['-1.5', '-1.5', '2.25'],
    ['31622.7766', '31622.7766', '999999999.893508'],
  ])('%s × %s is %s', (left, right, expected) => {
    expect(printDecimal(multiplyDecimals(parseDecimal(left) ?? 0, parseDecimal(right) ?? 0) ?? Number.NaN)).toBe(
      expected,
    );
  });

  test('overflow is null, not a large number', () => {
    expect(addDecimals(millionthsMax, 1)).toBeNull();
    expect(subtractDecimals(-millionthsMax, 1)).toBeNull();
    expect(multiplyDecimals(millionthsMax, 2_000_000)).toBeNull();
    expect(divideDecimals(millionthsMax, 1)).toBeNull();
    expect(addDecimals(millionthsMax, -millionthsMax)).toBe(0);
  });

  test('every result is a safe integer', () => {
    fc.assert(
      fc.property(millionths, millionths, (left, right) => {
        for (const operate of [addDecimals, subtractDecimals, multiplyDecimals, divideDecimals]) {
          const result = operate(left, right);
          expect(result === null || Number.isSafeInteger(result)).toBe(true);
        }
      }),
    );
  });
});
