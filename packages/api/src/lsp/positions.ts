/** Offsets of the language become the protocol's positions, both from 0 in UTF-16 units, here and nowhere else. */
import type { LineMap, TextRange } from '@tautai/dsl';
import type { Position, Range } from 'vscode-languageserver/node';

export function positionOf(offset: number, lines: LineMap): Position {
  const { line, column } = lines.positionAt(offset);
  return { line: line - 1, character: column - 1 };
}

export const rangeOf = ({ start, end }: TextRange, lines: LineMap): Range => ({
  start: positionOf(start, lines),
  end: positionOf(end, lines),
});

export const offsetOf = ({ line, character }: Position, lines: LineMap): number =>
  lines.offsetAt({ line: line + 1, column: character + 1 });

export const textRangeOf = ({ start, end }: Range, lines: LineMap): TextRange => ({
  start: offsetOf(start, lines),
  end: offsetOf(end, lines),
});
