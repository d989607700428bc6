import { describe, expect, test } from 'vitest';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { applyFix } from '../diagnostics/apply-fix.ts';
import { printDiagnostics } from '../testing/expect-diagnostics.ts';
import { lex } from './lexer.ts';
import { printTextLiteral, readTextLiteral } from './text-literal.ts';

function read(sourceText: string): { readonly value: string; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const [token] = lex(sourceText).tokens;
  if (token === undefined) throw new Error('no text');
  return { value: readTextLiteral(token, diagnostics).value, diagnostics };
}

test.each([
  ['""', ''],
  ['"Courier profile"', 'Courier profile'],
  ['"Tuilagi, Sīna"', 'Tuilagi, Sīna'],
  [String.raw`"say \"no\""`, 'say "no"'],
  [String.raw`"a\\b"`, String.raw`a\b`],
  [String.raw`"a\/b\b\f\n\r\t"`, 'a/b\b\f\n\r\t'],
  [String.raw`"\u0041\uD83D\uDE00"`, 'A😀'],
  [String.raw`"\*\?"`, String.raw`\*\?`],
  ['"not closed', 'not closed'],
])('%s', (sourceText, value) => {
  expect(read(sourceText)).toEqual({ value, diagnostics: [] });
});

describe('an escape that is none', () => {
  const verify = (sourceText: string, expected: string, mended: string): void => {
    const { diagnostics } = read(sourceText);
    expect(printDiagnostics(diagnostics, sourceText)).toEqual([`syntax/bad-escape at ${JSON.stringify(expected)}`]);
    const [fix] = diagnostics[0]?.fixes ?? [];
    expect(fix && applyFix(sourceText, fix)).toBe(mended);
  };

  test('is reported where it stands, and can be read as a backslash', () => {
    verify(String.raw`"\d+"`, String.raw`\d`, String.raw`"\\d+"`);
    verify(String.raw`"a\u12"`, String.raw`\u`, String.raw`"a\\u12"`);
    verify(String.raw`"😀\x"`, String.raw`\x`, String.raw`"😀\\x"`);
  });

  test('stays in the value as written', () => expect(read(String.raw`"\d"`).value).toBe(String.raw`\d`));
});

test.each(['', 'plain', 'a "quote"', String.raw`a\b`, 'line\nend\ttab', 'Sīna 😀', String.raw`AB\*`, '\u0001'])(
  'what is printed reads back: %j',
  (value) => {
    expect(read(printTextLiteral(value))).toEqual({ value, diagnostics: [] });
  },
);
