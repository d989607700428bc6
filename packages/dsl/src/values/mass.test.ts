import { describe, expect, test } from 'vitest';

import { kilogramsOfMass, massOf, massOfJson, printMass } from './mass.ts';

describe('masses', () => {
  test.each([
    [1_000_000, 'lb', 453_592],
    [66_000_000, 'lb', 29_937_096],
    [100_000_000, 'lb', 45_359_237],
    [23_000_000, 'kg', 23_000_000],
    [500_000, 'g', 500],
    [1_500, 'g', 2],
    [500, 'g', 0],
    [999_999_999_999_999, 'lb', 453_592_370_000_000],
  ] as const)('%d millionths of a %s (%s) are %d mg', (millionths, unit, milligrams) => {
    expect(massOf(millionths, unit)).toBe(milligrams);
  });

  test.each([
    [23, 23_000_000],
    [0, 0],
    [23.5, 23_500_000],
    [{ value: 66, unit: 'lb' }, 29_937_096],
    [{ value: 500, unit: 'g' }, 500_000],
    [{ value: 23, unit: 'kg' }, 23_000_000],
  ])('JSON %j is %d mg', (json, milligrams) => {
    expect(massOfJson(json)).toBe(milligrams);
  });

  test.each([
    [-1],
    [1e12],
    ['23'],
    ['23 kg'],
    [null],
    [[]],
    [{ value: 66 }],
    [{ value: 66, unit: 'st' }],
    [{ value: 66, unit: 'LB' }],
    [{ value: '66', unit: 'lb' }],
    [{ value: 66, unit: 'lb', note: 'x' }],
    [{ value: 66, unit: 'constructor' }],
  ])('JSON %j is no mass', (json) => {
    expect(massOfJson(json)).toBeNull();
  });

  test('is printed and kept in kilograms', () => {
    expect(printMass(23_000_000)).toBe('23 kg');
    expect(printMass(29_937_096)).toBe('29.937096 kg');
    expect(massOfJson(kilogramsOfMass(29_937_096))).toBe(29_937_096);
  });
});
