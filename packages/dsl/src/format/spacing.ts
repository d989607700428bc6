import { tokenMatcher } from 'chevrotain';
import type { IToken, TokenType } from 'chevrotain';

import { continuesAfter, isOneOf } from '../syntax/layout.ts';
import * as t from '../syntax/tokens.ts';

const closeTight = [t.RightParen, t.RightBracket, t.Comma, t.Colon, t.Dot];
const openTight = [t.LeftParen, t.LeftBracket, t.Dot];

/** The tokens of a line with one blank between them, and none where signs stand close. */
export function joinTokens(tokens: readonly IToken[]): string {
  return tokens
    .map((token, index) => {
      const previous = tokens[index - 1];
      const isTight =
        previous === undefined ||
        isOneOf(token, closeTight) ||
        isOneOf(previous, openTight) ||
        (token.tokenType === t.LeftParen && isName(previous)) ||
        isSign(previous, tokens[index - 2], token);
      return isTight ? token.image : ` ${token.image}`;
    })
    .join('');
}

/** A name that is no word of the language: what follows in brackets are the values of a call. */
const isName = (token: IToken): boolean => token.tokenType === t.Word;

const operandEnds: readonly TokenType[] = [
  t.Word,
  t.NumberLiteral,
  t.StringLiteral,
  t.DateLiteral,
  t.InstantLiteral,
  t.LocalDateTimeLiteral,
  t.LocalTimeLiteral,
  t.RightParen,
  t.RightBracket,
];

/** A plus or minus that belongs to the number behind it rather than standing between two operands. */
function isSign(token: IToken, before: IToken | undefined, after: IToken): boolean {
  if (!isOneOf(token, [t.Plus, t.Minus]) || !tokenMatcher(after, t.NumberLiteral)) return false;
  // `between`, `otherwise` and the like could be names, but here they are operators; `score` is a test's.
  return !isOneOf(before, operandEnds) || isOneOf(before, [...continuesAfter, t.Score]);
}
