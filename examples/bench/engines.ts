/**
 * Our engine held against others, on the same rules and the same passengers; docs/performance.md says how.
 *
 *   pnpm --filter @tautai/bench bench [--sizes 10,1000] [--mix typical,hard,width] [--engines tautai,zen] [--long]
 *
 * A whole run writes results/latest.json, docs/images/bench.svg and the tables of docs/performance.md; one that is
 * narrowed down by a flag only prints. `--long` warms up for ten seconds and adds 100 000 rules.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contestants } from './contestants/all.ts';
import type { BenchRecord, Contestant } from './contestants/contestant.ts';
import { addingTo, explainers } from './contestants/tautai.ts';
import { benchRecords } from './generate/bench-records.ts';
import { makeRules } from './generate/rules.ts';
import type { Pace } from './measure/rounds.ts';
import type { StageFigures, StagePlan } from './measure/stage.ts';
import { runStage } from './measure/stage.ts';
import type { Spread } from './measure/statistics.ts';
import { spreadOf } from './measure/statistics.ts';
import { betweenMarkers } from './report/between-markers.ts';
import { chartOf } from './report/chart.ts';
import { markdownOf } from './report/markdown.ts';
import type { Report } from './report/report.ts';
import { growthStages } from './report/report.ts';

const { values: flags } = parseArgs({
  options: {
    sizes: { type: 'string' },
    mix: { type: 'string' },
    engines: { type: 'string' },
    long: { type: 'boolean', default: false },
  },
});

const isNarrowed = [flags.sizes, flags.mix, flags.engines].some((flag) => flag !== undefined);
const listOf = (flag: string | undefined): readonly string[] | null => flag?.split(',') ?? null;
const sizes = listOf(flags.sizes)?.map(Number) ?? [10, 100, 1_000, 10_000, ...(flags.long ? [100_000] : [])];
const mixes = listOf(flags.mix) ?? ['typical', 'hard', 'width'];
const names = listOf(flags.engines);
const chosen = contestants.filter(({ name }) => names?.some((part) => name.includes(part)) ?? true);

const pace: Pace = flags.long
  ? { warmUpMs: 10_000, roundMs: 2_000, rounds: 5 }
  : { warmUpMs: 2_000, roundMs: 500, rounds: 3 };

/** Who runs where the peers would only repeat themselves. */
const someOf = chosen.filter(({ name }) => ['tautai', 'json-logic-engine', 'zen-engine'].includes(name));
const upTo = (ruleCount: number, all: readonly Contestant[]): readonly Contestant[] =>
  all.filter(({ ruleCountMax }) => ruleCount <= ruleCountMax);

const plans: readonly StagePlan[] = [
  ...sizes.map((ruleCount) => ({
    mix: 'typical' as const,
    ruleCount,
    width: null,
    contestants: upTo(ruleCount, chosen),
    withJson: ruleCount === 1_000,
  })),
  ...sizes
    .filter((ruleCount) => ruleCount >= 1_000 && ruleCount <= 10_000)
    .map((ruleCount) => ({
      mix: 'hard' as const,
      ruleCount,
      width: null,
      contestants: upTo(ruleCount, ruleCount > 1_000 ? someOf : chosen),
      withJson: false,
    })),
  ...[2, 4, 8, 16].map((width) => ({
    mix: 'typical' as const,
    ruleCount: 1_000,
    width,
    contestants: someOf,
    withJson: false,
  })),
].filter(({ mix, width }) => mixes.includes(width === null ? mix : 'width'));

/** Microseconds that the explanation of a hit costs. */
function explanationMicros(records: readonly BenchRecord[]): Spread | null {
  const { hitCount, explained, plain } = explainers(
    makeRules({ count: 1_000, mix: 'typical', seed: 'bench' }),
    records,
  );
  if (hitCount === 0) return null;
  const repeats = 3;
  const timeOf = (work: () => void): number => {
    const startMs = performance.now();
    for (let repeat = 0; repeat < repeats; repeat += 1) work();
    return performance.now() - startMs;
  };
  timeOf(explained);
  timeOf(plain);
  return spreadOf(Array.from({ length: 5 }, () => ((timeOf(explained) - timeOf(plain)) / repeats / hitCount) * 1_000));
}

function addingMs(): Spread {
  const rulesFrom = (count: number, seed: string) => makeRules({ count, mix: 'typical', seed });
  const add = addingTo(rulesFrom(10_000, 'bench'), rulesFrom(20, 'more'));
  return spreadOf(
    Array.from({ length: 20 }, () => {
      const startMs = performance.now();
      add();
      return performance.now() - startMs;
    }),
  );
}

const records = benchRecords(2_000, 'bench');
const [processor] = cpus();
const machine = {
  processor: processor?.model.trim() ?? 'unknown processor',
  cores: cpus().length,
  node: process.versions.node,
  load: loadavg()[0] ?? 0,
};

const stages: StageFigures[] = [];
for (const plan of plans) {
  const { mix, ruleCount, width } = plan;
  console.error(`${mix}, ${ruleCount} rules${width === null ? '' : ` of ${width} conditions`} …`);
  stages.push(await runStage(plan, records, pace));
}

const report: Report = {
  measuredAt: new Date().toISOString(),
  machine,
  settings: pace,
  recordBytes: records.reduce((sum, { passengerJson }) => sum + passengerJson.length, 0) / records.length,
  stages,
  explanationMicros: isNarrowed ? null : explanationMicros(records.slice(0, 500)),
  addingMs: isNarrowed ? null : addingMs(),
};

const tables = markdownOf(report);
console.log(tables);
if (!isNarrowed) write(report, tables);

function write(whole: Report, text: string): void {
  const inDocs = (...steps: readonly string[]): string => join(import.meta.dirname, '..', '..', 'docs', ...steps);
  mkdirSync(join(import.meta.dirname, 'results'), { recursive: true });
  writeFileSync(join(import.meta.dirname, 'results', 'latest.json'), `${JSON.stringify(whole, inShort, 2)}\n`);
  writeFileSync(inDocs('images', 'bench.svg'), chartOf(linesOf(whole)));
  const page = readFileSync(inDocs('performance.md'), 'utf8');
  writeFileSync(inDocs('performance.md'), betweenMarkers(page, 'bench:engines', text));
}

/** No clock measures more digits than that. */
function inShort(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}

function linesOf(whole: Report) {
  return contestants.map(({ name, kind }) => ({
    name,
    kind,
    points: growthStages(whole, 'typical').flatMap(({ ruleCount, rows }) => {
      const row = rows.find(({ contestant }) => contestant === name);
      return row === undefined ? [] : [{ ruleCount, rate: row.rate.median }];
    }),
  }));
}
