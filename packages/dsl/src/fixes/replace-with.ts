import type { Fix } from '../diagnostics/diagnostic.ts';
import type { TextRange } from '../source/text-range.ts';

/** The fix that puts a text in place of another. */
export const replaceWith = (title: string, range: TextRange, newText: string): Fix => ({
  title,
  edits: [{ range, newText }],
});

/** The same, named by what it writes. */
export const write = (range: TextRange, newText: string): Fix => replaceWith(`Write \`${newText}\``, range, newText);
