/**
 * The words and signs of Tau.
 *
 * Keywords are contextual: each keyword token is also a `Word`, so that a field may bear its name. Only the reserved
 * words are keywords everywhere.
 */
import { createToken, Lexer } from 'chevrotain';
import type { IToken, TokenType } from 'chevrotain';

import { matchJsonObject } from './json-token.ts';

const WhiteSpace = createToken({ name: 'WhiteSpace', pattern: /[ \t\f\v\u00A0\uFEFF]+/, group: Lexer.SKIPPED });
const Comment = createToken({ name: 'Comment', pattern: /#[^\r\n]*/, group: 'comments' });
export const Newline = createToken({ name: 'Newline', pattern: /\r\n|\n|\r/, line_breaks: true, label: 'end of line' });

/** Any name; contextual keywords belong to this category. */
export const Word = createToken({ name: 'Word', pattern: /[A-Za-z_][A-Za-z0-9_]*/, label: 'a name' });

const tokensByWord = new Map<string, TokenType>();

const titled = (word: string): string =>
  word
    .split('_')
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
    .join('');

function keyword(word: string, categories: TokenType[]): TokenType {
  const token = createToken({
    name: titled(word),
    pattern: new RegExp(word),
    longer_alt: Word,
    categories,
    label: `\`${word}\``,
  });
  tokensByWord.set(word, token);
  return token;
}
const contextual = (word: string): TokenType => keyword(word, [Word]);
const reserved = (word: string): TokenType => keyword(word, []);

export const And = reserved('and');
export const Or = reserved('or');
export const Not = reserved('not');
export const Is = reserved('is');
export const In = reserved('in');
export const Where = reserved('where');
export const True = reserved('true');
export const False = reserved('false');
export const Any = reserved('any');
export const Every = reserved('every');
export const No = reserved('no');

export const Rule = contextual('rule');
export const List = contextual('list');
export const Define = contextual('define');
export const Scorecard = contextual('scorecard');
export const Ruleset = contextual('ruleset');
export const When = contextual('when');
export const Unless = contextual('unless');
export const Points = contextual('points');
export const Test = contextual('test');
export const Given = contextual('given');
export const Expect = contextual('expect');
export const Level = contextual('level');
export const Budget = contextual('budget');
export const Score = contextual('score');
export const Hits = contextual('hits');
export const Per = contextual('per');
export const Passengers = contextual('passengers');
export const All = contextual('all');
export const None = contextual('none');
export const Of = contextual('of');
export const At = contextual('at');
export const Least = contextual('least');
export const Most = contextual('most');
export const Exactly = contextual('exactly');
export const As = contextual('as');
export const Within = contextual('within');
export const Count = contextual('count');
export const Sum = contextual('sum');
export const Lowest = contextual('lowest');
export const Highest = contextual('highest');
export const Earliest = contextual('earliest');
export const Latest = contextual('latest');
export const Between = contextual('between');
export const Starts = contextual('starts');
export const Ends = contextual('ends');
export const With = contextual('with');
export const Contains = contextual('contains');
export const Like = contextual('like');
export const Matches = contextual('matches');
export const Missing = contextual('missing');
export const Known = contextual('known');
export const Otherwise = contextual('otherwise');
export const DateWord = contextual('date');
export const TimeWord = contextual('time');

/** Dates and times are single tokens, longest first. Whether the day exists is the checker's question. */
export const InstantLiteral = createToken({
  name: 'InstantLiteral',
  pattern: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z/,
  label: 'an instant',
});
export const LocalDateTimeLiteral = createToken({
  name: 'LocalDateTimeLiteral',
  pattern: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?/,
  label: 'a local date and time',
});
export const DateLiteral = createToken({ name: 'DateLiteral', pattern: /\d{4}-\d{2}-\d{2}/, label: 'a date' });
export const LocalTimeLiteral = createToken({ name: 'LocalTimeLiteral', pattern: /\d{1,2}:\d{2}/, label: 'a time' });
export const NumberLiteral = createToken({ name: 'NumberLiteral', pattern: /\d+(?:\.\d+)?/, label: 'a number' });
export const StringLiteral = createToken({
  name: 'StringLiteral',
  pattern: /"(?:[^"\\\r\n]|\\[^\r\n])*"/,
  label: 'a text in quotes',
});
/** A text whose closing quote is missing; it ends with its line. */
export const UnterminatedString = createToken({
  name: 'UnterminatedString',
  pattern: /"(?:[^"\\\r\n]|\\[^\r\n])*/,
  start_chars_hint: ['"'],
  categories: [StringLiteral],
});
/**
 * A text in the quotes of a word processor or of another language, read with a diagnostic. It ends before whatever may
 * open another: else each of a thousand opening quotes would look for its partner through all the others.
 */
export const ForeignString = createToken({
  name: 'ForeignString',
  pattern: /[“”„](?:[^“”„"\\\r\n]|\\[^\r\n])*[“”"]|['‘’][^'‘’\r\n]*['‘’]/,
  start_chars_hint: ['“', '”', '„', "'", '‘', '’'],
  categories: [StringLiteral],
});
/** The record behind `given`: one token, read by a JSON parser. */
export const JsonObject = createToken({
  name: 'JsonObject',
  pattern: { exec: (text: string, offset: number, matched: IToken[]) => matchJsonObject(text, offset, matched) },
  start_chars_hint: ['{'],
  line_breaks: true,
  label: 'a record in JSON',
});

const sign = (name: string, pattern: RegExp, image: string, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern, categories, label: `\`${image}\`` });

export const LeftBrace = sign('LeftBrace', /\{/, '{');
export const RightBrace = sign('RightBrace', /\}/, '}');
export const LeftParen = sign('LeftParen', /\(/, '(');
export const RightParen = sign('RightParen', /\)/, ')');
export const LeftBracket = sign('LeftBracket', /\[/, '[');
export const RightBracket = sign('RightBracket', /\]/, ']');
export const Comma = sign('Comma', /,/, ',');
export const Colon = sign('Colon', /:/, ':');
export const Dot = sign('Dot', /\./, '.');
/** `condition -> +20`: what a row of a scorecard is worth. */
export const Arrow = sign('Arrow', /->/, '->');
export const Plus = sign('Plus', /\+/, '+');
export const Minus = sign('Minus', /-/, '-');
export const Star = sign('Star', /\*/, '*');
export const Slash = sign('Slash', /\//, '/');

/** `<`, `<=`, `>`, `>=` and, with a diagnostic, the `=`, `==` and `!=` of other languages. */
export const OrderSign = createToken({ name: 'OrderSign', pattern: Lexer.NA, label: 'a comparison' });
const LessOrEqual = sign('LessOrEqual', /<=/, '<=', [OrderSign]);
export const GreaterOrEqual = sign('GreaterOrEqual', />=/, '>=', [OrderSign]);
export const Less = sign('Less', /</, '<', [OrderSign]);
const Greater = sign('Greater', />/, '>', [OrderSign]);
export const ForeignEqual = sign('ForeignEqual', /==?/, '=', [OrderSign]);
const ForeignNotEqual = sign('ForeignNotEqual', /!=|<>/, '!=', [OrderSign]);
/** `&&` and `||`, read as `and` and `or` with a diagnostic. */
const ForeignAnd = sign('ForeignAnd', /&&?/, '&&', [And]);
const ForeignOr = sign('ForeignOr', /\|\|?/, '||', [Or]);
const ForeignNot = sign('ForeignNot', /!/, '!', [Not]);

/** The signs and words of other languages, with what Tau writes instead. */
export const foreignSigns: ReadonlyMap<TokenType, string> = new Map([
  [ForeignEqual, 'is'],
  [ForeignNotEqual, 'is not'],
  [ForeignAnd, 'and'],
  [ForeignOr, 'or'],
  [ForeignNot, 'not'],
]);

/** Every keyword with its token. */
export const keywords: ReadonlyMap<string, TokenType> = tokensByWord;
/** Words that are keywords wherever they stand. */
export const reservedWords: ReadonlySet<string> = new Set(
  [...tokensByWord].filter(([, token]) => !(token.CATEGORIES ?? []).includes(Word)).map(([word]) => word),
);

/** In order of precedence: the first that matches wins, so longer keywords come before their beginnings. */
export const allTokens: TokenType[] = [
  Newline,
  WhiteSpace,
  Comment,
  JsonObject,
  StringLiteral,
  UnterminatedString,
  ForeignString,
  InstantLiteral,
  LocalDateTimeLiteral,
  DateLiteral,
  LocalTimeLiteral,
  NumberLiteral,
  ...[...tokensByWord].toSorted(([first], [second]) => second.length - first.length).map(([, token]) => token),
  Word,
  ForeignNotEqual,
  LessOrEqual,
  GreaterOrEqual,
  Less,
  Greater,
  ForeignEqual,
  ForeignAnd,
  ForeignOr,
  ForeignNot,
  OrderSign,
  LeftBrace,
  RightBrace,
  LeftParen,
  RightParen,
  LeftBracket,
  RightBracket,
  Comma,
  Colon,
  Dot,
  Arrow,
  Plus,
  Minus,
  Star,
  Slash,
];
