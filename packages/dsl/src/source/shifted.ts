/**
 * The same data `by` characters further on in the text: every range in it is moved, nothing else is changed. It takes
 * the plain data of trees and diagnostics.
 *
 * INVARIANT: whatever has a numeric `start` and `end` is a range. No node, value or record has such a pair for itself.
 */
export function shifted<T>(data: T, by: number): T {
  // What comes out has the shape of what went in; the compiler cannot follow that through the walk.
  return by === 0 ? data : (moved(data, by) as T);
}

function moved(data: unknown, by: number): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((each) => moved(each, by));
  const { start, end }: { start?: unknown; end?: unknown } = data;
  if (typeof start === 'number' && typeof end === 'number') return { start: start + by, end: end + by };
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) copy[key] = moved(value, by);
  return copy;
}
