/**
 * Cuts a rule's body into its sections: a section begins at the start of a line with `when`, `unless`, `points {`,
 * `test "…"`, or a word and a colon. No condition begins so, which makes the cut safe even where a brace is missing.
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
  const openAt = tokens.findIndex((token) => token.tokenType === t.LeftBrace);
  const lineEndAt = tokens.findIndex((token) => token.tokenType === t.Newline);
  const headerEnd = [openAt, lineEndAt]
    .filter((at) => at >= 0)
    .reduce((first, at) => Math.min(first, at), tokens.length);
  // The brace may also stand on a line of its own.
  const hasOpenBrace = openAt >= 0 && tokens.slice(headerEnd, openAt).every(isLineEnd);
  const { sections, closeBrace, rest } = closeRule(cutSections(tokens.slice(hasOpenBrace ? openAt + 1 : headerEnd)));
  return {
    header: tokens.slice(0, headerEnd),
    openBrace: hasOpenBrace ? (tokens[openAt] ?? null) : null,
    sections: sections.map(trimNewlines).filter((section) => section.length > 0),
    closeBrace,
    rest: trimNewlines(rest),
  };
}

function cutSections(body: readonly IToken[]): IToken[][] {
  const sections: IToken[][] = [];
  let depth = 0;
  let lastSaid: IToken | undefined;
  body.forEach((token, index) => {
    const previous = body[index - 1];
    const isLineStart = previous === undefined || previous.tokenType === t.Newline;
    const isHead =
      isLineStart && (beginsSection(token, body[index + 1]) || (depth === 0 && beginsUnknownSection(token, lastSaid)));
    if (isHead) depth = 0;
    depth += depthChange(token);
    if (isHead || sections.length === 0) sections.push([token]);
    else sections.at(-1)?.push(token);
    if (!isLineEnd(token)) lastSaid = token;
  });
  return sections;
}

function beginsSection(token: IToken, next: IToken | undefined): boolean {
  if (token.tokenType === t.When || token.tokenType === t.Unless) return true;
  if (!tokenMatcher(token, t.Word) || next === undefined) return false;
  if (token.tokenType === t.Points) return next.tokenType === t.LeftBrace;
  return next.tokenType === t.Colon || (token.tokenType === t.Test && tokenMatcher(next, t.StringLiteral));
}

/** Outside all brackets, a word that continues nothing is a section too: one whose name is misspelt. */
const beginsUnknownSection = (token: IToken, lastSaid: IToken | undefined): boolean =>
  tokenMatcher(token, t.Word) && !isOneOf(token, continuesBefore) && !isOneOf(lastSaid, continuesAfter);

const opening: readonly TokenType[] = [t.LeftBrace, t.LeftParen, t.LeftBracket];
const closing: readonly TokenType[] = [t.RightBrace, t.RightParen, t.RightBracket];
const depthChange = (token: IToken): number =>
  opening.includes(token.tokenType) ? 1 : closing.includes(token.tokenType) ? -1 : 0;

/** Finds the brace that closes the rule: the first one that closes more than its section opened. */
function closeRule(sections: readonly IToken[][]): Pick<RuleParts, 'sections' | 'closeBrace' | 'rest'> {
  const last = sections.at(-1);
  if (last === undefined) return { sections: [], closeBrace: null, rest: [] };
  let depth = 0;
  for (const [index, token] of last.entries()) {
    if (token.tokenType === t.LeftBrace) depth += 1;
    if (token.tokenType === t.RightBrace) depth -= 1;
    if (depth < 0) {
      return {
        sections: [...sections.slice(0, -1), last.slice(0, index)],
        closeBrace: token,
        rest: last.slice(index + 1),
      };
    }
  }
  return { sections, closeBrace: null, rest: [] };
}

const isLineEnd = (token: IToken): boolean => token.tokenType === t.Newline;

function trimNewlines(tokens: readonly IToken[]): readonly IToken[] {
  const isText = (token: IToken): boolean => !isLineEnd(token);
  const first = tokens.findIndex(isText);
  return first < 0 ? [] : tokens.slice(first, tokens.findLastIndex(isText) + 1);
}
