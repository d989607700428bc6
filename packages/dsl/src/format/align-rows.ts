/** A line as it is printed; `arrowAt` is where the blank before the `->` of a scorecard's row stands. */
export interface PrintedLine {
  readonly text: string;
  readonly arrowAt: number | null;
}

/** Lines up what the rows of a scorecard are worth, where they stand together. */
export function alignRows(lines: readonly PrintedLine[]): readonly string[] {
  const aligned: string[] = [];
  let run: { readonly text: string; readonly arrowAt: number }[] = [];
  const flush = (): void => {
    const width = Math.max(...run.map(({ arrowAt }) => arrowAt));
    aligned.push(...run.map(({ text, arrowAt }) => text.slice(0, arrowAt).padEnd(width) + text.slice(arrowAt)));
    run = [];
  };
  for (const { text, arrowAt } of lines) {
    if (arrowAt !== null) run.push({ text, arrowAt });
    else {
      if (run.length > 0) flush();
      aligned.push(text);
    }
  }
  if (run.length > 0) flush();
  return aligned;
}
