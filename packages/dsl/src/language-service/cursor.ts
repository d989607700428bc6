/** What stands before a cursor, read from tokens alone, since the text there is seldom finished. */
import { tokenMatcher } from 'chevrotain';
import type { IToken } from 'chevrotain';

import { resolvePath } from '../check/scope.ts';
import type { Scope } from '../check/scope.ts';
import type { TextRange } from '../source/text-range.ts';
import { textRange } from '../source/text-range.ts';
import type { PathNode } from '../syntax/ast.ts';
import { nameOf } from '../syntax/cst-to-ast.ts';
import { lex } from '../syntax/lexer.ts';
import * as t from '../syntax/tokens.ts';

export interface Cursor {
  /** Tokens that end before the word or text at the cursor; line ends are among them. */
  readonly before: readonly IToken[];
  /** The word or quoted text at the cursor, up to it. */
  readonly typed: string;
  /** What a completion replaces. */
  readonly range: TextRange;
  readonly isInText: boolean;
  readonly isInComment: boolean;
  readonly scope: Scope;
}

export function readCursor(sourceText: string, offset: number): Cursor {
  const { tokens, comments } = lex(sourceText);
  const touching = tokens.find((token) => isTouching(token, offset));
  const isInText = touching !== undefined && tokenMatcher(touching, t.StringLiteral);
  const start = touching?.startOffset ?? offset;
  const before = tokens.filter((token) => token.startOffset < start);
  return {
    before,
    typed: sourceText.slice(start, offset),
    range: textRange(start, touching === undefined ? offset : start + touching.image.length),
    isInText,
    isInComment: comments.some((each) => each.startOffset < offset && offset <= each.startOffset + each.image.length),
    scope: scopeAt(before),
  };
}

/** A word touches a cursor at its end too; a text only while it is open there. */
function isTouching(token: IToken, offset: number): boolean {
  const end = token.startOffset + token.image.length;
  if (token.tokenType === t.UnterminatedString) return token.startOffset < offset && offset <= end;
  if (tokenMatcher(token, t.StringLiteral)) return token.startOffset < offset && offset < end;
  const isWord = tokenMatcher(token, t.Word) || t.reservedWords.has(token.image);
  return isWord && token.startOffset < offset && offset <= end;
}

/** The elements of the quantifiers whose `where (` is still open. */
export function scopeAt(before: readonly IToken[]): Scope {
  const open: number[] = [];
  before.forEach((token, index) => {
    if (token.tokenType === t.LeftParen) open.push(index);
    else if (token.tokenType === t.RightParen) open.pop();
    else if (token.tokenType === t.RightBrace || token.tokenType === t.Rule) open.length = 0;
  });
  const afterWhere = open.filter((at) => before[at - 1]?.tokenType === t.Where);
  return afterWhere.reduce<Scope>((scope, at) => withElement(scope, before.slice(0, at - 1)), []);
}

/** `head` is what stands before the `where`. */
function withElement(scope: Scope, head: readonly IToken[]): Scope {
  const { path, alias } = listBefore(head);
  const resolution = path === null ? null : resolvePath(path, scope);
  if (resolution?.kind !== 'list') return scope;
  const element = {
    depth: scope.length,
    alias,
    element: resolution.type.element,
    cataloguePath: resolution.path.cataloguePath,
  };
  return [...scope, element];
}

/** Reads `PATH [as NAME] [within N unit]` backwards. */
function listBefore(tokens: readonly IToken[]): { readonly path: PathNode | null; readonly alias: string | null } {
  const said = tokens.filter((token) => token.tokenType !== t.Newline);
  const withinAt = said.findLastIndex((token) => token.tokenType === t.Within);
  const untilWithin = withinAt >= 0 && withinAt >= said.length - 3 ? said.slice(0, withinAt) : said;
  const isNamed = untilWithin.at(-2)?.tokenType === t.As;
  const alias = isNamed ? (untilWithin.at(-1)?.image ?? null) : null;
  return { path: pathBefore(isNamed ? untilWithin.slice(0, -2) : untilWithin), alias };
}

/** The path whose last name is the last token; null where the last token is no name. */
export function pathBefore(tokens: readonly IToken[]): PathNode | null {
  const names: IToken[] = [];
  let index = tokens.length - 1;
  for (let token = tokens[index]; token !== undefined && tokenMatcher(token, t.Word); token = tokens[index]) {
    names.unshift(token);
    if (tokens[index - 1]?.tokenType !== t.Dot) break;
    index -= 2;
  }
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined || last === undefined) return null;
  const range = textRange(first.startOffset, last.startOffset + last.image.length);
  return { kind: 'path', names: names.map(nameOf), range };
}
