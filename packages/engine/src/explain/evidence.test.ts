import { expect, test } from 'vitest';
import { fileOf, lists, recordOf } from '../../test/rule-of.ts';
import { evidenceIn } from './evidence.ts';
import { explain } from './explain.ts';
import type { ExplanationNode } from './explanation.ts';

const ruleText = (when: string, unless: string) => `rule R1 "x" {\n  when ${when}\n  unless ${unless}\n}\n`;

function sorted(text: string, json: object) {
  const [rule] = fileOf(text).rules;
  if (rule === undefined) throw new Error('the text has a rule');
  const evidence = evidenceIn(explain(rule, recordOf(json), lists));
  const words = (nodes: readonly ExplanationNode[]) =>
    nodes.map(({ range }) => text.slice(range.start, range.end).replace(/ .*/, ''));
  return { for: words(evidence.for), against: words(evidence.against), open: words(evidence.open) };
}

const text = ruleText(
  'all of {\n booking.lead_time < 48 h\n not flight.is_codeshare\n none of {\n booking.is_split\n booking.party_size > 4\n }\n any booking.bags where (weight > 1 kg)\n }',
  'booking.is_one_way_ticket',
);

test('a match has what made it, and what spoke against it', () => {
  const record = {
    booking: { lead_time: 'PT1H', is_split: false, party_size: 2, bags: [{ weight: 3 }], is_one_way_ticket: false },
    flight: { is_codeshare: false },
  };
  expect(sorted(text, record)).toEqual({
    for: [
      'booking.lead_time',
      'flight.is_codeshare',
      'booking.is_split',
      'booking.party_size',
      'any',
      'booking.is_one_way_ticket',
    ],
    against: [],
    open: [],
  });
});

test('negations turn what a condition says, and what is unknown says nothing', () => {
  const record = {
    booking: { lead_time: 'PT72H', is_split: true, bags: [], is_one_way_ticket: true },
    flight: { is_codeshare: true },
  };
  expect(sorted(text, record)).toEqual({
    for: [],
    against: ['booking.lead_time', 'flight.is_codeshare', 'booking.is_split', 'any', 'booking.is_one_way_ticket'],
    open: ['booking.party_size'],
  });
});

test('rows that take points away speak against where they hold', () => {
  const card = `scorecard S1 "x" {
  threshold: 10
  points {
    booking.party_size > 2 -> +20
    flight.is_codeshare -> -5
    booking.is_split -> -5
    booking.is_one_way_ticket -> 0
  }
}
`;
  const record = {
    booking: { party_size: 3, is_split: false, is_one_way_ticket: true },
    flight: { is_codeshare: true },
  };
  expect(sorted(card, record)).toEqual({
    for: ['booking.party_size', 'booking.is_split'],
    against: ['flight.is_codeshare'],
    open: [],
  });
  const [rule] = fileOf(card).rules;
  const rows = rule && explain(rule, recordOf(record), lists).when?.children.map(({ mattered }) => mattered);
  // The threshold is reached by the first, and kept by the one that takes nothing away.
  expect(rows).toEqual([true, false, true, false]);
});
