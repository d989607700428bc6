/** A stretch of source text: UTF-16 offsets, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export const textRange = (start: number, end: number): TextRange => ({ start, end });

/** The smallest range that holds both. */
export const cover = (first: TextRange, second: TextRange): TextRange =>
  textRange(Math.min(first.start, second.start), Math.max(first.end, second.end));

export const textIn = (sourceText: string, range: TextRange): string => sourceText.slice(range.start, range.end);
