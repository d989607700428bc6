import { describe, expect, test } from 'vitest';

import type { Diagnostic } from './diagnostic.ts';
import { renderDiagnostic } from './render-text.ts';

const diagnostic = (start: number, end: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'name/unknown-field',
  severity: 'error',
  message: 'what is wrong',
  range: { start, end },
  related: [],
  fixes: [],
  ...more,
});

const verify = (sourceText: string, given: Diagnostic, expected: readonly string[]): void =>
  expect(renderDiagnostic(given, sourceText, 'a.tau').split('\n')).toEqual(expected);

test('place, message and code, then the line with the stretch underlined', () => {
  verify('one\ntwo three\n', diagnostic(8, 13), [
    'a.tau:2:5: error: what is wrong (name/unknown-field)',
    '  2 | two three',
    '    |     ^^^^^',
  ]);
});

describe('what to do', () => {
  const head = ['a.tau:1:1: error: what is wrong (name/unknown-field)', '  1 | x', '    | ^'];

  test('the hint where there is one', () => {
    verify('x', diagnostic(0, 1, { hint: 'did you mean `y`?' }), [...head, '    = did you mean `y`?']);
  });

  test('else the first fix', () => {
    verify('x', diagnostic(0, 1, { fixes: [{ title: 'Change to `y`', edits: [] }] }), [
      ...head,
      '    = fix: Change to `y`',
    ]);
  });
});

test('another file is named, and a record that shows it stands last on a line of its own', () => {
  const related = [{ range: { start: 0, end: 1 }, message: 'rule `B` stands here', file: 'b.tau' }];
  const witness = { record: { booking: { is_split: true } }, message: 'both match it', outcome: 'match' } as const;
  verify('x', diagnostic(0, 1, { related, witness }), [
    'a.tau:1:1: error: what is wrong (name/unknown-field)',
    '  1 | x',
    '    | ^',
    '    = b.tau: rule `B` stands here',
    '    = both match it:',
    '{"booking":{"is_split":true}}',
  ]);
});

test('tabs before the stretch are kept, so that it lines up', () => {
  verify('\tab c', diagnostic(4, 5), [
    'a.tau:1:5: error: what is wrong (name/unknown-field)',
    '  1 | \tab c',
    '    | \t   ^',
  ]);
});

test('a stretch of several lines is underlined on its first', () => {
  verify('ab\ncd', diagnostic(1, 5), ['a.tau:1:2: error: what is wrong (name/unknown-field)', '  1 | ab', '    |  ^']);
  verify('ab\r\ncd', diagnostic(0, 6), [
    'a.tau:1:1: error: what is wrong (name/unknown-field)',
    '  1 | ab',
    '    | ^^',
  ]);
});

test('an empty stretch still has a mark, also at the end of the text', () => {
  verify('ab', diagnostic(2, 2), ['a.tau:1:3: error: what is wrong (name/unknown-field)', '  1 | ab', '    |   ^']);
  verify('', diagnostic(0, 0), ['a.tau:1:1: error: what is wrong (name/unknown-field)', '  1 | ', '    | ^']);
});

test('the margin grows with the number of the line', () => {
  verify(`${'\n'.repeat(99)}x`, diagnostic(99, 100), [
    'a.tau:100:1: error: what is wrong (name/unknown-field)',
    '  100 | x',
    '      | ^',
  ]);
});
