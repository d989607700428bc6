import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosing } from '../../test/generate/choose.ts';
import { lists } from '../../test/generate/lists.ts';
import { pathsRead } from '../../test/generate/paths-read.ts';
import { recordFor } from '../../test/generate/record.ts';
import { buildWhen } from '../../test/generate/rule.ts';
import { conditionOf } from '../../test/rule-of.ts';
import { interpret } from '../interpret/interpret.ts';
import { lowerCondition } from '../ir/lower.ts';
import { printCondition } from '../ir/print-ir.ts';
import { verifyCondition, verifyNegationAtLeaves } from '../ir/verify-ir.ts';
import { decodeRecord } from '../record/decode-record.ts';
import { createLayout } from '../record/layout.ts';
import { membersOfLists } from '../ruleset/members-of-lists.ts';
import { flatten } from './flatten.ts';
import { foldConstants } from './fold-constants.ts';
import { optimise, passes } from './pipeline.ts';
import { pushNegation } from './push-negation.ts';

const cases = choosing((choose) => {
  const layout = createLayout();
  const condition = lowerCondition(buildWhen(choose), { layout, lists: membersOfLists(lists) });
  const paths = pathsRead(layout);
  const records = choose.several(4, 4, () => decodeRecord(layout, recordFor(choose, paths)));
  return { layout, condition, records };
});

describe('every pass keeps what a condition says of a record', () => {
  test.each(passes)('$name', ({ rewrite }) => {
    fc.assert(
      fc.property(cases, ({ layout, condition, records }) => {
        const rewritten = rewrite(condition);
        verifyCondition(rewritten, layout);
        for (const record of records) {
          const frame = { record, elements: [] };
          expect(interpret(rewritten, frame).truth).toBe(interpret(condition, frame).truth);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('all of them, one after another', () => {
    fc.assert(
      fc.property(cases, ({ condition, records }) => {
        const optimised = optimise(condition);
        verifyNegationAtLeaves(optimised);
        for (const record of records) {
          const frame = { record, elements: [] };
          expect(interpret(optimised, frame).truth).toBe(interpret(condition, frame).truth);
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
});
