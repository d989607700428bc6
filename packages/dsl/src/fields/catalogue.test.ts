import { describe, expect, test } from 'vitest';

import { massUnits } from '../values/mass.ts';
import { catalogue, everyField, fieldsOf, rootNames } from './catalogue.ts';

const reservedWords = new Set([
  'and',
  'or',
  'not',
  'is',
  'in',
  'where',
  'true',
  'false',
  'any',
  'every',
  'no',
  ...rootNames,
]);

describe('the catalogue and the language', () => {
  const names = everyField()
    .filter(({ path }) => path.includes('.'))
    .map(({ path }) => path.slice(path.lastIndexOf('.') + 1));
  const values = everyField().flatMap(({ field }) => (field.type.kind === 'enumeration' ? field.type.values : []));

  test('no field, enumeration value or unit is a reserved word', () => {
    expect([...names, ...values, ...massUnits].filter((word) => reservedWords.has(word))).toEqual([]);
  });

  test('every name is one bare word of the language', () => {
    expect([...names, ...rootNames].filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
    expect(values.filter((value) => !/^[A-Za-z][A-Za-z0-9_]*$/.test(value))).toEqual([]);
  });
});

describe('what the catalogue says of a field', () => {
  test.each(everyField())('$path has a meaning in one sentence and a source', ({ field }) => {
    expect(field.meaning).toMatch(/^[A-Z].*\.$/);
    expect(field.source.length).toBeGreaterThan(0);
  });

  test('every scalar and every list of scalars has an example', () => {
    const silent = everyField().filter(
      ({ field }) => field.example === undefined && Object.keys(fieldsOf(field.type)).length === 0,
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('a list that is read through a window has the time field that the window looks at', () => {
    const windowed = everyField().flatMap(({ field }) =>
      field.type.kind === 'list' && field.type.timeField !== undefined
        ? [fieldsOf(field.type)[field.type.timeField]?.type.kind]
        : [],
    );
    expect(windowed).toEqual(['instant', 'instant']);
  });

  test('paths are unique and start at a root', () => {
    const paths = everyField().map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => !rootNames.has(path.split('.')[0] ?? ''))).toEqual([]);
    expect(Object.keys(catalogue.fields)).toEqual([...rootNames]);
  });
});
