import type { TextRange } from '../source/text-range.ts';

/** The languages in which a rule can be said. */
export type LanguageCode = 'en' | 'fr';

/** Words, and the stretch of source text that they say; null for words that only hold the sentence together. */
export interface SentencePart {
  readonly text: string;
  readonly range: TextRange | null;
}

/** A sentence; where `list` is given, its last words lead into the list. */
export interface SentenceParagraph {
  readonly parts: readonly SentencePart[];
  readonly list: SentenceList | null;
}

/**
 * A block of the rule as a bullet list. `kind` and `count` are the source's own; where `isNegated`, a `not` stands in
 * front of the block and the words that lead into the list say so.
 */
export interface SentenceList {
  readonly kind: 'all' | 'any' | 'none' | 'at_least' | 'points';
  /** Of `at_least`, and the threshold of a scorecard; null for the others. */
  readonly count: number | null;
  readonly isNegated: boolean;
  readonly items: readonly SentenceParagraph[];
}

/** A rule or a condition in plain words: a projection of the text, computed from it alone and from a dictionary. */
export interface SentenceView {
  readonly language: LanguageCode;
  readonly paragraphs: readonly SentenceParagraph[];
}
