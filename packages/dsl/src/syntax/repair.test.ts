// cspell:ignore contians wehre anny wiht otherwize betwen
import { expect, test } from 'vitest';

import { applyFix } from '../diagnostics/apply-fix.ts';
import { parseCondition } from './parse.ts';

/** The text as each fix makes it, and what is said beside. */
function verify(text: string, expected: readonly string[], hint?: string): void {
  const { diagnostics } = parseCondition(text);
  expect(diagnostics.map(({ code }) => code)).toEqual(['syntax/unexpected']);
  expect(diagnostics[0]?.fixes.map((fix) => applyFix(text, fix))).toEqual(expected);
  expect(diagnostics[0]?.hint).toBe(hint);
}

test.each([
  ['booking.agency.name contians "x"', 'contains'],
  ['any booking.bags wehre (weight > 3 kg)', 'where'],
  ['anny booking.bags where (weight > 3 kg)', 'any'],
  ['booking.agency.name starts wiht "x"', 'with'],
  ['booking.party_size betwen 2 and 3', 'between'],
  ['passenger.frequent_flyer_tier otherwize "a" is "b"', 'otherwise'],
])('%s', (text, word) => {
  const misspelt = text.split(' ').find((each) => /contians|wehre|anny|wiht|betwen|otherwize/u.test(each)) ?? '';
  verify(text, [text.replace(misspelt, word)], `did you mean \`${word}\`?`);
});

test.each(['booking.agency.name xyzzy "x"', 'booking.lead_time <', 'booking.is_split booking.is_split'])(
  'nothing is guessed of %s',
  (text) => verify(text, []),
);
