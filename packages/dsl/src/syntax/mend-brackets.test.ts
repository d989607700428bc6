import { describe, expect, test } from 'vitest';

import { lex } from './lexer.ts';
import { mendBrackets } from './mend-brackets.ts';
import { Newline } from './tokens.ts';

const verify = (sourceText: string, faults: readonly string[], mended: string): void => {
  const { tokens, faults: found } = mendBrackets(lex(sourceText).tokens);
  expect(found.map(({ kind, token }) => `${kind} ${token.image} at ${token.startOffset}`)).toEqual(faults);
  // Added brackets have no text of their own; they are shown as a dot.
  expect(tokens.map(({ tokenType, image }) => (tokenType === Newline ? ';' : image || '·')).join(' ')).toBe(mended);
};

test('brackets that pair are left alone, however the lines are set in', () => {
  verify('when all of {\na\n(\nb)\n}', [], 'when all of { ; a ; ( ; b ) ; }');
  verify('a in [b, c] and (d)', [], 'a in [ b , c ] and ( d )');
});

describe('a bracket that is not closed', () => {
  test('ends with its line where the next is set in no deeper', () => {
    verify('when all of {\n  a (b\n  c\n}', ['unclosed ( at 18'], 'when all of { ; a ( b · ; c ; }');
    verify('when all of {\n  any of {\n    a\n  b\n}', ['unclosed { at 23'], 'when all of { ; any of { ; a · ; b ; }');
  });

  test('goes on over lines that are set in', () => {
    verify('when all of {\n  a (\n    b\n  c\n}', ['unclosed ( at 18'], 'when all of { ; a ( ; b · ; c ; }');
  });

  test('ends with what is around it, or with the text', () => {
    verify('(a in [b)', ['unclosed [ at 6'], '( a in [ b · )');
    verify('when all of {\n  (a', ['unclosed { at 12', 'unclosed ( at 16'], 'when all of { ; ( a · ·');
  });
});

describe('a bracket that closes nothing', () => {
  test('is left out', () => {
    verify('a) and (b)', ['extra ) at 1'], 'a and ( b )');
    verify('when a\n}', ['extra } at 7'], 'when a ;');
  });

  test('is the one that stands before the bracket of its line is closed', () => {
    verify('(a in [b ) , c])', ['extra ) at 9'], '( a in [ b , c ] )');
  });

  test('is a brace within a line rather than the one that ends the block', () => {
    verify('when all of {\n  a }\n  b\n}', ['extra } at 18'], 'when all of { ; a ; b ; }');
  });
});
