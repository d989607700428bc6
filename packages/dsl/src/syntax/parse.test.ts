import { describe, expect, test } from 'vitest';

import { applyFix } from '../diagnostics/apply-fix.ts';
import { printDiagnostics } from '../testing/expect-diagnostics.ts';
import { printExpression, printFile } from '../testing/print-tree.ts';
import { textIn } from '../source/text-range.ts';
import { parseCondition, parseExpressionIn, parseFile } from './parse.ts';

describe('conditions', () => {
  const verify = (sourceText: string, expected: string): void => {
    const { value, diagnostics } = parseCondition(sourceText);
    expect(printDiagnostics(diagnostics, sourceText)).toEqual([]);
    expect(printExpression(value)).toBe(expected);
  };

  test.each([
    ['a', 'a'],
    ['a.b.c', 'a.b.c'],
    ['true', 'true'],
    ['false', 'false'],
    ['a is b', 'is(a, b)'],
    ['a is not "x"', 'is_not(a, "x")'],
    ['a < 3', '<(a, 3)'],
    ['a <= 3', '<=(a, 3)'],
    ['a > 3', '>(a, 3)'],
    ['a >= 3', '>=(a, 3)'],
    ['3 < a', '<(3, a)'],
    ['a between 1 and 2', 'between(a, 1, 2)'],
    ['a between 1 + 1 and 2 * 2', 'between(a, +(1, 1), *(2, 2))'],
    ['a in ["X", "Y"]', 'in(a, ["X", "Y"])'],
    ['a not in [b, c]', 'not_in(a, [b, c])'],
    ['a in []', 'in(a, [])'],
    ['a in list hubs', 'in(a, list hubs)'],
    ['a not in list hubs', 'not_in(a, list hubs)'],
    ['a starts with "x"', 'starts_with(a, "x")'],
    ['a ends with "x"', 'ends_with(a, "x")'],
    ['a contains "x"', 'contains(a, "x")'],
    ['a like "x*"', 'like(a, "x*")'],
    ['a matches "^x"', 'matches(a, "^x")'],
    ['a is missing', 'missing(a)'],
    ['a is known', 'known(a)'],
    ['a is not missing', 'known(a)'],
    ['a is not known', 'missing(a)'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));

  test.each([
    ['48 h', '48 h'],
    ['-3', '-3'],
    ['+3', '3'],
    ['1.5 kg', '1.5 kg'],
    ['2027-03-31', 'date(2027-03-31)'],
    ['22:30', 'local_time(22:30)'],
    ['2027-03-31T22:30', 'local_date_time(2027-03-31T22:30)'],
    ['2027-03-31T22:30Z', 'instant(2027-03-31T22:30Z)'],
    ['date "1980-03"', 'partial_date(1980-03)'],
    ['date of b.c', 'date_of(b.c)'],
    ['time of b.c', 'time_of(b.c)'],
    ['b.c at 2027-03-31', 'age_at(b.c, date(2027-03-31))'],
    ['b.c at date of d + 1', '+(age_at(b.c, date_of(d)), 1)'],
    ['f()', 'call f()'],
    ['f(2, b.c + 1)', 'call f(2, +(b.c, 1))'],
    ['f (\n 2,\n 3\n)', 'call f(2, 3)'],
    ['1000 NZD', '1000 NZD'],
    ['date of (b)', 'date_of(group(b))'],
    ['"x"', '"x"'],
    ['true', 'true'],
  ])('operand %s', (operand, expected) => verify(`a is ${operand}`, `is(a, ${expected})`));

  test.each([
    ['or binds weaker than and', 'a or b and c', 'or(a, and(b, c))'],
    ['and weaker than not', 'not a and b', 'and(not(a), b)'],
    ['not weaker than a comparison', 'not a is b', 'not(is(a, b))'],
    ['a comparison weaker than a sum', 'a + 1 < b - 2', '<(+(a, 1), -(b, 2))'],
    ['a sum weaker than a product', 'a + b * c / d', '+(a, /(*(b, c), d))'],
    ['a product weaker than otherwise', 'a * b otherwise 1', '*(a, otherwise(b, 1))'],
    ['sums group to the left', 'a - b - c', '-(-(a, b), c)'],
    ['otherwise groups to the left', 'a otherwise b otherwise 1', 'otherwise(otherwise(a, b), 1)'],
    ['chains are flat', 'a and b and c or d or e', 'or(and(a, b, c), d, e)'],
    ['brackets are kept', '(a or b) and c', 'and(group(or(a, b)), c)'],
    ['between owns its and', 'a between 1 and 2 and b', 'and(between(a, 1, 2), b)'],
    ['not twice', 'not not a', 'not(not(a))'],
    ['a minus without blanks', 'a-1', '-(a, 1)'],
    ['a sign behind an operator', 'a - -1', '-(a, -1)'],
  ])('%s', (_, sourceText, expected) => verify(sourceText, expected));

  test.each([
    ['any l', 'any(l)'],
    ['any l where (a)', 'any(l, a)'],
    ['every a.l where (b is c)', 'every(a.l, is(b, c))'],
    ['no l where (a)', 'no(l, a)'],
    ['exactly 2 l where (a)', 'exactly_2(l, a)'],
    ['at least 2 l where (a)', 'at_least_2(l, a)'],
    ['at most 2 l where (a)', 'at_most_2(l, a)'],
    ['any l as x where (x.a)', 'any(l as x, x.a)'],
    ['any l within 90 days where (a)', 'any(l within 90 days, a)'],
    ['any l as x within 90 days where (x.a)', 'any(l as x within 90 days, x.a)'],
    ['any l where (any m where (a))', 'any(l, any(m, a))'],
    ['count of l > 3', '>(count(l), 3)'],
    ['count of l where (a) > 3', '>(count(l, a), 3)'],
    ['count of l within 90 days > 3', '>(count(l within 90 days), 3)'],
    ['sum of l.w', 'sum(l.w)'],
    ['lowest of l.w', 'lowest(l.w)'],
    ['highest of l.w', 'highest(l.w)'],
    ['earliest of l.w', 'earliest(l.w)'],
    ['latest of l.w', 'latest(l.w)'],
    ['count of l - 1 > 3', '>(-(count(l), 1), 3)'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));

  test.each([
    ['all of { a }', 'all_of(a)'],
    ['any of {\n  a\n  b\n}', 'any_of(a, b)'],
    ['none of {\n\n  a # why\n\n  b }', 'none_of(a, b)'],
    ['at least 2 of {\n a\n b\n c\n}', 'at_least_2_of(a, b, c)'],
    ['all of {\n any of {\n a\n }\n b\n}', 'all_of(any_of(a), b)'],
    ['all of {\n a\n and b\n c or\n d\n}', 'all_of(and(a, b), or(c, d))'],
    ['not all of { a } and b', 'and(not(all_of(a)), b)'],
    ['any l where (all of {\n a\n b\n})', 'any(l, all_of(a, b))'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));

  test('a word of the language is a field where a field is due', () => {
    verify('count > 3', '>(count, 3)');
    verify('sum.list is date', 'is(sum.list, date)');
    verify('within.score < level', '<(within.score, level)');
    verify('at is exactly', 'is(at, exactly)');
    verify('all and none', 'and(all, none)');
    verify('any count where (of)', 'any(count, of)');
  });

  test('`at least` behind a field begins something else', () => {
    verify('all of {\n a\n at least 1 of {\n b\n }\n}', 'all_of(a, at_least_1_of(b))');
    verify('a and at least 2 l', 'and(a, at_least_2(l))');
    verify('at at 2027-03-31 > time', '>(age_at(at, date(2027-03-31)), time)');
  });

  test('a unit stands on the line of its number', () => {
    verify('all of {\n a < 3\n b\n}', 'all_of(<(a, 3), b)');
  });
});

describe('signs of other languages are read as what they mean', () => {
  const verify = (sourceText: string, tree: string, codes: number, mended: string): void => {
    const { value, diagnostics } = parseCondition(sourceText);
    expect(printExpression(value)).toBe(tree);
    expect(diagnostics.map(({ code }) => code)).toEqual(Array.from({ length: codes }, () => 'syntax/foreign-sign'));
    const fixed = diagnostics
      .toReversed()
      .reduce((text, { fixes: [fix] }) => (fix ? applyFix(text, fix) : text), sourceText);
    expect(fixed).toBe(mended);
    expect(printExpression(parseCondition(fixed).value)).toBe(tree);
  };

  test('=, ==, !=, <>', () => {
    verify('a = b', 'is(a, b)', 1, 'a is b');
    verify('a == b', 'is(a, b)', 1, 'a is b');
    verify('a != b', 'is_not(a, b)', 1, 'a is not b');
    verify('a <> b', 'is_not(a, b)', 1, 'a is not b');
  });

  test('&&, ||, !', () => {
    verify('a && b || c', 'or(and(a, b), c)', 2, 'a and b or c');
    verify('a & b | c', 'or(and(a, b), c)', 2, 'a and b or c');
    verify('! a', 'not(a)', 1, 'not a');
    verify('!a', 'not(a)', 1, 'not a');
    verify('a&&!b', 'and(a, not(b))', 2, 'a and  not b');
    verify('a==b', 'is(a, b)', 1, 'a is b');
  });
});

describe('files', () => {
  const verify = (sourceText: string, expected: readonly string[]): void => {
    const { value, diagnostics } = parseFile(sourceText);
    expect(printDiagnostics(diagnostics, sourceText)).toEqual([]);
    expect(printFile(value)).toEqual(expected);
  };

  test('a rule with everything', () => {
    verify(
      `# Courier profile.
rule R0147 "Late cash booking" {
  purpose:   drug_trafficking
  basis:     "Customs Act 2014, s 12"
  review_by: 2027-03-31
  uses:      apis, pnr

  when all of {
    a
    b
  }
  unless c

  score:  +35
  reason: "{a}"
  expect: hits < 5 per 1000 passengers

  test "one" {
    given { "a": { "b": [1] } }
    expect match score 35
  }
  test "two" {
    given "fixtures/x.json"

    expect no_match
  }
}`,
      [
        [
          'rule R0147 "Late cash booking"',
          'purpose: drug_trafficking',
          'basis: "Customs Act 2014, s 12"',
          'review_by: date(2027-03-31)',
          'uses: apis, pnr',
          'when all_of(a, b)',
          'unless c',
          'score: 35',
          'reason: "{a}"',
          'expect: 5 per 1000',
          'test "one" given { "a": { "b": [1] } } expect match score 35',
          'test "two" given "fixtures/x.json" expect no_match',
        ].join(' | '),
      ],
    );
  });

  test('lists and a ruleset', () => {
    verify(
      'list near: country = ["NZL",\n  "AUS"]\nruleset "Samoa" {\n  level high: score >= 60\n  level low: score >= -5\n  budget: hits < 6 per 1000 passengers\n}\n',
      ['list near: country = ["NZL", "AUS"]', 'ruleset "Samoa" | high >= 60 | low >= -5 | budget 6 per 1000'],
    );
  });

  test('definitions, with and without parameters', () => {
    verify(
      'define heavy(limit: number) =\n  count of l where (w > 23 kg) >= limit\ndefine late = a < 48 h\n  and b\ndefine f(a: text, b: country) = a is b',
      [
        'define heavy(limit: number) = >=(count(l, >(w, 23 kg)), limit)',
        'define late() = and(<(a, 48 h), b)',
        'define f(a: text, b: country) = is(a, b)',
      ],
    );
  });

  test('a scorecard', () => {
    verify(
      'scorecard S12 "Signs" {\n  threshold: 50\n  points {\n    a -> +20 "late"\n    any of {\n      b\n    } -> -5\n    c\n      -> 3\n  }\n}',
      ['scorecard S12 "Signs" | threshold: 50 | points(a -> 20 "late", any_of(b) -> -5 nothing, c -> 3 nothing)'],
    );
  });

  test('a rule needs no title, nor anything else to be read', () => verify('rule A {\n}', ['rule A nothing']));

  test('an empty file has no items', () => {
    verify('', []);
    verify('# nothing yet\n', []);
  });

  test('comments are kept with their places', () => {
    const sourceText = '# one\nrule A { # two\n}';
    const { comments } = parseFile(sourceText);
    expect(comments.map(({ text, range }) => [text, textIn(sourceText, range)])).toEqual([
      ['# one', '# one'],
      ['# two', '# two'],
    ]);
  });

  test('an item covers its text, from its first word to its brace', () => {
    const sourceText = '# c\nrule A {\n when a\n}\n\nlist b: country = []\n';
    expect(parseFile(sourceText).value.items.map(({ range }) => textIn(sourceText, range))).toEqual([
      'rule A {\n when a\n}',
      'list b: country = []',
    ]);
  });
});

describe('faults', () => {
  const verify = (sourceText: string, diagnostics: readonly string[], tree: readonly string[]): void => {
    const parsed = parseFile(sourceText);
    expect(printDiagnostics(parsed.diagnostics, sourceText)).toEqual(diagnostics);
    expect(printFile(parsed.value)).toEqual(tree);
  };
  const other = 'rule B {\n  when b\n}';
  const otherTree = 'rule B nothing | when b';

  test('a misspelt first word is read as what it stands for', () => {
    verify(`rul A {\n  when a\n}\n${other}`, ['syntax/unknown-item at "rul"'], ['rule A nothing | when a', otherTree]);
    verify('lst a: country = ["NZL"]', ['syntax/unknown-item at "lst"'], ['list a: country = ["NZL"]']);
    verify('rulset "x" {\n}', ['syntax/unknown-item at "rulset"'], ['ruleset "x"']);
    verify(`rulset A {\n  when a\n}`, ['syntax/unknown-item at "rulset"'], ['rule A nothing | when a']);
  });

  test('only what fits what follows is offered for it', () => {
    const offered = (sourceText: string): readonly string[] =>
      parseFile(sourceText).diagnostics.flatMap(({ fixes }) => fixes.map(({ title }) => title));
    expect(offered('rulset "x" {\n}')).toEqual(['Change to `ruleset`']);
    expect(offered('rulset A {\n  when a\n}')).toEqual(['Change to `rule`']);
    expect(offered('rule A "t {\n  when a\n}')).toEqual(['Add the closing quote']);
  });

  test('a definition or a scorecard that is cut short', () => {
    verify(`define f(a) = b\n${other}`, ['syntax/unexpected at ")"'], ['define f(a: nothing) = b', otherTree]);
    verify(`define f =\n${other}`, ['syntax/unexpected at "="'], ['define f() = error', otherTree]);
    verify(
      `scorecard S {\n  points {\n    a\n    b -> 5\n  }\n}\n${other}`,
      ['syntax/unexpected at "a"'],
      ['scorecard S nothing | points(a -> nothing nothing, b -> 5 nothing)', otherTree],
    );
    verify('define f = a = b', ['syntax/foreign-sign at "="'], ['define f() = is(a, b)']);
  });

  test('what stands for nothing is left out', () => {
    verify(`hello world\n${other}`, ['syntax/unknown-item at "hello"'], ['error', otherTree]);
  });

  test('a misspelt section is read as what it stands for', () => {
    verify(
      `rule A {\n  wen a\n  score: 1\n}`,
      ['syntax/unknown-section at "wen"'],
      ['rule A nothing | when a | score: 1'],
    );
    verify(
      'rule A {\n  when a\n  unles b\n}',
      ['syntax/unknown-section at "unles"'],
      ['rule A nothing | when a | unless b'],
    );
  });

  test('a rule that has its condition does not read another line as one', () => {
    verify(
      'rule A {\n  when a\n  then b\n  when_not c\n}',
      ['syntax/unknown-section at "then"'],
      ['rule A nothing | when a | error | error'],
    );
  });

  test('of several lines that stand for nothing, the first is reported for all', () => {
    verify(
      'rule A {\n  if a\n  do b\n  when c\n  do d\n}',
      ['syntax/unknown-section at "if"', 'syntax/unknown-section at "do"'],
      ['rule A nothing | error | error | when c | error'],
    );
    verify(
      `one\ntwo\n${other}\nthree`,
      ['syntax/unknown-item at "one"', 'syntax/unknown-item at "three"'],
      ['error', 'error', otherTree, 'error'],
    );
  });

  test('what is open in the last section is one fault with the brace of the rule', () => {
    verify(
      `rule A {\n  when all of {\n    a\n${other}`,
      ['syntax/unclosed at "{"'],
      ['rule A nothing | when all_of(a)', otherTree],
    );
  });

  test('a section that stands for nothing costs itself alone', () => {
    verify(
      'rule A {\n  hello\n  when a\n}',
      ['syntax/unknown-section at "hello"'],
      ['rule A nothing | error | when a'],
    );
  });

  test('a rule without a name is no rule', () => {
    verify(`rule "title" {\n  when a\n}\n${other}`, ['syntax/unexpected at "\\"title\\""'], ['error', otherTree]);
  });

  test('a missing opening brace is one fault', () => {
    verify(
      `rule A "t"\n  when a\n}\n${other}`,
      ['syntax/unexpected at "rule A \\"t\\""'],
      ['rule A "t" | when a', otherTree],
    );
  });

  test('a missing closing brace is one fault, at the brace that is open', () => {
    verify(`rule A {\n  when a\n${other}`, ['syntax/unclosed at "{"'], ['rule A nothing | when a', otherTree]);
    verify(
      `rule A {\n  when all of {\n    a\n}\n${other}`,
      ['syntax/unclosed at "{"'],
      ['rule A nothing | when all_of(a)', otherTree],
    );
  });

  test('a closing brace too many is one fault', () => {
    verify(
      `rule A {\n  when a\n}\n}\n${other}`,
      ['syntax/too-many-closing at "}"'],
      ['rule A nothing | when a', otherTree],
    );
  });

  test('an unfinished condition keeps what could be read', () => {
    verify(
      'rule A {\n  when a <\n  score: 1\n}',
      ['syntax/unexpected at "<"'],
      ['rule A nothing | when <(a, error) | score: 1'],
    );
    verify(
      'rule A {\n  when\n  score: 1\n}',
      ['syntax/unexpected at "when"'],
      ['rule A nothing | when error | score: 1'],
    );
  });

  test('in a block, the lines around a fault survive', () => {
    verify(
      'rule A {\n  when all of {\n    a\n    b c\n    d\n  }\n}',
      ['syntax/unexpected at "c"'],
      ['rule A nothing | when all_of(a, b, c, d)'],
    );
  });

  test('a comparison of a comparison', () => {
    verify('rule A {\n  when 1 < a < 3\n}', ['syntax/chained-comparison at "< 3"'], ['rule A nothing | when <(1, a)']);
  });

  test('a second condition on the line of a block', () => {
    verify('rule A {\n  when all of { a b }\n}', ['syntax/unexpected at "b"'], ['rule A nothing | when all_of(a, b)']);
  });

  test('what is nested too deep is not read at all', () => {
    const deep = '('.repeat(40);
    verify(
      `rule A {\n  when ${deep}\n  score: 1\n}\n${other}`,
      ['syntax/too-deep at "("'],
      ['rule A nothing | error | score: 1', otherTree],
    );
  });

  test('depth without end does not run out of stack', () => {
    for (const part of ['(', 'not ', 'a + ', 'a otherwise ', 'date of ', 'any l where (', 'all of {\n', 'a in [']) {
      const { diagnostics } = parseCondition(part.repeat(20_000));
      expect(diagnostics.map(({ code }) => code)).toEqual(['syntax/too-deep']);
    }
  });

  test('an empty condition is a fault within the text', () => {
    expect(parseCondition('').diagnostics).toMatchObject([{ code: 'syntax/unexpected', range: { start: 0, end: 0 } }]);
  });
});

test('an expression in a stretch of a text has its places in the whole', () => {
  const sourceText = 'reason: "{count of booking.bags} bags"';
  const range = { start: 10, end: 31 };
  const { value } = parseExpressionIn(sourceText, range);
  expect(printExpression(value)).toBe('count(booking.bags)');
  expect(textIn(sourceText, value.range)).toBe('count of booking.bags');
});
