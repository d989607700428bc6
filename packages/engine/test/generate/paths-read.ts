import type { Layout } from '../../src/record/layout.ts';

/** Every catalogue path that a layout reads. */
export function pathsRead({ fields, groups, lists }: Layout): ReadonlySet<string> {
  const inner = lists.flatMap(({ cataloguePath, element }) => [cataloguePath, ...pathsRead(element)]);
  return new Set([...fields, ...groups].map(({ cataloguePath }) => cataloguePath).concat(inner));
}
