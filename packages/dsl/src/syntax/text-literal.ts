import type { IToken } from 'chevrotain';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { textRange } from '../source/text-range.ts';
import type { TextNode } from './ast.ts';
import { rangeOfToken } from './lexer.ts';
import { UnterminatedString } from './tokens.ts';

const singleEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads a quoted text with JSON's escapes; `\*` and `\?` stay as written, since `like` gives them a meaning. */
export function readTextLiteral(token: IToken, diagnostics: Diagnostic[]): TextNode {
  const isOpenEnded = token.tokenType === UnterminatedString;
  const inner = token.image.slice(1, isOpenEnded ? undefined : -1);
  const value = inner.replaceAll(
    /\\(?:u([0-9A-Fa-f]{4})|(.))/gu,
    (escape: string, hex: string, single: string, at: number) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      const plain = singleEscapes[single];
      if (plain !== undefined) return plain;
      if (!isPatternEscape(single)) {
        const start = token.startOffset + 1 + at;
        diagnostics.push(
          report('syntax/bad-escape', { escape }, textRange(start, start + escape.length), {
            fixes: [
              {
                title: 'Write the backslash as such',
                edits: [{ range: textRange(start, start), newText: '\\' }],
              },
            ],
          }),
        );
      }
      return escape;
    },
  );
  return { kind: 'text', value, range: rangeOfToken(token) };
}

const isPatternEscape = (single: string): boolean => single === '*' || single === '?';

/** Writes a text as a literal that reads back as the same text. */
export const printTextLiteral = (value: string): string => JSON.stringify(value).replaceAll(/\\\\([*?])/gu, '\\$1');
