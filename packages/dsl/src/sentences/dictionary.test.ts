/** The build check of the sentence view: what the catalogue and the language can say, each dictionary can say too. */
import { describe, expect, test } from 'vitest';

import { everyField } from '../fields/catalogue.ts';
import { defaultCodeLists } from '../fields/code-lists.ts';
import type { Field } from '../fields/field.ts';
import { purposes } from '../purposes.ts';
import type { FieldWords } from './dictionary.ts';
import { frenchCountries } from './french-countries.ts';
import { languages } from './sentences.ts';

const scalarKinds: Readonly<Record<string, FieldWords['kind']>> = { record: 'group', list: 'list', boolean: 'claim' };

function faultsOf(path: string, { type }: Field, words: FieldWords | undefined): readonly string[] {
  if (words === undefined) return [`${path} has no entry`];
  const kind = scalarKinds[type.kind] ?? 'attribute';
  if (words.kind !== kind) return [`${path} should be a ${kind}, not a ${words.kind}`];
  const said = Object.keys((words.kind === 'attribute' ? (words.called?.values ?? words.values) : undefined) ?? {});
  const values = type.kind === 'enumeration' ? type.values : [];
  const isScalars = type.kind === 'list' && type.element.kind !== 'record';
  return [
    ...values.filter((value) => !said.includes(value)).map((value) => `${path} does not say ${value}`),
    ...said.filter((value) => !values.includes(value)).map((value) => `${path} says ${value}, which is no value`),
    ...(words.kind === 'list' && (words.element !== null) !== isScalars ? [`${path} and its element disagree`] : []),
  ];
}

/** Every text of a dictionary, with the place where it stands. */
function textsIn(value: unknown, place = ''): readonly (readonly [place: string, text: string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${place}.${key}`));
}

/** Words that may be empty: one language says in front what the other says behind. */
const mayBeEmpty = /\.(?:measured|aggregates\.\w+|claimAsNoun)\.(?:before|after)$/u;

describe.each(Object.values(languages))('$code', ({ code, dictionary }) => {
  test('every field and every enumeration value has its words', () => {
    expect(everyField().flatMap(({ path, field }) => faultsOf(path, field, dictionary.fields[path]))).toEqual([]);
  });

  test('no words are left of a field that is gone', () => {
    const paths = new Set(everyField().map(({ path }) => path));
    expect(Object.keys(dictionary.fields).filter((path) => !paths.has(path))).toEqual([]);
  });

  test('every default purpose has its words', () => {
    expect(Object.keys(dictionary.rule.purposes)).toEqual(Object.keys(purposes));
  });

  test('operators, quantifiers, units and months are all said', () => {
    const silent = textsIn(dictionary).filter(([place, text]) => text.trim() === '' && !mayBeEmpty.test(place));
    expect(silent).toEqual([]);
    expect(dictionary.months).toHaveLength(12);
  });

  test('apostrophes are typographic, and only French has agreement', () => {
    const texts = textsIn(dictionary);
    expect(texts.filter(([, text]) => text.includes("'"))).toEqual([]);
    expect(texts.some(([, text]) => text.includes('{e}'))).toBe(code === 'fr');
  });

  test('two fields of one record are never called the same', () => {
    const named = Object.entries(dictionary.fields).map(([path, words]) => {
      const owner = path.slice(0, path.lastIndexOf('.'));
      const noun = words.kind === 'attribute' || words.kind === 'group' ? words.noun : undefined;
      return noun === undefined ? path : `${owner}: ${noun.text}`;
    });
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
  });
});

test('every country has a French name, and no other code has', () => {
  expect([...frenchCountries.keys()].toSorted()).toEqual(defaultCodeLists().codes('country').toSorted());
  expect([...frenchCountries.values()].filter((name) => name.trim() === '')).toEqual([]);
});

test('both languages agree on what is a claim, what has a verb and who is a person', () => {
  const shapeOf = (words: FieldWords): string =>
    [
      words.kind,
      words.kind === 'attribute'
        ? `${words.unit ?? ''} ${words.measured === undefined} ${words.called === undefined}`
        : '',
      words.kind === 'list' ? String(words.isPerson) : '',
    ].join(' ');
  const [english, french] = [languages.en, languages.fr].map(({ dictionary }) =>
    Object.fromEntries(Object.entries(dictionary.fields).map(([path, words]) => [path, shapeOf(words)])),
  );
  expect(french).toEqual(english);
});
