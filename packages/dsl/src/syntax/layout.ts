/**
 * Which line ends count. A newline ends a condition unless it stands inside `( )` or `[ ]`, or the line ends in an
 * operator, a comma, `and`, `or`, `not` or `where`, or the next one begins with `and`, `or`, `where`, `within` or
 * `otherwise`. What is left after this step are the line ends that the grammar sees.
 */
import { tokenMatcher } from 'chevrotain';
import type { IToken, TokenType } from 'chevrotain';

import * as t from './tokens.ts';

const opensLineFree: readonly TokenType[] = [t.LeftParen, t.LeftBracket];
const closers: ReadonlyMap<TokenType, TokenType> = new Map([
  [t.RightParen, t.LeftParen],
  [t.RightBracket, t.LeftBracket],
  [t.RightBrace, t.LeftBrace],
]);
/** A line that ends in one of these goes on. */
export const continuesAfter: readonly TokenType[] = [
  t.And,
  t.Or,
  t.Not,
  t.Where,
  t.Comma,
  t.OrderSign,
  t.Plus,
  t.Minus,
  t.Star,
  t.Slash,
  t.Colon,
  t.Is,
  t.In,
  t.Between,
  t.With,
  t.Contains,
  t.Like,
  t.Matches,
  t.Within,
  t.Otherwise,
  t.Arrow,
];
/** A line that begins with one of these belongs to the one before. */
export const continuesBefore: readonly TokenType[] = [t.And, t.Or, t.Where, t.Within, t.Otherwise, t.Arrow];

export const isOneOf = (token: IToken | undefined, types: readonly TokenType[]): boolean =>
  token !== undefined && types.some((type) => tokenMatcher(token, type));

/** Drops the line ends that do not end a condition. */
export function dropInsignificantNewlines(tokens: readonly IToken[]): readonly IToken[] {
  const kept: IToken[] = [];
  const open: TokenType[] = [];
  // The first word behind the line end that is looked at; it only ever moves on.
  let nextAt = 0;
  tokens.forEach((token, index) => {
    if (token.tokenType !== t.Newline) {
      trackBrackets(token, open);
      kept.push(token);
      return;
    }
    const previous = kept.at(-1);
    const isInsideBrackets = opensLineFree.includes(open.at(-1) ?? t.Newline);
    const isLeading = previous === undefined || previous.tokenType === t.Newline;
    if (isLeading || isInsideBrackets || isOneOf(previous, continuesAfter)) return;
    nextAt = Math.max(nextAt, index);
    while (tokens[nextAt]?.tokenType === t.Newline) nextAt += 1;
    if (isOneOf(tokens[nextAt], continuesBefore)) return;
    kept.push(token);
  });
  if (kept.at(-1)?.tokenType === t.Newline) kept.pop();
  return kept;
}

/** A closing sign closes everything opened since its partner, so that one missing bracket stays one fault. */
function trackBrackets(token: IToken, open: TokenType[]): void {
  const partner = closers.get(token.tokenType);
  if (partner !== undefined) {
    const at = open.lastIndexOf(partner);
    if (at >= 0) open.length = at;
  } else if (token.tokenType === t.LeftBrace || opensLineFree.includes(token.tokenType)) {
    open.push(token.tokenType);
  }
}
