import { defaultParserErrorProvider, EOF, tokenLabel } from 'chevrotain';
import type { IParserErrorMessageProvider, IToken } from 'chevrotain';

import { Newline, RightBracket } from './tokens.ts';

/** The token as an author would name it. */
export function describeToken(token: IToken): string {
  if (token.tokenType === EOF) return 'the end';
  if (token.tokenType === Newline) return 'the end of the line';
  return `\`${token.image}\``;
}

/** What may stand behind a whole condition. */
export const nothingMore = '`and`, `or` or the end of the line';

/** Productions that end in a condition, which may go on. */
const joinsConditions: ReadonlySet<string> = new Set(['expression', 'whenSection', 'defineItem']);

/**
 * Chevrotain's messages are only the carrier here: each is the list of what was expected, in words, which `parse.ts`
 * puts into a diagnostic.
 */
export const parserMessages: IParserErrorMessageProvider = {
  ...defaultParserErrorProvider,
  buildMismatchTokenMessage: ({ expected, ruleName }) => {
    if (expected === EOF) return nothingMore;
    return expected === RightBracket && ruleName === 'listLiteral' ? '`,` or `]`' : tokenLabel(expected);
  },
  buildNotAllInputParsedMessage: ({ ruleName }) =>
    joinsConditions.has(ruleName) ? nothingMore : 'the end of the line',
  buildNoViableAltMessage: ({ ruleName }) => expectation(ruleName),
  buildEarlyExitMessage: ({ ruleName }) => expectation(ruleName),
};

const expectations: Readonly<Record<string, string>> = {
  notExpression: 'a condition',
  primary: 'a field, a value or a condition',
  comparisonTail: 'a comparison',
  textTail: 'a comparison',
  inTail: 'a list such as `["A", "B"]`, or `list NAME`',
  isTail: 'a value, `missing` or `known`',
  entrySection: 'a value',
  rulesetLine: '`level NAME: score >= N` or `budget: hits < N per M passengers`',
  literal: 'a value',
  block: '`all of {`, `any of {`, `none of {` or `at least N of {`',
  lineEnd: 'the end of the line, as one condition stands on each line,',
  pointsRow: '`CONDITION -> +POINTS "reason"`',
  quantifier: 'a list of the record',
  testSection: 'a record in braces or a file name',
  whenSection: 'a condition',
  pointsSection: '`CONDITION -> +POINTS "reason"`',
  defineItem: 'a condition or a value',
};

const expectation = (ruleName: string): string => expectations[ruleName] ?? 'something else';
