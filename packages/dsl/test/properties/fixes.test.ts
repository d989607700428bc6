import fc from 'fast-check';
import { expect, test } from 'vitest';

import { faultsOfFixes } from '../../src/testing/after-fix.ts';
import { mutationOf } from '../../src/testing/arbitraries.ts';
import { runs } from '../../src/testing/runs.ts';
import { corpusContext, corpusFiles, wholeFiles } from '../corpus/corpus-files.ts';

const corpus = [...new Set([...corpusFiles, ...wholeFiles].map(({ text }) => text))].filter(
  (text) => text.length < 4_000,
);

test(
  'each fix that is offered removes what it mends, and brings no fault of form',
  () => {
    fc.assert(
      fc.property(mutationOf(corpus), (text) => {
        expect(faultsOfFixes(text, corpusContext)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  },
  runs(60_000),
);

test('a section that stands three times may be taken away, though the third then stands where it stood', () => {
  const text = `rule R1 "Three scores" {
  when party_size > 3
  score: 1
  score: 2
  score: 3
}
`;
  expect(faultsOfFixes(text, corpusContext)).toEqual([]);
});

test('a unit that is written behind a number does not run into the next word', () => {
  const text = 'rule R1 "No blank" {\n  when booking.lead_time < 2and party_size > 3\n  score: 1\n}\n';
  expect(faultsOfFixes(text, corpusContext)).toEqual([]);
});

test('a brace that is too many is not taken away where the item would then draw in the next', () => {
  const text = `rule B2 "A brace that is not closed" {
  when all of {
    booking.is_split
  s-1.5One closing brace too many" {
  when booking.is_split
}
}
: "No opening brace"
budget  when booking.is_split
  score:withine B5 "This one is whole" {
  when booking.is_split
}
`;
  expect(faultsOfFixes(text, corpusContext)).toEqual([]);
});
