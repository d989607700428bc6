/** Stands for what lies below something that is no object. */
export const unreadable = Symbol('unreadable');

/** The JSON at the end of the steps; null where it or a record above it is absent or null. */
export function follow(source: unknown, steps: readonly string[]): unknown {
  let json: unknown = source;
  for (const step of steps) {
    if (json === null || json === undefined) return null;
    if (!isObject(json)) return unreadable;
    json = json[step];
  }
  return json ?? null;
}

export function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
