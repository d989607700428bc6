import { describe, expect, test } from 'vitest';

import { applyFix } from '../diagnostics/apply-fix.ts';
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

test('the logic is another question than the check, and its answer is remembered', () => {
  const text = 'rule R1 "t" {\n  when booking.party_size > 9 and booking.party_size < 3\n}\n';
  expect(service.diagnostics(text).map(({ code }) => code)).not.toContain('logic/contradiction');
  expect(service.analyse(text).map(({ code }) => code)).toEqual(['logic/contradiction']);
  expect(service.analyse(text)).toBe(service.analyse(text));
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

describe('after an edit', () => {
  const rule = (id: string, hours: number) => `rule ${id} "t" {\n  when booking.lead_time < ${hours} h\n}\n`;

  test('a rule above it is the one that was checked before, and one below it has moved', () => {
    const before = service.check(rule('R1', 1) + rule('R2', 2) + rule('R3', 3)).file.rules;
    const after = service.check(rule('R1', 1) + rule('R2', 22) + rule('R3', 3)).file.rules;
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toEqual(before[1]);
    expect(after.map(({ range }) => range.start)).toEqual(
      before.map(({ range }, index) => range.start + (index === 2 ? 1 : 0)),
    );
  });

  test('a rule is checked again when a list that it may name is declared', () => {
    const naming = 'rule R1 "t" {\n  when flight.origin_country in list near\n}\n';
    expect(service.diagnostics(naming).map(({ code }) => code)).toContain('name/unknown-list');
    const declared = `${naming}list near: country = ["NZL"]\n`;
    expect(service.diagnostics(declared).map(({ code }) => code)).not.toContain('name/unknown-list');
  });

  test('a rule is checked again when a file that its test names has changed', () => {
    let fixture = '{}';
    const withFiles = createLanguageService({ ...testContext, readFixture: () => fixture });
    const naming =
      'rule R1 "t" {\n  when booking.is_split\n\n  test "a" {\n    given "a.json"\n    expect match\n  }\n}\n';
    expect(withFiles.diagnostics(naming).map(({ code }) => code)).toEqual(['rule/missing-entry']);
    fixture = '{ "booking": 5 }';
    expect(withFiles.diagnostics(`${naming}\n`).map(({ code }) => code)).toEqual([
      'rule/missing-entry',
      'test/bad-record',
    ]);
  });
});
