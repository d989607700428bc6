import { check, fileSentences } from '@tautai/dsl';
import { expect, test } from 'vitest';
import { rangeOfSentence, saidAt } from './said-places.ts';

const text = `rule R1 "t" {
  when all of {
    booking.lead_time < 48 h
    any booking.segments where (origin is "BOG")
  }
  unless booking.is_split
}
`;
const said = fileSentences(check(text, { lists: new Map() }), { language: 'en', sourceText: text });
const slice = (range: { readonly start: number; readonly end: number } | null): string | null =>
  range === null ? null : text.slice(range.start, range.end);

test.each([
  ['48 h', '48 h'],
  ['lead_time', 'booking.lead_time'],
  ['origin', 'origin'],
  ['all of', 'all of'],
  ['when', 'when'],
])('the words for `%s` say `%s`', (at, expected) => {
  expect(slice(saidAt(said, text.indexOf(at)))).toBe(expected);
});

test('of a brace nothing is said', () => {
  expect(saidAt(said, text.lastIndexOf('}'))).toBeNull();
  expect(saidAt([], 0)).toBeNull();
});

test('a sentence says the source from its first word to its last, without the list behind it', () => {
  const leading = said[0]?.view.paragraphs.find(({ list }) => list !== null);
  const items = (leading?.list?.items ?? []).map(rangeOfSentence).map(slice);
  expect(items).toEqual(['booking.lead_time < 48 h', 'any booking.segments where (origin is "BOG"']);
  expect(slice(leading === undefined ? null : rangeOfSentence(leading))).toBe('when all of');
  expect(rangeOfSentence({ parts: [{ text: 'and', range: null }], list: null })).toBeNull();
});
