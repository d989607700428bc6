import { describe, expect, test } from 'vitest';

import { lex } from './lexer.ts';
import { splitRule } from './split-sections.ts';
import type { RuleParts } from './split-sections.ts';
import { Newline } from './tokens.ts';

const print = (tokens: RuleParts['header']): string =>
  tokens.map((token) => (token.tokenType === Newline ? ';' : token.image)).join(' ');

const split = (sourceText: string) => {
  const { header, openBrace, sections, closeBrace, rest } = splitRule(lex(sourceText).tokens);
  return {
    header: print(header),
    sections: sections.map(print),
    braces: `${openBrace === null ? 'none' : 'open'} ${closeBrace === null ? 'none' : 'closed'}`,
    rest: print(rest),
  };
};

const verifySections = (body: string, expected: readonly string[]): void => {
  const { sections, braces, rest } = split(`rule A "t" {\n${body}\n}`);
  expect({ sections, braces, rest }).toEqual({ sections: expected, braces: 'open closed', rest: '' });
};

describe('a section begins at the start of a line with', () => {
  test('`when`, `unless`, a word and a colon, or `test` and its name', () => {
    verifySections('when a\nunless b\nscore: 1\ntest "t" {\n}', ['when a', 'unless b', 'score : 1', 'test "t" { ; }']);
  });

  test('a word and a colon, also where no entry has that name', () => {
    verifySections('when a\nscroe: 1', ['when a', 'scroe : 1']);
  });

  test('a word that continues nothing, outside all brackets: a section whose name is misspelt', () => {
    verifySections('wehn a\nunles b', ['wehn a', 'unles b']);
  });
});

describe('a condition goes on', () => {
  test('over lines that begin or end in a joining word', () => {
    verifySections('when a\n  and b\n  or\n  c\nscore: 1', ['when a ; and b ; or ; c', 'score : 1']);
  });

  test('within its brackets and braces', () => {
    verifySections('when all of {\n  a\n  any of {\n    b\n  }\n}\nunless c', [
      'when all of { ; a ; any of { ; b ; } ; }',
      'unless c',
    ]);
    verifySections('when any l where (\na\n)\nscore: 1', ['when any l where ( ; a ; )', 'score : 1']);
  });

  test('past a word of sections that does not begin its line', () => {
    verifySections('when a is when\nscore: 1', ['when a is when', 'score : 1']);
  });
});

test('a bracket that is never closed costs its section and no other', () => {
  const { sections } = split('rule A "t" {\nwhen all of {\n  a\nscore: 1\n}');
  expect(sections).toEqual(['when all of { ; a', 'score : 1']);
});

describe('the braces of the rule', () => {
  const verify = (sourceText: string, expected: Partial<ReturnType<typeof split>>): void =>
    expect(split(sourceText)).toMatchObject(expected);

  test('the opening one ends the header, on its line or alone on the next', () => {
    verify('rule A "t" {\nwhen a\n}', { header: 'rule A "t"', sections: ['when a'], braces: 'open closed' });
    verify('rule A "t"\n\n{\nwhen a\n}', { header: 'rule A "t"', sections: ['when a'], braces: 'open closed' });
  });

  test('without an opening one the header ends with its line', () => {
    verify('rule A "t"\nwhen a\n}', { header: 'rule A "t"', sections: ['when a'], braces: 'none closed' });
    verify('rule A "t"\nwhen all of {\na\n}\n}', { sections: ['when all of { ; a ; }'], braces: 'none closed' });
  });

  test('without a closing one the last section ends with the text', () => {
    verify('rule A {\nwhen a', { sections: ['when a'], braces: 'open none' });
    verify('rule A {', { sections: [], braces: 'open none' });
    verify('rule A', { header: 'rule A', sections: [], braces: 'none none' });
  });

  test('what stands behind the closing one belongs to nothing', () => {
    verify('rule A {\nwhen a\n}\n}', { sections: ['when a'], braces: 'open closed', rest: '}' });
  });

  test('a rule may stand on one line', () => {
    verify('rule A { when a }', { sections: ['when a'], braces: 'open closed' });
    verify('rule A { }', { sections: [], braces: 'open closed' });
  });
});

describe('what is set in deeper than its section', () => {
  test('belongs to it, whatever it begins with', () => {
    verifySections('  wehn all of {\n    a\n  } }\n    b\n  score: 1', ['wehn all of { ; a ; } } ; b', 'score : 1']);
    verifySections('  when all of {\n    count: of\n  }', ['when all of { ; count : of ; }']);
  });

  test('is a section where that is whole and the line begins one', () => {
    verifySections('  when a\n    unless b', ['when a', 'unless b']);
  });
});

test('a brace within a line, or set in, does not close a rule that goes on', () => {
  verifySections('  when all of {\n    a }\n    b\n  }\n  score: 1', ['when all of { ; a } ; b ; }', 'score : 1']);
});

test('a header that is broken over lines is one all the same', () => {
  expect(split('rule\nA "t" {\nwhen a\n}')).toMatchObject({ header: 'rule ; A "t"', sections: ['when a'] });
});
