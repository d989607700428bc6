/**
 * Names of scopes. The checker numbers them by depth; here an element is numbered by how many elements around it the
 * condition looks at, so that a condition reads the same wherever it stands.
 */
import type { FieldPath, TypedCondition } from '../check/typed-ast.ts';
import { allPaths } from '../check/visit-typed.ts';
import type { Value } from '../values/value.ts';

/** Number of each scope, by the checker's depth. */
export type Scopes = readonly number[];

export const scopeName = (scopes: Scopes, scope: FieldPath['scope']): string =>
  scope === 'record' ? 'record' : `@${scopes[scope] ?? scope}`;

/** Key of a path: `record:booking.lead_time`, `@0:origin`. */
export const keyOfPath = (scopes: Scopes, { scope, steps }: FieldPath): string =>
  `${scopeName(scopes, scope)}:${steps.join('.')}`;

/** The scopes inside a quantifier at a depth. */
export function scopesInside(scopes: Scopes, depth: number, where: TypedCondition | null): Scopes {
  const outer = (where === null ? [] : allPaths(where)).flatMap(({ scope }) =>
    scope !== 'record' && scope < depth ? [scopes[scope] ?? scope] : [],
  );
  return [...scopes.slice(0, depth), Math.max(-1, ...outer) + 1];
}

/** What a name of a list stands for, as far as that is known. */
export type KnownLists = ReadonlyMap<string, readonly Value[]>;

/** The same text for trees that differ only in where they stand; lists count by their values, where those are known. */
export const keyOfTree = ({ scopes, lists }: { readonly scopes: Scopes; readonly lists: KnownLists }, tree: object) =>
  JSON.stringify(tree, (name, value: unknown) => {
    if (name === 'range' || name === 'form') return undefined;
    if (name === 'listName' && typeof value === 'string')
      return (
        lists
          .get(value)
          ?.map((each) => JSON.stringify(each))
          .toSorted() ?? value
      );
    return name === 'scope' && typeof value === 'number' ? scopeName(scopes, value) : value;
  });

/** The elements in scope that a tree looks at. */
export function scopesOfTree(scopes: Scopes, tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]: readonly [string, unknown]) =>
    name === 'scope' && typeof value === 'number' && value < scopes.length
      ? [scopeName(scopes, value)]
      : scopesOfTree(scopes, value),
  );
}
