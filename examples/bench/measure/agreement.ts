import type { BenchRecord, Hits } from '../contestants/contestant.ts';

export interface Judge {
  readonly name: string;
  readonly hits: (record: BenchRecord) => Hits | Promise<Hits>;
}

/** How many records were compared, and how many hits were among them. */
export interface Agreement {
  readonly recordCount: number;
  readonly hitCount: number;
}

/**
 * Holds the hits of all engines against those of the first, on as many records as the slowest manages in the time
 * allowed, at least five; records with hits come first. Throws where two differ: then no time is worth taking.
 */
export async function assertAgreement(
  [first, ...others]: readonly Judge[],
  records: readonly BenchRecord[],
  budgetMs: number,
): Promise<Agreement> {
  if (first === undefined) return { recordCount: 0, hitCount: 0 };
  const untilMs = performance.now() + budgetMs;
  let recordCount = 0;
  let hitCount = 0;
  for (const record of records) {
    if (recordCount >= 5 && performance.now() > untilMs) break;
    const expected = inOrder(await first.hits(record));
    for (const { name, hits } of others) {
      const found = inOrder(await hits(record));
      if (found.join() === expected.join()) continue;
      throw new Error(
        `${name} finds [${found.join(', ')}] where ${first.name} finds [${expected.join(', ')}]: ${JSON.stringify(record.plain)}`,
      );
    }
    recordCount += 1;
    hitCount += expected.length;
  }
  return { recordCount, hitCount };
}

const inOrder = (hits: Hits): Hits => hits.toSorted();
