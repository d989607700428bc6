/**
 * Texts with something amiss, from one slip in a good file to a hundred thousand brackets: none makes anything throw, and
 * the steps that a text costs grow with its length and no faster.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { check } from '../../src/check/check.ts';
import { format } from '../../src/format/format.ts';
import { parseFile } from '../../src/syntax/parse.ts';
import { countSteps } from '../../src/testing/count-steps.ts';
import { repeatsOf, slipIn } from '../../src/testing/mutations.ts';
import { runs } from '../../src/testing/runs.ts';
import { corpusContext, corpusFiles, wholeFiles } from '../corpus/corpus-files.ts';

const corpus = [...new Set([...corpusFiles, ...wholeFiles].map(({ text }) => text))];

const stepsOf = (text: string): number => countSteps(() => parseFile(text));

test('a file with a slip in it is checked, and read in steps by its length', () => {
  fc.assert(
    fc.property(slipIn(corpus), (text) => {
      check(text, corpusContext);
      // Most take two steps a character. A section that cannot be read is read again with each repair and fix that is tried.
      expect(stepsOf(text)).toBeLessThanOrEqual(40 * text.length + 2_000);
    }),
    { numRuns: runs(2_000) },
  );
});

test('one word over and over costs by how often it stands, not by the square of that', () => {
  const length = Math.min(runs(500), 5_000);
  const longer = repeatsOf(4 * length);
  const growing = repeatsOf(length).flatMap(({ what, text }, index) => {
    const growth = stepsOf(longer[index]?.text ?? '') / stepsOf(text);
    // Four times as often; short texts are read once or twice less, since there is less in them to mend.
    return growth > 6.5 ? [`${what} grows ${growth.toFixed(1)} times`] : [];
  });
  expect(growing).toEqual([]);
});

describe('very many of the same', () => {
  test.each([
    ['signs of no language', 150_000, '§ ', ''],
    ['signs of other languages', 150_000, '= ', 'rule R1 "t" {\n  when '],
    ['opening brackets', 150_000, '(', 'rule R1 "t" {\n  when '],
    ['closing braces', 150_000, '}', 'rule R1 "t" {\n'],
    ['opening quotes', 150_000, '„', ''],
    ['foreign quotes', 150_000, "'a' ", ''],
    ['line ends', 150_000, '\n', 'rule R1 "t" {\n  when all of {\n'],
    ['records', 50_000, 'given {} ', 'rule R1 "t" {\n'],
    ['words', Math.min(runs(10_000), 100_000), 'or ', 'rule R1 "t" {\n  when '],
    ['sections without a meaning', Math.min(runs(10_000), 100_000), 'then\n', 'rule R1 "t" {\n'],
    ['codes', Math.min(runs(10_000), 100_000), '"ABC", ', 'list near: country = ['],
    ['rules', Math.min(runs(10_000), 100_000), 'rule R {\n}\n', ''],
  ])('%s are read to their end: %i', (_what, count, repeated, opening) => {
    const text = opening + repeated.repeat(count);
    expect(check(text, corpusContext).diagnostics.length).toBeGreaterThan(0);
    expect(format(text).text.length).toBeGreaterThanOrEqual(text.length);
  });
});

test('bad escapes, as many as a text can hold, are each told', () => {
  const text = `rule R1 "t" {\n  when booking.locator is "${'\\q'.repeat(200_000)}"\n}\n`;
  const { diagnostics } = check(text, corpusContext);
  expect(diagnostics.filter(({ code }) => code === 'syntax/bad-escape').length).toBe(200_000);
});
