import type { Fix } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { write } from '../fixes/replace-with.ts';
import { everyField } from '../fields/catalogue.ts';
import type { Field, FieldSource } from '../fields/field.ts';
import type { RuleItem } from '../syntax/ast.ts';
import type { Checking } from './context.ts';
import { sources } from './entries.ts';
import type { TypedRule } from './typed-ast.ts';
import { allPaths } from './visit-typed.ts';

const fieldsByPath: ReadonlyMap<string, Field> = new Map(everyField().map(({ path, field }) => [path, field]));

/** The catalogue's entry for a path that the checker resolved. */
export const fieldAt = (cataloguePath: string): Field | undefined => fieldsByPath.get(cataloguePath);

/** A rule that declares what it uses reads nothing else: an `apis` rule that looks at bookings would never decide. */
export function checkSources(rule: TypedRule, item: RuleItem, checking: Checking): void {
  const { uses } = rule.metadata;
  if (uses === null) return;
  const allowed: readonly FieldSource[] = [...uses, 'derived', 'screening'];
  for (const path of [rule.when, ...(rule.unless === null ? [] : [rule.unless])].flatMap(allPaths)) {
    const source = sourcesOfPath(path.cataloguePath);
    if (source.some((each) => allowed.includes(each))) continue;
    const words = { path: path.cataloguePath, source: uses.join(', ') };
    checking.diagnostics.push(report('rule/undeclared-source', words, path.range, { fixes: declareAll(item) }));
  }
}

/** `uses: apis` → `uses: apis, pnr`. */
const declareAll = ({ sections }: RuleItem): readonly Fix[] =>
  sections
    .filter((each) => each.kind === 'entry' && each.key.text === 'uses')
    .flatMap((each) => (each.kind === 'entry' ? [write(each.value.range, sources.join(', '))] : []))
    .slice(0, 1);

/** A derived field under `booking` still needs a booking, so its group's source counts too. */
function sourcesOfPath(cataloguePath: string): readonly FieldSource[] {
  const own = fieldAt(cataloguePath)?.source ?? [];
  const root = fieldAt(cataloguePath.split('.')[0] ?? '')?.source ?? [];
  return own.every((each) => each === 'derived') ? root : own;
}
