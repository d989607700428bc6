import type { BenchRecord } from '../contestants/contestant.ts';
import type { Spread } from './statistics.ts';
import { spreadOf } from './statistics.ts';

/** What is done with each record. What it gives must depend on the record, so that no compiler can leave it out. */
export type Work = (record: BenchRecord) => unknown;

export interface Pace {
  /** Before the rounds that count, so that the compiler has seen the code. */
  readonly warmUpMs: number;
  readonly roundMs: number;
  readonly rounds: number;
}

/**
 * Records a second of each work, in the order given. All take turns in each round, so that whatever else the machine
 * does meets all of them.
 */
export async function ratesOf(
  works: readonly Work[],
  records: readonly BenchRecord[],
  { warmUpMs, roundMs, rounds }: Pace,
): Promise<readonly Spread[]> {
  for (const work of works) await rateOf(work, records, warmUpMs);
  const rates: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, work] of works.entries()) rates[place]?.push(await rateOf(work, records, roundMs));
  }
  return rates.map(spreadOf);
}

/** Works through the records, again and again, until the time is over; at least one. */
async function rateOf(work: Work, records: readonly BenchRecord[], lengthMs: number): Promise<number> {
  const startMs = performance.now();
  let done = 0;
  let passedMs = 0;
  // The clock is looked at after ever more records, since looking takes as long as a fast engine does.
  for (let stretch = 1; passedMs < lengthMs;) {
    const untilDone = done + stretch;
    for (; done < untilDone; done += 1) {
      const record = records[done % records.length];
      const result = record === undefined ? null : work(record);
      // Waiting for what is no promise would cost the engines that answer at once.
      if (result instanceof Promise) await result;
    }
    const nowMs = performance.now() - startMs;
    if (nowMs - passedMs < lengthMs / 100) stretch *= 2;
    passedMs = nowMs;
  }
  return done / (passedMs / 1_000);
}
