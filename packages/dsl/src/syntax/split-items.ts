/**
 * Cuts a file's tokens into its items before anything is parsed: an item begins with a word at the start of a line,
 * either outside all braces or in the first column. A brace that is missing in one rule therefore costs that rule and
 * no other, and an edit needs only its own item read again.
 */
import { tokenMatcher } from 'chevrotain';
import type { IToken } from 'chevrotain';

import { continuesAfter, isOneOf } from './layout.ts';
import * as t from './tokens.ts';

const itemWords = new Set(['rule', 'list', 'ruleset', 'define', 'scorecard']);
const bracedWords = new Set(['rule', 'ruleset', 'scorecard']);
/** No condition begins with these, so they begin an item also where they are indented. */
const headingWords = new Set(['rule', 'ruleset', 'scorecard', 'define']);

/** The tokens of each item, its first token first. Line ends between items belong to the one before. */
export function splitItems(tokens: readonly IToken[]): readonly (readonly IToken[])[] {
  const items: IToken[][] = [];
  let depth = 0;
  let isLineStart = true;
  let awaitsBrace = false;
  let brackets = 0;
  // The body of a definition has no brace that closes it: it goes on for as long as its lines are set in.
  let isDefinition = false;
  let goesOn = false;
  for (const token of tokens) {
    const isHead =
      isLineStart &&
      tokenMatcher(token, t.Word) &&
      startsItem(token, awaitsBrace ? 1 : depth + brackets) &&
      (!isDefinition || (token.startColumn === 1 && !goesOn) || headingWords.has(token.image));
    if (isHead) {
      isDefinition = token.image === 'define';
      depth = 0;
      brackets = 0;
      awaitsBrace = bracedWords.has(token.image);
    } else if (awaitsBrace && isLineStart && token.tokenType !== t.Newline) {
      // Where the brace of a rule is missing, what follows is still its body.
      awaitsBrace = false;
      if (token.tokenType !== t.LeftBrace) depth = 1;
    }
    if (token.tokenType === t.LeftBrace) {
      depth += 1;
      awaitsBrace = false;
    }
    if (token.tokenType === t.LeftBracket) brackets += 1;
    if (token.tokenType === t.RightBracket) brackets = Math.max(0, brackets - 1);
    if (token.tokenType === t.RightBrace) {
      depth = Math.max(0, depth - 1);
      brackets = 0;
    }
    if (token.tokenType !== t.Newline) goesOn = isDefinition && isOneOf(token, continuesAfter);
    const current = items.at(-1);
    if (isHead || (current === undefined && token.tokenType !== t.Newline)) items.push([token]);
    else current?.push(token);
    isLineStart = token.tokenType === t.Newline;
  }
  return items;
}

const startsItem = (token: IToken, depth: number): boolean =>
  depth === 0 || (token.startColumn === 1 && itemWords.has(token.image));
