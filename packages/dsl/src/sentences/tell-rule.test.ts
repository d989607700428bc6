import { describe, expect, test } from 'vitest';

import { check } from '../check/check.ts';
import { testContext } from '../testing/checked-condition.ts';
import { textIn } from '../source/text-range.ts';
import { renderSentences } from './render-sentences.ts';
import type { LanguageCode } from './sentence-view.ts';
import { fileSentences } from './sentences.ts';

const rule = (...lines: readonly string[]): string =>
  ['rule R1 "Split" {', ...lines.map((line) => `  ${line}`), '  when booking.is_split', '}'].join('\n');

const viewsOf = (sourceText: string, language: LanguageCode) =>
  fileSentences(check(sourceText, testContext), { language, sourceText });

/** The paragraphs behind the title and the condition, one a line. */
const told = (sourceText: string, language: LanguageCode): readonly string[] =>
  viewsOf(sourceText, language).flatMap(({ view }) => renderSentences(view).split('\n\n').slice(1));

test('a scorecard is its rows, each with what it is worth', () => {
  const text = [
    'define late = booking.lead_time < 48 h',
    'scorecard S1 "Signs" {',
    '  threshold: 20',
    '  points {',
    '    late             -> +20 "booked late"',
    '    booking.is_split -> -1',
    '  }',
    '}',
  ].join('\n');
  const [view] = viewsOf(text, 'en').map((each) => renderSentences(each.view));
  expect(view).toBe(`S1 — Signs

The rule matches if the points of the following that are true add up to at least 20:
- +20\u{a0}points (booked late): the booking was made less than 48\u{a0}hours before departure
- −1\u{a0}point: the booking was divided

A match adds the points that were reached.`);
});

describe('what follows from a match', () => {
  test.each<readonly [string, LanguageCode, string]>([
    ['score: +35', 'en', 'A match adds 35\u{a0}points.'],
    ['score: +1', 'fr', 'Son déclenchement ajoute 1\u{a0}point.'],
    ['score: -20', 'en', 'A match takes off 20\u{a0}points. The rule speaks in favour of the traveller.'],
    ['score: -20', 'fr', 'Son déclenchement retire 20\u{a0}points. La règle joue en faveur du voyageur.'],
    ['severity: high', 'en', 'A match adds no points. Its severity is high.'],
    ['severity: low', 'fr', 'Son déclenchement n’ajoute aucun point. Sa gravité est faible.'],
  ])('%s in %s', (line, language, expected) => {
    expect(told(rule(line), language)).toContain(expected);
  });

  test('the ceiling has the numbers that the author wrote', () => {
    const ceiling = rule('expect: hits < 5 per 2000 passengers');
    expect(told(ceiling, 'en')).toContain('Expected are fewer than 5 hits per 2,000 passengers.');
    expect(told(ceiling, 'fr')).toContain('On attend moins de 5 concordances pour 2\u{202f}000 passagers.');
  });

  test('the reason names what will stand in its places, and keeps its braces', () => {
    expect(told(rule('reason: "{{a}} {booking.lead_time} ahead, {count of companions}"'), 'en')).toContain(
      'The officer reads: “{a} [time from the making of the booking to departure] ahead, [number of companions]”.',
    );
  });
});

describe('what a rule is for', () => {
  test('a purpose of the unit’s own is said as it is written', () => {
    expect(told(rule('purpose: illegal_fishing', 'uses: apis, pnr'), 'en')).toContain(
      'Purpose: illegal fishing. Data used: passenger lists, reservations.',
    );
  });

  test('a rule without entries says nothing of them', () => {
    expect(told(rule(), 'fr')).toEqual([
      'La règle se déclenche si la réservation a été scindée.',
      'Son déclenchement n’ajoute aucun point.',
    ]);
  });
});

test('an exception in French is elided before "il"', () => {
  const source = rule().replace('\n}', '\n  unless any companions\n}');
  expect(told(source, 'fr')).toContain('Elle ne se déclenche pas s’il y a au moins un accompagnant.');
});

test('rules with an error have no sentences, the others do', () => {
  const source = `${rule()}\nrule R2 "Broken" {\n  when booking.nonsense is 1\n}`;
  expect(viewsOf(source, 'en').map(({ ruleId }) => ruleId)).toEqual(['R1']);
});

test('what stands in a definition leads back to it', () => {
  const body = 'sum of documents.time_to_expiry';
  const source = `define validity = ${body}\n\nrule R7 "Validity" {\n  when booking.is_split and 48 h < validity\n}`;
  const parts = viewsOf(source, 'en').flatMap(({ view }) => view.paragraphs.flatMap((each) => each.parts));
  const [sum] = parts.filter(({ text }) => text.includes('travel documents'));
  expect(sum?.range && textIn(source, sum.range)).toBe('documents.time_to_expiry');
});

test('what lies between a definition and its call is said by nothing', () => {
  const source = `rule R7 "Many" {\n  when more(booking.party_size)\n}\n\ndefine more(n: number) = n > 2\n`;
  const parts = viewsOf(source, 'en').flatMap(({ view }) => view.paragraphs.flatMap((each) => each.parts));
  const said = parts.flatMap(({ range }) => (range === null ? [] : [textIn(source, range)]));
  expect(said).toEqual(['R7', '"Many"', 'when', 'booking.party_size', '2']);
});

test('every part leads back to the words that it says', () => {
  const source = 'rule R7 "Bags" {\n  when count of booking.bags where (weight > 50 lb) >= 2\n  score: +5\n}';
  const parts = viewsOf(source, 'en').flatMap(({ view }) => view.paragraphs.flatMap((each) => each.parts));
  const pairs = parts.flatMap(({ text, range }) => (range === null ? [] : [[text, textIn(source, range)]]));
  expect(pairs).toEqual([
    ['R7', 'R7'],
    ['Bags', '"Bags"'],
    ['The rule matches if', 'when'],
    ['there are at least', '>='],
    ['2', '2'],
    ['checked bags', 'booking.bags'],
    ['weight', 'weight'],
    ['is more than', '>'],
    ['50\u{a0}lb', '50 lb'],
    ['A match adds 5\u{a0}points', 'score: +5'],
  ]);
});
