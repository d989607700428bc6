/** Whatever the language has occurs in the cases, or a test here names what is absent. */
import { describe, expect, test } from 'vitest';
import { keywords, listTypes, unitNames } from '@tautai/dsl';
import { readTopics } from './read-cases.ts';
import { typedFile } from './run-case.ts';
import { foldings, nodeVariants } from './vocabulary.ts';

const topics = readTopics(import.meta.dirname);
const evaluating = topics.flatMap((topic) => topic.evaluating);
const files = evaluating.map((given) => typedFile(given));
const texts = topics.flatMap((topic) => [...topic.checking, ...topic.evaluating]).map(({ text }) => text.text);

function* objectsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (!isObject(value)) return;
  yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What the checker made of the cases: each node by its kind and its variant. */
const nodes = new Set<string>();
const foldingsSeen = new Set<string>();
for (const { kind, operator, quantifier, aggregate, expects, isNegated, form, type, folding } of objectsIn(files)) {
  const membership = typeof isNegated === 'boolean' ? (isNegated ? 'not in' : 'in') : undefined;
  const typeKind = kind === 'literal' || kind === 'field' ? isObject(type) && type['kind'] : undefined;
  const variant = operator ?? quantifier ?? aggregate ?? expects ?? membership ?? form ?? typeKind;
  if (typeof kind === 'string') nodes.add(typeof variant === 'string' ? `${kind} ${variant}` : kind);
  if (typeof folding === 'string') foldingsSeen.add(folding);
}

function verifyPresent(due: readonly string[], found: ReadonlySet<string | undefined>): void {
  expect(due.filter((each) => !found.has(each))).toEqual([]);
}

describe('every kind of node occurs in a case', () => {
  test.each(Object.entries(nodeVariants))('%s', (kind, variants) => {
    verifyPresent(variants.length === 0 ? [kind] : variants.map((variant) => `${kind} ${variant}`), nodes);
  });

  test('texts of every folding', () => verifyPresent(foldings, foldingsSeen));
});

describe('every word occurs in a case', () => {
  const words = new Set(texts.flatMap((text) => text.match(/[a-z_]+/gu) ?? []));
  const units = new Set(texts.flatMap((text) => Array.from(text.matchAll(/\d ?([a-z]+)/gu), ([, unit]) => unit)));
  const types = new Set(evaluating.flatMap(({ lists }) => Object.values(lists).map(({ type }) => type)));

  test('keywords', () => verifyPresent([...keywords.keys()], words));
  test('units', () => verifyPresent(unitNames, units));
  test('types of lists', () => verifyPresent(Object.keys(listTypes), types));
});

test('every outcome of a condition and of a rule occurs in a case', () => {
  const outcomes = new Set(evaluating.map(({ text, outcome }) => `${text.kind} ${JSON.stringify(outcome)}`));
  const due = ['match', 'no_match', 'undetermined', 'failed'].map((outcome) => JSON.stringify(outcome));
  verifyPresent(
    [...due.map((outcome) => `condition ${outcome}`), ...due.map((outcome) => `rule ${outcome}`)],
    outcomes,
  );
});
