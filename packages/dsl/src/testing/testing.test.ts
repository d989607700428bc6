import { describe, expect, test } from 'vitest';

import { applyFix } from '../diagnostics/apply-fix.ts';
import { readCursorMark } from './cursor.ts';
import { printDiagnostics } from './expect-diagnostics.ts';

describe('readCursorMark', () => {
  test('takes the mark out and says where it was', () => {
    expect(readCursorMark('booking.le¦ad_time')).toEqual({ text: 'booking.lead_time', offset: 10 });
  });

  test('refuses a text without a mark, and one with two', () => {
    expect(() => readCursorMark('booking')).toThrow('one ¦');
    expect(() => readCursorMark('a¦b¦')).toThrow('one ¦');
  });
});

describe('applyFix', () => {
  test('makes every edit at its own place', () => {
    const edits = [
      { range: { start: 0, end: 0 }, newText: '(' },
      { range: { start: 1, end: 1 }, newText: ')' },
      { range: { start: 2, end: 4 }, newText: 'and' },
    ];
    expect(applyFix('a && b', { title: 'Mend', edits })).toBe('(a) and b');
  });

  test('refuses edits that overlap', () => {
    const edits = [
      { range: { start: 0, end: 3 }, newText: '' },
      { range: { start: 2, end: 4 }, newText: '' },
    ];
    expect(() => applyFix('abcd', { title: 'Mend', edits })).toThrow('overlap');
  });
});

test('a diagnostic is named by its code and what it underlines', () => {
  const diagnostic = {
    code: 'name/unknown-field',
    severity: 'error',
    message: '',
    range: { start: 0, end: 3 },
    related: [],
    fixes: [],
  } as const;
  expect(printDiagnostics([diagnostic], 'lea is known')).toEqual(['name/unknown-field at "lea"']);
});
