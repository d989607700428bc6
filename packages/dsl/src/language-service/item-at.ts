/** In which part of which item a cursor stands, read from the tokens before it. */
import { tokenMatcher } from 'chevrotain';
import type { IToken } from 'chevrotain';

import * as t from '../syntax/tokens.ts';
import type { Asked } from './asked.ts';
import { lineStart } from './comment-lines.ts';

const headTypes = [t.Rule, t.Scorecard, t.Define, t.List, t.Ruleset];

/** The word with which the item around begins; null before the first. */
export const headAt = (before: readonly IToken[]): IToken | null =>
  before.findLast(
    (token, index) =>
      headTypes.includes(token.tokenType) &&
      (token.startColumn === 1 || (before[index - 1]?.tokenType === t.Newline && token.tokenType !== t.List)),
  ) ?? (before[0] !== undefined && headTypes.includes(before[0].tokenType) ? before[0] : null);

export type Brace = 'item' | 'points' | 'test' | 'block';

/** What the innermost open brace belongs to; null outside of all. */
export function braceAt(before: readonly IToken[]): Brace | null {
  const open: Brace[] = [];
  before.forEach((token, index) => {
    if (headTypes.includes(token.tokenType) && token.startColumn === 1) open.length = 0;
    if (token.tokenType === t.LeftBrace) open.push(braceBehind(before.slice(0, index), open.length));
    if (token.tokenType === t.RightBrace) open.pop();
  });
  return open.at(-1) ?? null;
}

function braceBehind(tokens: readonly IToken[], depth: number): Brace {
  const said = tokens.filter((token) => token.tokenType !== t.Newline);
  const last = said.at(-1);
  if (last?.tokenType === t.Of) return 'block';
  if (depth === 0) return 'item';
  if (last?.tokenType === t.Points) return 'points';
  const isText = last !== undefined && tokenMatcher(last, t.StringLiteral);
  return isText && said.at(-2)?.tokenType === t.Test ? 'test' : 'block';
}

/** Whether the cursor stands behind the `=` of a definition. */
export const isInBody = (head: IToken | null, said: readonly IToken[]): boolean =>
  head?.tokenType === t.Define && said.slice(said.indexOf(head)).some(({ tokenType }) => tokenType === t.ForeignEqual);

/** Whether the line of the cursor is set in, so that it may still belong to the definition above. */
export function isMaybeLine({ sourceText, cursor }: Asked): boolean {
  const { start } = cursor.range;
  return lineStart(sourceText, start) < start;
}
