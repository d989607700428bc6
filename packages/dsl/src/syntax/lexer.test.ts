import { describe, expect, test } from 'vitest';

import { applyFix } from '../diagnostics/apply-fix.ts';
import { printDiagnostics } from '../testing/expect-diagnostics.ts';
import { lex } from './lexer.ts';
import { keywords, reservedWords } from './tokens.ts';

const namesOf = (sourceText: string): readonly string[] => lex(sourceText).tokens.map((token) => token.tokenType.name);

describe('tokens', () => {
  const verify = (sourceText: string, expected: readonly string[]): void =>
    expect(namesOf(sourceText)).toEqual(expected);

  test.each([
    ['dates and times are one token each, the longest that fits', '2027-03-31T22:30Z', ['InstantLiteral']],
    ['seconds belong to the time', '2027-03-31T22:30:15.5Z', ['InstantLiteral']],
    ['without Z it is local', '2027-03-31T22:30', ['LocalDateTimeLiteral']],
    ['a day', '2027-03-31', ['DateLiteral']],
    ['a time of day', '22:30', ['LocalTimeLiteral']],
    ['subtraction needs blanks only where digits could be a date', '5-3', ['NumberLiteral', 'Minus', 'NumberLiteral']],
    ['a day that does not exist is the question of the checker', '2027-99-99', ['DateLiteral']],
    ['decimals', '1249.50', ['NumberLiteral']],
    ['a point without digits behind it is a sign', '3.', ['NumberLiteral', 'Dot']],
    ['a path', 'booking.lead_time', ['Word', 'Dot', 'Word']],
    ['a keyword is one only as a whole word', 'notes andes is_split isle', ['Word', 'Word', 'Word', 'Word']],
    ['keywords are lower case', 'AND Not', ['Word', 'Word']],
    [
      'longest comparison first',
      '<= < >= > <>',
      ['LessOrEqual', 'Less', 'GreaterOrEqual', 'Greater', 'ForeignNotEqual'],
    ],
    [
      'signs of other languages',
      '= == != && & || | !',
      [
        'ForeignEqual',
        'ForeignEqual',
        'ForeignNotEqual',
        'ForeignAnd',
        'ForeignAnd',
        'ForeignOr',
        'ForeignOr',
        'ForeignNot',
      ],
    ],
    ['a quote escaped within a text', String.raw`"a \" b" c`, ['StringLiteral', 'Word']],
    ['a backslash escaped at the end of a text', String.raw`"a \\" b`, ['StringLiteral', 'Word']],
    ['a hash in a text is no comment', '"a # b"', ['StringLiteral']],
    ['each kind of line end', 'a\nb\r\nc\rd', ['Word', 'Newline', 'Word', 'Newline', 'Word', 'Newline', 'Word']],
    ['blanks of every width', 'a\t\u00A0 b\uFEFF', ['Word', 'Word']],
    ['a record behind `given` is one token', 'given { "a": { "b": "}" } } }', ['Given', 'JsonObject', 'RightBrace']],
    ['a brace elsewhere is a brace', 'of { }', ['Of', 'LeftBrace', 'RightBrace']],
    [
      'an unclosed record ends before `expect`',
      'given { "a": {\n  expect match',
      ['Given', 'JsonObject', 'Newline', 'Expect', 'Word'],
    ],
    ['and before the brace in the first column', 'given { "a": 1\n}', ['Given', 'JsonObject', 'Newline', 'RightBrace']],
  ])('%s: %s', (_, sourceText, expected) => verify(sourceText, expected));
});

test('comments are kept apart, up to the end of their line', () => {
  const { tokens, comments } = lex('a # one\r\n# two\n"#" # three');
  expect(comments.map((token) => token.image)).toEqual(['# one', '# two', '# three']);
  expect(tokens.map((token) => token.image)).toEqual(['a', '\r\n', '\n', '"#"']);
});

describe('faults', () => {
  const verify = (sourceText: string, expected: readonly string[], mended: string): void => {
    const { diagnostics } = lex(sourceText);
    expect(printDiagnostics(diagnostics, sourceText)).toEqual(expected);
    const [fix] = diagnostics[0]?.fixes ?? [];
    expect(fix && applyFix(sourceText, fix)).toBe(mended);
  };

  test('a character of no meaning is left out', () => {
    verify('a § b', ['syntax/unexpected-character at "§"'], 'a  b');
    verify("a 'b", [`syntax/unexpected-character at "'"`], 'a b');
    verify('a “b', ['syntax/unexpected-character at "“"'], 'a b');
  });

  test('one run of such characters is one fault, pairs of surrogates among them', () => {
    verify('a 😀😀 b', ['syntax/unexpected-character at "😀😀"'], 'a  b');
  });

  test('a text without a closing quote ends with its line', () => {
    verify('"abc\nd', ['syntax/unterminated-string at "\\"abc"'], '"abc"\nd');
    verify(String.raw`"abc\"`, [String.raw`syntax/unterminated-string at "\"abc\\\""`], String.raw`"abc\""`);
  });
});

test('a text in other quotes is read as one, and mended', () => {
  const verify = (sourceText: string, mended: string): void => {
    const { tokens, diagnostics } = lex(sourceText);
    expect(tokens).toHaveLength(1);
    expect(printDiagnostics(diagnostics, sourceText)).toEqual([`syntax/foreign-sign at ${JSON.stringify(sourceText)}`]);
    const [fix] = diagnostics[0]?.fixes ?? [];
    expect(fix && applyFix(sourceText, fix)).toBe(mended);
    expect(lex(mended).diagnostics).toEqual([]);
  };
  verify('“Islands Travel”', '"Islands Travel"');
  verify('„Islands Travel“', '"Islands Travel"');
  verify('“Islands Travel"', '"Islands Travel"');
  verify("'Islands Travel'", '"Islands Travel"');
  verify('‘the "best" tours’', String.raw`"the \"best\" tours"`);
  verify(String.raw`'the \"best\" tours'`, String.raw`"the \"best\" tours"`);
  verify(String.raw`'tours\'`, String.raw`"tours\\"`);
});

test('a keyword can also be a field, unless it is reserved', () => {
  expect([...reservedWords].toSorted()).toEqual([
    'and',
    'any',
    'every',
    'false',
    'in',
    'is',
    'no',
    'not',
    'or',
    'true',
    'where',
  ]);
  expect(keywords.size).toBeGreaterThan(reservedWords.size);
});
