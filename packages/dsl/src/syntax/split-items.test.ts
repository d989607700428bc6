import { expect, test } from 'vitest';

import { lex } from './lexer.ts';
import { splitItems } from './split-items.ts';
import { Newline } from './tokens.ts';

/** The first word and the number of words of each item. */
const itemsOf = (sourceText: string): readonly string[] =>
  splitItems(lex(sourceText).tokens).map((item) =>
    item
      .filter((token) => token.tokenType !== Newline)
      .map((token) => token.image)
      .join(' '),
  );

const verify = (sourceText: string, expected: readonly string[]): void => expect(itemsOf(sourceText)).toEqual(expected);

test('an item begins with a word at the start of a line, outside all braces', () => {
  verify('rule A {\n  when x\n}\nlist b: country = []\nruleset "c" {\n}', [
    'rule A { when x }',
    'list b : country = [ ]',
    'ruleset "c" { }',
  ]);
});

test('nothing, blank lines and comments alone are no item', () => {
  verify('', []);
  verify('\n\n', []);
  verify('# only\n\n# this', []);
});

test('a word that begins no item still begins one, to be reported as such', () => {
  verify('rul A {\n}\nrule B {\n}', ['rul A { }', 'rule B { }']);
});

test('a definition goes on for as long as its lines are set in', () => {
  verify('define a =\n  all of {\n    b\n  }\n  and c\nlist b: country = []', [
    'define a = all of { b } and c',
    'list b : country = [ ]',
  ]);
  verify('define a = b\nc d\nrule A {\n}', ['define a = b', 'c d', 'rule A { }']);
  verify('  define a = b\n  rule A {\n  }', ['define a = b', 'rule A { }']);
  verify('define a =\nb\nc', ['define a = b', 'c']);
  verify('define a = any of {\nb\n}\nc', ['define a = any of { b }', 'c']);
});

test('words within the brackets of a list begin nothing', () => {
  verify('list a: text = [\nx,\ny\n]\nlist b: text = []', ['list a : text = [ x , y ]', 'list b : text = [ ]']);
  verify('list a: text = [\nx,\nlist b: text = []', ['list a : text = [ x ,', 'list b : text = [ ]']);
});

test('words within braces begin nothing, however they are set in', () => {
  verify('rule A {\n  rule\n}', ['rule A { rule }']);
  verify('rule A {\nwhen x\n}', ['rule A { when x }']);
});

test('a missing brace costs its own item and no other', () => {
  verify('rule A {\n  when any of {\n    x\nrule B {\n  when y\n}', ['rule A { when any of { x', 'rule B { when y }']);
});

test('a word that begins items is one in the first column only, while a brace is open', () => {
  verify('rule A {\n  list b\n}\n', ['rule A { list b }']);
  verify('rule A {\nlist b: country = []\n', ['rule A {', 'list b : country = [ ]']);
});

test('a missing opening brace costs nothing: what follows is still the body', () => {
  verify('rule A\nwhen any of {\n  x\n}\nscore: 1\n}\nrule B {\n}', [
    'rule A when any of { x } score : 1 }',
    'rule B { }',
  ]);
  verify('ruleset "x"\nlevel a: score >= 1\n}\nlist b: country = []', [
    'ruleset "x" level a : score >= 1 }',
    'list b : country = [ ]',
  ]);
  verify('rule A\nrule B\n{\nwhen x\n}\nlist c: text = []', ['rule A', 'rule B { when x }', 'list c : text = [ ]']);
});

test('a brace too many closes nothing beyond its item', () => {
  verify('rule A {\n}\n}\nrule B {\n}', ['rule A { } }', 'rule B { }']);
});

test('signs before the first word belong to an item of their own', () => {
  verify('}\nrule A {\n}', ['}', 'rule A { }']);
});

test('a record in a test holds no items, whatever its texts say', () => {
  verify('rule A {\n  test "t" {\n    given { "a": "\\"\\nrule B {" }\n    expect match\n  }\n}', [
    'rule A { test "t" { given { "a": "\\"\\nrule B {" } expect match } }',
  ]);
});

test('what is set in behind a stray brace is still the body', () => {
  verify('rule A {\n  when all of {\n    x }\n    y\n  }\n  score: 1\n}\nrule B {\n}', [
    'rule A { when all of { x } y } score : 1 }',
    'rule B { }',
  ]);
  verify('rule A {\n  purpose: } x\n  when y\n}\nlist b: text = []', [
    'rule A { purpose : } x when y }',
    'list b : text = [ ]',
  ]);
});

test('behind the brace of a rule, whatever begins a line begins an item', () => {
  verify('rule A {\n}\n  hello\nrule B {\n}', ['rule A { }', 'hello', 'rule B { }']);
  verify('rule A {\n}\n"Samoa" {\n  level a: score >= 1\n}', ['rule A { }', '"Samoa" { level a : score >= 1 }']);
});

test('an item that begins within a line is one all the same', () => {
  verify('rule A {\n} rule B "t" {\n  when x\n}', ['rule A { }', 'rule B "t" { when x }']);
  verify('] define f(a: text) =\n  a is "x"', [']', 'define f ( a : text ) = a is "x"']);
  verify('define f = rule is "x"\nrule A {\n}', ['define f = rule is "x"', 'rule A { }']);
});
