import { Lexer } from 'chevrotain';
import type { IToken } from 'chevrotain';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { textRange } from '../source/text-range.ts';
import { allTokens, UnterminatedString } from './tokens.ts';

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
  const diagnostics: Diagnostic[] = lexed.errors.map((error) => {
    const range = textRange(error.offset, error.offset + error.length);
    return report('syntax/unexpected-character', { text: sourceText.slice(range.start, range.end) }, range, {
      fixes: [{ title: 'Remove it', edits: [{ range, newText: '' }] }],
    });
  });
  for (const token of lexed.tokens) {
    const range = rangeOfToken(token);
    if (token.tokenType === UnterminatedString) {
      const end = textRange(range.end, range.end);
      diagnostics.push(
        report('syntax/unterminated-string', {}, range, {
          fixes: [{ title: 'Add the closing quote', edits: [{ range: end, newText: '"' }] }],
        }),
      );
    }
  }
  return { tokens: lexed.tokens, comments: lexed.groups['comments'] ?? [], diagnostics };
}
