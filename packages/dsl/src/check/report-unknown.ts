import type { Fix } from '../diagnostics/diagnostic.ts';
import { didYouMean, suggestions } from '../diagnostics/did-you-mean.ts';
import { report } from '../diagnostics/report.ts';
import { everyField, fieldsOf } from '../fields/catalogue.ts';
import { textIn } from '../source/text-range.ts';
import type { PathNode } from '../syntax/ast.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import type { Checking } from './context.ts';
import { resolvePath } from './scope.ts';
import type { Resolution, Scope } from './scope.ts';

/** An unknown name, with the fields that may have been meant: of the same parent, or of the same last name anywhere. */
export function reportUnknown(
  node: PathNode,
  resolution: Extract<Resolution, { kind: 'unknown' }>,
  scope: Scope,
  checking: Checking,
): void {
  const { name } = resolution;
  const isFirst = node.names[0] === name;
  const near = suggestions(name.text, resolution.known);
  const elsewhere = isFirst && scope.length === 0 ? fieldsNamed(name.text) : [];
  const candidates = [...elsewhere, ...near].slice(0, 3);
  const hint = didYouMean(candidates);
  const fixes: readonly Fix[] = candidates.map((each) => replaceWith(`Change to \`${each}\``, name.range, each));
  const path = textIn(checking.sourceText, node.range);
  checking.diagnostics.push(
    report('name/unknown-field', { path }, name.range, { fixes, ...(hint === undefined ? {} : { hint }) }),
  );
}

/** Paths of scalar fields outside lists whose last name is this. */
const fieldsNamed = (last: string): readonly string[] =>
  everyField()
    .filter(({ path, field }) => path.split('.').at(-1) === last && Object.keys(fieldsOf(field.type)).length === 0)
    .map(({ path }) => path)
    .filter((path) => resolvePath({ kind: 'path', names: namesOf(path), range: nowhere }, []).kind === 'scalar');

const nowhere = { start: 0, end: 0 };
const namesOf = (path: string) => path.split('.').map((text) => ({ text, range: nowhere }));
