/** Where sentences and source belong together. */
import type { RuleInSentences, SentenceParagraph, TextRange } from '@tautai/dsl';

const rangesIn = ({ parts, list }: SentenceParagraph): readonly TextRange[] => [
  ...parts.flatMap(({ range }) => (range === null ? [] : [range])),
  ...(list?.items ?? []).flatMap(rangesIn),
];

/** All of the source that a sentence says, but not what the list behind it says; null for words without a source. */
export function rangeOfSentence({ parts }: SentenceParagraph): TextRange | null {
  const ranges = rangesIn({ parts, list: null });
  if (ranges.length === 0) return null;
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  };
}

/** The narrowest stretch that words say and that holds an offset; null where nothing is said of it. */
export function saidAt(said: readonly RuleInSentences[], offset: number): TextRange | null {
  const around = said
    .flatMap(({ view }) => view.paragraphs.flatMap(rangesIn))
    .filter(({ start, end }) => start <= offset && offset <= end);
  return around.toSorted((one, other) => one.end - one.start - (other.end - other.start))[0] ?? null;
}

/** Whether two stretches are the same one. */
export const isSameRange = (one: TextRange | null, other: TextRange | null): boolean =>
  one !== null && other !== null && one.start === other.start && one.end === other.end;
