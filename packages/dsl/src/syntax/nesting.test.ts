import { expect, test } from 'vitest';

import { lex } from './lexer.ts';
import { firstTooDeep } from './nesting.ts';

const limit = 3;
const tooDeepAt = (sourceText: string): number | null =>
  firstTooDeep(lex(sourceText).tokens, limit)?.startOffset ?? null;

test.each([
  ['((( a )))', null],
  ['(((( a ))))', 3],
  ['not not not a', null],
  ['not not not not a', 12],
  ['a + b + c + d', null],
  ['a + b + c + d + e', 14],
  ['a otherwise b otherwise c otherwise d otherwise e', 38],
  ['date of date of date of date of a', 24],
  ['any of { any a where (b in [(c)]) }', 28],
  // Neighbours are no deeper than each other.
  ['(a) and (b) and (c) and (d) and (e)', null],
  ['not a and not b and not c and not d and not e', null],
  ['a + b, a + b, a + b, a + b', null],
  ['not a\nnot b\nnot c\nnot d', null],
  // A sign that closes nothing is another fault, not depth.
  [') ) ) ( ( ( a', null],
])('%s', (sourceText, offset) => {
  expect(tooDeepAt(sourceText)).toBe(offset);
});
