/**
 * The value without members that are undefined and without records that have nothing in them: absent is the one way
 * to say missing. Empty lists stay, since no bags is something else than no word about bags.
 */
export function withoutEmptyParts<T>(value: T): T {
  return prune(value) as T;
}

function prune(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(prune).filter((each) => each !== undefined);
  // A loop over the keys: this runs over every part of every record, and pairs of name and value cost a third of it.
  const kept: Record<string, unknown> = {};
  let isEmpty = true;
  for (const name of Object.keys(value)) {
    const part = prune((value as Readonly<Record<string, unknown>>)[name]);
    if (part === undefined || part === null) continue;
    kept[name] = part;
    isEmpty = false;
  }
  return isEmpty ? undefined : kept;
}
