import type { Positions } from './positions.ts';

/** The positions of a text that no editor shows, by Monaco's count: lines and columns from 1. */
export function textPositions(text: string): Positions {
  const lineStarts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/gu), (found) => found.index + found[0].length)];
  return {
    getPositionAt(offset) {
      const index = lineStarts.findLastIndex((start) => start <= offset);
      const line = Math.max(index, 0);
      return { lineNumber: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
    },
  };
}
