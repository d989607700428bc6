import type { ListSource, TypedCondition } from '@tautai/dsl';
import { catalogue, fieldAt, fieldsOf, msPerDay, parseInstant, printInstant } from '@tautai/dsl';
import type { Given, JsonPath } from '../given.ts';
import { jsonAt, jsonPathOf, listAt, withJson } from '../given.ts';
import type { Draft, Make } from './draft.ts';

/** A list that a rule runs over: where it stands, and what its elements are asked. */
export interface Run {
  readonly list: ListSource;
  readonly where: TypedCondition | null;
}

const receivedAt = ['message', 'received_at'] as const;

/** Writes the element at a position so that it counts, or so that it does not. */
export function makeElement(run: Run, position: number, want: boolean, draft: Draft, make: Make): Given | null {
  const path = jsonPathOf(run.list.path, draft.scope);
  if (path === null) return null;
  const element = [...path, position];
  const { within } = run.list;
  const started =
    jsonAt(draft.given, element) === undefined ? startElement(run.list, element, draft.given) : draft.given;
  const inside = { given: started, scope: [...draft.scope, element] };
  if (!want) return run.where === null ? null : make(run.where, false, inside);
  const made = run.where === null ? started : make(run.where, true, inside);
  if (made === null || within === null) return made;
  return placeInTime(run.list, element, Math.floor(within.durationMs / (2 * msPerDay)) * msPerDay, made);
}

function startElement({ path }: ListSource, element: JsonPath, given: Given): Given {
  const field = fieldAt(path.cataloguePath);
  const example: unknown = Array.isArray(field?.example) ? field.example[0] : undefined;
  return withJson(given, element, example ?? {});
}

/** Sets the time of an element so long before the instant for which the record speaks. */
export function placeInTime({ within }: ListSource, element: JsonPath, msBefore: number, given: Given): Given {
  if (within === null) return given;
  const known = jsonAt(given, receivedAt);
  const example = fieldsOf(fieldsOf(catalogue)['message']?.type ?? catalogue)['received_at']?.example;
  const end = typeof known === 'string' ? known : String(example);
  const endMs = parseInstant(end);
  if (endMs === null) return given;
  const dated = withJson(given, receivedAt, end);
  return withJson(dated, [...element, within.timeField], printInstant(endMs - msBefore));
}

/** Nobody reads a test with more elements than this. */
export const elementsMadeMax = 50;

/** Writes a list of which so many elements count; those that are there already are kept, as far as can be. */
export function makeCount(run: Run, count: number, draft: Draft, make: Make): Given | null {
  const path = jsonPathOf(run.list.path, draft.scope);
  if (path === null || count < 0 || count > elementsMadeMax) return null;
  const existing = listAt(draft.given, path);
  const kept = run.where === null ? existing.slice(0, count) : existing;
  let given = withJson(draft.given, path, kept);
  for (let position = 0; position < Math.max(count, kept.length); position += 1) {
    const made = makeElement(run, position, position < count, { ...draft, given }, make);
    if (made === null) return null;
    given = made;
  }
  return given;
}

/** Writes one more element, which counts or does not. */
export function addElement(run: Run, want: boolean, draft: Draft, make: Make): Given | null {
  const path = jsonPathOf(run.list.path, draft.scope);
  return path === null ? null : makeElement(run, listAt(draft.given, path).length, want, draft, make);
}

/** Writes every element that is there; an empty list stays one. */
export function makeEach(run: Run, want: boolean, draft: Draft, make: Make): Given | null {
  const path = jsonPathOf(run.list.path, draft.scope);
  if (path === null) return null;
  const { length } = listAt(draft.given, path);
  let given: Given | null = length === 0 ? withJson(draft.given, path, []) : draft.given;
  for (let position = 0; position < length && given !== null; position += 1) {
    given = makeElement(run, position, want, { ...draft, given }, make);
  }
  return given;
}
