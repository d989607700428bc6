/** Fixes of the sections of a rule. */
import type { Fix } from '../diagnostics/diagnostic.ts';
import { textRange } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type { EntrySection } from '../syntax/ast.ts';
import { printTextLiteral } from '../syntax/text-literal.ts';
import { replaceWith, write } from './replace-with.ts';

/** Take a section away, with the line end before it. */
export function withoutSection(sourceText: string, { start, end }: TextRange): Fix {
  const indent = /\r?\n[ \t]*$/u.exec(sourceText.slice(0, start))?.[0].length ?? 0;
  return replaceWith('Take it away', textRange(start - indent, end), '');
}

/** Entries that take a text in quotes. */
const quotedEntries = ['basis', 'owner', 'justify', 'reason'];

/** What an entry may have been meant to say: the same with quotes, or without, or one of its words. */
export function mendedEntry({ key, value }: EntrySection, words: readonly string[]): readonly Fix[] {
  const { range } = value;
  if (value.kind === 'text') {
    const isOne = words.includes(value.value) || (key.text === 'review_by' && /^\d{4}-\d\d-\d\d$/u.test(value.value));
    if (isOne) return [replaceWith('Remove the quotes', range, value.value)];
  }
  if (value.kind === 'words' && quotedEntries.includes(key.text)) {
    const text = value.words.map((each) => each.text).join(', ');
    return [replaceWith('Put it in quotes', range, printTextLiteral(text))];
  }
  return quotedEntries.includes(key.text) ? [] : words.map((word) => write(range, word));
}

/** `at least 3 of` two conditions → `at least 2 of`. */
export function countInReach(sourceText: string, start: number, members: number): readonly Fix[] {
  const head = /^at\s+least\s+(?<count>\d+)/u.exec(sourceText.slice(start));
  const count = head?.groups?.['count'];
  if (head === null || count === undefined) return [];
  const end = start + head[0].length;
  return [replaceWith(`Write \`at least ${members} of\``, textRange(end - count.length, end), String(members))];
}
