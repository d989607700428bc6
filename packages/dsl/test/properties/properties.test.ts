/** Laws that hold for every text, whoever wrote it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { check, checkConditionText } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { renderDiagnostic } from '../../src/diagnostics/render-text.ts';
import { format } from '../../src/format/format.ts';
import { createLanguageService } from '../../src/language-service/service.ts';
import { parseFile } from '../../src/syntax/parse.ts';
import { applyFix } from '../../src/diagnostics/apply-fix.ts';
import { conditionText, fileText, mutationOf, soup } from '../../src/testing/arbitraries.ts';
import { printFile } from '../../src/testing/print-tree.ts';
import { runs } from '../../src/testing/runs.ts';
import { corpusContext, corpusFiles, wholeFiles } from '../corpus/corpus-files.ts';

const corpus = [...new Set([...corpusFiles, ...wholeFiles].map(({ text }) => text))];
const anyText = fc.oneof(soup, mutationOf(corpus), fileText, fc.string({ unit: 'binary', maxLength: 200 }));

const service = createLanguageService(corpusContext);

function isWithin({ range, related, fixes }: Diagnostic, length: number): boolean {
  const ranges = [
    range,
    ...related.map((each) => each.range),
    ...fixes.flatMap(({ edits }) => edits.map((each) => each.range)),
  ];
  return ranges.every(({ start, end }) => start >= 0 && start <= end && end <= length);
}

describe('any text', () => {
  test('is checked without a throw, and each diagnostic lies within it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { diagnostics } = check(text, corpusContext);
        expect(diagnostics.filter((each) => !isWithin(each, text.length))).toEqual([]);
        for (const each of diagnostics) {
          expect(renderDiagnostic(each, text, 'a.tau')).not.toContain('undefined');
          for (const fix of each.fixes) applyFix(text, fix);
        }
      }),
      { numRuns: runs(2_000) },
    );
  });

  test('is checked as a condition without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(soup, conditionText), (text) => {
        const { condition, diagnostics } = checkConditionText(text, corpusContext);
        expect(diagnostics.filter((each) => !isWithin(each, text.length))).toEqual([]);
        expect(condition !== null || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: runs(2_000) },
    );
  });

  test('gives a rule its typed form only where it has no error', () => {
    fc.assert(
      fc.property(mutationOf(corpus), (text) => {
        const { file, diagnostics } = check(text, corpusContext);
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        const faulty = file.rules.filter(({ range }) =>
          errors.some((each) => each.range.start >= range.start && each.range.end <= range.end),
        );
        expect(faulty.map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: runs(2_000) },
    );
  });

  test('is completed, explained and outlined at every place without a throw', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, place) => {
        const offset = place % (text.length + 1);
        for (const { range } of service.completions(text, offset)) {
          expect(range.start <= offset && offset <= range.end && range.end <= text.length).toBe(true);
        }
        service.hover(text, offset);
        service.outline(text);
        service.signature(text, offset);
        const named = service.definition(text, offset);
        expect(service.prepareRename(text, offset).kind).toBe(named === null ? 'refused' : 'ready');
        const places = [
          ...service.foldings(text),
          ...service.semanticTokens(text),
          ...service.references(text, offset),
        ].map(({ range }) => range);
        expect(places.filter(({ start, end }) => start < 0 || start >= end || end > text.length)).toEqual([]);
      }),
      { numRuns: runs(2_000) },
    );
  });

  test('is rewritten and renamed only into what is read as well', () => {
    const faultsOf = (text: string): number => parseFile(text).diagnostics.length;
    fc.assert(
      fc.property(fc.oneof(mutationOf(corpus), fileText), fc.nat(), fc.nat(60), (text, place, length) => {
        const start = place % (text.length + 1);
        const selection = { start, end: Math.min(text.length, start + length) };
        const refactorings = service.codeActions(text, selection).filter(({ kind }) => kind !== 'fix');
        const renamed = service.rename(text, start, 'another_name');
        const edits = renamed.kind === 'edits' ? [{ title: 'rename', edits: renamed.edits }] : [];
        const after = [...refactorings.map(({ fix }) => fix), ...edits].map((each) => faultsOf(applyFix(text, each)));
        expect(after.filter((faults) => faults > faultsOf(text))).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });

  test('keeps everything but its blanks when it is laid out, and is laid out once for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: once, diagnostics } = format(text);
        const blanks = /[\s\uFEFF]/gu;
        expect(once.replaceAll(blanks, '')).toBe(text.replaceAll(blanks, ''));
        expect(format(once).text).toBe(once);
        expect(diagnostics.some(({ severity }) => severity === 'error') && once !== text).toBe(false);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe('a text that can be read', () => {
  test('is read without a fault of form', () => {
    fc.assert(
      fc.property(fileText, (text) => {
        expect(parseFile(text).diagnostics).toEqual([]);
      }),
      { numRuns: runs(2_000) },
    );
  });

  test('says the same when it is laid out', () => {
    fc.assert(
      fc.property(fileText, (text) => {
        expect(printFile(parseFile(format(text).text).value)).toEqual(printFile(parseFile(text).value));
      }),
      { numRuns: runs(2_000) },
    );
  });
});
