import type { BenchRecord, Hits } from '../contestants/contestant.ts';

export interface Judge {
  readonly name: string;
  readonly hits: (record: BenchRecord) => Hits | Promise<Hits>;
}

/** On how many records the slowest engine was compared, and how many hits were among them. */
export interface Agreement {
  readonly recordCount: number;
  readonly hitCount: number;
}

/** However slow an engine is, it is compared on so many records. */
const recordCountMin = 5;

/**
 * Holds the hits of each engine against those of the first, on as many records as it manages in the time allowed. Throws
 * where two differ: then no time is worth taking.
 */
export async function assertAgreement(
  [first, ...others]: readonly Judge[],
  records: readonly BenchRecord[],
  budgetMs: number,
): Promise<Agreement> {
  const known: Hits[] = [];
  const expectedOf = async (record: BenchRecord, place: number): Promise<Hits> =>
    (known[place] ??= inOrder((await first?.hits(record)) ?? []));
  let fewest = others.length === 0 ? 0 : records.length;
  for (const { name, hits } of others) {
    const untilMs = performance.now() + budgetMs;
    let compared = 0;
    for (const [place, record] of records.entries()) {
      if (place >= recordCountMin && performance.now() > untilMs) break;
      const [expected, found] = [await expectedOf(record, place), inOrder(await hits(record))];
      if (found.join() !== expected.join()) {
        const claims = `${name} finds [${found.join(', ')}] where ${first?.name} finds [${expected.join(', ')}]`;
        throw new Error(`${claims}: ${JSON.stringify(record.plain)}`);
      }
      compared += 1;
    }
    fewest = Math.min(fewest, compared);
  }
  const hitCount = known.slice(0, fewest).reduce((sum, { length }) => sum + length, 0);
  return { recordCount: fewest, hitCount };
}

const inOrder = (hits: Hits): Hits => hits.toSorted();
