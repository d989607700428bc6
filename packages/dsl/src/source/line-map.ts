/** A place as people count it: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineMap {
  readonly positionAt: (offset: number) => Position;
  /** Offset of a position; past the end of a line it is the line's end. */
  readonly offsetAt: (position: Position) => number;
}

/** Translates between offsets and lines. Lines end in LF, CR LF or CR. */
export function createLineMap(sourceText: string): LineMap {
  const lineStarts = [0, ...Array.from(sourceText.matchAll(/\r\n|\n|\r/gu), (found) => found.index + found[0].length)];
  return {
    positionAt(offset) {
      let low = 0;
      let high = lineStarts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((lineStarts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
    },
    offsetAt({ line, column }) {
      const start = lineStarts[line - 1];
      if (start === undefined) return sourceText.length;
      const next = lineStarts[line];
      const lineEnd = next === undefined ? sourceText.length : next - lineBreakBefore(sourceText, next);
      return Math.max(start, Math.min(start + column - 1, lineEnd));
    },
  };
}

/** How many characters end the line before this start. */
const lineBreakBefore = (sourceText: string, start: number): number =>
  sourceText.slice(start - 2, start) === '\r\n' ? 2 : 1;
