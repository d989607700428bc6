/** Texts with something amiss: what a slip of the hand, a bad merge or somebody's ill will makes of a good one. */
import fc from 'fast-check';

import { lex } from '../syntax/lexer.ts';
import { languageWords } from './arbitraries.ts';

interface Mutation {
  /** What is deleted, doubled or moved: a token with what stands behind it, or one character. */
  readonly unit: 'token' | 'character';
  readonly kind: 'deletion' | 'insertion' | 'swap' | 'duplication' | 'truncation';
  readonly place: number;
  readonly otherPlace: number;
  readonly word: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  unit: fc.constantFrom('token', 'character'),
  kind: fc.constantFrom('deletion', 'insertion', 'swap', 'duplication', 'truncation'),
  place: fc.nat(),
  otherPlace: fc.nat(),
  word: fc.constantFrom(...languageWords),
});

/** One of the texts after one change, seldom after three. */
export const slipIn = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.oneof(
        { weight: 3, arbitrary: fc.tuple(mutation) },
        { weight: 1, arbitrary: fc.array(mutation, { minLength: 3, maxLength: 3 }) },
      ),
    )
    .map(([text, mutations]) => mutations.reduce(mutate, text));

function mutate(text: string, { unit, kind, place, otherPlace, word }: Mutation): string {
  const units = unit === 'token' ? tokensIn(text) : text.split('');
  if (units.length === 0) return word;
  const at = place % units.length;
  const here = units[at] ?? '';
  switch (kind) {
    case 'deletion':
      return units.toSpliced(at, 1).join('');
    case 'insertion':
      return units.toSpliced(at, 0, word).join('');
    case 'duplication':
      return units.toSpliced(at, 0, here).join('');
    case 'truncation':
      return units.slice(0, at).join('');
    case 'swap': {
      const otherAt = otherPlace % units.length;
      return units
        .with(at, units[otherAt] ?? '')
        .with(otherAt, here)
        .join('');
    }
  }
}

/** The text cut before each of its tokens. */
function tokensIn(text: string): readonly string[] {
  const starts = [0, ...lex(text).tokens.map(({ startOffset }) => startOffset), text.length];
  return starts.slice(1).map((end, index) => text.slice(starts[index], end));
}

/** What opens a rule, or nothing: what is repeated behind it is read as a condition, as entries, or as items. */
const openings = ['', 'rule R1 "t" {\n', 'rule R1 "t" {\n  when ', 'list near: country = [', 'ruleset "t" {\n'];
/** Beside each word: signs that look for their partner, and line ends, which are looked across. */
const repeated = [
  ...languageWords,
  'given {',
  'given {} ',
  'test "t" {\n',
  '„',
  '"',
  '\n',
  '\nthen',
  '\nx: 1',
  '\n}\n',
  '\nlist',
  'a.',
  '(((',
  'x is 1 and ',
];

/** Every opening with every word repeated until the text is so long. */
export const repeatsOf = (length: number): readonly { readonly what: string; readonly text: string }[] =>
  openings.flatMap((opening) =>
    repeated.map((word) => ({
      what: `${JSON.stringify(word)} behind ${JSON.stringify(opening)}`,
      text: opening + `${word} `.repeat(Math.ceil(length / (word.length + 1))),
    })),
  );
