/** The examples of docs/language.md: what it shows as right is right, and what it shows as wrong is wrong in that way. */
import { describe, expect, test } from 'vitest';

import { analyseFile } from '../../src/analysis/analyse-file.ts';
import { check, checkConditionText } from '../../src/check/check.ts';
import { diagnosticCatalogue } from '../../src/diagnostics/report.ts';
import { format } from '../../src/format/format.ts';
import { limits } from '../../src/limits.ts';
import { corpusContext } from '../corpus/corpus-files.ts';
import { examples, isFile, page } from './language-examples.ts';

const diagnosticsOf = (text: string) =>
  isFile(text) ? check(text, corpusContext).diagnostics : checkConditionText(text, corpusContext).diagnostics;

test('there are examples of each kind', () => {
  expect(examples.map(({ kind }) => kind).filter((kind) => !['tau', 'tau-error', 'tau-logic'].includes(kind))).toEqual(
    [],
  );
  expect(examples.length).toBeGreaterThan(35);
});

describe.each(examples.filter(({ kind }) => kind !== 'tau-error'))('$text', ({ text }) => {
  test('has no error', () => {
    const errors = diagnosticsOf(text).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual([]);
  });

  test('is laid out as we lay out', () => {
    const whole = isFile(text) ? text : `rule R1 "t" {\n  when ${text.replaceAll('\n', '\n  ')}\n}`;
    expect(format(whole).text).toBe(`${whole}\n`);
  });
});

test.each(examples.filter(({ kind }) => kind === 'tau-error'))('$about: $text', ({ about, text }) => {
  expect(Object.keys(diagnosticCatalogue)).toContain(about);
  expect(diagnosticsOf(text).map(({ code }) => code)).toContain(about);
});

test.each(examples.filter(({ kind }) => kind === 'tau-logic'))('$about: $text', ({ about, text }) => {
  expect(analyseFile(check(text, corpusContext).file).map(({ code }) => code)).toContain(about);
});

test('the limits are those of the language', () => {
  const table = page.slice(page.indexOf('## Limits'));
  const numbers = [limits.ruleBytesMax / 1024, limits.nestingMax, limits.conditionsMax];
  for (const number of numbers) expect(table).toContain(`| ${number} `);
  for (const number of [limits.listValuesMax, limits.costMax]) {
    expect(table).toContain(`| ${String(number).replace(/(?=000$)/u, ' ')} |`);
  }
});
