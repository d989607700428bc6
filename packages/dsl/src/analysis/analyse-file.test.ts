import { expect, test } from 'vitest';

import { check } from '../check/check.ts';
import { analyseBeside, analyseFile, analyseFiles } from './analyse-file.ts';
import { indexRules } from './subsumption.ts';

const context = { lists: new Map([['hubs', { type: { kind: 'code', list: 'airport' } as const }]]) };

/** A file of rules whose sections are given, and what is said of it: code, severity and the text at fault. */
function verify(sections: readonly string[], expected: readonly (readonly [code: string, text: string])[]): void {
  const text = sections
    .map((each, index) => `rule R${index + 1} "Test" {\n  justify: "test"\n  ${each}\n}\n`)
    .join('\n');
  const { file, diagnostics } = check(text, context);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const found = analyseFile(file).map(({ code, range }) => [code, text.slice(range.start, range.end)]);
  expect(found).toEqual(expected);
}

test.each([
  // what cannot be
  ['when booking.party_size < 0', [['logic/never-true', 'booking.party_size < 0']]],
  ['when booking.created_local_hour > 23', [['logic/never-true', 'booking.created_local_hour > 23']]],
  ['when any watchlist_matches where (strength > 1)', [['logic/never-true', 'strength > 1']]],
  ['when booking.party_size between 9 and 3', [['logic/never-true', 'booking.party_size between 9 and 3']]],
  ['when count of booking.bags < 0', [['logic/never-true', 'count of booking.bags < 0']]],
  ['when booking.bag_count is 1.5', [['logic/never-true', 'booking.bag_count is 1.5']]],
  // what excludes one another
  [
    'when booking.party_size > 9 and booking.is_split and booking.party_size < 3',
    [['logic/contradiction', 'booking.party_size < 3']],
  ],
  [
    'when all of {\n any booking.bags where (weight > 30 kg)\n no booking.bags where (weight > 20 kg)\n }',
    [['logic/contradiction', 'no booking.bags where (weight > 20 kg)']],
  ],
  [
    'when any booking.segments where (cabin is first and cabin is economy)',
    [['logic/contradiction', 'cabin is economy']],
  ],
  ['when booking.is_split and booking is missing', [['logic/contradiction', 'booking is missing']]],
  ['when booking.party_size > 4\n  unless booking.party_size > 2', [['logic/contradiction', 'booking.party_size > 2']]],
  // what cannot fail
  [
    'when booking.party_size > 2 or booking.party_size <= 2',
    [['logic/always-true', 'booking.party_size > 2 or booking.party_size <= 2']],
  ],
  ['when booking.is_split and booking.party_size >= 1', [['logic/always-true', 'booking.party_size >= 1']]],
  ['when booking.is_split and booking.party_size > 0.5', [['logic/always-true', 'booking.party_size > 0.5']]],
  // what adds nothing
  ['when booking.lead_time < 24 h or booking.lead_time < 48 h', [['logic/dead-branch', 'booking.lead_time < 24 h']]],
  ['when booking.lead_time < 24 h and booking.lead_time < 48 h', [['logic/dead-branch', 'booking.lead_time < 48 h']]],
  ['when booking.is_split and booking.is_split', [['logic/dead-branch', 'booking.is_split']]],
  [
    'when all of {\n booking.party_size > 4\n any of {\n booking.party_size < 3\n booking.is_split\n }\n }',
    [['logic/dead-branch', 'booking.party_size < 3']],
  ],
  [
    'when not (booking.lead_time < 24 h or booking.lead_time < 48 h)',
    [['logic/dead-branch', 'booking.lead_time < 24 h']],
  ],
  [
    'when no booking.segments where (origin in list hubs or origin is "APW" or origin in ["APW", "AKL"])',
    [['logic/dead-branch', 'origin is "APW"']],
  ],
  ['when booking.party_size > 4\n  unless booking.party_size is 2', [['logic/dead-branch', 'booking.party_size is 2']]],
  [
    'when count of booking.bags where (weight > 20 kg and weight > 10 kg) > 2',
    [['logic/dead-branch', 'weight > 10 kg']],
  ],
  // what is well
  ['when booking.lead_time < 48 h and booking.is_split', []],
  ['when any booking.bags where (weight > 30 kg) and no booking.bags where (weight > 40 kg)', []],
  ['when booking.lead_time < 24 h or booking.party_size > 3', []],
  ['when any booking.segments where (origin in list hubs) and no booking.segments where (origin is "BOG")', []],
  ['when booking.created_at < flight.departs_at or booking.created_at > flight.arrives_at', []],
  ['when flight.departs_at - booking.created_at < 24 h\n  unless passenger.frequent_flyer_tier in ["gold"]', []],
] as const)('%s', (section, expected) => {
  verify([section], expected);
});

test('a rule that lies within another, and one that says the same in other words', () => {
  verify(
    [
      'when booking.lead_time < 72 h',
      'when booking.lead_time < 48 h and booking.is_split',
      'when all of {\n booking.is_split\n not booking.lead_time >= 48 h\n }',
    ],
    [
      ['logic/subsumed', 'rule'],
      ['logic/subsumed', 'rule'],
      ['logic/equivalent', 'rule'],
    ],
  );
});

test('what is said names the other rule, the bound of the field and the condition that is excluded', () => {
  const text = `rule A "First" {
  when booking.is_split
}
rule B "Second" {
  when booking.is_split is true
}
rule C "Third" {
  when all of {
    booking.created_local_hour > 23
    booking.party_size between 9 and 3
  }
}
`;
  const { file } = check(text, context);
  const messages = analyseFile(file).map(({ message, related }) => [message, ...related.map((each) => each.message)]);
  expect(messages).toEqual([
    ['rule `B` matches exactly the records that rule `A` matches', 'rule `A` stands here'],
    ['this can never be true, for `booking.created_local_hour` lies between 0 and 23'],
    ['this can never be true, whatever the record says'],
  ]);
});

test('values of a list that stands in the file are known', () => {
  const text = `list own: airport = ["BOG", "LIM"]
rule A "First" {
  when any booking.segments where (origin in list own and origin is "APW")
}
`;
  const [found] = analyseFile(check(text, context).file);
  expect(found?.code).toBe('logic/contradiction');
});

/** Files of the given texts, `a.tau`, `b.tau` and so on, and what is said in each: code, rule at fault, place of the other. */
function verifyFiles(texts: readonly string[], expected: readonly (readonly string[])[]): void {
  const files = texts.map((text, index) => ({ name: `${'abc'[index]}.tau`, file: check(text, context).file }));
  const said = analyseFiles(files).map((found) =>
    found.map(({ code, related }) => [code, ...related.map(({ file }) => file ?? 'here')].join(' ')),
  );
  expect(said).toEqual(expected);
}

const wide = 'rule WIDE "Wide" {\n  when booking.lead_time < 72 h\n}\n';
const narrow = 'rule NARROW "Narrow" {\n  when booking.lead_time < 48 h\n}\n';

test('rules are held against those of other files', () => {
  verifyFiles([narrow, wide], [['logic/subsumed b.tau'], []]);
  verifyFiles([`${wide}\n${narrow}`], [['logic/subsumed here']]);
});

test('a name may stand for one list in one file and for another in the next', () => {
  const asking = (id: string, airports: string): string =>
    `list own: airport = [${airports}]\nrule ${id} "t" {\n  when any booking.segments where (origin in list own)\n}\n`;
  verifyFiles([asking('A', '"BOG"'), asking('B', '"LIM"')], [[], []]);
  verifyFiles([asking('A', '"BOG", "LIM"'), asking('B', '"LIM"')], [[], ['logic/subsumed a.tau']]);
  verifyFiles([asking('A', '"BOG", "LIM"'), asking('B', '"LIM", "BOG"')], [[], ['logic/equivalent a.tau']]);
});

test('one file beside rules that are live: within them, around them, but not beside its own older version', () => {
  const live = indexRules([check(`${wide}\n${narrow}`, context).file]);
  const verifyBeside = (text: string, expected: readonly string[]): void => {
    expect(analyseBeside(check(text, context).file, live).map(({ message }) => message)).toEqual(expected);
  };
  verifyBeside(narrow.replace('48', '24'), [
    'every record that rule `NARROW` matches is matched by rule `WIDE` as well',
  ]);
  verifyBeside(wide.replace('WIDE', 'OTHER').replace('72 h', '60 h'), [
    'every record that rule `OTHER` matches is matched by rule `WIDE` as well',
    'every record that rule `NARROW` matches is matched by rule `OTHER` as well',
  ]);
  verifyBeside(wide.replace('WIDE', 'OTHER').replace('<', '>'), []);
});
