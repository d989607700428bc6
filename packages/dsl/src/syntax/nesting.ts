import { tokenMatcher } from 'chevrotain';
import type { IToken, TokenType } from 'chevrotain';

import * as t from './tokens.ts';

const opening: readonly TokenType[] = [t.LeftParen, t.LeftBracket, t.LeftBrace];
const closing: readonly TokenType[] = [t.RightParen, t.RightBracket, t.RightBrace];
/** Each puts what it stands before or between one level deeper in the tree. */
const deepening: readonly TokenType[] = [
  t.Not,
  t.DateWord,
  t.TimeWord,
  t.At,
  t.Plus,
  t.Minus,
  t.Star,
  t.Slash,
  t.Otherwise,
];
/** Behind these the next condition begins, as deep as its brackets. */
const separating: readonly TokenType[] = [t.And, t.Or, t.Comma, t.Newline];

/**
 * The first token that stands deeper than the limit: in brackets, behind `not`, or in one long sum. It is found before
 * the parser runs, because every later step walks the tree by recursion and would run out of stack.
 */
export function firstTooDeep(tokens: readonly IToken[], limit: number): IToken | null {
  const outside: number[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (isOneOf(token, opening)) {
      outside.push(depth);
      depth += 1;
    } else if (isOneOf(token, closing)) depth = outside.pop() ?? 0;
    else if (isOneOf(token, separating)) depth = (outside.at(-1) ?? -1) + 1;
    else if (isOneOf(token, deepening)) depth += 1;
    if (depth > limit) return token;
  }
  return null;
}

const isOneOf = (token: IToken, types: readonly TokenType[]): boolean =>
  types.some((type) => tokenMatcher(token, type));
