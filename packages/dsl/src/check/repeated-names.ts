import type { Fix } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import type { TextRange } from '../source/text-range.ts';
import type { Item, Name, SourceFile } from '../syntax/ast.ts';
import type { CheckContext, Checking } from './context.ts';

/** Reports names that stand for something already; what comes back are the items that bear one. */
export function reportRepeated(ast: SourceFile, context: CheckContext, checking: Checking): ReadonlySet<Item> {
  const seen = { list: new Set(context.lists.keys()), rule: new Set<string>() };
  const repeated = new Set<Item>();
  const see = (item: Item, what: keyof typeof seen, name: Name): void => {
    if (seen[what].has(name.text)) {
      repeated.add(item);
      reportTaken(what, name, seen[what], checking);
    }
    seen[what].add(name.text);
  };
  for (const item of ast.items) {
    if (item.kind === 'list_constant') see(item, 'list', item.name);
    if (item.kind === 'rule') see(item, 'rule', item.id);
  }
  return repeated;
}

/** `taken` are the names of that kind so far. */
export function reportTaken(what: string, { text, range }: Name, taken: ReadonlySet<string>, checking: Checking): void {
  const fixes = [otherName(text, range, taken)];
  checking.diagnostics.push(report('name/duplicate', { what, name: text }, range, { fixes }));
}

/** `near` → `near_2`, or the first number that is free. */
function otherName(name: string, range: TextRange, taken: ReadonlySet<string>): Fix {
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return replaceWith(`Call it \`${name}_${number}\``, range, `${name}_${number}`);
}
