import { describe, expect, test } from 'vitest';

import { everyField } from '../fields/catalogue.ts';
import type { ScalarType } from '../fields/field.ts';
import { code, enumeration, plain, text } from '../fields/field.ts';
import { jsonOfValue, printValue, readValue } from './read-value.ts';
import type { Value } from './value.ts';

const method = enumeration('card', 'cash');

describe('reading values', () => {
  test.each<[ScalarType, unknown, Value, string]>([
    [text('name'), 'Māhina  Tūpou', 'MAHINA TUPOU', 'MAHINA TUPOU'],
    [text('locator'), 'abc 123', 'ABC123', 'ABC123'],
    [text('email'), 'Sina@Example.WS', 'Sina@example.ws', 'Sina@example.ws'],
    [method, 'cash', 'cash', 'cash'],
    [code('country'), ' wsm ', 'WSM', 'WSM'],
    [code('carrier'), '3u', '3U', '3U'],
    [code('airport'), 'apw', 'APW', 'APW'],
    [plain('number'), 0.93, 930_000, '0.93'],
    [plain('amount'), 1249.5, 1_249_500_000, '1249.5'],
    [plain('mass'), 23, 23_000_000, '23 kg'],
    [plain('mass'), { value: 66, unit: 'lb' }, 29_937_096, '29.937096 kg'],
    [plain('boolean'), false, false, 'false'],
    [plain('instant'), '2026-03-10T19:00:00+13:00', 1_773_122_400_000, '2026-03-10T06:00:00Z'],
    [plain('local_date_time'), '2026-03-11T21:10', 1_773_263_400_000, '2026-03-11T21:10'],
    [plain('date'), '1970-01-02', 1, '1970-01-02'],
    [plain('partial_date'), '1970-01', { firstDay: 0, lastDay: 30 }, '1970-01'],
    [plain('duration'), 'PT30H', 108_000_000, '30 h'],
    [plain('duration'), '-P3DT4H', -273_600_000, '-3 days 4 h'],
  ])('%j %j is %j, printed %s', (type, json, value, printed) => {
    expect(readValue(type, json)).toEqual({ value });
    expect(printValue(type, value)).toBe(printed);
    expect(readValue(type, jsonOfValue(type, value))).toEqual({ value });
  });

  test.each<[ScalarType, unknown]>([
    [text('name'), ''],
    [text('name'), ' \u200B '],
    [text('locator'), '   '],
    [code('country'), ' '],
    [plain('date'), null],
    [plain('mass'), undefined],
  ])('%j %j is missing', (type, json) => {
    expect(readValue(type, json)).toEqual({ value: undefined });
  });

  test.each<[ScalarType, unknown]>([
    [text('name'), 7],
    [method, 'gold'],
    [method, 'Cash'],
    [method, 0],
    [code('country'), 'NZ'],
    [code('country'), 'NZL1'],
    [code('airport'), 'NSFA'],
    [code('carrier'), 'N'],
    [code('currency'), 554],
    [plain('number'), '7'],
    [plain('number'), 1e12],
    [plain('number'), 0.1234567],
    [plain('mass'), '23 kg'],
    [plain('boolean'), 'true'],
    [plain('boolean'), 1],
    [plain('instant'), '2026-03-10T06:00:00'],
    [plain('local_date_time'), '2026-03-10T06:00:00Z'],
    [plain('date'), '2026-02-30'],
    [plain('date'), 20260210],
    [plain('partial_date'), '1980-13'],
    [plain('duration'), 'P1M'],
    [plain('duration'), {}],
  ])('%j refuses %j', (type, json) => {
    expect(readValue(type, json)).toHaveProperty('problem');
  });

  test("a problem does not repeat the value, which may be somebody's", () => {
    expect(readValue(plain('partial_date'), '12 March 1980')).toEqual({
      problem: 'expected a date, or what is known of it, such as `1980-03-12`, `1980-03` or `1980`',
    });
  });
});

const scalarsWithExample = everyField().flatMap(({ path, field }) => {
  const type = field.type.kind === 'list' ? field.type.element : field.type;
  const examples = Array.isArray(field.example) ? (field.example as readonly unknown[]) : [field.example];
  return type.kind === 'record' ? [] : examples.map((example) => ({ path, type, example }));
});

test.each(scalarsWithExample)("the catalogue's example of $path can be read", ({ type, example }) => {
  const read = readValue(type, example);
  expect('value' in read && read.value !== undefined).toBe(true);
});
