import { describe, expect, test } from 'vitest';

import { testContext } from '../testing/checked-condition.ts';
import { readCursorMark } from '../testing/cursor.ts';
import { applyEdits } from './edits.ts';
import { createLanguageService } from './service.ts';

const service = createLanguageService(testContext);

/** The text after the name at the cursor is changed, or why it cannot be. */
function renamed(marked: string, newName: string): string {
  const { text, offset } = readCursorMark(marked);
  const answer = service.rename(text, offset, newName);
  return answer.kind === 'refused' ? answer.reason : applyEdits(text, answer.edits);
}
const verify = (marked: string, newName: string, expected: string): void =>
  expect(renamed(marked, newName)).toBe(expected);
const inWhen = (condition: string): string => `rule R1 "t" {\n  when ${condition}\n}`;

describe('what is renamed', () => {
  test('a definition, from its declaration and from a use', () => {
    const text = `define late = booking.lead_time < 2 h\n${inWhen('late and not late')}`;
    const expected = text.replaceAll('late', 'soon');
    verify(text.replace('define la', 'define la¦'), 'soon', expected);
    verify(text.replace('not late', 'not late¦'), 'soon', expected);
  });

  test('a parameter in its definition alone', () => {
    verify(
      'define f(n¦: number) = booking.party_size > n\ndefine g(n: number) = f(n)',
      'least_size',
      'define f(least_size: number) = booking.party_size > least_size\ndefine g(n: number) = f(n)',
    );
  });

  test('a list of the file', () => {
    verify(
      `list near¦: airport = ["APW"]\n${inWhen('flight.origin in list near')}`,
      'close_by',
      `list close_by: airport = ["APW"]\n${inWhen('flight.origin in list close_by')}`,
    );
  });

  test('the name of an element, within its brackets', () => {
    verify(
      inWhen('any booking.bags as b¦ where (b.weight > 1 kg) and any booking.bags as b where (b.weight < 2 kg)'),
      'bag',
      inWhen('any booking.bags as bag where (bag.weight > 1 kg) and any booking.bags as b where (b.weight < 2 kg)'),
    );
  });

  test('the identifier of a rule and a level', () => {
    verify('rule R1¦ "t" {\n  when true\n}', 'R2', 'rule R2 "t" {\n  when true\n}');
    verify('ruleset "s" {\n  level hi¦gh: score >= 1\n}', 'grave', 'ruleset "s" {\n  level grave: score >= 1\n}');
  });

  test('a word of the language that is a name where it stands', () => {
    verify(`define late¦ = true\n${inWhen('late')}`, 'count', `define count = true\n${inWhen('count')}`);
  });

  test('nothing of a text, a reason or a test', () => {
    const text = `define late¦ = true\nrule R1 "late" {\n  when late # late\n  reason: "late {late}"\n}`;
    verify(text, 'soon', 'define soon = true\nrule R1 "late" {\n  when soon # late\n  reason: "late {late}"\n}');
  });
});

describe('what is refused', () => {
  const text = `define late¦ = true\ndefine soon = true\nlist near: airport = []\n${inWhen('late and soon')}`;

  test('what is no name, is reserved, or is the record', () => {
    verify(text, '2late', '`2late` is no name: a name has letters, digits and underscores, and begins with no digit');
    verify(text, 'where', '`where` is a word of the language');
    verify(text, 'booking', '`booking` always means the record');
  });

  test('what is taken by another of its kind', () => {
    verify(text, 'soon', 'there is another definition `soon` already');
    verify('define f(a¦: number, b: number) = a > b', 'b', 'there is another parameter `b` already');
    verify('rule R1¦ "t" {\n}\nrule R2 "t" {\n}', 'R2', 'there is another rule `R2` already');
    verify('list near¦: airport = []\nlist far: airport = []', 'far', 'there is another list `far` already');
    verify('list near¦: airport = []', 'hubs', 'there is another list `hubs` already');
    verify(
      inWhen('any booking.segments as s¦ where (any booking.bags as b where (b.weight > 1 kg))'),
      'b',
      'there is another element `b` already',
    );
  });

  test('what would mean something else where it is used', () => {
    verify(
      `define heavy¦ = booking.bag_weight > 9 kg\n${inWhen('any booking.bags where (tag is "x" and heavy)')}`,
      'weight',
      '`weight` would mean something else in line 3',
    );
    verify(
      `define f(n: number) = late and booking.party_size > n\ndefine late¦ = true`,
      'n',
      '`n` would mean something else in line 1',
    );
  });

  test('what the checker would refuse', () => {
    const heavy = 'define heavy(least¦: mass) = any booking.bags as bag where (bag.weight > least)';
    expect(renamed(heavy, 'bag')).toContain('`bag`');
    expect(renamed(heavy, 'weight')).toContain('`weight`');
  });

  test('what others that stand there already would mean', () => {
    verify(
      `define f(n¦: number) = late and booking.party_size > n\ndefine late = true`,
      'late',
      '`late` would mean something else in line 1',
    );
    verify(
      inWhen('any booking.payments as p¦ where (method is cash and p.amount > 5 NZD)'),
      'method',
      '`method` would mean something else in line 2',
    );
    verify(
      `list near¦: airport = []\n${inWhen('flight.origin in list nothing')}`,
      'nothing',
      '`nothing` would mean something else in line 3',
    );
  });

  test('what would no longer be read', () => {
    const block = `define late¦ = true\nrule R1 "t" {\n  when all of {\n  late\n  }\n}`;
    verify(block, 'when', '`when` would mean something else in line 4');
  });

  test('what the file does not name', () => {
    const reason = 'only what the file itself names can be renamed';
    verify(inWhen('book¦ing.is_split'), 'x', reason);
    verify(inWhen('flight.origin in list hu¦bs'), 'x', reason);
    verify('ru¦le R1 "t" {\n}', 'x', reason);
    expect(service.prepareRename('rule R1 "t" {\n}', 1)).toEqual({ kind: 'refused', reason });
  });
});

test('what would be renamed is the name at the cursor', () => {
  const { text, offset } = readCursorMark(`define late = true\n${inWhen('la¦te')}`);
  const start = text.lastIndexOf('late');
  expect(service.prepareRename(text, offset)).toEqual({
    kind: 'ready',
    name: 'late',
    range: { start, end: start + 4 },
  });
});
