/** Where an expression stands: what its names may mean there. Read from the tree alone, also where it has faults. */
import type { Scope } from '../check/scope.ts';
import { resolvePath } from '../check/scope.ts';
import type { DefineItem, ListReference, SourceFile } from '../syntax/ast.ts';

/** The definitions of a file by name; of several with one name the first counts, as it does for the checker. */
export type Definitions = ReadonlyMap<string, DefineItem>;

export interface Place {
  readonly definitions: Definitions;
  /** The definition whose body this is, with its parameters; null in a rule. */
  readonly definition: DefineItem | null;
  readonly scope: Scope;
}

export function definitionsOf(file: SourceFile): Definitions {
  const items = file.items.filter((item) => item.kind === 'define');
  return new Map(items.toReversed().map((item) => [item.name.text, item]));
}

/** The parameter that a name means at a place. */
export const parameterAt = (name: string, { definition }: Place) =>
  definition?.parameters.find((each) => each.name.text === name);

/** The place within the brackets of a quantifier or an aggregate. */
export function insideList({ path, alias }: ListReference, place: Place): Place {
  const resolution = resolvePath(path, place.scope);
  const isList = resolution.kind === 'list';
  const element = {
    depth: place.scope.length,
    alias: alias?.text ?? null,
    // What is no list has no elements, but its brackets still stand for a scope.
    element: isList ? resolution.type.element : ({ kind: 'record', fields: {} } as const),
    cataloguePath: isList ? resolution.path.cataloguePath : '',
  };
  return { ...place, scope: [...place.scope, element] };
}
