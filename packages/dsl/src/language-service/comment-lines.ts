import type { TextRange } from '../source/text-range.ts';
import { cover, textIn } from '../source/text-range.ts';
import type { CommentText } from '../syntax/parse.ts';

const lineBreak = /\r\n|\n|\r/gu;
const lineBreaksIn = (text: string): number => text.match(lineBreak)?.length ?? 0;

/** The comments that have lines of their own, in runs without an empty line or anything else between. */
export function commentRuns(sourceText: string, comments: readonly CommentText[]): readonly (readonly CommentText[])[] {
  const runs: CommentText[][] = [];
  for (const comment of comments) {
    if (!isOnItsOwn(sourceText, comment)) continue;
    const last = runs.at(-1)?.at(-1);
    const between = last && sourceText.slice(last.range.end, comment.range.start);
    if (between !== undefined && between.trim() === '' && lineBreaksIn(between) === 1) runs.at(-1)?.push(comment);
    else runs.push([comment]);
  }
  return runs;
}

const isOnItsOwn = (sourceText: string, { range }: CommentText): boolean =>
  sourceText.slice(lineStart(sourceText, range.start), range.start).trim() === '';

/** Where the line begins in which an offset lies. */
export const lineStart = (sourceText: string, offset: number): number =>
  offset === 0 ? 0 : Math.max(sourceText.lastIndexOf('\n', offset - 1), sourceText.lastIndexOf('\r', offset - 1)) + 1;

/** The run of comments that ends in the line above an item: what its author says of it. */
export function commentAbove(
  sourceText: string,
  comments: readonly CommentText[],
  item: { readonly range: TextRange },
): { readonly lines: readonly string[]; readonly range: TextRange } | null {
  const run = commentRuns(sourceText, comments).find((each) => {
    const end = each.at(-1)?.range.end ?? 0;
    if (end > item.range.start) return false;
    const between = textIn(sourceText, { start: end, end: item.range.start });
    return between.trim() === '' && lineBreaksIn(between) === 1;
  });
  const [first] = run ?? [];
  if (run === undefined || first === undefined) return null;
  const lines = run.map(({ text }) => text.replace(/^#+\s?/u, '').trimEnd());
  return { lines, range: run.map(({ range }) => range).reduce(cover, first.range) };
}
