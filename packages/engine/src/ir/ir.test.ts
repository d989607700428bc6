import { describe, expect, test } from 'vitest';
import { lists, recordOf, ruleOf } from '../../test/rule-of.ts';
import { decodeRecord } from '../record/decode-record.ts';
import { createLayout } from '../record/layout.ts';
import { membersOfLists } from '../ruleset/members-of-lists.ts';
import { lowerRule } from './lower.ts';
import { printRule } from './print-ir.ts';
import { verifyCondition, verifyNegationAtLeaves, verifyRule } from './verify-ir.ts';

const lowered = (when: string, layout = createLayout()) =>
  lowerRule(ruleOf(when), { layout, lists: membersOfLists(lists) });

test('lowering keeps the shape of the rule', () => {
  const text = `all of {
    not booking.lead_time < 48 h
    at least 1 of {
      exactly 2 documents where (type is visa or number like "A*")
      count of history.trips within 90 days where (destination_country is "NLD") >= 3
    }
    passenger.nationality not in list countries
    (booking.bag_count otherwise 0) * 2 between 1 and 4
    booking.agency is missing
    date of flight.departs_local - 1 month is 2026-02-10
  }`;
  expect(printRule(lowered(text))).toBe(`rule R0001 score 10
  when
    all
      not
        booking.lead_time < 2 days
      at_least 1
        exactly 2 documents
          any
            documents.type is visa
            documents.number like "A*"
        (count of history.trips within 7776000000 ms where (history.trips.destination_country is NLD)) >= 3
      passenger.nationality not_in list countries
      ((booking.bag_count otherwise 0) * 2) between 1 and 4
      booking.agency is missing
      (date_of(flight.departs_local) - 1 month) is 2026-02-10
`);
});

test('a layout that grows keeps the slots of rules that were lowered before', () => {
  const layout = createLayout();
  const first = lowered('booking.party_size > 1', layout);
  const second = lowered('booking.bag_count > 1 and booking.party_size > 2', layout);
  verifyRule(first, layout);
  verifyRule(second, layout);
  expect(layout.fields.map(({ cataloguePath }) => cataloguePath)).toEqual(['booking.party_size', 'booking.bag_count']);
  const record = decodeRecord(layout, recordOf({ booking: { party_size: 3, bag_count: 4 } }));
  expect(record.values).toEqual([3_000_000, 4_000_000]);
});

describe('a tree that breaks an invariant is refused', () => {
  const layout = createLayout();
  const { when } = lowered('any documents where (type is visa)', layout);
  if (when.kind !== 'quantifier' || when.where?.kind !== 'compare') throw new Error('the rule is a quantifier');
  const { where } = when;

  test.each([
    ['a depth that does not nest', { ...when, depth: 1 }],
    ['a count where none belongs', { ...when, count: 2 }],
    ['a count that is missing', { ...when, quantifier: 'at_least' as const }],
    ['a scope that is not open', where],
    ['a list that the layout has not', { ...when, list: { ...when.list, place: { ...when.list.place, slot: 9 } } }],
    ['a range that ends before it starts', { ...when, range: { start: 5, end: 2 } }],
    ['arithmetic on what does not compute', { ...when, where: { ...where, left: sumOf(where.left) } }],
  ])('%s', (_, broken) => {
    expect(() => verifyCondition(broken, layout)).toThrow('invariant');
  });

  test('negation above a leaf that has an opposite', () => {
    expect(() => verifyNegationAtLeaves({ kind: 'not', condition: where, range: where.range })).toThrow('invariant');
    expect(() => verifyNegationAtLeaves(when)).not.toThrow();
  });

  function sumOf(operand: typeof where.left) {
    const { range } = operand;
    return {
      kind: 'arithmetic',
      type: { kind: 'number' },
      operator: '+',
      left: operand,
      right: operand,
      range,
    } as const;
  }
});
