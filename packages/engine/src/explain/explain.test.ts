import { describe, expect, test } from 'vitest';
import { fileOf, lists, recordOf, ruleOf } from '../../test/rule-of.ts';
import { elementsShownMax } from './explain-node.ts';
import { explain } from './explain.ts';
import type { ExplanationNode } from './explanation.ts';
import { renderExplanation, renderReason } from './render-text.ts';

const sourceText = `rule R0147 "Late cash booking" {
  when all of {
    booking.lead_time < 48 h
    any booking.payments where (method is cash)
    at least 1 of {
      count of booking.bags where (weight > 23 kg) >= 2
      booking.is_one_way_ticket
    }
  }
  unless passenger.frequent_flyer_tier in ["gold"]
  score: +35
  reason: "Paid {{cash}} {booking.lead_time} before departure, {count of booking.bags} bags of {passenger.full_name}"
}
`;
const [rule] = fileOf(sourceText).rules;
const explained = (json: object) => {
  if (rule === undefined) throw new Error('the text has a rule');
  return explain(rule, recordOf(json), lists);
};

const booking = { lead_time: 'PT30H', payments: [{ method: 'card' }, { method: 'cash' }], bags: [{ weight: 25 }, {}] };

test('a match reads as the rule does, with what was seen', () => {
  expect(renderExplanation(explained({ booking: { ...booking, is_one_way_ticket: true } }), sourceText)).toBe(
    `R0147: match
  reason: Paid {cash} 30 h before departure, 2 bags of (not known)
  when
    ✓ all of
      ✓ booking.lead_time < 48 h  [booking.lead_time = 30 h]
      ✓ any booking.payments where (method is cash)
        booking.payments: 1 of 2
          ✗ #1
            (✗ method is cash  [booking.payments.method = card])
          ✓ #2
            ✓ method is cash  [booking.payments.method = cash]
      ✓ at least 1 of
        (? count of booking.bags where (weight > 23 kg) >= 2  [booking.bags = 1 to 2])
          booking.bags: 1 of 2, 1 unknown
            ✓ #1
              (✓ weight > 23 kg  [booking.bags.weight = 25 kg])
            ? #2
              (? weight > 23 kg  [booking.bags.weight = (not known: absent)])
        ✓ booking.is_one_way_ticket  [booking.is_one_way_ticket = true]
  unless
    ? passenger.frequent_flyer_tier in ["gold"]  [passenger.frequent_flyer_tier = (not known: absent)]
  note: exonerating condition could not be decided
`,
  );
});

test('an undetermined rule says what was missing', () => {
  const { outcome, missing, note } = explained({ booking });
  expect({ outcome, missing, note }).toEqual({
    outcome: 'undetermined',
    missing: ['booking.bags.weight', 'booking.is_one_way_ticket'],
    note: null,
  });
});

test('what did not matter is marked: had it been otherwise, the verdict above would be the same', () => {
  const { when, unless } = explained({ booking: { ...booking, lead_time: 'PT72H' } });
  expect(when?.verdict).toBe('false');
  expect(when?.children.map(({ mattered }) => mattered)).toEqual([true, false, false]);
  expect(unless?.mattered).toBe(false);
});

test('an explanation has the ranges of the text and is plain data', () => {
  const explanation = explained({ booking });
  const words = (node: ExplanationNode | undefined) => node && sourceText.slice(node.range.start, node.range.end);
  expect(words(explanation.when?.children[0])).toBe('booking.lead_time < 48 h');
  expect(words(explanation.when?.children[1]?.lists[0]?.elements[0]?.condition ?? undefined)).toBe('method is cash');
  expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
});

const leafOf = (condition: string, json: object) => explain(ruleOf(condition), recordOf(json), lists).when?.leaf;

describe('leaves', () => {
  test.each([
    [
      'booking.lead_time < 48 h',
      { booking: { lead_time: 'PT30H' } },
      { operator: '<', path: 'booking.lead_time', expected: '2 days', seen: '30 h', cause: null },
    ],
    ['booking.lead_time < 48 h', {}, { seen: null, cause: 'absent' }],
    ['booking.lead_time < 48 h', { booking: { lead_time: 'soon' } }, { seen: null, cause: 'malformed' }],
    [
      'passenger.nationality not in ["NZL", "WSM"]',
      { passenger: { nationality: 'AUS' } },
      { operator: 'not in', expected: 'NZL, WSM', seen: 'AUS' },
    ],
    ['booking.party_size in [1, 2, 3, 4, 5, 6, 7]', {}, { expected: '1, 2, 3, 4, 5 and 2 more' }],
    ['passenger.nationality in list countries', {}, { operator: 'in list', expected: 'countries' }],
    ['passenger.family_name starts with "tui"', {}, { operator: 'starts with', expected: '"TUI"' }],
    ['booking.party_size between 2 and 4', {}, { operator: 'between', expected: '2 and 4' }],
    ['booking is missing', {}, { operator: 'is missing', path: 'booking', expected: null, seen: null }],
    ['booking.bags is known', { booking: { bags: [] } }, { operator: 'is known', path: 'booking.bags', seen: 'known' }],
    ['flight.is_codeshare', { flight: { is_codeshare: false } }, { operator: 'is', expected: 'true', seen: 'false' }],
    [
      'booking.bag_count / booking.party_size > 2',
      { booking: { bag_count: 5, party_size: 0 } },
      { path: null, seen: null, cause: 'division_by_zero' },
    ],
    [
      'booking.party_size is booking.bag_count',
      { booking: { party_size: 2 } },
      { path: 'booking.party_size', seen: '2', expected: '(not known)' },
    ],
    ['passenger.date_of_birth < 1980-06-01', { passenger: { date_of_birth: '1980' } }, { seen: '1980', cause: null }],
    [
      'highest of booking.bags.weight > 23 kg',
      { booking: { bags: [] } },
      { path: 'booking.bags.weight', cause: 'no_elements' },
    ],
    ['count of booking.bags + 0 > 1', {}, { seen: null, cause: 'absent' }],
  ])('%s of %j', (condition, json, evidence) => {
    expect(leafOf(condition, json)).toMatchObject(evidence);
  });

  test('every field that either side read is named', () => {
    const leaf = leafOf('booking.bag_count otherwise booking.party_size > 1', { booking: { party_size: 3 } });
    expect(leaf?.values.map(({ path, seen }) => [path, seen])).toEqual([
      ['booking.bag_count', null],
      ['booking.party_size', '3'],
    ]);
    expect(leaf?.seen).toBe('3');
  });
});

test('of a long list the elements that mattered are shown, in order, and the rest counted', () => {
  const bags = Array.from({ length: 500 }, (_, index) => ({ weight: index === 321 ? 30 : 10 }));
  const { when } = explain(ruleOf('any booking.bags where (weight > 23 kg)'), recordOf({ booking: { bags } }), lists);
  const [list] = when?.lists ?? [];
  expect(list?.counts).toEqual({ true: 1, false: 499, unknown: 0, total: 500 });
  expect(list?.elements).toHaveLength(elementsShownMax);
  expect(list?.elements.filter(({ mattered }) => mattered).map(({ index }) => index)).toEqual([321]);
  expect(list?.leftOut).toBe(500 - elementsShownMax);
});

test('a rule that would cost too much is not evaluated, and its explanation says so', () => {
  const bags = Array.from({ length: 100 }, () => ({}));
  const explanation = explain(ruleOf('any booking.bags'), recordOf({ booking: { bags } }), lists, { costMax: 10 });
  expect(explanation).toMatchObject({ outcome: 'failed', cause: 'limit/cost', when: null });
  expect(renderExplanation(explanation, '')).toBe('R0001: failed (limit/cost)\n');
});

test('a reason keeps apart what must be masked', () => {
  const { reason } = explained({ booking, passenger: { full_name: 'Sina Tuilagi' } });
  expect(reason?.at(-1)).toEqual({ text: 'SINA TUILAGI', path: 'passenger.full_name' });
  expect(renderReason(reason ?? [])).toBe('Paid {cash} 30 h before departure, 2 bags of SINA TUILAGI');
});
