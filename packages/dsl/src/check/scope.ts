/** What names mean at a place: the record's roots everywhere, and inside a quantifier its element's fields. */
import { catalogue, fieldsOf, rootNames } from '../fields/catalogue.ts';
import type { Field, FieldType, ListType, RecordType, ScalarType } from '../fields/field.ts';
import type { Name, PathNode } from '../syntax/ast.ts';
import type { FieldPath } from './typed-ast.ts';

/** One quantifier or aggregate around the place. */
export interface ElementScope {
  readonly depth: number;
  readonly alias: string | null;
  readonly element: ScalarType | RecordType;
  /** Path of the list in the catalogue. */
  readonly cataloguePath: string;
  /** Whether its names mean nothing here: the body of a definition does not see where it is called from. */
  readonly isHidden?: true;
}

/** Outermost first; empty outside all quantifiers. */
export type Scope = readonly ElementScope[];

export type Resolution =
  | { readonly kind: 'scalar'; readonly path: FieldPath; readonly type: ScalarType; readonly field: Field | null }
  /** `rest` are the names behind the list, which has to be quantified before they mean anything. */
  | { readonly kind: 'list'; readonly path: FieldPath; readonly type: ListType; readonly rest: readonly Name[] }
  | { readonly kind: 'group'; readonly path: FieldPath; readonly type: RecordType }
  /** `name` is the first that is unknown; `known` are the names that could stand in its place. */
  | { readonly kind: 'unknown'; readonly name: Name; readonly known: readonly string[] };

/** The same places with no names: what stands inside a definition cannot mean them. */
export const hidden = (scope: Scope): Scope => scope.map((each) => ({ ...each, isHidden: true }));

/** Resolves a path. Never reports: what an unknown name means depends on where it stands. */
export function resolvePath(node: PathNode, scope: Scope): Resolution {
  const [first] = node.names;
  if (first === undefined) return { kind: 'unknown', name: { text: '', range: node.range }, known: [...rootNames] };
  const visible = scope.filter(({ isHidden }) => isHidden !== true);
  const named = visible.findLast((each) => each.alias === first.text);
  if (named !== undefined) return resolveIn(named.element, named.depth, named.cataloguePath, node, 1);
  if (rootNames.has(first.text)) return resolveIn(catalogue, 'record', '', node, 0);
  const innermost = visible.at(-1);
  if (innermost !== undefined && Object.hasOwn(fieldsOf(innermost.element), first.text)) {
    return resolveIn(innermost.element, innermost.depth, innermost.cataloguePath, node, 0);
  }
  return { kind: 'unknown', name: first, known: namesInScope(scope) };
}

/** Every name with which a path may begin here: the nearest first. */
export function namesInScope(scope: Scope): readonly string[] {
  const visible = scope.filter(({ isHidden }) => isHidden !== true);
  const innermost = visible.at(-1);
  return [
    ...(innermost === undefined ? [] : Object.keys(fieldsOf(innermost.element))),
    ...visible.flatMap((each) => each.alias ?? []),
    ...rootNames,
  ];
}

function resolveIn(
  start: FieldType,
  scope: FieldPath['scope'],
  startPath: string,
  node: PathNode,
  firstStep: number,
): Resolution {
  let type = start;
  let field: Field | null = null;
  const steps: string[] = [];
  const pathTo = (): FieldPath => ({
    scope,
    steps: [...steps],
    cataloguePath: [...(startPath === '' ? [] : [startPath]), ...steps].join('.'),
    range: node.range,
  });
  for (const [index, name] of node.names.entries()) {
    if (index < firstStep) continue;
    if (type.kind === 'list') return { kind: 'list', path: pathTo(), type, rest: node.names.slice(index) };
    const fields = fieldsOf(type);
    const next = Object.hasOwn(fields, name.text) ? fields[name.text] : undefined;
    if (next === undefined) return { kind: 'unknown', name, known: Object.keys(fields) };
    steps.push(name.text);
    field = next;
    type = next.type;
  }
  if (type.kind === 'list') return { kind: 'list', path: pathTo(), type, rest: [] };
  if (type.kind === 'record') return { kind: 'group', path: pathTo(), type };
  return { kind: 'scalar', path: pathTo(), type, field };
}
