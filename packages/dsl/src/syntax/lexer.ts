import { Lexer } from 'chevrotain';
import type { IToken } from 'chevrotain';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { textRange } from '../source/text-range.ts';
import { allTokens, ForeignString, UnterminatedString } from './tokens.ts';

const lexer = new Lexer(allTokens, { ensureOptimizations: true, positionTracking: 'full' });

export interface LexedText {
  /** Everything but blanks and comments; line ends are still there. */
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  readonly diagnostics: readonly Diagnostic[];
}

export const rangeOfToken = (token: IToken) => textRange(token.startOffset, token.startOffset + token.image.length);

/** Source text → tokens. Characters that belong to no token are reported and left out. */
export function lex(sourceText: string): LexedText {
  const lexed = lexer.tokenize(sourceText);
  const unread = lexed.errors.map((error) => {
    const range = textRange(error.offset, error.offset + error.length);
    return report('syntax/unexpected-character', { text: sourceText.slice(range.start, range.end) }, range, {
      fixes: [{ title: 'Remove it', edits: [{ range, newText: '' }] }],
    });
  });
  const unreadLines = new Set(lexed.errors.map(({ line }) => line));
  const diagnostics = [
    ...unread,
    ...lexed.tokens.flatMap((token) => faultOfText(token, !unreadLines.has(token.startLine))),
  ];
  return { tokens: lexed.tokens, comments: lexed.groups['comments'] ?? [], diagnostics };
}

/** What is escaped already stays so; a backslash at the end would take the closing quote with it. */
const withEscapedQuotes = (inner: string): string =>
  inner.replaceAll(/\\.|["\\]/gu, (part) => (part.length === 1 ? `\\${part}` : part));

/** On a line with signs that mean nothing, the missing quote may as well be one that opens. */
function faultOfText(token: IToken, isLineRead: boolean): readonly Diagnostic[] {
  const range = rangeOfToken(token);
  if (token.tokenType === UnterminatedString) {
    const edits = [{ range: textRange(range.end, range.end), newText: '"' }];
    const fixes = isLineRead ? [{ title: 'Add the closing quote', edits }] : [];
    return [report('syntax/unterminated-string', {}, range, { fixes })];
  }
  if (token.tokenType === ForeignString) {
    const newText = `"${withEscapedQuotes(token.image.slice(1, -1))}"`;
    const fixes = [{ title: `Write \`${newText}\``, edits: [{ range, newText }] }];
    return [report('syntax/foreign-sign', { sign: token.image.charAt(0), word: '"' }, range, { fixes })];
  }
  return [];
}
