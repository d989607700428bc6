/**
 * The value without members that are undefined and without records that have nothing in them: absent is the one way
 * to say missing. Empty lists stay, since no bags is something else than no word about bags.
 */
export function withoutEmptyParts<T>(value: T): T {
  return prune(value) as T;
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune).filter((each) => each !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([name, each]) => [name, prune(each)] as const)
    .filter(([, each]) => each !== undefined && each !== null);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
