/**
 * Cuts the body of a rule, a scorecard or a ruleset into its sections: a section begins at the start of a line with
 * `when`, `unless`, `points {`, `test "…"`, `level NAME`, or a word and a colon. No condition begins so, which makes the
 * cut safe even where a brace is missing. What is set in deeper than the first word of a section belongs to it while a
 * bracket is open, and also where it begins with a word that means nothing.
 */
import { tokenMatcher } from 'chevrotain';
import type { IToken, TokenType } from 'chevrotain';

import { continuesAfter, continuesBefore, isOneOf } from './layout.ts';
import * as t from './tokens.ts';

export interface RuleParts {
  /** From `rule` to before the opening brace. */
  readonly header: readonly IToken[];
  readonly openBrace: IToken | null;
  /** Without the line ends around them. */
  readonly sections: readonly (readonly IToken[])[];
  readonly closeBrace: IToken | null;
  /** What stands behind the closing brace and belongs to nothing. */
  readonly rest: readonly IToken[];
}

export function splitRule(tokens: readonly IToken[]): RuleParts {
  const { headerEnd, openAt } = splitHeader(tokens);
  const body = tokens.slice(openAt === null ? headerEnd : openAt + 1);
  const closeAt = closingBrace(body, tokens[0]?.startColumn ?? 1);
  return {
    header: tokens.slice(0, headerEnd),
    openBrace: openAt === null ? null : (tokens[openAt] ?? null),
    sections: cutSections(closeAt === null ? body : body.slice(0, closeAt))
      .map(trimNewlines)
      .filter((section) => section.length > 0),
    closeBrace: closeAt === null ? null : (body[closeAt] ?? null),
    rest: closeAt === null ? [] : trimNewlines(body.slice(closeAt + 1)),
  };
}

/** The brace may also stand on a line of its own, and the header may be broken over lines by mistake. */
function splitHeader(tokens: readonly IToken[]): { readonly headerEnd: number; readonly openAt: number | null } {
  const openAt = tokens.findIndex((token) => token.tokenType === t.LeftBrace);
  const lineEndAt = tokens.findIndex(isLineEnd);
  const lineEnd = lineEndAt < 0 ? tokens.length : lineEndAt;
  if (openAt < 0) return { headerEnd: lineEnd, openAt: null };
  if (openAt < lineEnd) return { headerEnd: openAt, openAt };
  const between = trimNewlines(tokens.slice(lineEnd, openAt));
  if (between.length === 0) return { headerEnd: lineEnd, openAt };
  const isHeader = between.length <= 2 && !beginsSection(between[0], between[1]);
  return isHeader ? { headerEnd: openAt, openAt } : { headerEnd: lineEnd, openAt: null };
}

function cutSections(body: readonly IToken[]): IToken[][] {
  const sections: IToken[][] = [];
  let depth = 0;
  let column = Number.POSITIVE_INFINITY;
  let previous: IToken | undefined;
  let lastWord: IToken | undefined;
  for (const [index, token] of body.entries()) {
    const isLineStart = previous === undefined || isLineEnd(previous);
    const isSetIn = (token.startColumn ?? 1) > column;
    const isHead =
      isLineStart &&
      ((!(depth > 0 && isSetIn) && beginsSection(token, body[index + 1])) ||
        (depth === 0 && !isSetIn && beginsUnknownSection(token, lastWord)));
    if (isHead) {
      depth = 0;
      column = token.startColumn ?? 1;
    }
    depth = Math.max(0, depth + depthChange(token));
    if (isHead || sections.length === 0) sections.push([token]);
    else sections.at(-1)?.push(token);
    previous = token;
    if (!isLineEnd(token)) lastWord = token;
  }
  return sections;
}

function beginsSection(token: IToken | undefined, next: IToken | undefined): boolean {
  if (token === undefined) return false;
  if (token.tokenType === t.When || token.tokenType === t.Unless) return true;
  if (!tokenMatcher(token, t.Word) || next === undefined) return false;
  if (token.tokenType === t.Points) return next.tokenType === t.LeftBrace;
  if (token.tokenType === t.Level && tokenMatcher(next, t.Word)) return true;
  return next.tokenType === t.Colon || (token.tokenType === t.Test && tokenMatcher(next, t.StringLiteral));
}

/** Outside all brackets, a word that continues nothing is a section too: one whose name is misspelt. */
const beginsUnknownSection = (token: IToken, lastBefore: IToken | undefined): boolean =>
  tokenMatcher(token, t.Word) && !isOneOf(token, continuesBefore) && !isOneOf(lastBefore, continuesAfter);

const opening: readonly TokenType[] = [t.LeftBrace, t.LeftParen, t.LeftBracket];
const closing: readonly TokenType[] = [t.RightBrace, t.RightParen, t.RightBracket];
const depthChange = (token: IToken): number =>
  opening.includes(token.tokenType) ? 1 : closing.includes(token.tokenType) ? -1 : 0;

/**
 * Finds the brace that closes the rule. It begins one of the last lines, no deeper than the rule itself; or else, it is
 * the first that closes more than was opened, provided that no line follows. Any other is stray, and its section's fault.
 */
function closingBrace(body: readonly IToken[], column: number): number | null {
  const excess = excessBraces(body);
  const last = body.findLastIndex((token) => !isLineEnd(token));
  const trailing: number[] = [];
  for (let at = last; at >= 0; at -= 1) {
    const token = body[at];
    if (token === undefined || isLineEnd(token)) continue;
    if (token.tokenType !== t.RightBrace) break;
    const before = body[at - 1];
    if ((before === undefined || isLineEnd(before)) && (token.startColumn ?? 1) <= column) trailing.unshift(at);
  }
  const closed = trailing.find((at) => excess.has(at)) ?? trailing.at(-1);
  if (closed !== undefined) return closed;
  const lastText = body.findLastIndex((token) => !isLineEnd(token) && token.tokenType !== t.RightBrace);
  const lastLine = body.findLastIndex((token, at) => at < lastText && isLineEnd(token));
  return [...excess].find((at) => at > lastLine) ?? null;
}

/** The places of the braces that close more than was opened. */
function excessBraces(body: readonly IToken[]): ReadonlySet<number> {
  const places = new Set<number>();
  let depth = 0;
  for (const [at, token] of body.entries()) {
    if (token.tokenType === t.LeftBrace) depth += 1;
    if (token.tokenType !== t.RightBrace) continue;
    if (depth === 0) places.add(at);
    else depth -= 1;
  }
  return places;
}

const isLineEnd = (token: IToken): boolean => token.tokenType === t.Newline;

function trimNewlines(tokens: readonly IToken[]): readonly IToken[] {
  const isText = (token: IToken): boolean => !isLineEnd(token);
  const first = tokens.findIndex(isText);
  return first < 0 ? [] : tokens.slice(first, tokens.findLastIndex(isText) + 1);
}
