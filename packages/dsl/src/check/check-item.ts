/** One item of a file by itself: what the others say of it is looked at when all are read. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestions } from '../diagnostics/did-you-mean.ts';
import { report } from '../diagnostics/report.ts';
import { write } from '../fixes/replace-with.ts';
import { ownEntry } from '../own-entry.ts';
import type { Item, ListItem, RuleItem } from '../syntax/ast.ts';
import { checkValues } from './check-membership.ts';
import { checkRule } from './check-rule.ts';
import type { CheckContext, Checking } from './context.ts';
import { listTypes } from './list-types.ts';
import type { TypedListConstant, TypedRule } from './typed-ast.ts';

/** What was found of an item; a rule that has an error, or a list without a type, has no typed form. */
export interface CheckedItem {
  readonly rule: TypedRule | null;
  readonly list: TypedListConstant | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** `syntactic` is what was said when the item was read. */
export function checkItem(
  item: Item,
  syntactic: readonly Diagnostic[],
  context: CheckContext,
  shared: Checking,
): CheckedItem {
  const checking: Checking = { ...shared, diagnostics: [], expansion: { calls: [], grown: { nodes: 0 } } };
  const rule = item.kind === 'rule' ? checkReadRule(item, syntactic, context, checking) : null;
  const list = item.kind === 'list_constant' ? checkListConstant(item, checking) : null;
  return { rule, list, diagnostics: checking.diagnostics };
}

function checkListConstant(item: ListItem, checking: Checking): TypedListConstant | null {
  const type = item.type === null ? undefined : ownEntry(listTypes, item.type.text);
  if (type === undefined && item.type !== null) {
    const { text, range } = item.type;
    const fixes = typesLike(text).map((each) => write(range, each));
    checking.diagnostics.push(report('name/unknown-type', { type: text }, range, { fixes }));
  }
  if (type === undefined || item.values === null) return null;
  const values = checkValues(item.values, type, checking);
  return values === null ? null : { name: item.name.text, type, values, range: item.range };
}

/** The types near a word, or all of them where none is. */
function typesLike(word: string): readonly string[] {
  const names = Object.keys(listTypes);
  const near = suggestions(word, names);
  return near.length > 0 ? near : names;
}

function checkReadRule(
  item: RuleItem,
  syntactic: readonly Diagnostic[],
  context: CheckContext,
  checking: Checking,
): TypedRule | null {
  const hasSyntaxError = syntactic.some(
    ({ severity, range }) => severity === 'error' && range.start >= item.range.start && range.end <= item.range.end,
  );
  const rule = checkRule(item, context, checking, { isWhole: !hasSyntaxError });
  return hasSyntaxError ? null : rule;
}
