/** Every diagnostic can be given, can be avoided, and is mended by each fix that it offers. */
import { describe, expect, test } from 'vitest';

import { diagnosticCatalogue } from '../../src/diagnostics/report.ts';
import { applyFix } from '../../src/diagnostics/apply-fix.ts';
import { diagnosticExamples, diagnosticsOf } from './examples.ts';
import type { Example } from './examples.ts';

const codesOf = (kind: Example['kind'], text: string): readonly string[] =>
  diagnosticsOf(kind, text).map(({ code }) => code);

test('each code of the catalogue has its examples, and no other', () => {
  expect(diagnosticExamples.map(({ code }) => code).toSorted()).toEqual(Object.keys(diagnosticCatalogue).toSorted());
});

test('six codes in ten are mended by a fix', () => {
  const mended = diagnosticExamples.filter(({ code, firing }) =>
    diagnosticsOf(firing.kind, firing.text).some((each) => each.code === code && each.fixes.length > 0),
  );
  const left = diagnosticExamples.filter((each) => !mended.includes(each)).map(({ code }) => code);
  expect(mended.length / diagnosticExamples.length, `without a fix: ${left.join(', ')}`).toBeGreaterThanOrEqual(0.6);
});

describe.each(diagnosticExamples)('$code', ({ code, firing, quiet }) => {
  test('is given by the one text', () => {
    expect(codesOf(firing.kind, firing.text)).toContain(code);
  });

  test('and not by the other, which has no fault at all', () => {
    expect(codesOf(quiet.kind, quiet.text)).toEqual([]);
  });

  test('each of its fixes takes it away and brings no other fault of form', () => {
    const { kind, text } = firing;
    const before = diagnosticsOf(kind, text);
    for (const fix of before.flatMap(({ fixes }) => fixes)) {
      const after = codesOf(kind, applyFix(text, fix));
      const left = after.filter((each) => each === code).length;
      expect(left).toBeLessThan(before.filter((each) => each.code === code).length);
      expect(after.filter((each) => each.startsWith('syntax/') && each !== code)).toEqual([]);
    }
  });

  test('says one thing in one sentence', () => {
    const messages = diagnosticsOf(firing.kind, firing.text).flatMap((each) =>
      each.code === code ? [each.message] : [],
    );
    for (const message of messages) {
      expect(message).not.toMatch(/\.$/u);
      expect(message.replace(/^`[^`]*`/u, '')).not.toMatch(/^[A-Z]/u);
      expect(message).not.toContain('undefined');
    }
  });
});
