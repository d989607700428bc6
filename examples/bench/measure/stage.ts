/** One ruleset, given to several engines: loaded, compared, timed. */
import type { BenchRecord, Contestant, Loaded } from '../contestants/contestant.ts';
import { makeRules } from '../generate/rules.ts';
import type { Mix } from '../generate/rules.ts';
import type { Agreement } from './agreement.ts';
import { assertAgreement } from './agreement.ts';
import { memoryInUse } from './memory.ts';
import type { Pace, Work } from './rounds.ts';
import { ratesOf } from './rounds.ts';
import type { Spread } from './statistics.ts';

export interface StagePlan {
  readonly mix: Mix;
  readonly ruleCount: number;
  /** Conditions a rule; null for 3 to 8. */
  readonly width: number | null;
  readonly contestants: readonly Contestant[];
  /** Whether the way from bytes of JSON is timed too. */
  readonly withJson: boolean;
}

export interface StageRow {
  readonly contestant: string;
  /** Records a second, from objects. */
  readonly rate: Spread;
  /** Records a second, from bytes of JSON; null where not asked. */
  readonly rateOfJson: Spread | null;
  /** From the engine's own form of the rules to its first answer. */
  readonly loadMs: number;
  readonly bytesPerRule: number;
}

export interface StageFigures {
  readonly mix: Mix;
  readonly ruleCount: number;
  readonly width: number | null;
  readonly hitsPerRecord: number;
  readonly agreement: Agreement;
  readonly rows: readonly StageRow[];
  /** Records a second of `JSON.parse` and nothing else; null where the way from JSON was not asked. */
  readonly rateOfParseAlone: Spread | null;
}

/** For each engine. */
const agreementMs = 1_000;

export async function runStage(
  { mix, ruleCount, width, contestants, withJson }: StagePlan,
  records: readonly BenchRecord[],
  pace: Pace,
): Promise<StageFigures> {
  const rules = makeRules({ count: ruleCount, mix, seed: 'bench', ...(width !== null && { width }) });
  const entries: Entry[] = [];
  for (const contestant of contestants) entries.push(await load(contestant, contestant.write(rules), records));
  const counts = await hitCounts(entries, records);
  const judges = entries.map(({ contestant, loaded }) => ({ name: contestant.name, hits: loaded.hits }));
  const agreement = await assertAgreement(judges, mostHitsFirst(records, counts), agreementMs);
  const rates = await ratesOf(
    entries.map(({ loaded }) => loaded.hits),
    records,
    pace,
  );
  const [rateOfParseAlone = null, ...ratesOfJson] = withJson ? await jsonRates(entries, records, pace) : [];
  const rows = entries.flatMap(({ contestant, loadMs, bytes }, place) => {
    const rate = rates[place];
    if (rate === undefined) return [];
    const rateOfJson = ratesOfJson[place] ?? null;
    return [{ contestant: contestant.name, rate, rateOfJson, loadMs, bytesPerRule: bytes / ruleCount }];
  });
  const hitsPerRecord = [...counts.values()].reduce((sum, count) => sum + count, 0) / counts.size;
  return { mix, ruleCount, width, hitsPerRecord, agreement, rateOfParseAlone, rows };
}

/** Of `JSON.parse` alone, then of each engine from bytes on. */
function jsonRates(entries: readonly Entry[], records: readonly BenchRecord[], pace: Pace): Promise<readonly Spread[]> {
  const parse: Work = ({ passengerJson }) => JSON.parse(passengerJson.toString()) as unknown;
  return ratesOf([parse, ...entries.map(({ loaded }) => loaded.hitsOfJson)], records, pace);
}

interface Entry {
  readonly contestant: Contestant;
  readonly loaded: Loaded;
  readonly loadMs: number;
  readonly bytes: number;
}

/** Some engines do the better part of their loading when they are first asked. */
async function load(contestant: Contestant, start: () => Loaded, [first]: readonly BenchRecord[]): Promise<Entry> {
  const before = memoryInUse();
  const startMs = performance.now();
  const loaded = start();
  if (first !== undefined) await loaded.hits(first);
  const loadMs = performance.now() - startMs;
  const after = memoryInUse();
  const kind = contestant.isNative === true ? 'process' : 'heap';
  return { contestant, loaded, loadMs, bytes: after[kind] - before[kind] };
}

/** As many records as can be asked in a second, with how often the first engine finds something in each. */
async function hitCounts(
  [entry]: readonly Entry[],
  records: readonly BenchRecord[],
): Promise<ReadonlyMap<BenchRecord, number>> {
  const counts = new Map<BenchRecord, number>();
  const untilMs = performance.now() + 1_000;
  for (const record of records) {
    if (entry === undefined || performance.now() > untilMs) break;
    counts.set(record, (await entry.loaded.hits(record)).length);
  }
  return counts;
}

/** So that few records are enough to compare hits, and not only the want of them. */
const mostHitsFirst = (
  records: readonly BenchRecord[],
  counts: ReadonlyMap<BenchRecord, number>,
): readonly BenchRecord[] => records.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
