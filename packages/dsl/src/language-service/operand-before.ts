import type { IToken, TokenType } from 'chevrotain';

import { textRange } from '../source/text-range.ts';
import type { Expression } from '../syntax/ast.ts';
import { continuesAfter, continuesBefore, isOneOf } from '../syntax/layout.ts';
import { rangeOfToken } from '../syntax/lexer.ts';
import { parseExpressionIn } from '../syntax/parse.ts';
import * as t from '../syntax/tokens.ts';
import type { Asked } from './asked.ts';

const closing = [t.RightParen, t.RightBracket, t.RightBrace];
const opening = [t.LeftParen, t.LeftBracket, t.LeftBrace];
/** With these a condition or a value begins anew. */
const boundaries: readonly TokenType[] = [
  t.And,
  t.Or,
  t.Not,
  t.When,
  t.Unless,
  t.Comma,
  t.Colon,
  t.ForeignEqual,
  t.Arrow,
];

/** The value, or the condition, that ends before a token; null where none can be read there. */
export function operandBefore({ sourceText, cursor }: Asked, end: number): Expression | null {
  const tokens = cursor.before.slice(0, end);
  const first = tokens[startOf(tokens)];
  const last = tokens.findLast((token) => token.tokenType !== t.Newline);
  if (first === undefined || last === undefined || first.startOffset > last.startOffset) return null;
  const range = textRange(rangeOfToken(first).start, rangeOfToken(last).end);
  const { value, diagnostics } = parseExpressionIn(sourceText, range);
  return diagnostics.length > 0 || value.kind === 'error' ? null : value;
}

/** Index of the first token of what the tokens end in. */
function startOf(tokens: readonly IToken[]): number {
  let depth = 0;
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (isOneOf(token, closing)) depth += 1;
    else if (isOneOf(token, opening)) {
      if (depth === 0) return index + 1;
      depth -= 1;
    } else if (depth === 0) {
      // The `and` of `between` and the `not` of `is not` and `not in` are no boundaries.
      if (token?.tokenType === t.And && isOfBetween(tokens, index)) continue;
      else if (token?.tokenType === t.Not && isOfOperator(tokens, index)) continue;
      else if (token?.tokenType === t.Newline ? endsLine(tokens, index) : isOneOf(token, boundaries)) return index + 1;
    }
  }
  return 0;
}

function isOfBetween(tokens: readonly IToken[], at: number): boolean {
  const before = tokens.slice(0, at).findLastIndex((token) => token.tokenType === t.Between);
  return before >= 0 && !tokens.slice(before, at).some((token) => isOneOf(token, [t.And, t.Or, t.Newline]));
}

const isOfOperator = (tokens: readonly IToken[], at: number): boolean =>
  tokens[at - 1]?.tokenType === t.Is || tokens[at + 1]?.tokenType === t.In;

const endsLine = (tokens: readonly IToken[], at: number): boolean =>
  !isOneOf(tokens[at - 1], continuesAfter) && !isOneOf(tokens[at + 1], continuesBefore);
