import { tokenMatcher } from 'chevrotain';
import type { IToken } from 'chevrotain';

import { suggestions } from '../diagnostics/did-you-mean.ts';
import { parseTokens } from './grammar.ts';
import type { EntryProduction } from './grammar.ts';
import { keywords, Word } from './tokens.ts';

/** A word that was meant as a keyword, and the keywords with which everything can be read. */
export interface MisspeltKeyword {
  readonly token: IToken;
  readonly meant: readonly string[];
}

/**
 * The misspelt keyword at which reading ended: the word there, or the one before, which was then read as a name. Nothing
 * is guessed: a keyword is one that was meant only if all can be read with it.
 */
export function misspeltKeyword(
  production: EntryProduction,
  tokens: readonly IToken[],
  fault: IToken,
): MisspeltKeyword | null {
  const faultAt = tokens.findIndex((token) => token.startOffset === fault.startOffset);
  for (const at of faultAt < 0 ? [tokens.length - 1] : [faultAt, faultAt - 1]) {
    const token = tokens[at];
    if (token === undefined || !tokenMatcher(token, Word) || keywords.has(token.image)) continue;
    const meant = suggestions(token.image, keywords.keys()).filter(
      (word) => parseTokens(production, tokens.with(at, asKeyword(token, word))).errors.length === 0,
    );
    if (meant.length > 0) return { token, meant };
  }
  return null;
}

/** `tokenTypeIdx` is what Chevrotain compares; it changes with the type. */
function asKeyword(token: IToken, word: string): IToken {
  const tokenType = keywords.get(word) ?? token.tokenType;
  return { ...token, image: word, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? token.tokenTypeIdx };
}
