/**
 * Cuts a file's tokens into its items before anything is parsed: an item begins with a word at the start of a line,
 * either outside all braces or in the first column. A brace that is missing in one rule therefore costs that rule and
 * no other, and an edit needs only its own item read again. What is set in deeper than an item's first word belongs to
 * it also where its braces are closed, up to a brace that is not, so that a stray one costs no more than its line.
 */
import { tokenMatcher } from 'chevrotain';
import type { IToken, TokenType } from 'chevrotain';

import { continuesAfter, isOneOf } from './layout.ts';
import * as t from './tokens.ts';

const itemWords = new Set(['rule', 'list', 'ruleset', 'define', 'scorecard']);
const bracedWords = new Set(['rule', 'ruleset', 'scorecard']);
/** No condition begins with these, so they begin an item also where they are indented. */
const headingWords = new Set(['rule', 'ruleset', 'scorecard', 'define']);

/** The tokens of each item, its first token first. Line ends between items belong to the one before. */
export function splitItems(tokens: readonly IToken[]): readonly (readonly IToken[])[] {
  const items: IToken[][] = [];
  let item: OpenItem | null = null;
  let isLineStart = true;
  let indent = 1;
  for (const [index, token] of tokens.entries()) {
    if (isLineStart) indent = token.startColumn ?? 1;
    const isHead = beginsItem({ tokens, index, isLineStart }, item);
    if (isHead) item = openItem(token, indent);
    else if (item !== null) follow(item, token, isLineStart);
    if (item !== null) count(item, token, isLineStart);
    const current = items.at(-1);
    if (isHead) items.push([token]);
    else current?.push(token);
    isLineStart = token.tokenType === t.Newline;
  }
  return items;
}

/** What is known of the item that is being read. */
interface OpenItem {
  /** The column in which its first line begins. */
  readonly column: number;
  /** It ends with a brace; a list ends with a bracket, a definition with its lines that are set in. */
  readonly isBraced: boolean;
  readonly isDefinition: boolean;
  awaitsBrace: boolean;
  /** Its brace has come, at the start of a line and set in no deeper: nothing behind it belongs to it. */
  isClosed: boolean;
  depth: number;
  brackets: number;
  goesOn: boolean;
}

const openItem = ({ image }: IToken, column: number): OpenItem => ({
  column,
  isBraced: bracedWords.has(image),
  isDefinition: image === 'define',
  awaitsBrace: bracedWords.has(image),
  isClosed: false,
  depth: 0,
  brackets: 0,
  goesOn: false,
});

/** Where the brace of a rule is missing, what follows is still its body. */
function follow(item: OpenItem, token: IToken, isLineStart: boolean): void {
  if (!item.awaitsBrace || !isLineStart || token.tokenType === t.Newline) return;
  item.awaitsBrace = false;
  if (token.tokenType !== t.LeftBrace) item.depth = 1;
}

function count(item: OpenItem, token: IToken, isLineStart: boolean): void {
  if (token.tokenType === t.LeftBrace) {
    item.depth += 1;
    item.awaitsBrace = false;
  }
  if (token.tokenType === t.LeftBracket) item.brackets += 1;
  if (token.tokenType === t.RightBracket) item.brackets = Math.max(0, item.brackets - 1);
  if (token.tokenType === t.RightBrace) {
    item.depth = Math.max(0, item.depth - 1);
    item.brackets = 0;
    if (isLineStart && item.isBraced && item.depth === 0 && !isSetIn(token, item)) item.isClosed = true;
  }
  if (token.tokenType !== t.Newline) item.goesOn = item.isDefinition && isOneOf(token, continuesAfter);
}

interface Place {
  readonly tokens: readonly IToken[];
  readonly index: number;
  readonly isLineStart: boolean;
}

function beginsItem({ tokens, index, isLineStart }: Place, item: OpenItem | null): boolean {
  const token = tokens[index];
  if (token === undefined || token.tokenType === t.Newline) return false;
  if (item === null) return true;
  const isOutside = item.depth === 0 && !item.awaitsBrace;
  if (!isLineStart) return isOutside && beginsWithForm(tokens, index);
  const isBelow = !isSetIn(token, item) || (item.isClosed && isOutside);
  if (!tokenMatcher(token, t.Word)) return isOutside && item.isBraced && isBelow && token.tokenType !== t.RightBrace;
  const isOutsideAll = isOutside && item.brackets === 0;
  const isItemWord = isBelow && itemWords.has(token.image);
  if (item.isDefinition) {
    return (isOutsideAll || isItemWord) && (headingWords.has(token.image) || (isBelow && !item.goesOn));
  }
  return isItemWord || (isOutsideAll && (isBelow || beginsWithForm(tokens, index)));
}

const isSetIn = ({ startColumn }: IToken, item: OpenItem): boolean => (startColumn ?? 1) > item.column;

/** How an item begins, by its first word: no condition and no entry has such a sequence. */
const forms: Readonly<Record<string, readonly (readonly TokenType[])[]>> = {
  rule: [
    [t.Word, t.StringLiteral],
    [t.Word, t.LeftBrace],
  ],
  scorecard: [
    [t.Word, t.StringLiteral],
    [t.Word, t.LeftBrace],
  ],
  ruleset: [[t.StringLiteral]],
  define: [
    [t.Word, t.ForeignEqual],
    [t.Word, t.LeftParen],
  ],
  list: [[t.Word, t.Colon]],
};

function beginsWithForm(tokens: readonly IToken[], index: number): boolean {
  const word = tokens[index]?.image ?? '';
  if (!itemWords.has(word)) return false;
  return (forms[word] ?? []).some((form) => form.every((type, at) => isOneOf(tokens[index + 1 + at], [type])));
}
