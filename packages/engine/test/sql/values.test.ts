// cspell:ignore mín Müller İstanbul Straße
/** What a database reads in a record's JSON: of every kind of value what the engine reads, and nothing else. */
import type { Folding, ScalarType, TypedCondition } from '@tautai/dsl';
import { foldText, foldedCharacters, readValue } from '@tautai/dsl';
import { runs } from '@tautai/dsl/testing';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { paths } from '../generate/catalogue-paths.ts';
import type { ListPath, ScalarPath } from '../generate/catalogue-paths.ts';
import { emptyTexts, jsonPool, unreadable } from '../generate/pools.ts';
import { fieldPath, range } from '../generate/rule.ts';
import { recordOf, ruleAround } from '../rule-of.ts';
import type { RecordDatabase } from './databases.ts';
import { openClickhouse, openPostgres } from './databases.ts';
import { comparing } from './differences.ts';

const dates = [
  '0001-01-01',
  '0000-01-01',
  '9999-12-31',
  '10000-01-01',
  '1900-02-29',
  '2000-02-29',
  '2100-02-29',
  '2024-02-30',
  '2023-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-1',
  '2026-01-01 ',
  ' 2026-01-01',
  '2026-01-01\n',
  '20260101',
  '٢٠٢٦-٠١-٠١',
  '0400-02-29',
  '1600-12-31',
];

const clocks = [
  '00:00',
  '23:59:59.9999',
  '24:00',
  '12:60',
  '12:30:60',
  '12:30:15.1',
  '12:30:15.',
  '1:30',
  '12:30:15.1234567891',
];

/** What is written as a value of a kind, rightly or nearly so. */
const written: Partial<Record<ScalarType['kind'], readonly unknown[]>> = {
  date: dates,
  partial_date: [...dates, '0000', '9999', '1980', '1980-13', '1980-00', '1980-12', '0000-05', '198', '1980-1'],
  local_date_time: [
    ...clocks.map((clock) => `2026-03-11T${clock}`),
    ...dates.map((date) => `${date}T10:00`),
    '2026-03-11 10:00',
  ],
  instant: [
    ...clocks.map((clock) => `2026-03-11T${clock}Z`),
    ...dates.map((date) => `${date}T10:00Z`),
    '0001-01-01T00:00+00:01',
    '0001-01-01T00:00-00:01',
    '9999-12-31T23:59:59.999-00:01',
    '9999-12-31T23:59:59.999Z',
    '2026-03-11T10:00+24:00',
    '2026-03-11T10:00+23:59',
    '2026-03-11T10:00-05:30',
    '2026-03-11T10:00:07.25-05:30',
    '2026-03-11T10:00+05',
    '2026-03-11T10:00z',
    '2026-03-11T10:00',
  ],
  duration: ['P', 'PT', 'P1DT', 'PT1H', 'P1W2DT3H4M5.678S', '-P1D', '-PT0S', '+P1D', 'P1M', 'P1Y', 'PT1.5H', 'PT999999999999S', 'PT0.0009S', 'P999999999D', 'P11574074D', 'P11574075D', 'PT1S1M', 'p1d', 'P1D '], // prettier-ignore
  number: [
    0,
    -0,
    1,
    -1,
    1e-6,
    1e-7,
    0.1 + 0.2,
    0.3,
    999_999_999.999999,
    999_999_999.9999999,
    1e9,
    -1e9,
    1e21,
    123456.789012,
    '1',
    true,
    [1],
  ],
  amount: [0.01, 0.29, 1.005, 4.35, 1e9 - 0.01],
  mass: [0, -1, -0, 1e-6, 23.5, { value: 1, unit: 'g' }, { value: 0.5, unit: 'g' }, { value: 0.0015, unit: 'g' }, { value: 0.0025, unit: 'g' }, { value: 50, unit: 'lb' }, { value: -1, unit: 'lb' }, { value: 1, unit: 'lb', more: 1 }, { value: 1 }, { unit: 'lb' }, { value: 1, unit: 'stone' }, { value: '1', unit: 'kg' }, { value: 1, unit: 'kg' }, {}, []], // prettier-ignore
  boolean: [true, false, 'true', 0, 1],
  enumeration: ['', 'ECONOMY', 'economy '],
  code: ['nzl', ' n z l ', 'ＮＺＬ', 'nz\u200bl', 'Nzl\t', 'NZLX', 'N1', 'ñzl', 'N\u0301ZL', '', '١٢'],
  text: [...emptyTexts, 'Müller', 'İstanbul', 'ıslak', 'Straße', 'ﬁ', '한국', 'é\u0301', 'a\u00a0b', 'a\tb\nc', '\u007f', ' a  b ', '😀', '㎏', '𝐀', 'a@B@C.COM', '@', 'A.B@EX\u200bAMPLE.Com', ' x@Y '], // prettier-ignore
};

/** Enumerations are all read alike. */
const keyOf = (type: ScalarType): string => (type.kind === 'enumeration' ? type.kind : JSON.stringify(type));

/** One field of every type, of the record and of an element. */
const fields = [...new Map(paths.fields.map((path) => [keyOf(path.type), path])).values()];
const listed = [
  ...new Map(
    paths.lists.flatMap((list) =>
      list.fields.map((field): [string, [ListPath, ScalarPath]] => [keyOf(field.type), [list, field]]),
    ),
  ).values(),
];

const valuesOf = (type: ScalarType): readonly unknown[] => [
  ...jsonPool(type),
  ...(written[type.kind] ?? []),
  ...unreadable,
  null,
];

const nested = (steps: readonly string[], json: unknown): unknown =>
  steps.reduceRight<unknown>((inner, step) => ({ [step]: inner }), json);

const sourceOf = (steps: readonly string[], json: unknown) => recordOf(nested(steps, json) as object);

/** `is known`, and `is` of each value that can be read. */
function conditionsOn(field: ScalarPath, scope: 'record' | number, values: readonly unknown[]) {
  const operand = { kind: 'field', type: field.type, path: fieldPath(scope, field), range } as const;
  const read = values.flatMap((json) => {
    const found = readValue(field.type, json);
    return 'value' in found && found.value !== undefined ? [found.value] : [];
  });
  const equal = [...new Map(read.map((value) => [JSON.stringify(value), value])).values()].map(
    (value) => ({ kind: 'one_of', isNegated: false, operand, values: [value], range }) as const,
  );
  return [{ kind: 'presence', expects: 'known', operand, range } as const, ...equal];
}

describe.each([
  ['postgres', await openPostgres()],
  ['clickhouse', await openClickhouse()],
] as const)('%s', (dialect, database: RecordDatabase) => {
  afterAll(() => database.close());

  test.each(fields.map((field) => [field.type.kind, field.cataloguePath, field] as const))(
    'reads a value of kind %s at %s as the engine does',
    async (_kind, _path, field) => {
      const values = valuesOf(field.type);
      const compare = await comparing(
        database,
        dialect,
        values.map((json) => sourceOf(field.steps, json)),
      );
      for (const condition of conditionsOn(field, 'record', values)) {
        expect(await compare(ruleAround(condition), 'match')).toEqual({ precision: 'exact', difference: null });
      }
    },
    runs(60_000),
  );

  test.each(listed.map(([list, field]) => [field.type.kind, field.cataloguePath, list, field] as const))(
    'reads a value of kind %s in elements at %s as the engine does',
    async (_kind, _path, list, field) => {
      const values = valuesOf(field.type);
      const elements = values.map((json) => nested(field.steps, json));
      const sources = [...elements.map((element) => [element]), [], [elements[0], null], 'rubbish', {}, null];
      const compare = await comparing(
        database,
        dialect,
        sources.map((each) => sourceOf(list.steps, each)),
      );
      const [known, ...equal] = conditionsOn(field, 0, values);
      for (const where of [known, ...equal.slice(0, 3)]) {
        for (const quantifier of ['any', 'every', 'no'] as const) {
          const path = fieldPath('record', list);
          const within = list.timeField === undefined ? null : { durationMs: 0, timeField: list.timeField };
          const condition = { kind: 'quantifier', quantifier, count: null, list: { path, within: quantifier === 'any' ? null : within }, depth: 0, where: where ?? null, range } as const; // prettier-ignore
          expect(await compare(ruleAround(condition), 'possible')).toEqual({ precision: 'exact', difference: null });
        }
      }
    },
    runs(60_000),
  );

  const foldings = ['name', 'free', 'locator', 'email'] as const;

  test.each(foldings)(
    'folds any %s as the engine does',
    async (folding) => {
      const { field, list } = spotOf(folding);
      const texts = textsToFold();
      const sources = texts.map((json) => {
        const inner = nested(field.steps, json);
        return list === null ? recordOf(inner as object) : sourceOf(list.steps, [inner]);
      });
      const compare = await comparing(database, dialect, sources);
      const scope = list === null ? 'record' : 0;
      const operand = { kind: 'field', type: field.type, path: fieldPath(scope, field), range } as const;
      const values = texts.map((text) => foldText(text, folding)).filter((text) => text !== '');
      const isFolded = { kind: 'one_of', isNegated: false, operand, values, range } as const;
      const rule = ruleAround(list === null ? isFolded : anyOf(list, isFolded));
      expect(await compare(rule, 'match')).toEqual({ precision: 'exact', difference: null });
    },
    runs(60_000),
  );
});

/** Every character that folding knows, and characters at random; what no `jsonb` can hold is left out. */
function textsToFold(): readonly string[] {
  const { folded } = foldedCharacters();
  const known = Array.from(folded.keys()).filter((character) => character.isWellFormed());
  const lines = known.flatMap((_, at) => (at % 40 === 0 ? [known.slice(at, at + 40).join('x @')] : []));
  const random = fc.sample(fc.string({ unit: 'binary', maxLength: 12 }), { numRuns: 300, seed: 1 });
  return [...lines, ...random].map((text) => text.replaceAll('\0', ''));
}

/** A field of the record that is folded so, or of a list's elements where the record has none. */
function spotOf(folding: Folding): { readonly field: ScalarPath; readonly list: ListPath | null } {
  const spots = [
    ...fields.map((field) => ({ field, list: null })),
    ...listed.map(([list, field]) => ({ field, list })),
  ];
  const found = spots.find(({ field }) => field.type.kind === 'text' && field.type.folding === folding);
  if (found === undefined) throw new Error(`no text is folded as ${folding}`);
  return found;
}

const anyOf = (list: ListPath, where: TypedCondition) =>
  ({
    kind: 'quantifier',
    quantifier: 'any',
    count: null,
    list: { path: fieldPath('record', list), within: null },
    depth: 0,
    where,
    range,
  }) as const;
