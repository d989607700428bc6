import type { Fix } from './diagnostic.ts';

/** The text after a fix: its edits, made from the last to the first so that no offset moves. */
export function applyFix(sourceText: string, fix: Fix): string {
  return fix.edits.toReversed().reduce((text, { range, newText }, index, edits) => {
    const later = edits[index - 1];
    if (later !== undefined && later.range.start < range.end) throw new Error(`edits of "${fix.title}" overlap`);
    return text.slice(0, range.start) + newText + text.slice(range.end);
  }, sourceText);
}
