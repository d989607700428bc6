import { describe, expect, test } from 'vitest';

import { applyFix } from '../testing/apply-fix.ts';
import { testContext } from '../testing/checked-condition.ts';
import { createLanguageService } from './service.ts';

const service = createLanguageService(testContext);
const sourceText = 'rule R1 "t" {\n  when booking.lead_tme < 48 h\n}\n';

test('diagnostics are those of the checker', () => {
  expect(service.diagnostics(sourceText).map(({ code }) => code)).toEqual(['rule/missing-entry', 'name/unknown-field']);
});

describe('code actions', () => {
  const at = sourceText.indexOf('lead_tme');

  test('are the fixes of what touches the range', () => {
    const found = service.codeActions(sourceText, { start: at + 2, end: at + 2 });
    const actions = found.filter(({ kind }) => kind === 'fix');
    expect(actions.map(({ fix }) => fix.title)).toEqual(['Change to `lead_time`']);
    expect(actions.map(({ fix }) => applyFix(sourceText, fix))).toEqual([sourceText.replace('lead_tme', 'lead_time')]);
  });

  test('a cursor at either end touches', () => {
    const fixesAt = (offset: number) =>
      service.codeActions(sourceText, { start: offset, end: offset }).filter(({ kind }) => kind === 'fix');
    expect(fixesAt(at)).toHaveLength(1);
    expect(fixesAt(at + 8)).toHaveLength(1);
    expect(fixesAt(at + 9)).toHaveLength(0);
  });
});

test('the same text is checked once, another one anew', () => {
  expect(service.check(sourceText)).toBe(service.check(sourceText));
  expect(service.check('')).not.toBe(service.check(sourceText));
  expect(service.check('').diagnostics).toEqual([]);
});

test('outline, hover, completion and format answer for the text they are given', () => {
  expect(service.outline(sourceText).map(({ name }) => name)).toEqual(['R1 t']);
  expect(service.hover(sourceText, sourceText.indexOf('when'))?.title).toBe('when');
  expect(service.completions('', 0).map(({ label }) => label)).toContain('rule');
  expect(service.format('rule   R1 "t"{\n}').text).toBe('rule R1 "t" {\n}\n');
});
