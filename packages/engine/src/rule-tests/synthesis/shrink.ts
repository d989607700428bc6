import type { Given, JsonPath } from '../given.ts';
import { jsonAt, withoutJson } from '../given.ts';

/**
 * The record without whatever a claim about it does not need, the largest parts first. The claim is asked once for each
 * part that is there.
 */
export function shrink(given: Given, holds: (smaller: Given) => boolean): Given {
  let smallest = given;
  let pending = partsOf(given, []);
  while (pending.length > 0) {
    const [path, ...rest] = pending;
    if (path === undefined) break;
    const smaller = withoutJson(smallest, path);
    if (!hasEmptyElement(smaller, path) && holds(smaller)) {
      smallest = smaller;
      pending = rest;
    } else {
      pending = [...partsOf(jsonAt(smallest, path), path), ...rest];
    }
  }
  return smallest;
}

/** Elements from the last to the first, so that taking one away moves none that is still to be tried. */
function partsOf(json: unknown, path: JsonPath): readonly JsonPath[] {
  if (Array.isArray(json)) return json.map((_, position) => [...path, position]).toReversed();
  if (typeof json !== 'object' || json === null) return [];
  return Object.keys(json).map((name) => [...path, name]);
}

/** An element that says nothing reads like a slip of the pen. */
function hasEmptyElement(given: Given, path: JsonPath): boolean {
  const parent = path.slice(0, -1);
  const left = jsonAt(given, parent);
  return (
    typeof parent.at(-1) === 'number' && typeof left === 'object' && left !== null && Object.keys(left).length === 0
  );
}
