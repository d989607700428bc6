import type { FieldPath } from '@tautai/dsl';

/** The record of a test: any subset of one, in JSON. */
export type Given = Readonly<Record<string, unknown>>;

/** Where a value stands in a record: property names and positions in lists. */
export type JsonPath = readonly (string | number)[];

const isObject = (json: unknown): json is Given => typeof json === 'object' && json !== null && !Array.isArray(json);

const asList = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : []);

/** What stands at a path; undefined where nothing does. */
export const jsonAt = (json: unknown, path: JsonPath): unknown =>
  path.reduce<unknown>((inner, step) => {
    if (typeof step === 'number') return asList(inner)[step];
    return isObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined;
  }, json);

/** The elements of a list in a record; none where it is missing. */
export const listAt = (given: Given, path: JsonPath): readonly unknown[] => asList(jsonAt(given, path));

/** The record with a value at a path; what is missing on the way is made. */
export const withJson = (given: Given, [first, ...rest]: JsonPath, value: unknown): Given =>
  first === undefined ? given : { ...given, [first]: replaced(given[first], rest, value) };

function replaced(json: unknown, [step, ...rest]: JsonPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'string') {
    const fields = isObject(json) ? json : {};
    return { ...fields, [step]: replaced(fields[step], rest, value) };
  }
  const elements = asList(json);
  return elements.toSpliced(Math.min(step, elements.length), 1, replaced(elements[step], rest, value));
}

/** The record without what stands at a path. A record that is left empty goes too; an element of a list stays. */
export const withoutJson = (given: Given, path: JsonPath): Given => {
  const pruned = removed(given, path);
  return isObject(pruned) ? pruned : {};
};

function removed(json: unknown, [step, ...rest]: JsonPath): unknown {
  if (step === undefined) return undefined;
  if (typeof step === 'number') {
    const elements = asList(json);
    return rest.length === 0
      ? elements.toSpliced(step, 1)
      : elements.toSpliced(step, 1, removed(elements[step], rest) ?? {});
  }
  if (!isObject(json) || !Object.hasOwn(json, step)) return json;
  const { [step]: value, ...others } = json;
  const left = removed(value, rest);
  if (left !== undefined) return { ...json, [step]: left };
  return Object.keys(others).length === 0 ? undefined : others;
}

/** The elements that are in scope, by the depth of their quantifiers. */
export type Scope = readonly JsonPath[];

/** Where the value of a rule's path stands; null where the element is not in scope. */
export function jsonPathOf({ scope, steps }: FieldPath, elements: Scope): JsonPath | null {
  if (scope === 'record') return steps;
  const element = elements[scope];
  return element === undefined ? null : [...element, ...steps];
}
