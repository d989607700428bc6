import type { TextRange, TypedRule } from '@tautai/dsl';
import type { Site } from './site.ts';

/** A rule with one small mistake in it. */
export interface Mutant {
  /** The condition that the mistake is about. */
  readonly site: Site;
  readonly rule: TypedRule;
  /** Where the author's text differs. */
  readonly range: TextRange;
  /** What differs: "without `booking.lead_time < 48 h`". */
  readonly description: string;
}

/** The author's words for a stretch of the rule, on one line and no longer than people read. */
export type WordsOf = (range: TextRange) => string;

const wordsMax = 72;

export const wordsOf =
  (sourceText: string): WordsOf =>
  ({ start, end }) => {
    const words = sourceText.slice(start, end).replace(/\s+/gu, ' ');
    return `\`${words.length > wordsMax ? `${words.slice(0, wordsMax - 1).trimEnd()}…` : words}\``;
  };

/** One way of making mistakes. */
export type Mutation = (site: Site, words: WordsOf) => readonly Mutant[];
