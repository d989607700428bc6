import type { HitSummary } from '../../api-client/contract.ts';

const ranks: Readonly<Record<string, number>> = { critical: 4, high: 3, medium: 2, low: 1 };
const rankOf = (level: string | null): number => (level === null ? -1 : (ranks[level] ?? 0));

/** The queue's order: gravest level first, then the flight that leaves first; flights without a time come last. */
export function inQueueOrder(hits: readonly HitSummary[]): readonly HitSummary[] {
  const departure = (hit: HitSummary): string => hit.flight.departs_local ?? '9999';
  return hits.toSorted(
    (one, other) =>
      rankOf(other.level) - rankOf(one.level) ||
      (departure(one) < departure(other) ? -1 : Number(departure(one) > departure(other))),
  );
}

/** How many hits there are of each level, in the order of the hits. */
export function countByLevel(hits: readonly HitSummary[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { level } of hits) counts.set(level, (counts.get(level) ?? 0) + 1);
  return counts;
}
