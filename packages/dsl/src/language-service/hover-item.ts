import type { TextRange } from '../source/text-range.ts';

/** What is known of a word: a title and the facts under it, as plain text lines. */
export interface Hover {
  readonly title: string;
  readonly lines: readonly string[];
  readonly range: TextRange;
}
