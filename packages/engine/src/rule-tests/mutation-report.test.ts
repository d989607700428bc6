import type { TypedRule } from '@tautai/dsl';
import { check, format, recordSchema } from '@tautai/dsl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosing } from '../../test/generate/choose.ts';
import { pathsRead } from '../../test/generate/paths-read.ts';
import { recordFor } from '../../test/generate/record.ts';
import { buildRule } from '../../test/generate/rule.ts';
import { lists } from '../../test/rule-of.ts';
import { compileRuleset } from '../ruleset/compile-ruleset.ts';
import { createBench } from './bench.ts';
import type { MutationReport } from './mutation-report.ts';
import { mutationReport } from './mutation-report.ts';

interface Parts {
  readonly when: string;
  readonly unless?: string;
  readonly tests?: readonly (readonly [given: object, expect: string])[];
}

/** A file of one rule, laid out as the formatter would. */
function textOf({ when, unless, tests = [] }: Parts): string {
  const body = [
    `  when ${when}`,
    ...(unless === undefined ? [] : [`  unless ${unless}`]),
    '',
    ...tests.map(([given, outcome], index) =>
      [`  test "given ${index + 1}" {`, `    given ${JSON.stringify(given)}`, `    expect ${outcome}`, '  }'].join(
        '\n',
      ),
    ),
  ].join('\n');
  return format(`rule R1 "x" {\n  justify: "why"\n\n${body}\n}\n`).text;
}

function checkedRule(sourceText: string): TypedRule {
  const { file, diagnostics } = check(sourceText, { lists });
  const [rule] = file.rules;
  if (rule === undefined) throw new Error(`${sourceText}\n${diagnostics.map(({ message }) => message).join('\n')}`);
  return rule;
}

const report = (sourceText: string): MutationReport => mutationReport(checkedRule(sourceText), { lists, sourceText });

const proposalsIn = ({ conditionsNotPinned }: Pick<MutationReport, 'conditionsNotPinned'>) =>
  conditionsNotPinned.flatMap(({ proposals }) => proposals);

/** The file with tests inserted at the end of its rule. */
const withTests = (text: string, texts: readonly string[]): string =>
  `${text.slice(0, -'}\n'.length)}${texts.join('')}}\n`;

const lead = (time: string) => ({ booking: { lead_time: time } });

describe('a boundary', () => {
  const when = 'booking.lead_time < 48 h';

  test('is pinned by a test on either side of it', () => {
    const { survived, conditionsNotPinned, cannotTell } = report(
      textOf({
        when,
        tests: [
          [lead('PT47H'), 'match'],
          [lead('PT48H'), 'no_match'],
        ],
      }),
    );
    expect({ survived, conditionsNotPinned, cannotTell }).toEqual({
      survived: [],
      conditionsNotPinned: [],
      cannotTell: [],
    });
  });

  test('is not pinned by tests far from it, and what is missing stands on the boundary', () => {
    const text = textOf({
      when,
      tests: [
        [lead('PT3H'), 'match'],
        [lead('P9D'), 'no_match'],
      ],
    });
    const found = report(text);
    expect(found.survived.map(({ description }) => description)).toEqual([
      'with `<=` instead of `<` in `booking.lead_time < 48 h`',
      'with `47 h` instead of `48 h` in `booking.lead_time < 48 h`',
      'with `2 days 1 h` instead of `48 h` in `booking.lead_time < 48 h`',
    ]);
    expect(proposalsIn(found).map(({ name, expect: outcome }) => `${name}: ${outcome}`)).toEqual([
      'lead time of 47 h 59 min: match',
      'lead time of 2 days: no_match',
    ]);
    expect(found.conditionsNotPinned.map(({ range }) => text.slice(range.start, range.end))).toEqual([when]);
  });

  test('without any test, a missing value has its test too', () => {
    expect(proposalsIn(report(textOf({ when }))).map(({ text }) => text)).toEqual([
      '  test "lead time of 47 h 59 min" {\n    given { "booking": { "lead_time": "PT47H59M" } }\n    expect match\n  }\n',
      '  test "lead time of 2 days" {\n    given { "booking": { "lead_time": "P2D" } }\n    expect no_match\n  }\n',
      '  test "lead time not delivered" {\n    given {}\n    expect undetermined\n  }\n',
    ]);
  });
});

test('a proposal keeps of a test what the other conditions need, and nothing else', () => {
  const text = textOf({
    when: 'all of {\n booking.trip_type is one_way\n booking.change_count > 2\n}',
    tests: [
      [{ passenger: { age: 9 }, booking: { trip_type: 'one_way', change_count: 5, locator: 'ABC123' } }, 'match'],
    ],
  });
  const [first] = proposalsIn(report(text));
  expect(first?.text).toContain('given { "booking": { "change_count": 5, "trip_type": "round_trip" } }');
});

describe('what decides only beside other conditions is shown beside them', () => {
  test.each<[string, Parts, readonly string[]]>([
    [
      'an alternative',
      {
        when: 'any of {\n booking.change_count > 2\n booking.is_split\n}',
        tests: [[{ booking: { is_split: true } }, 'match']],
      },
      ['change count of 3: match', 'change count of 2: no_match'],
    ],
    [
      'any for every',
      {
        when: 'any booking.payments where (method is cash)',
        tests: [
          [{ booking: { payments: [{ method: 'cash' }] } }, 'match'],
          [{ booking: { payments: [{ method: 'card' }] } }, 'no_match'],
        ],
      },
      ['payments: one that fits, one that does not: match'],
    ],
    [
      'a count',
      {
        when: 'at least 2 booking.bags where (is_pooled is true)',
        tests: [[{ booking: { bags: [{ is_pooled: true }, { is_pooled: true }, { is_pooled: true }] } }, 'match']],
      },
      ['bags: two that fit: match', 'bags: one that fits: no_match'],
    ],
    [
      'a count in a comparison',
      {
        when: 'count of booking.bags where (weight > 23 kg) >= 2',
        tests: [[{ booking: { bags: [{ weight: 30 }, { weight: 30 }, { weight: 1 }] } }, 'match']],
      },
      ['bags: one that fits: no_match', 'weight of 23.1 kg: match', 'weight of 23 kg: no_match'],
    ],
    [
      '`unless`',
      { when: 'booking.is_split', unless: 'redress.is_cleared', tests: [[{ booking: { is_split: true } }, 'match']] },
      ['cleared is true: no_match'],
    ],
    [
      'a window',
      {
        when: 'any history.trips within 90 days',
        tests: [
          [
            {
              message: { received_at: '2026-03-10T06:00:00Z' },
              history: { trips: [{ departed_at: '2026-03-01T00:00:00Z' }] },
            },
            'match',
          ],
        ],
      },
      ['departed at 90 days before: match', 'departed at 90 days 1 min before: no_match'],
    ],
    [
      'a difference of times',
      { when: 'flight.departs_at - booking.created_at < 48 h' },
      ['difference of 47 h 59 min: match', 'difference of 2 days: no_match'],
    ],
    [
      'a field against a field',
      { when: 'any booking.bags where (destination is flight.destination)' },
      ['destination is APW: match'],
    ],
    [
      'a list',
      { when: 'flight.origin in list airports' },
      ['origin is BOG: match', 'origin is AKL: no_match', 'origin not delivered: undetermined'],
    ],
  ])('%s', (_, parts, expected) => {
    const proposals = proposalsIn(report(textOf(parts))).map(({ name, expect: outcome }) => `${name}: ${outcome}`);
    expect(proposals).toEqual(expect.arrayContaining([...expected]));
  });
});

test('what no record can tell apart is not held against the tests', () => {
  const { survived, cannotTell } = report(
    textOf({
      when: 'booking.is_split',
      unless: 'passenger.frequent_flyer_tier otherwise "none" in ["gold"]',
      tests: [
        [{ booking: { is_split: true } }, 'match'],
        [{ booking: { is_split: false } }, 'no_match'],
        [{ booking: { is_split: true }, passenger: { frequent_flyer_tier: 'gold' } }, 'no_match'],
        [{ booking: { is_split: true }, passenger: { frequent_flyer_tier: 'blue' } }, 'match'],
      ],
    }),
  );
  expect(survived).toEqual([]);
  expect(cannotTell.map(({ description }) => description)).toEqual([
    'without `otherwise` `"none"` in `passenger.frequent_flyer_tier otherwise "none" in ["gold"]`',
  ]);
});

test('a count that nobody could write down gets no test', () => {
  const { survived, cannotTell, conditionsNotPinned } = report(textOf({ when: 'at least 900000000 booking.bags' }));
  expect(proposalsIn({ conditionsNotPinned }).map(({ name }) => name)).not.toContainEqual(expect.stringContaining('9'));
  expect(survived.length + cannotTell.length).toBe(4);
});

test('of a rule as long as rules may be, the first conditions get their tests', () => {
  const lines = Array.from({ length: 120 }, (_, index) => `booking.change_count is not ${index}`);
  const { survived, conditionsNotPinned } = report(textOf({ when: `all of {\n${lines.join('\n')}\n}` }));
  expect(survived.length).toBeGreaterThan(400);
  expect(conditionsNotPinned.filter(({ proposals }) => proposals.length > 0).length).toBeLessThanOrEqual(32);
});

test('names of tests stay unique within a rule', () => {
  const text = textOf({ when: 'booking.lead_time < 48 h or flight.is_codeshare' }).replace(
    '\n}\n',
    '\n\n  test "lead time of 2 days" {\n    given {}\n    expect undetermined\n  }\n}\n',
  );
  expect(proposalsIn(report(text)).map(({ name }) => name)).toContain('lead time of 2 days (2)');
});

test('records are completed, and lists chosen, by whoever runs the tests', () => {
  const sourceText = textOf({
    when: 'flight.origin_country in list countries',
    tests: [[{ flight: { origin: 'AKL' } }, 'match']],
  });
  const found = mutationReport(checkedRule(sourceText), {
    lists: ({ flight }) => (flight?.origin === undefined ? new Map([...lists, ['countries', noCountries]]) : lists),
    sourceText,
    complete: (given) => {
      const { flight, ...rest } = given;
      return { ...rest, flight: { ...(flight as object), origin_country: 'NZL' } };
    },
  });
  expect(found.killed).toBeGreaterThan(0);
});

const noCountries = { type: { kind: 'code', list: 'country' }, values: new Set<string>() } as const;

describe('proposals are what they say', () => {
  const files = [
    { when: 'booking.lead_time < 48 h' },
    { when: 'any of {\n booking.lead_time between 24 h and 5 days\n booking.trip_type in [one_way, open_jaw]\n}' },
    {
      when: 'every booking.segments where (cabin not in [first, business] and status is "HK")',
      unless: 'redress.is_cleared',
    },
    { when: 'exactly 2 booking.bags where (weight > 23 kg and tag starts with "00")' },
    { when: 'at least 2 of {\n booking.is_split\n booking.change_count >= 3\n passenger.in_transit is false\n}' },
    { when: 'count of history.trips within 90 days where (direction is inbound) >= 2' },
    { when: 'sum of booking.bags.weight > 50 kg and booking.agency.name contains "travel"' },
    {
      when: 'latest of booking.segments.departs_at >= 2026-03-11T22:30',
      unless: 'no booking.payments where (method is card)',
    },
    { when: 'booking.bag_weight * 2 > 46 kg and booking.change_count otherwise 0 is 0' },
  ];

  test.each(files)('$when', (parts) => {
    const text = textOf(parts);
    const before = report(text);
    const proposals = proposalsIn(before);
    expect(proposals.length).toBeGreaterThan(0);

    const extended = withTests(
      text,
      proposals.map((each) => each.text),
    );
    expect(format(extended).text).toBe(extended);
    const rule = checkedRule(extended);
    const bench = createBench({ lists, sourceText: extended });
    expect(rule.tests.map(({ given }) => bench.answer(rule, given))).toEqual(
      rule.tests.map(({ expect: each }) => each),
    );

    const after = report(extended);
    expect(after.survived).toEqual([]);
    expect(after.conditionsNotPinned).toEqual([]);
    expect(after.killed).toBe(before.killed + before.survived.length);
  });
});

test('for any rule: proposals pass, notice all that survived, and each notices something', () => {
  const rules = choosing((choose) => {
    const rule = buildRule(choose);
    const { layout } = compileRuleset({ rules: [rule], lists });
    const records = choose.several(0, 2, () => recordFor(choose, pathsRead(layout)));
    const tests = records.flatMap((given, index) => {
      const parsed = recordSchema().safeParse(given);
      return parsed.success
        ? [{ name: `t${index}`, given: parsed.data, expect: 'match' as const, score: null, range: rule.range }]
        : [];
    });
    return { ...rule, tests };
  });
  fc.assert(
    fc.property(rules, (rule) => {
      const context = { lists, sourceText: '' };
      const before = mutationReport(rule, context);
      const proposals = proposalsIn(before);
      const { file } = check(
        withTests(
          'rule R1 "x" {\n  when booking.is_split\n}\n',
          proposals.map(({ text }) => text),
        ),
        { lists },
      );
      const tests = file.rules.flatMap((each) => each.tests);
      expect(tests).toHaveLength(proposals.length);
      const bench = createBench(context);
      expect(tests.map(({ given }) => bench.answer(rule, given))).toEqual(proposals.map(({ expect: each }) => each));

      // More records may show a mistake of which none could tell before; what was shown stays noticed.
      const after = mutationReport({ ...rule, tests: [...rule.tests, ...tests] }, context);
      expect(after.killed).toBeGreaterThanOrEqual(before.killed + before.survived.length);
      for (const each of tests) {
        const alone = mutationReport({ ...rule, tests: [...rule.tests, each] }, context);
        expect(alone.killed).toBeGreaterThan(before.killed);
      }
    }),
    { numRuns: 100 },
  );
});
