import type { TextEdit } from '../diagnostics/diagnostic.ts';

/** A text after edits, which are in its order and do not overlap. */
export function applyEdits(sourceText: string, edits: readonly TextEdit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { range, newText } of edits) {
    parts.push(sourceText.slice(at, range.start), newText);
    at = range.end;
  }
  return `${parts.join('')}${sourceText.slice(at)}`;
}

/** Where an offset that lies in no edit, or at the start of one, is after the edits. */
export const offsetAfter = (edits: readonly TextEdit[], offset: number): number =>
  edits
    .filter(({ range }) => range.end <= offset && range.start < offset)
    .reduce((at, { range, newText }) => at + newText.length - (range.end - range.start), offset);
