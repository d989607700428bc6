/**
 * Brackets of a section that do not pair. Which of them is at fault is read from the lines: what stands within a brace or
 * a bracket is set in deeper than the line that opens it. One missing or stray bracket is therefore one fault, and the
 * lines behind it are read as if it were mended.
 */
import type { IToken, TokenType } from 'chevrotain';

import * as t from './tokens.ts';

export interface BracketFault {
  /** `unclosed`: the token opens and nothing closes it. `extra`: it closes and nothing was opened. */
  readonly kind: 'unclosed' | 'extra';
  readonly token: IToken;
  /** What closes an unclosed one, and where. */
  readonly closer: { readonly text: string; readonly at: number } | null;
}

export interface MendedTokens {
  /** Closing brackets are added where they are missing, without text of their own, and left out where they are stray. */
  readonly tokens: readonly IToken[];
  /** In the order of the text; empty where the brackets pair. */
  readonly faults: readonly BracketFault[];
}

const closerOf: ReadonlyMap<TokenType, TokenType> = new Map([
  [t.LeftBrace, t.RightBrace],
  [t.LeftParen, t.RightParen],
  [t.LeftBracket, t.RightBracket],
]);
const closers: ReadonlySet<TokenType> = new Set(closerOf.values());

interface Opened {
  readonly token: IToken;
  /** Column of the first word of its line. */
  readonly indent: number;
}

interface Mending {
  readonly mended: IToken[];
  readonly faults: BracketFault[];
  readonly open: Opened[];
  /** For each line and closing sign, where the last such sign of the line stands. */
  readonly lastOnLine: ReadonlyMap<string, number>;
  readonly hasBraceTooMany: boolean;
}

export function mendBrackets(tokens: readonly IToken[]): MendedTokens {
  if (arePaired(tokens)) return { tokens, faults: [] };
  const mending: Mending = {
    mended: [],
    faults: [],
    open: [],
    lastOnLine: lastClosers(tokens),
    hasBraceTooMany: countOf(tokens, t.RightBrace) > countOf(tokens, t.LeftBrace),
  };
  const { mended, open, faults } = mending;
  let lineEnds: IToken[] = [];
  let indent = tokens[0]?.startColumn ?? 1;
  for (const token of tokens) {
    if (token.tokenType === t.Newline) {
      lineEnds.push(token);
      continue;
    }
    const isLineStart = lineEnds.length > 0;
    if (isLineStart) {
      indent = token.startColumn ?? 1;
      closeAbove(openAtLine(open, token, indent), mending);
      mended.push(...lineEnds);
      lineEnds = [];
    }
    if (closerOf.has(token.tokenType)) open.push({ token, indent });
    if (!closers.has(token.tokenType) || close(token, isLineStart, mending)) mended.push(token);
  }
  closeAbove(0, mending);
  return { tokens: mended, faults: faults.toSorted((one, other) => one.token.startOffset - other.token.startOffset) };
}

/** Closes what is open beyond so many brackets. */
function closeAbove(count: number, { open, faults, mended }: Mending): void {
  for (const { token, indent } of open.splice(count).toReversed()) {
    const before = mended.at(-1) ?? token;
    const closer = closerFor(token, before);
    const sign = signOf(closer);
    // A block that was begun on another line ends on a line of its own.
    const isOwnLine = token.tokenType === t.LeftBrace && before.startLine !== token.startLine;
    const text = isOwnLine ? `\n${' '.repeat(indent - 1)}${sign}` : sign;
    faults.push({ kind: 'unclosed', token, closer: { text, at: closer.startOffset } });
    mended.push(closer);
  }
}

/** Whether the sign closes something; what is open within that is closed with it. */
function close(token: IToken, isLineStart: boolean, mending: Mending): boolean {
  const { open, faults } = mending;
  const partner = open.findLastIndex((each) => closes(token, each));
  if (partner < 0 || isStray(token, isLineStart, mending)) {
    faults.push({ kind: 'extra', token, closer: null });
    return false;
  }
  closeAbove(partner + 1, mending);
  open.pop();
  return true;
}

const countOf = (tokens: readonly IToken[], type: TokenType): number =>
  tokens.filter(({ tokenType }) => tokenType === type).length;

function arePaired(tokens: readonly IToken[]): boolean {
  const awaited: TokenType[] = [];
  for (const { tokenType } of tokens) {
    const closer = closerOf.get(tokenType);
    if (closer !== undefined) awaited.push(closer);
    else if (closers.has(tokenType) && awaited.pop() !== tokenType) return false;
  }
  return awaited.length === 0;
}

/** How many of the brackets stay open at a line that begins so: what is open on a line is closed by one set in as deep. */
function openAtLine(open: readonly Opened[], first: IToken, indent: number): number {
  const deeper = open.findIndex((each) => each.indent >= indent);
  if (deeper < 0) return open.length;
  // The line closes some of them itself; the outermost of its own depth may be one of these.
  return closers.has(first.tokenType)
    ? Math.max(deeper, open.findLastIndex((each) => closes(first, each)) + 1)
    : deeper;
}

const closes = (token: IToken, { token: opener }: Opened): boolean =>
  closerOf.get(opener.tokenType) === token.tokenType;

function lastClosers(tokens: readonly IToken[]): ReadonlyMap<string, number> {
  const closing = tokens.filter(({ tokenType }) => closers.has(tokenType));
  return new Map(closing.map((token) => [placeOf(token, token.tokenType), token.startOffset]));
}

const placeOf = ({ startLine }: IToken, { name }: TokenType): string => `${startLine ?? 0} ${name}`;

/**
 * Whether a closing sign is one too many, and not the sign of a bracket further out: the innermost is still closed behind
 * it on the same line, or it is a brace within a line, of a block that another line began, and there is one too many.
 */
function isStray(token: IToken, isLineStart: boolean, { open, lastOnLine, hasBraceTooMany }: Mending): boolean {
  const innermost = open.at(-1)?.token;
  if (innermost === undefined) return true;
  if (closerOf.get(innermost.tokenType) === token.tokenType) {
    const isOfBlock = token.tokenType === t.RightBrace && token.startLine !== innermost.startLine;
    return isOfBlock && hasBraceTooMany && !isLineStart;
  }
  const closer = closerOf.get(innermost.tokenType) ?? token.tokenType;
  return (lastOnLine.get(placeOf(token, closer)) ?? -1) > token.startOffset;
}

const signOf = ({ tokenType }: IToken): string => /`(.)`/u.exec(tokenType.LABEL ?? '')?.[1] ?? '';

/** A closing bracket without text, at the end of what stands before it. */
function closerFor(opener: IToken, before: IToken): IToken {
  const tokenType = closerOf.get(opener.tokenType) ?? t.RightBrace;
  const end = before.startOffset + before.image.length;
  // `tokenTypeIdx` is what Chevrotain compares; both have to change together.
  return {
    ...before,
    image: '',
    startOffset: end,
    endOffset: end - 1,
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
  };
}
