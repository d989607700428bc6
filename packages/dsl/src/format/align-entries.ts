/** `  key: value`, with the blanks between as the author's run of entries will share them. */
const entryLine = /^(?<head>\s*(?:level )?[A-Za-z_]\w*:)(?: +(?<value>\S.*))?$/u;

/** Lines up the values of entries that stand together: `purpose:` and `owner:`, or the levels of a ruleset. */
export function alignEntries(lines: readonly string[]): readonly string[] {
  const aligned: string[] = [];
  let run: { readonly head: string; readonly value: string }[] = [];
  const flush = (): void => {
    const width = Math.max(...run.map(({ head }) => head.length));
    for (const { head, value } of run) aligned.push(`${head.padEnd(width)} ${value}`);
    run = [];
  };
  for (const line of lines) {
    const found = entryLine.exec(line)?.groups;
    const head = found?.['head'];
    const value = found?.['value'];
    const isEntry = head !== undefined && value !== undefined;
    if (run.length > 0 && (!isEntry || indentOf(head) !== indentOf(run[0]?.head ?? ''))) flush();
    if (isEntry) run.push({ head, value });
    else aligned.push(line);
  }
  if (run.length > 0) flush();
  return aligned;
}

const indentOf = (head: string): number => head.length - head.trimStart().length;
