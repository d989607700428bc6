import { describe, expect, test } from 'vitest';

import { dropInsignificantNewlines } from './layout.ts';
import { lex } from './lexer.ts';
import { Newline } from './tokens.ts';

/** The text as the grammar sees it, each line end that counts as a semicolon. */
const significant = (sourceText: string): string =>
  dropInsignificantNewlines(lex(sourceText).tokens)
    .map((token) => (token.tokenType === Newline ? ';' : token.image))
    .join(' ');

const verify = (sourceText: string, expected: string): void => expect(significant(sourceText)).toBe(expected);

test('a line end ends a condition', () => {
  verify('a\nb', 'a ; b');
  verify('a\r\nb\rc', 'a ; b ; c');
});

test('several line ends count once, and those at either end not at all', () => {
  verify('\n\na\n\n\nb\n', 'a ; b');
});

test('a comment ends no line of its own', () => {
  verify('a # first\n# second\nb', 'a ; b');
});

describe('within brackets it ends nothing', () => {
  test('( )', () => verify('where (\na\n)\nb', 'where ( a ) ; b'));
  test('[ ]', () => verify('in [\n"A",\n"B"\n]\nb', 'in [ "A" , "B" ] ; b'));
  test('but { } holds one condition a line, also within ( )', () => {
    verify('any of {\na\nb\n}', 'any of { ; a ; b ; }');
    verify('(any of {\na\nb\n}\n)', '( any of { ; a ; b ; } )');
  });
  test('a bracket that is never closed ends with the brace around it', () => {
    verify('{\n(a\n}\nb', '{ ; ( a } ; b');
  });
  test('a closing sign without partner changes nothing', () => verify(')\na\nb', ') ; a ; b'));
});

describe('a line goes on that ends in', () => {
  test.each([
    'and',
    'or',
    'not',
    'where',
    ',',
    '<',
    '<=',
    '>',
    '>=',
    '=',
    '==',
    '!=',
    '&&',
    '||',
    '!',
    '+',
    '-',
    '*',
    '/',
    ':',
    'is',
    'in',
    'between',
    'with',
    'contains',
    'like',
    'matches',
    'within',
    'otherwise',
  ])('%s', (last) => {
    verify(`a ${last}\nb`, `a ${last} b`);
    verify(`a ${last} # why\n\n\nb`, `a ${last} b`);
  });

  test.each(['missing', 'known', 'x', '"x"', '3', '3 kg', ')', ']', '}', 'true'])('%s: no', (last) => {
    verify(`a ${last}\nb`, `a ${last} ; b`);
  });
});

describe('a line belongs to the one before that begins with', () => {
  test.each(['and', 'or', 'where', 'within', 'otherwise', '&&', '||'])('%s', (first) => {
    verify(`a\n${first} b`, `a ${first} b`);
    verify(`a # why\n\n  ${first} b`, `a ${first} b`);
  });

  test.each(['not', 'is', '-', '+', '<', 'in', 'between', 'x', '(', '['])('%s: no', (first) => {
    verify(`a\n${first} b`, `a ; ${first} b`);
  });
});
