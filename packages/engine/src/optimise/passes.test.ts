import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosing } from '../../test/generate/choose.ts';
import { lists } from '../../test/generate/lists.ts';
import { pathsRead } from '../../test/generate/paths-read.ts';
import { recordFor } from '../../test/generate/record.ts';
import { buildWhen } from '../../test/generate/rule.ts';
import { conditionOf, recordOf } from '../../test/rule-of.ts';
import type { IrCondition } from '../ir/ir.ts';
import { interpret } from '../interpret/interpret.ts';
import { lowerCondition } from '../ir/lower.ts';
import { printCondition } from '../ir/print-ir.ts';
import { verifyCondition } from '../ir/verify-ir.ts';
import type { DecodedRecord } from '../record/decode-record.ts';
import { decodeRecord } from '../record/decode-record.ts';
import { createLayout } from '../record/layout.ts';
import { membersOfLists } from '../ruleset/members-of-lists.ts';
import { countToQuantifier } from './count-to-quantifier.ts';
import { flatten } from './flatten.ts';
import { foldConstants } from './fold-constants.ts';
import { verifyForm } from './forms.ts';
import type { Form } from './pass.ts';
import { createOrdering } from './order.ts';
import type { MeasuredChance } from './rank.ts';
import { createSharing } from './share.ts';
import { createOptimiser, createPasses, optimise } from './pipeline.ts';
import { pushNegation } from './push-negation.ts';

const cases = choosing((choose) => {
  const layout = createLayout();
  const condition = lowerCondition(buildWhen(choose), { layout, lists: membersOfLists(lists) });
  const paths = pathsRead(layout);
  const records = choose.several(4, 4, () => decodeRecord(layout, recordFor(choose, paths)));
  return { layout, condition, records };
});

const frameOf = (record: DecodedRecord) => ({ record, elements: [] });

describe('every pass keeps what a condition says of a record, and the forms that it has', () => {
  test.each(createPasses().map(({ name }, index) => ({ name, index })))('$name', ({ index }) => {
    fc.assert(
      fc.property(cases, ({ layout, condition, records }) => {
        const before = createPasses().slice(0, index);
        const start = before.reduce((each, { rewrite }) => rewrite(each), condition);
        const pass = createPasses()[index];
        // As it comes, where the pass takes any condition, and as the passes before it leave it.
        for (const given of pass?.needs.length === 0 ? [condition, start] : [start]) {
          for (const form of pass?.needs ?? []) verifyForm(form, given);
          const rewritten = pass?.rewrite(given) ?? given;
          verifyCondition(rewritten, layout);
          for (const record of records) {
            expect(interpret(rewritten, frameOf(record)).truth).toBe(interpret(condition, frameOf(record)).truth);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('all of them, one after another', () => {
    fc.assert(
      fc.property(cases, ({ layout, condition, records }) => {
        let optimised = condition;
        const given: Form[] = [];
        for (const { rewrite, needs, gives } of createPasses()) {
          for (const form of needs) expect(given).toContain(form);
          optimised = rewrite(optimised);
          given.push(gives);
          verifyCondition(optimised, layout);
          for (const form of given) verifyForm(form, optimised);
        }
        for (const record of records) {
          expect(interpret(optimised, frameOf(record)).truth).toBe(interpret(condition, frameOf(record)).truth);
        }
      }),
      { numRuns: 400 },
    );
  });
});

const lowered = (text: string) =>
  lowerCondition(conditionOf(text), { layout: createLayout(), lists: membersOfLists(lists) });

describe('push-negation', () => {
  test.each([
    ['not booking.party_size < 2', 'booking.party_size >= 2'],
    ['not booking.locator is "A"', 'booking.locator is_not A'],
    [
      'not (flight.is_codeshare and booking.is_split)',
      'any\n  not\n    flight.is_codeshare\n  not\n    booking.is_split',
    ],
    ['none of {\n flight.is_codeshare\n}', 'all\n  not\n    flight.is_codeshare'],
    [
      'not at least 2 of {\n booking is known\n documents is known\n companions is known\n}',
      'at_least 2\n  booking is missing\n  documents is missing\n  companions is missing',
    ],
    ['not any documents where (type is visa)', 'no documents\n  documents.type is visa'],
    ['not every documents where (type is visa)', 'any documents\n  documents.type is_not visa'],
    ['not at least 2 documents where (type is visa)', 'at_most 1 documents\n  documents.type is visa'],
    ['not exactly 2 documents where (type is visa)', 'not\n  exactly 2 documents\n    documents.type is visa'],
    ['not booking.party_size between 1 and 2', 'not\n  booking.party_size between 1 and 2'],
    ['not passenger.nationality in ["NZL"]', 'passenger.nationality not_in [NZL]'],
  ])('%s', (text, printed) => {
    expect(printCondition(pushNegation.rewrite(lowered(text)))).toBe(printed);
  });
});

test('fold-constants takes out what is settled, and leaves quantifiers whose list may be missing', () => {
  const range = { start: 0, end: 0 };
  const known = lowered('booking is known');
  const yes = { kind: 'constant', value: true, range } as const;
  const no = { kind: 'constant', value: false, range } as const;
  const fold = (kind: 'all' | 'any' | 'none', conditions: readonly (typeof yes | typeof no | typeof known)[]) =>
    printCondition(foldConstants.rewrite({ kind, form: 'block', conditions, range }));
  expect(fold('all', [yes, known])).toBe('all\n  booking is known');
  expect(fold('all', [no, known])).toBe('false');
  expect(fold('any', [yes, known])).toBe('true');
  expect(fold('any', [no])).toBe('false');
  expect(fold('none', [yes, known])).toBe('false');
  expect(fold('none', [no])).toBe('true');
  const atLeast = { kind: 'at_least', count: 2, conditions: [yes, known, no], range } as const;
  expect(printCondition(foldConstants.rewrite(atLeast))).toBe('at_least 1\n  booking is known');
  const every = lowered('no documents where (type is visa)');
  expect(every.kind === 'quantifier' && foldConstants.rewrite({ ...every, where: no }).kind).toBe('quantifier');
});

test('flatten dissolves blocks in blocks of their kind, and blocks of one', () => {
  const nested = lowered(
    'all of {\n booking is known\n all of {\n documents is known\n any of {\n companions is known\n}\n}\n}',
  );
  expect(printCondition(flatten.rewrite(nested))).toBe(
    'all\n  booking is known\n  documents is known\n  companions is known',
  );
  const empty = { kind: 'all', form: 'block', conditions: [], range: { start: 0, end: 0 } } as const;
  expect(flatten.rewrite(empty)).toEqual(empty);
});

describe('count-to-quantifier', () => {
  test.each([
    ['>= 2', 'at_least 2 documents'],
    ['> 2', 'at_least 3 documents'],
    ['< 2', 'at_most 1 documents'],
    ['<= 2', 'at_most 2 documents'],
    ['is 2', 'exactly 2 documents'],
    ['is not 2', 'not\n  exactly 2 documents'],
    ['>= 1', 'any documents'],
    ['> 0', 'any documents'],
    ['< 1', 'no documents'],
    ['is 0', 'no documents'],
    ['> -2', 'at_least -1 documents'],
    ['>= 1.5', '(count of documents) >= 1.5'],
    ['> booking.party_size', '(count of documents) > booking.party_size'],
  ])('count of documents %s', (comparison, printed) => {
    expect(printCondition(countToQuantifier.rewrite(lowered(`count of documents ${comparison}`)))).toBe(printed);
  });

  test('takes the number on either side, and a count deep inside', () => {
    const condition = lowered('any history.trips within 90 days where (3 <= count of documents where (type is visa))');
    expect(printCondition(countToQuantifier.rewrite(condition))).toBe(
      'any history.trips within 7776000000 ms\n  at_least 3 documents\n    documents.type is visa',
    );
  });

  test('says of a list that is missing or half known what the count did', () => {
    const layout = createLayout();
    const lower = (text: string) => lowerCondition(conditionOf(text), { layout, lists: membersOfLists(lists) });
    const written = ['is 1', 'is not 1', '< 1', '<= 1', '> 1', '>= 1', '>= 2', '< 0'].map((comparison) =>
      lower(`count of documents where (type is visa) ${comparison}`),
    );
    const documents = [
      undefined,
      [],
      [{}],
      [{ type: 'visa' }],
      [{ type: 'visa' }, {}],
      [{ type: 'visa' }, { type: 'visa' }],
    ];
    for (const list of documents) {
      const record = decodeRecord(layout, recordOf({ documents: list }));
      const say = (conditions: readonly IrCondition[]) =>
        conditions.map((each) => interpret(each, frameOf(record)).truth);
      expect(say(written.map(countToQuantifier.rewrite))).toEqual(say(written));
    }
  });
});

describe('share', () => {
  test('makes equal conditions and operands one object wherever they stand', () => {
    const sharing = createSharing();
    const layout = createLayout();
    const share = (text: string) =>
      sharing.rewrite(lowerCondition(conditionOf(text), { layout, lists: membersOfLists(lists) }));
    const sum = share('booking.party_size + 1 > 3');
    const block = share('flight.is_codeshare or booking.party_size + 1 > 3');
    expect('conditions' in block && block.conditions[1]).toBe(sum);
    const reversed = share('1 + booking.party_size > 3');
    expect(reversed).not.toBe(sum);
    const lower = share('booking.party_size + 1 < 3');
    expect(lower.kind === 'compare' && sum.kind === 'compare' && lower.left === sum.left).toBe(true);
  });

  test.each([
    ['booking.is_split or booking.is_split', 'booking.is_split'],
    [
      '(booking.is_split and flight.is_codeshare) or (flight.is_codeshare and booking.is_split)',
      'all\n  booking.is_split\n  flight.is_codeshare',
    ],
    ['at least 2 of {\n booking.is_split\n booking.is_split\n }', 'at_least 2\n  booking.is_split\n  booking.is_split'],
    [
      'booking.party_size > 1 or booking.party_size >= 1 or booking.party_size > 1',
      'any\n  booking.party_size > 1\n  booking.party_size >= 1',
    ],
  ])('%s', (text, printed) => {
    expect(printCondition(createSharing().rewrite(lowered(text)))).toBe(printed);
  });

  test('keeps apart what differs in a literal, a set, a list, a pattern or a depth alone', () => {
    const apart = [
      'passenger.family_name is "A"',
      'passenger.family_name is "B"',
      'passenger.family_name in ["A"]',
      'passenger.family_name in ["A", "B"]',
      'passenger.nationality in list countries',
      'passenger.nationality not in list countries',
      'passenger.family_name starts with "A"',
      'passenger.family_name ends with "A"',
      'booking.party_size is 1',
      'booking.bag_count is 1',
      'any documents where (type is visa)',
      'every documents where (type is visa)',
      'any companions where (any documents where (type is visa))',
    ];
    const layout = createLayout();
    const sharing = createSharing();
    const made = apart.map((text) =>
      sharing.rewrite(lowerCondition(conditionOf(text), { layout, lists: membersOfLists(lists) })),
    );
    expect(new Set(made).size).toBe(apart.length);
  });
});

describe('order', () => {
  const printedInOrder = (text: string, measured: MeasuredChance = () => null) =>
    printCondition(createOrdering(measured).rewrite(lowered(text)));

  test('cheap members come first, then what runs over a list, then regular expressions', () => {
    expect(
      printedInOrder(
        'any documents where (type is visa) and passenger.family_name matches "^A" and booking.locator is "A"',
      ),
    ).toBe(
      'all\n  booking.locator is A\n  any documents\n    documents.type is visa\n  passenger.family_name matches "^A"',
    );
  });

  test('of two that cost the same, the one that settles the block more often comes first', () => {
    expect(printedInOrder('booking.locator is not "A" and flight.number is "B"')).toBe(
      'all\n  flight.number is B\n  booking.locator is_not A',
    );
    expect(printedInOrder('flight.number is "B" or booking.locator is not "A"')).toBe(
      'any\n  booking.locator is_not A\n  flight.number is B',
    );
  });

  test('equal ranks stay as written', () => {
    expect(printedInOrder('booking.locator is "B" and flight.number is "A"')).toBe(
      'all\n  booking.locator is B\n  flight.number is A',
    );
  });

  test('what was measured goes before what is assumed', () => {
    const text = 'booking.locator is "B" and flight.is_codeshare';
    expect(printedInOrder(text)).toBe('all\n  booking.locator is B\n  flight.is_codeshare');
    const measured: MeasuredChance = (node) => (node.kind === 'holds' ? 0.01 : node.kind === 'compare' ? 0.9 : null);
    expect(printedInOrder(text, measured)).toBe('all\n  flight.is_codeshare\n  booking.locator is B');
  });

  test('rules that differ only in their literals are put in one order', () => {
    const shape = (name: string) =>
      printCondition(
        optimise(lowered(`passenger.family_name is "${name}" and any documents where (number is "${name}")`)),
      );
    expect(shape('A').replaceAll('A', 'B')).toBe(shape('B'));
  });
});

test('one optimiser shares among the conditions that it is given', () => {
  const optimiseAll = createOptimiser();
  const text = 'any documents where (type is visa and number is "A")';
  expect(optimiseAll(lowered(text))).toBe(optimiseAll(lowered(text)));
});
