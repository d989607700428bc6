/**
 * The one word that mends a section: misspelt, left out or too many at the place where reading stopped. A repair is
 * offered only if the whole section can be read with it, so that it is tried first and never guessed.
 */
import { tokenMatcher } from 'chevrotain';
import type { IToken, TokenType } from 'chevrotain';

import type { Fix } from '../diagnostics/diagnostic.ts';
import { suggestions } from '../diagnostics/did-you-mean.ts';
import { textRange } from '../source/text-range.ts';
import { parseTokens } from './grammar.ts';
import type { EntryProduction } from './grammar.ts';
import { dropInsignificantNewlines } from './layout.ts';
import { lex, rangeOfToken } from './lexer.ts';
import * as t from './tokens.ts';

export interface Repair {
  readonly fix: Fix;
  /** The keyword that a word was meant to be. */
  readonly meant: string | null;
}

export interface Stop {
  readonly tokens: readonly IToken[];
  /** Index of the token where reading stopped; their number at the end. */
  readonly at: number;
  /** What was expected there, in the words of the parser. */
  readonly expected: string;
}

/** Each trial reads the section again: a long one, as only a list can be, is left to its author. */
const triedTokensMax = 400;

/** Words that join the parts of a condition, and are misspelt or forgotten there. */
const joining =
  'and or not is in where between starts ends with contains like matches within otherwise of as given expect'.split(
    ' ',
  );

/** Words that a condition or a value begins with. */
const heading = 'any every no exactly at count sum lowest highest earliest latest all none date time not'.split(' ');

export function findRepair(production: EntryProduction, stop: Stop): Repair | null {
  if (stop.tokens.length > triedTokensMax) return null;
  for (const { tokens, ...repair } of trials(stop)) {
    if (parseTokens(production, dropInsignificantNewlines(tokens)).errors.length === 0) return repair;
  }
  return null;
}

interface Trial extends Repair {
  readonly tokens: readonly IToken[];
}

function* trials(stop: Stop): Generator<Trial> {
  const { tokens, at, expected } = stop;
  const token = tokens[at];
  if (token !== undefined && tokenMatcher(token, t.Word)) {
    for (const word of suggestions(token.image.toLowerCase(), joining)) {
      yield { ...replaced(token, word, stop), meant: word };
    }
  }
  // A misspelt `any` was read as a name, and what it looks into could not be read then.
  const before = tokens[at - 1];
  if (before !== undefined && before.tokenType === t.Word) {
    for (const word of suggestions(before.image.toLowerCase(), heading)) {
      yield { ...replaced(before, word, { ...stop, at: at - 1 }), meant: word };
    }
  }
  const sign = /^`([^`]+)`$/u.exec(expected)?.[1];
  for (const word of new Set([...(sign === undefined ? [] : [sign]), ...forgotten(stop)])) yield inserted(word, stop);
  if (token === undefined || !isSign(token)) return;
  if (sign !== undefined) yield replaced(token, sign, stop);
  // Two of these begin a comment elsewhere, and one of them would still be read as a division.
  if (token.tokenType === t.Slash) return;
  const fix = { title: 'Remove it', edits: [{ range: rangeOfToken(token), newText: '' }] };
  yield { fix, meant: null, tokens: [...tokens.slice(0, at), ...tokens.slice(at + 1)] };
}

/** What people leave out between two such words. `of` alone could also be a field, and would nearly always be read. */
function forgotten({ tokens, at }: Stop): readonly string[] {
  const before = tokens[at - 1];
  if (before === undefined) return [];
  if (tokens[at]?.tokenType === t.LeftParen) return ['where'];
  const isCount = before.tokenType === t.NumberLiteral && tokens[at - 2]?.tokenType === t.Least;
  return isCount || takesOf.has(before.tokenType) ? ['of'] : [','];
}

const takesOf: ReadonlySet<TokenType> = new Set([
  t.All,
  t.Any,
  t.None,
  t.Count,
  t.Sum,
  t.Lowest,
  t.Highest,
  t.Earliest,
  t.Latest,
  t.DateWord,
  t.TimeWord,
]);

/** A name, a number or a text is somebody's thought, which nothing but its author takes away. */
const isSign = (token: IToken): boolean =>
  ![t.Word, t.NumberLiteral, t.StringLiteral, t.Newline, t.JsonObject].some((type) => tokenMatcher(token, type));

function replaced(token: IToken, word: string, { tokens, at }: Stop): Trial {
  const range = rangeOfToken(token);
  const before = tokens[at - 1];
  // A sign may touch its neighbours, a word may not.
  const isTouching = before !== undefined && /\w/u.test(word) && rangeOfToken(before).end === range.start;
  const newText = isTouching ? ` ${word}` : word;
  return {
    fix: { title: `Change to \`${word}\``, edits: [{ range, newText }] },
    meant: null,
    tokens: [...tokens.slice(0, at), ...placed(word, token), ...tokens.slice(at + 1)],
  };
}

/** Signs that end something stand close behind it; whatever else is put in stands before what follows. */
function inserted(word: string, { tokens, at }: Stop): Trial {
  const before = tokens[at - 1];
  const behind = tokens[at];
  const end = before === undefined ? 0 : rangeOfToken(before).end;
  const isClose = [',', ':', ')', ']'].includes(word);
  const isLast = behind === undefined || behind.tokenType === t.Newline;
  const place = isClose || isLast ? end : behind.startOffset;
  const newText = isClose ? (behind?.startOffset === end ? `${word} ` : word) : isLast ? ` ${word}` : `${word} `;
  return {
    fix: { title: `Add \`${word}\``, edits: [{ range: textRange(place, place), newText }] },
    meant: null,
    tokens: [...tokens.slice(0, at), ...placed(word, behind ?? before), ...tokens.slice(at)],
  };
}

/** The word as a token at the place of another. */
const placed = (word: string, near: IToken | undefined): readonly IToken[] =>
  lex(word).tokens.map((token) => ({
    ...near,
    ...token,
    startOffset: near?.startOffset ?? 0,
    startLine: near?.startLine ?? 1,
  }));
