import { describe, expect, test } from 'vitest';

import { applyFix } from '../diagnostics/apply-fix.ts';
import { printDiagnostics } from '../testing/expect-diagnostics.ts';
import { check } from './check.ts';
import type { CheckContext } from './context.ts';

const context: CheckContext = { lists: new Map() };

const entries = 'purpose: terrorism\nbasis: "Act"\nowner: "cell"\nreview_by: 2027-03-31\n';
const when = 'when booking.is_split\n';
const rule = (body: string): string => `rule R1 "title" {\n${body}}\n`;

const faults = (sourceText: string, mode: CheckContext['mode'] = 'draft'): readonly string[] =>
  printDiagnostics(check(sourceText, { ...context, mode }).diagnostics, sourceText);

const verifyFaults = (body: string, expected: readonly string[]): void => expect(faults(rule(body))).toEqual(expected);

describe('what a rule says of itself', () => {
  test('everything', () => {
    const body = `${entries}justify: "why"\nuses: pnr, apis\n${when}unless flight.is_codeshare\nscore: +35\nseverity: high\nreason: "r"\nexpect: hits < 5 per 1000 passengers\ntest "t" {\n given { "booking": { "is_split": true } }\n expect match score 35\n}\n`;
    const { file, diagnostics } = check(rule(body), context);
    expect(diagnostics).toEqual([]);
    expect(file.rules).toMatchObject([
      {
        id: 'R1',
        title: 'title',
        metadata: {
          purpose: 'terrorism',
          basis: 'Act',
          owner: 'cell',
          reviewBy: '2027-03-31',
          justify: 'why',
          uses: ['apis', 'pnr'],
        },
        score: 35,
        severity: 'high',
        hitCeiling: 0.005,
        tests: [{ name: 't', expect: 'match', score: 35, given: { booking: { is_split: true } } }],
      },
    ]);
  });

  test('nothing but its condition', () => {
    expect(check(rule(when), context).file.rules).toMatchObject([
      {
        metadata: { purpose: null, basis: null, owner: null, reviewBy: null, justify: null, uses: null },
        unless: null,
        score: 0,
        severity: null,
        reason: null,
        hitCeiling: null,
        tests: [],
      },
    ]);
  });

  test('a negative score exonerates', () => {
    expect(check(rule(`${when}score: -40\n`), context).file.rules[0]?.score).toBe(-40);
  });
});

describe('what approval asks for', () => {
  test('is a warning in a draft and an error at approval', () => {
    const sourceText = rule(when);
    expect(check(sourceText, context).file.rules).toHaveLength(1);
    expect(check(sourceText, context).diagnostics).toMatchObject([{ code: 'rule/missing-entry', severity: 'warning' }]);
    const approval = check(sourceText, { ...context, mode: 'approval' });
    expect(approval.diagnostics).toMatchObject([{ code: 'rule/missing-entry', severity: 'error' }]);
    expect(approval.file.rules).toEqual([]);
  });

  test.each(['purpose: terrorism\n', 'basis: "Act"\n', 'owner: "cell"\n', 'review_by: 2027-03-31\n'])(
    'names what is lacking: %s',
    (entry) => {
      const { diagnostics } = check(rule(entries.replace(entry, '') + when), context);
      expect(diagnostics.map(({ code }) => code)).toEqual(['rule/missing-entry']);
      expect(diagnostics[0]?.message).toContain(`\`${entry.split(':')[0]}:\``);
    },
  );

  test('all four are enough', () => expect(faults(rule(entries + when), 'approval')).toEqual([]));
});

describe('entries', () => {
  test.each([
    ['purpose: "terrorism"', 'rule/bad-entry at "\\"terrorism\\""'],
    ['purpose: terrorism, smuggling', 'rule/bad-entry at "terrorism, smuggling"'],
    ['basis: Act', 'rule/bad-entry at "Act"'],
    ['basis: "  "', 'rule/bad-entry at "\\"  \\""'],
    ['owner: 3', 'rule/bad-entry at "3"'],
    ['review_by: "2027-03-31"', 'rule/bad-entry at "\\"2027-03-31\\""'],
    ['review_by: 2027-02-30', 'type/no-such-day at "2027-02-30"'],
  ])('%s', (entry, fault) => {
    const key = entry.split(':')[0] ?? '';
    const others = entries.split('\n').filter((line) => line !== '' && !line.startsWith(`${key}:`));
    verifyFaults(`${others.join('\n')}\n${entry}\n${when}`, [fault]);
  });

  test.each([
    ['score: high', 'rule/bad-entry at "high"'],
    ['score: 1.5', 'type/needs-whole-number at "1.5"'],
    ['score: 5 h', 'type/needs-whole-number at "5 h"'],
    ['severity: extreme', 'rule/bad-entry at "extreme"'],
    ['severity: low, high', 'rule/bad-entry at "low, high"'],
    ['severity: "high"', 'rule/bad-entry at "\\"high\\""'],
    ['uses: apis, gds', 'rule/bad-entry at "apis, gds"'],
    ['reason: high', 'rule/bad-entry at "high"'],
    ['justify: because', 'rule/bad-entry at "because"'],
    ['expect: 5', 'rule/bad-entry at "5"'],
    ['expect: hits < 1.5 per 10 passengers', 'type/needs-whole-number at "1.5"'],
    ['expect: hits < 1 per 0 passengers', 'rule/bad-entry at "hits < 1 per 0 passengers"'],
    ['scroe: 3', 'name/unknown-entry at "scroe"'],
    ['status: live', 'name/unknown-entry at "status"'],
  ])('%s', (entry, fault) => verifyFaults(`${entries}${when}${entry}\n`, [fault]));

  test('a misspelt name is mended', () => {
    const sourceText = rule(`${entries}${when}scroe: 3\n`);
    const [fix] = check(sourceText, context).diagnostics[0]?.fixes ?? [];
    expect(fix && applyFix(sourceText, fix)).toBe(rule(`${entries}${when}score: 3\n`));
  });

  test('each stands once', () => {
    verifyFaults(`${entries}${when}score: 3\nscore: 4\n`, ['rule/repeated-section at "score"']);
    verifyFaults(`${entries}${when}${when}`, ['rule/repeated-section at "when"']);
    verifyFaults(`${entries}${when}unless flight.is_codeshare\nunless flight.is_codeshare\n`, [
      'rule/repeated-section at "unless"',
    ]);
  });
});

describe('a rule without a readable condition', () => {
  test('that has none could never match', () => verifyFaults(entries, ['rule/no-condition at "R1"']));

  test('is not told so where the line that may be it is faulty', () => {
    verifyFaults(`${entries}xyzzy booking.is_split\n`, ['syntax/unknown-section at "xyzzy"']);
    verifyFaults(`${entries}when booking.is_split <\n`, ['syntax/unexpected at "<"']);
  });

  test('has no typed form, and its neighbours have theirs', () => {
    const sourceText = `${rule(entries)}rule R2 "b" {\n${entries}${when}}\n`;
    expect(check(sourceText, context).file.rules.map(({ id }) => id)).toEqual(['R2']);
  });
});

describe('limits', () => {
  test('64 KiB of text, counted in bytes', () => {
    const body = (filler: string, count: number): string =>
      rule(`${entries}${when}reason: "${filler.repeat(count)}"\n`);
    expect(faults(body('x', 65_000))).toEqual([]);
    expect(faults(body('x', 66_000))).toEqual(['syntax/too-long at "R1"']);
    expect(faults(body('ā', 33_000))).toEqual(['syntax/too-long at "R1"']);
  });

  test('512 conditions', () => {
    const block = (count: number): string => `all of {\n${'booking.is_split\n'.repeat(count)}}\n`;
    const sized = (before: number, after: number): string =>
      rule(`${entries}when ${block(before)}${after === 0 ? '' : `unless ${block(after)}`}`);
    const tooMany = ['rule/too-many-conditions at "R1"'];
    expect(faults(sized(511, 0))).toEqual([]);
    expect(faults(sized(512, 0))).toEqual(tooMany);
    expect(faults(sized(300, 210))).toEqual([]);
    expect(faults(sized(300, 211))).toEqual(tooMany);
  });
});

describe('files', () => {
  const second = (id: string): string => `rule ${id} "b" {\n${entries}${when}}\n`;

  test('an identifier belongs to one rule; the first keeps it', () => {
    const sourceText = rule(entries + when) + second('R1');
    expect(faults(sourceText)).toEqual(['name/duplicate at "R1"']);
    expect(check(sourceText, context).file.rules.map(({ title }) => title)).toEqual(['title']);
  });

  test('lists', () => {
    const sourceText =
      'list near: country = ["NZL", "AUS"]\nlist words: text = ["Gold  tours"]\nlist none: airport = []\n';
    const { file, diagnostics } = check(sourceText, context);
    expect(diagnostics).toEqual([]);
    expect(file.lists.map(({ name, type, values }) => [name, type.kind, values])).toEqual([
      ['near', 'code', ['NZL', 'AUS']],
      ['words', 'text', ['GOLD TOURS']],
      ['none', 'code', []],
    ]);
  });

  test.each([
    ['list near: nation = ["NZL"]', ['name/unknown-type at "nation"']],
    ['list near: constructor = ["NZL"]', ['name/unknown-type at "constructor"']],
    ['list near: country = ["NZ"]', ['type/other-spelling-of-code at "\\"NZ\\""']],
    ['list near: country = [NZL]', ['type/code-needs-quotes at "NZL"']],
    ['list near: country = [3]', ['type/not-comparable at "3"']],
    ['list near: country = ["NZL"]\nlist near: country = ["AUS"]', ['name/duplicate at "near"']],
    ['ruleset "a" {\n}\nruleset "b" {\n}', ['name/duplicate at "\\"b\\""']],
    ['ruleset "a" {\n level x: score >= 1.5\n}', ['type/needs-whole-number at "1.5"']],
    ['ruleset "a" {\n level x: score >= 1\n level x: score >= 2\n}', ['name/duplicate at "x"']],
  ])('%s', (sourceText, expected) => expect(faults(sourceText)).toEqual(expected));

  test('a list of the file can be asked for in its rules, wherever it stands', () => {
    const sourceText = `${rule(`${entries}when flight.origin_country in list near\n`)}list near: country = ["NZL"]\n`;
    expect(faults(sourceText)).toEqual([]);
  });

  test('a registered list cannot be written over', () => {
    const lists = new Map([['near', { type: { kind: 'code', list: 'country' } as const }]]);
    const { diagnostics } = check('list near: country = ["NZL"]', { lists });
    expect(diagnostics.map(({ code }) => code)).toEqual(['name/duplicate']);
  });

  test('levels rise by their score', () => {
    const { file } = check('ruleset "a" {\n level high: score >= 60\n level low: score >= -5\n}', context);
    expect(file.ruleset?.levels).toEqual([
      { name: 'low', minimumScore: -5 },
      { name: 'high', minimumScore: 60 },
    ]);
  });

  test('diagnostics come in the order of the text', () => {
    const sourceText = rule('when booking.x\nscore: y\nseverity: odd\n§\n');
    const starts = check(sourceText, context).diagnostics.map(({ range }) => range.start);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    expect(starts.length).toBeGreaterThan(3);
  });
});
