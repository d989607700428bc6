import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createLineMap } from '../source/line-map.ts';

/** Faults after which the rest of the line was put together from what was left. */
const breaking: ReadonlySet<string> = new Set([
  'syntax/unexpected',
  'syntax/unclosed',
  'syntax/chained-comparison',
  'syntax/unterminated-string',
]);

/**
 * Leaves out what is said of names and types on a line whose form is broken: it speaks of what recovery made of the line,
 * not of what its author meant, and comes back by itself if it still holds once the line can be read.
 */
export function withoutEchoes(diagnostics: readonly Diagnostic[], sourceText: string): readonly Diagnostic[] {
  const lines = createLineMap(sourceText);
  const lineOf = ({ range }: Diagnostic): number => lines.positionAt(range.start).line;
  const linesOf = (isMeant: (code: string) => boolean): ReadonlySet<number> =>
    new Set(diagnostics.filter(({ code }) => isMeant(code)).map(lineOf));
  const broken = linesOf((code) => breaking.has(code));
  const unread = linesOf((code) => code === 'syntax/unexpected');
  return diagnostics.filter((each) => {
    // `x is in [y]` is one comparison with a word too many, whatever recovery makes of the words behind it.
    if (each.code === 'syntax/chained-comparison') return !unread.has(lineOf(each));
    return each.severity !== 'error' || each.code.startsWith('syntax/') || !broken.has(lineOf(each));
  });
}
