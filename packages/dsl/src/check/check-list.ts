/** The list that a quantifier or an aggregate runs over: its path, its window, and the scope inside its brackets. */
import { didYouMean, suggestions } from '../diagnostics/did-you-mean.ts';
import { report } from '../diagnostics/report.ts';
import { rootNames } from '../fields/catalogue.ts';
import type { ListType } from '../fields/field.ts';
import type { ListReference, Name, NumberNode } from '../syntax/ast.ts';
import { nameElement, withoutWindow } from '../fixes/list-fixes.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import { inDays } from '../fixes/value-fixes.ts';
import { msPerDay } from '../values/calendar.ts';
import { checkNumber } from './check-literal.ts';
import type { Checking } from './context.ts';
import { reportUnknown } from './report-unknown.ts';
import { resolvePath } from './scope.ts';
import type { ElementScope, Scope } from './scope.ts';
import type { ListSource } from './typed-ast.ts';

const windowMaxDays = 5 * 366;

export interface CheckedList {
  readonly source: ListSource;
  readonly depth: number;
  /** The scope inside `where ( )`. */
  readonly inner: Scope;
  /** The scope in which only the element's own fields are known, for the field of an aggregate. */
  readonly elementOnly: Scope;
  /** Names behind the list: the field that an aggregate takes. */
  readonly rest: readonly Name[];
}

export function checkListReference(
  node: ListReference,
  scope: Scope,
  checking: Checking,
  options: { readonly takesRest: boolean },
): CheckedList | null {
  const resolution = resolvePath(node.path, scope);
  if (resolution.kind === 'unknown') {
    reportUnknown(node.path, resolution, scope, checking);
    return null;
  }
  if (resolution.kind !== 'list' || (resolution.rest.length > 0 && !options.takesRest)) {
    const path = node.path.names.map((each) => each.text).join('.');
    const listName = resolution.kind === 'list' ? resolution.path.steps.join('.') : undefined;
    const fixes = listName === undefined ? [] : [replaceWith(`Change to \`${listName}\``, node.path.range, listName)];
    checking.diagnostics.push(report('type/not-a-list', { path }, node.path.range, { fixes }));
    return null;
  }
  const within = checkWindow(node, resolution.type, resolution.path.cataloguePath, checking);
  if (within === 'bad' || !isAliasFree(node.alias, scope, checking)) return null;
  const depth = scope.length;
  const element: ElementScope = {
    depth,
    alias: node.alias?.text ?? null,
    element: resolution.type.element,
    cataloguePath: resolution.path.cataloguePath,
  };
  if (node.where !== null && node.alias === null && element.element.kind !== 'record') {
    checking.diagnostics.push(
      report('type/element-needs-name', { list: element.cataloguePath }, node.path.range, {
        fixes: nameElement(node, (name) => scope.some((each) => each.alias === name)),
      }),
    );
    return null;
  }
  return {
    source: { path: resolution.path, within },
    depth,
    inner: [...scope, element],
    elementOnly: [{ ...element, alias: null }],
    rest: resolution.rest,
  };
}

function isAliasFree(alias: Name | null, scope: Scope, checking: Checking): boolean {
  if (alias === null) return true;
  const isTaken = rootNames.has(alias.text) || scope.some((each) => each.alias === alias.text);
  if (isTaken) checking.diagnostics.push(report('name/hides-another', { name: alias.text }, alias.range));
  return !isTaken;
}

function checkWindow(
  node: ListReference,
  type: ListType,
  list: string,
  checking: Checking,
): ListSource['within'] | 'bad' {
  const { timeField } = type;
  if (node.within === null) {
    if (timeField === undefined) return null;
    const end = { start: node.path.range.end, end: node.path.range.end };
    const fixes = [replaceWith('Add a window of 90 days', end, ' within 90 days')];
    checking.diagnostics.push(report('type/needs-window', { list }, node.path.range, { fixes }));
    return 'bad';
  }
  if (timeField === undefined) {
    const fixes = withoutWindow(checking.sourceText, node);
    checking.diagnostics.push(report('type/no-window', { list }, node.within.range, { fixes }));
    return 'bad';
  }
  const durationMs = windowMs(node.within, checking);
  return durationMs === null ? 'bad' : { durationMs, timeField };
}

function windowMs(node: NumberNode, checking: Checking): number | null {
  const window = checkNumber(node, { kind: 'duration' }, checking);
  if (window === null) return null;
  const isDuration = window.type.kind === 'duration' && typeof window.value === 'number';
  if (isDuration && window.value > 0 && window.value <= windowMaxDays * msPerDay) return window.value;
  checking.diagnostics.push(
    report('type/bad-window', {}, node.range, { fixes: inDays(node, { minDays: 1, maxDays: windowMaxDays }) }),
  );
  return null;
}

/** Reports a list that is not registered; true where it is. */
export function isListKnown(name: Name, checking: Checking): boolean {
  if (checking.lists.has(name.text)) return true;
  const near = suggestions(name.text, checking.lists.keys());
  const hint = didYouMean(near);
  checking.diagnostics.push(
    report('name/unknown-list', { list: name.text }, name.range, {
      fixes: near.map((each) => replaceWith(`Change to \`${each}\``, name.range, each)),
      ...(hint === undefined ? {} : { hint }),
    }),
  );
  return false;
}
