/**
 * Rules over history: segments of encoded columns beside DuckDB, one thread each.
 *
 *   node bench.ts [--rows 250000] [--rounds 5] [--out result.json]
 *
 * Times are of the processor, so that a busy machine tells the same. Before anything is timed both stores must count the same matches for each rule.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileFunction as compileInVm } from 'node:vm';
import type { TypedRule } from '@tautai/dsl';
import { checkConditionText } from '@tautai/dsl';
import type { CompileFunction, CompiledRuleset } from '@tautai/engine';
import { compileRuleset } from '@tautai/engine';
import type { ScreenSegmentOptions, Segment } from '@tautai/engine/history';
import { createSegmentScreener, createSegmentStudy } from '@tautai/engine/history';
import { manyConditions } from './many-rules.ts';
import { benchRules } from './rules.ts';
import type { Stores } from './store.ts';
import { fillStores } from './store.ts';

const { values: flags } = parseArgs({
  options: {
    rows: { type: 'string', default: '250000' },
    rounds: { type: 'string', default: '5' },
    out: { type: 'string' },
  },
});
const rows = Number(flags.rows);
const rounds = Number(flags.rounds);
const seed = 20_261_125;
const manyCount = 200;

const compileFunction: CompileFunction = (source, parameterNames) => {
  const made = compileInVm(source, [...parameterNames]);
  return (...given) => made(...given) as unknown;
};

function ruleOf(id: string, text: string): TypedRule {
  const { condition, diagnostics } = checkConditionText(text, { lists: new Map() });
  if (condition === null) throw new Error(`${id}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  const metadata = { purpose: null, basis: null, owner: null, reviewBy: null, justify: null, uses: null };
  const rest = { unless: null, score: 1, severity: null, reason: null, hitCeiling: null, tests: [] };
  return { id, title: id, metadata, when: condition, ...rest, range: condition.range };
}

const rulesetOf = (rules: readonly TypedRule[]): CompiledRuleset =>
  compileRuleset({ rules, lists: new Map(), compileFunction });

type Screen = (options?: ScreenSegmentOptions) => readonly number[];

/** Matches of each rule over all segments. */
function screenAll(ruleset: CompiledRuleset, segments: readonly Segment[]): Screen {
  const screen = createSegmentScreener(ruleset);
  return (options) => {
    const sums = ruleset.rules.map(() => 0);
    for (const segment of segments) {
      screen(segment, options).forEach(({ match }, index) => {
        sums[index] = (sums[index] ?? 0) + match;
      });
    }
    return sums;
  };
}

interface Timing {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const timing = (numbers: readonly number[]): Timing => ({
  median: medianOf(numbers),
  least: Math.min(...numbers),
  most: Math.max(...numbers),
});

/** Milliseconds of processor time, of all threads of this process: other processes on the machine do not count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed(run: () => unknown): number {
  const begin = processorMs();
  run();
  return processorMs() - begin;
}

async function timedLater(run: () => Promise<unknown>): Promise<number> {
  const begin = processorMs();
  await run();
  return processorMs() - begin;
}

const megaRows = (ms: number): number => rows / ms / 1000;
const inMillions = (ms: number): string =>
  megaRows(ms)
    .toFixed(megaRows(ms) < 100 ? 1 : 0)
    .padStart(7);

async function singleRules({ segments, database }: Stores) {
  const asked = benchRules.map((rule) => ({
    ...rule,
    screen: screenAll(rulesetOf([ruleOf(rule.id, rule.tau)]), segments),
    matchMs: [] as number[],
    threeValuedMs: [] as number[],
    duckdbMs: [] as number[],
    matches: 0,
  }));
  for (const rule of asked) {
    [rule.matches = 0] = rule.screen();
    const [other] = rule.screen({ undetermined: false });
    const expected = await database.count(rule.sql);
    if (rule.matches !== expected || other !== expected) {
      throw new Error(`${rule.id}: ${rule.matches} and ${other} matches, DuckDB ${expected}`);
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { screen, sql, matchMs, threeValuedMs, duckdbMs } of asked) {
      matchMs.push(timed(() => screen({ undetermined: false })));
      threeValuedMs.push(timed(() => screen()));
      duckdbMs.push(await timedLater(() => database.count(sql)));
    }
  }
  return asked.map(({ id, kind, matches, matchMs, threeValuedMs, duckdbMs }) => ({
    id,
    kind,
    matches,
    matchMs: timing(matchMs),
    threeValuedMs: timing(threeValuedMs),
    duckdbMs: timing(duckdbMs),
  }));
}

function manyRules({ segments, openAgain }: Stores, options: ScreenSegmentOptions) {
  const rules = manyConditions(manyCount, seed).map((text, index) => ruleOf(`M${index}`, text));
  const together = screenAll(rulesetOf(rules), segments);
  const apart = rules.map((rule) => screenAll(rulesetOf([rule]), segments));
  const expected = apart.flatMap((screen) => screen(options));
  if (JSON.stringify(together(options)) !== JSON.stringify(expected)) throw new Error('one pass and many differ');
  const onePassMs: number[] = [];
  const manyPassesMs: number[] = [];
  for (let round = 0; round < Math.min(3, rounds); round += 1) {
    onePassMs.push(timed(() => together(options)));
    manyPassesMs.push(timed(() => apart.forEach((screen) => screen(options))));
  }
  // Each pass reads its columns from the files, verifies them and makes its own indexes, as one on another day does.
  const onePassFromFilesMs = timed(() => screenAll(rulesetOf(rules), openAgain())(options));
  const manyPassesFromFilesMs = timed(() =>
    rules.forEach((rule) => screenAll(rulesetOf([rule]), openAgain())(options)),
  );
  return {
    rules: manyCount,
    onePassMs: timing(onePassMs),
    manyPassesMs: timing(manyPassesMs),
    onePassFromFilesMs,
    manyPassesFromFilesMs,
  };
}

function studies(segments: readonly Segment[]): Timing {
  const [first] = benchRules.slice(10);
  if (first === undefined) throw new Error('there are nested rules');
  const study = createSegmentStudy(rulesetOf([ruleOf(first.id, first.tau)]));
  const run = (): void => segments.forEach((segment) => void study(segment, 0));
  run();
  return timing(Array.from({ length: rounds }, () => timed(run)));
}

const folder = mkdtempSync(join(tmpdir(), 'tautai-history-'));
try {
  console.log(`${rows} records, seed ${seed}, ${rounds} rounds, one thread`);
  const stores = await fillStores(folder, rows, seed);
  const bytesPerRecord = stores.bytes / rows;
  console.log(
    `${bytesPerRecord.toFixed(1)} bytes a record on disk; generated and written at ${((1000 * rows) / stores.writeMs).toFixed(0)} records/s`,
  );
  const single = await singleRules(stores);
  console.log('\nMillion rows a second, medians: matches alone; with undetermined; DuckDB (matches alone)');
  for (const { id, kind, matches, matchMs, threeValuedMs, duckdbMs } of single) {
    const speeds = [matchMs, threeValuedMs, duckdbMs].map(({ median }) => inMillions(median)).join(' ');
    const ratio = (duckdbMs.median / matchMs.median).toFixed(1).padStart(6);
    const range = `${inMillions(matchMs.most).trim()} to ${inMillions(matchMs.least).trim()}`;
    console.log(`${id} ${kind} ${String(matches).padStart(7)} matches ${speeds}  ×${ratio}  (${range})`);
  }
  const many = manyRules(stores, {});
  const manyMatches = manyRules(stores, { undetermined: false });
  const study = studies(stores.segments);
  const memoryMb = process.resourceUsage().maxRSS / 1024;
  stores.close();

  const speed = medianOf(single.map(({ matchMs }) => megaRows(matchMs.median)));
  const threeValuedSpeed = medianOf(single.map(({ threeValuedMs }) => megaRows(threeValuedMs.median)));
  const duckdbSpeed = medianOf(single.map(({ duckdbMs }) => megaRows(duckdbMs.median)));
  const ratio = medianOf(single.map(({ matchMs, duckdbMs }) => duckdbMs.median / matchMs.median));
  const shares = [
    ['from files', many.onePassFromFilesMs, many.manyPassesFromFilesMs],
    ['from files, matches alone', manyMatches.onePassFromFilesMs, manyMatches.manyPassesFromFilesMs],
    ['in memory, indexed', many.onePassMs.median, many.manyPassesMs.median],
    ['in memory, indexed, matches alone', manyMatches.onePassMs.median, manyMatches.manyPassesMs.median],
  ] as const;
  const goals = [
    ['median of 24 rules, million rows/s', speed, speed >= 100, '≥ 100'],
    ['the same with undetermined', threeValuedSpeed, threeValuedSpeed >= 100, '≥ 100'],
    ['median ratio to DuckDB', ratio, ratio >= 10, '≥ 10'],
    ...shares.map(([how, one, apart]) => {
      const share = one / apart;
      return [
        `${manyCount} rules in one pass, share of ${manyCount} passes ${how}`,
        share,
        share <= 0.25,
        '≤ 0.25',
      ] as const;
    }),
    ['bytes a record', bytesPerRecord, bytesPerRecord <= 150, '≤ 150'],
  ] as const;
  console.log(`\nDuckDB, median of 24 rules: ${duckdbSpeed.toFixed(1)} million rows/s`);
  for (const [how, one, apart] of shares) {
    console.log(`${manyCount} rules ${how}: ${one.toFixed(0)} ms in one pass, ${apart.toFixed(0)} ms one by one`);
  }
  console.log(`study of a rule (funnel, near misses, thresholds): ${inMillions(study.median).trim()} million rows/s`);
  console.log(`memory at most ${memoryMb.toFixed(0)} MB\n`);
  for (const [name, value, isMet, wanted] of goals) {
    console.log(`${isMet ? 'met    ' : 'NOT MET'} ${name}: ${value.toFixed(2)} (${wanted})`);
  }
  if (flags.out !== undefined) {
    const result = { rows, seed, rounds, bytesPerRecord, single, many, manyMatches, study, memoryMb, goals };
    writeFileSync(flags.out, `${JSON.stringify(result, null, 2)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
