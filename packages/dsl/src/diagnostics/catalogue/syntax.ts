import { define, quote } from '../define.ts';

/** What can be wrong with the form of a text. */
export const syntax = {
  'syntax/unexpected-character': define<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `${quote(text)} has no meaning in a rule and is left out`,
  }),
  'syntax/unterminated-string': define({
    severity: 'error',
    message: () => 'this text has no closing quote and ends with its line',
  }),
  'syntax/bad-escape': define<{ escape: string }>({
    severity: 'error',
    message: ({ escape }) => `${quote(escape)} is no escape that a text can hold`,
    hint: () => 'write `\\\\` for a backslash and `\\"` for a quote',
  }),
  'syntax/foreign-sign': define<{ sign: string; word: string }>({
    severity: 'error',
    message: ({ sign, word }) => `${quote(sign)} is written ${quote(word)} in a rule`,
  }),
  'syntax/unexpected': define<{ found: string; expected: string }>({
    severity: 'error',
    message: ({ found, expected }) => `${found} stands where ${expected} was expected`,
  }),
  'syntax/unclosed': define<{ open: string; close: string }>({
    severity: 'error',
    message: ({ open, close }) => `${quote(open)} is never closed, so what follows cannot be read; add ${quote(close)}`,
  }),
  'syntax/too-many-closing': define<{ close: string }>({
    severity: 'error',
    message: ({ close }) => `${quote(close)} closes nothing that was opened`,
  }),
  'syntax/unknown-item': define<{ found: string }>({
    severity: 'error',
    message: ({ found }) => `${quote(found)} begins no part of a file; a file holds rules, lists and one ruleset`,
  }),
  'syntax/unknown-section': define<{ found: string }>({
    severity: 'error',
    message: ({ found }) => `${quote(found)} begins no part of a rule`,
    hint: () => 'a rule has `when`, `unless`, `test` and entries such as `purpose:` and `score:`',
  }),
  'syntax/chained-comparison': define({
    severity: 'error',
    message: () => 'a comparison cannot be compared again; join two comparisons with `and`',
  }),
  'syntax/bad-json': define<{ problem: string }>({
    severity: 'error',
    message: ({ problem }) => `the record behind \`given\` is not valid JSON: ${problem}`,
  }),
  'syntax/too-long': define<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `a rule's text may have ${limit} bytes at most`,
  }),
  'syntax/too-deep': define<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `conditions may be nested ${limit} deep at most`,
  }),
} as const;
