import type { CheckedFile } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { createLineMap } from '../../src/source/line-map.ts';

/** A text with its diagnostics under the lines that they are about, and with the rules that are left. */
export function annotate(sourceText: string, { diagnostics, file }: CheckedFile): string {
  const lines = createLineMap(sourceText);
  const byLine = Map.groupBy(diagnostics, ({ range }) => lines.positionAt(range.start).line);
  const shown = sourceText
    .trimEnd()
    .split('\n')
    .flatMap((line, index) => [
      `${String(index + 1).padStart(3)} | ${line}`.trimEnd(),
      ...(byLine.get(index + 1) ?? []).flatMap((each) =>
        remarks(each, line, lines.positionAt(each.range.start).column),
      ),
    ]);
  const names = (items: readonly { readonly id?: string; readonly name?: string }[]): string =>
    items.map(({ id, name }) => id ?? name).join(', ') || 'none';
  return [...shown, '', `rules: ${names(file.rules)}`, `lists: ${names(file.lists)}`, ''].join('\n');
}

function remarks({ severity, message, code, hint, fixes, range }: Diagnostic, line: string, column: number): string[] {
  const margin = `    | ${' '.repeat(column - 1)}`;
  const marks = '^'.repeat(Math.max(1, Math.min(range.end - range.start, line.length - column + 1)));
  return [
    `${margin}${marks} ${severity}: ${message} (${code})`,
    ...(hint === undefined ? [] : [`${margin}= ${hint}`]),
    ...fixes.map(({ title, edits }) => `${margin}fix: ${title}${edits.length > 1 ? ` (${edits.length} edits)` : ''}`),
  ];
}
