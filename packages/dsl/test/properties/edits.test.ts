/** What is remembered from one check to the next never shows: a text checked after edits is as if checked anew. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { check, createCheckMemory } from '../../src/check/check.ts';
import { languageWords } from '../../src/testing/arbitraries.ts';
import { runs } from '../../src/testing/runs.ts';
import { corpusContext, corpusFiles, wholeFiles } from '../corpus/corpus-files.ts';

/** What a call stands for lies elsewhere in the file, before it or behind it. */
const calling = `define late(limit: duration) = booking.lead_time < limit and single
rule R1 "t" {
  when late(48 h) and booking.is_split
}
define single = booking.party_size is 1
scorecard S1 "t" {
  threshold: 10
  points {
    late(12 h) -> +10 "late"
    single     -> -5
  }
}
`;

const corpus = [...new Set([...[...corpusFiles, ...wholeFiles].map(({ text }) => text), calling])];

interface Edit {
  readonly place: number;
  readonly removed: number;
  readonly typed: string;
}

/** Mostly a character or a word; now and then a whole file, which doubles names and moves all that follows. */
const edit: fc.Arbitrary<Edit> = fc.record({
  place: fc.nat(),
  removed: fc.oneof(fc.constantFrom(0, 0, 1), fc.nat({ max: 60 })),
  typed: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('', 'a', ' ', '7', '"', '{', '}', '(', '\n', '#', '\n\n', '§') },
    { weight: 4, arbitrary: fc.constantFrom(...languageWords) },
    { weight: 1, arbitrary: fc.constantFrom('\nlist hubs: country = ["NZL"]\n', '\nx\nx\n', ...corpus) },
  ),
});

function edited(text: string, { place, removed, typed }: Edit): string {
  const start = place % (text.length + 1);
  return text.slice(0, start) + typed + text.slice(start + removed);
}

test('edits of a file leave it checked as a whole', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(calling, calling, ...corpus),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (original, edits) => {
        const memory = createCheckMemory();
        let text = original;
        check(text, corpusContext, memory);
        for (const each of edits) {
          text = edited(text, each);
          expect(check(text, corpusContext, memory)).toEqual(check(text, corpusContext));
        }
      },
    ),
    { numRuns: runs(200) },
  );
});

test('a sign that comes before a rule on its line changes what is said of the rule', () => {
  const memory = createCheckMemory();
  const text = 'rule R1 "Reads what it says it does not" {\n  uses: apis\n  when booking.lead_time < 48 h\n}\n';
  check(`x\n${text}`, corpusContext, memory);
  expect(check(`x\n[${text}`, corpusContext, memory)).toEqual(check(`x\n[${text}`, corpusContext));
});
