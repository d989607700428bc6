import { describe, expect, test } from 'vitest';

import { parseFile } from '../syntax/parse.ts';
import { printFile } from '../testing/print-tree.ts';
import { format } from './format.ts';

/** Formats, and holds each law on the way: only blanks change, the tree does not, and once is enough. */
function verify(sourceText: string, expected: string): void {
  const { text, diagnostics } = format(sourceText);
  expect(diagnostics).toEqual([]);
  expect(text).toBe(expected);
  expect(text.replaceAll(/\s/gu, '')).toBe(sourceText.replaceAll(/\s/gu, ''));
  expect(printFile(parseFile(text).value)).toEqual(printFile(parseFile(sourceText).value));
  expect(format(text).text).toBe(text);
}

const inRule = (body: string): string => `rule R1 "t" {\n${body}}\n`;

test('a rule as it should look', () => {
  verify(
    'rule   R1 "t"{\npurpose:terrorism\nowner :   "cell"\n\n\nwhen all of{\na<3 h\nany l where(b is"x")\n}\nunless c\n\nscore:+35\n}',
    inRule(
      '  purpose: terrorism\n  owner:   "cell"\n\n  when all of {\n    a < 3 h\n    any l where (b is "x")\n  }\n  unless c\n\n  score: +35\n',
    ),
  );
});

describe('blanks between tokens', () => {
  const verifyLine = (sourceText: string, expected: string): void =>
    verify(inRule(`when ${sourceText}\n`), inRule(`  when ${expected}\n`));

  test.each([
    ['a.b.c  is   d', 'a.b.c is d'],
    ['a . b is d', 'a.b is d'],
    ['( a )', '(a)'],
    ['not(a)', 'not (a)'],
    ['a in["X","Y"]', 'a in ["X", "Y"]'],
    ['a in [ "X" , "Y" ]', 'a in ["X", "Y"]'],
    ['a<3', 'a < 3'],
    ['a>=-3', 'a >= -3'],
    ['a-3>2', 'a - 3 > 2'],
    ['a - 3 kg-2 kg>2 kg', 'a - 3 kg - 2 kg > 2 kg'],
    ['count of l-1>2', 'count of l - 1 > 2'],
    ['(a)-1>2', '(a) - 1 > 2'],
    ['a+ +3 > 2', 'a + +3 > 2'],
    ['a*2/3>1', 'a * 2 / 3 > 1'],
    ['a between-1 and 2', 'a between -1 and 2'],
    ['a in [-1,2]', 'a in [-1, 2]'],
    ['date "1980-03"is a', 'date "1980-03" is a'],
    ['date of(a) is b', 'date of (a) is b'],
    ['count-1>2', 'count - 1 > 2'],
    ['level - 1 > 2', 'level - 1 > 2'],
  ])('%s', (sourceText, expected) => verifyLine(sourceText, expected));
});

describe('line ends are the author’s', () => {
  test('short conditions are not joined, long ones not broken', () => {
    verify(inRule('when a\nand b\n'), inRule('  when a\n    and b\n'));
    const long = Array.from({ length: 40 }, (_, index) => `field_${index}`).join(' and ');
    verify(inRule(`when ${long}\n`), inRule(`  when ${long}\n`));
  });

  test('a blank line stays, several become one, those at either end go', () => {
    verify(`\n\n${inRule('\nwhen a\n\n\n\nscore: 1\n\n')}\n\n`, inRule('\n  when a\n\n  score: 1\n\n'));
  });

  test('every kind of line end becomes the same', () => {
    verify('rule R1 "t" {\r\nwhen a\r\nscore: 1\r}\r\n', inRule('  when a\n  score: 1\n'));
  });

  test('the brace may stand alone', () => verify('rule R1 "t"\n{\nwhen a\n}', 'rule R1 "t"\n{\n  when a\n}\n'));

  test('an empty file stays empty', () => {
    verify('', '');
    verify('\n\n', '');
  });
});

describe('indents', () => {
  test('follow braces and brackets', () => {
    verify(
      inRule('when all of {\na\nany of {\nb\nany l where (\nc\nand d\n)\n}\n}\n'),
      inRule(
        '  when all of {\n    a\n    any of {\n      b\n      any l where (\n        c\n          and d\n      )\n    }\n  }\n',
      ),
    );
  });

  test('a list over several lines', () => {
    verify('list near: country = [\n"NZL",\n"AUS"\n]\n', 'list near: country = [\n  "NZL",\n  "AUS"\n]\n');
    verify('list near: country = ["NZL",\n"AUS"]\n', 'list near: country = ["NZL",\n  "AUS"]\n');
  });

  test('lines that go on are set in one step', () => {
    verify(inRule('when a <\n3\n'), inRule('  when a <\n    3\n'));
    verify(inRule('reason:\n"x"\n'), inRule('  reason:\n    "x"\n'));
    verify(inRule('when any l\nwithin 3 h\nwhere (a)\n'), inRule('  when any l\n    within 3 h\n    where (a)\n'));
  });

  test('a record keeps its inner lines as they are', () => {
    verify(
      inRule('test "x" {\ngiven { "a": 1,\n          "b": 2 }\nexpect match\n}\n'),
      inRule('  test "x" {\n    given { "a": 1,\n          "b": 2 }\n    expect match\n  }\n'),
    );
  });
});

describe('definitions and scorecards', () => {
  test('the body of a definition is set in', () => {
    verify(
      'define a(n:number)=\nb (n)  and\nc\ndefine d =all of {\ne\n}\ndefine f =\nany of {\ng\n}\n',
      'define a(n: number) =\n  b(n) and\n    c\ndefine d = all of {\n  e\n}\n\ndefine f =\n  any of {\n    g\n  }\n',
    );
  });

  test('what the rows of a scorecard are worth is lined up, texts and comments left alone', () => {
    verify(
      'scorecard S "t" {\npoints {\na->+20 "x -> 1"\nlonger is "b -> 2" ->   -5 # c -> 3\n}\n}\n',
      'scorecard S "t" {\n  points {\n    a                  -> +20 "x -> 1"\n    longer is "b -> 2" -> -5  # c -> 3\n  }\n}\n',
    );
  });
});

describe('entries that stand together are lined up', () => {
  test('within a rule', () => {
    verify(
      inRule('purpose: a\nreview_by: 2027-01-01\n\nscore: 1\n'),
      inRule('  purpose:   a\n  review_by: 2027-01-01\n\n  score: 1\n'),
    );
  });

  test('a comment or a condition between them ends the run', () => {
    verify(inRule('score: 1\n# why\nseverity: low\n'), inRule('  score: 1\n  # why\n  severity: low\n'));
    verify(inRule('score: 1\nwhen a\nseverity: low\n'), inRule('  score: 1\n  when a\n  severity: low\n'));
  });

  test('levels of a ruleset', () => {
    verify(
      'ruleset "x" {\nlevel low: score >= 1\nlevel medium: score >= 30\nbudget: hits < 6 per 1000 passengers\n}',
      'ruleset "x" {\n  level low:    score >= 1\n  level medium: score >= 30\n  budget:       hits < 6 per 1000 passengers\n}\n',
    );
  });

  test('text that looks like an entry is none', () => {
    verify(inRule('reason: "a: b"\nbasis: "c:  d"\n'), inRule('  reason: "a: b"\n  basis:  "c:  d"\n'));
    verify('list a: text = []\nlist abc: text = []\n', 'list a: text = []\nlist abc: text = []\n');
  });
});

describe('comments are kept', () => {
  test.each([
    [
      'on their own lines',
      '# a\nrule R1 "t" { # b\n# c\nwhen a # d\n# e\n} # f\n# g',
      '# a\nrule R1 "t" {  # b\n  # c\n  when a  # d\n  # e\n}  # f\n# g\n',
    ],
    [
      'within a block',
      inRule('when all of { # a\n# b\na # c\n# d\n}\n'),
      inRule('  when all of {  # a\n    # b\n    a  # c\n    # d\n  }\n'),
    ],
    [
      'within a condition that goes on',
      inRule('when a # x\n# y\nand b\n'),
      inRule('  when a  # x\n  # y\n    and b\n'),
    ],
    [
      'within brackets',
      inRule('when a in [ # x\n"A", # y\n"B"\n# z\n]\n'),
      inRule('  when a in [  # x\n    "A",  # y\n    "B"\n    # z\n  ]\n'),
    ],
    [
      'behind a record of several lines',
      inRule('test "x" {\ngiven {\n"a": 1 } # why\nexpect match # end\n}\n'),
      inRule('  test "x" {\n    given {\n"a": 1 }  # why\n    expect match  # end\n  }\n'),
    ],
    ['alone', '  # only\n\n\n\n   # these', '# only\n\n# these\n'],
    ['without the blanks behind them', '# a   \n', '# a\n'],
  ])('%s', (_, sourceText, expected) => verify(sourceText, expected));

  test('above what they are about', () => {
    verify('rule A {\n}\n# about B\n# and more\nrule B {\n}', 'rule A {\n}\n\n# about B\n# and more\nrule B {\n}\n');
    verify('rule A {\n}\n# about A\n\nrule B {\n}', 'rule A {\n}\n# about A\n\nrule B {\n}\n');
    verify('rule A {\n} # about A\nrule B {\n}', 'rule A {\n}  # about A\n\nrule B {\n}\n');
  });
});

test('items are set apart by a blank line, lists may stand together', () => {
  verify(
    'rule A {\n}\nrule B {\n}\nlist a: text = []\nlist b: text = []\nrule C {\n}',
    'rule A {\n}\n\nrule B {\n}\n\nlist a: text = []\nlist b: text = []\nrule C {\n}\n',
  );
});

describe('what cannot be read is not moved about', () => {
  test.each(['rule A {\n   when a <\n}', 'rule   A', 'rule A {\n  when "a\n}', 'a   b', 'rule A { when   § }'])(
    '%j',
    (sourceText) => {
      const { text, diagnostics } = format(sourceText);
      expect(text).toBe(sourceText);
      expect(diagnostics.length).toBeGreaterThan(0);
    },
  );
});

test('a sign stays with its number behind a word of the language', () => {
  const rule =
    'rule R1 "t" {\n  when a between -1 and b - 2\n  score: -20\n\n  test "t" {\n    given {}\n    expect match score -20\n  }\n}\n';
  expect(format(rule).text).toBe(rule);
});
