/** What the engine is to reach, held against what was measured. */
import { growthExponent } from '../measure/statistics.ts';
import { count, threeDigits } from './figures.ts';
import type { Report, Stage } from './report.ts';
import { growthStages, rowOf, stageOf } from './report.ts';

export interface Verdict {
  readonly goal: string;
  /** `≥ 400 ×`, in words for the table. */
  readonly wanted: string;
  readonly reached: string;
  readonly isMet: boolean;
}

/** Goals of which something was not measured are left out. */
export function verdictsOn(report: Report): readonly Verdict[] {
  return [
    ...ratios(report),
    growth(report),
    width(report),
    ...[1_000, 10_000].map((ruleCount) => hardMix(report, ruleCount)),
    againstBaseline(report),
    memory(report),
    build(report),
    json(report),
    explanation(report),
    adding(report),
  ].filter((verdict) => verdict !== null);
}

const ours = 'tautai';
const typical = (ruleCount: number): Stage => ({ mix: 'typical', ruleCount });
const rateOf = (report: Report, stage: Stage, contestant: string): number | null =>
  rowOf(report, stage, contestant)?.rate.median ?? null;

/** How many times as fast as which of the others; of several, as the fastest. */
const wantedRatios: readonly (readonly [ruleCount: number, factor: number, name: string, of: readonly string[]])[] = [
  1_000, 10_000,
].flatMap((ruleCount, place) => [
  [ruleCount, [10_000, 40_000][place] ?? 0, 'json-rules-engine, default', ['json-rules-engine, default']] as const,
  [ruleCount, [10_000, 40_000][place] ?? 0, 'json-rules-engine, tuned', ['json-rules-engine, tuned']] as const,
  [ruleCount, [400, 1_500][place] ?? 0, 'zen-engine', ['zen-engine']] as const,
  [
    ruleCount,
    [60, 300][place] ?? 0,
    'the best of json-logic-engine and cel-js',
    ['json-logic-engine', 'cel-js'],
  ] as const,
]);

function ratios(report: Report): readonly (Verdict | null)[] {
  return wantedRatios.map(([ruleCount, factor, name, others]) => {
    const own = rateOf(report, typical(ruleCount), ours);
    const best = others.map((other) => rateOf(report, typical(ruleCount), other)).filter((rate) => rate !== null);
    if (own === null || best.length < others.length) return null;
    const reached = own / Math.max(...best);
    return verdict(`times as fast as ${name}, ${count(ruleCount)} rules`, `≥ ${count(factor)}`, {
      reached: threeDigits(reached),
      isMet: reached >= factor,
    });
  });
}

function growth(report: Report): Verdict | null {
  const [few, many] = [rateOf(report, typical(10), ours), rateOf(report, typical(10_000), ours)];
  if (few === null || many === null) return null;
  const exponent = growthExponent({ x: 10, y: 1 / few }, { x: 10_000, y: 1 / many });
  return verdict('growth of the time a record from 10 to 10 000 rules, as a power', '≤ 0.4', {
    reached: exponent.toFixed(2),
    isMet: exponent <= 0.4,
  });
}

function width(report: Report): Verdict | null {
  const rates = [2, 4, 8, 16].map((each) => rateOf(report, { ...typical(1_000), width: each }, ours));
  const known = rates.filter((rate) => rate !== null);
  if (known.length < rates.length) return null;
  const factor = Math.max(...known) / Math.min(...known);
  return verdict('slowest against fastest over rules of 2, 4, 8 and 16 conditions', '≤ 1.5', {
    reached: factor.toFixed(1),
    isMet: factor <= 1.5,
  });
}

function hardMix(report: Report, ruleCount: number): Verdict | null {
  const [easy, hard] = [rateOf(report, typical(ruleCount), ours), rateOf(report, { mix: 'hard', ruleCount }, ours)];
  if (easy === null || hard === null) return null;
  return verdict(`speed on the hard mix against the typical, ${count(ruleCount)} rules`, '≥ 0.5', {
    reached: (hard / easy).toFixed(2),
    isMet: hard / easy >= 0.5,
  });
}

function againstBaseline(report: Report): Verdict | null {
  const factors = growthStages(report, 'typical').flatMap(({ ruleCount }) => {
    const own = rateOf(report, typical(ruleCount), ours);
    const baseline = rateOf(report, typical(ruleCount), 'tautai, compiled rules');
    return own === null || baseline === null ? [] : [own / baseline];
  });
  if (factors.length === 0) return null;
  const least = Math.min(...factors);
  return verdict('times as fast as rules compiled one by one, at the worst size', '≥ 1', {
    reached: least.toFixed(2),
    isMet: least >= 1,
  });
}

function memory(report: Report): Verdict | null {
  const row = rowOf(report, typical(10_000), ours);
  if (row === null) return null;
  return verdict('bytes a rule, 10 000 rules', '≤ 2 048', {
    reached: count(row.bytesPerRule),
    isMet: row.bytesPerRule <= 2_048,
  });
}

function build(report: Report): Verdict | null {
  const row = rowOf(report, typical(10_000), ours);
  if (row === null) return null;
  return verdict('milliseconds to build 10 000 checked rules, first record included', '≤ 500', {
    reached: count(row.loadMs),
    isMet: row.loadMs <= 500,
  });
}

function json(report: Report): Verdict | null {
  const own = rowOf(report, typical(1_000), ours)?.rateOfJson;
  const parse = stageOf(report, typical(1_000))?.rateOfParseAlone;
  if (!own || !parse) return null;
  const factor = own.median / parse.median;
  return verdict('speed from bytes to hits against `JSON.parse` alone, 1 000 rules, what rules read validated', '> 1', {
    reached: factor.toFixed(2),
    isMet: factor > 1,
  });
}

function explanation({ explanationMicros }: Report): Verdict | null {
  if (explanationMicros === null) return null;
  return verdict('microseconds to explain a hit', '≤ 2', {
    reached: explanationMicros.median.toFixed(1),
    isMet: explanationMicros.median <= 2,
  });
}

function adding({ addingMs }: Report): Verdict | null {
  if (addingMs === null) return null;
  return verdict('milliseconds for one rule more beside 10 000', '≤ 20', {
    reached: addingMs.median.toFixed(1),
    isMet: addingMs.median <= 20,
  });
}

const verdict = (
  goal: string,
  wanted: string,
  outcome: { readonly reached: string; readonly isMet: boolean },
): Verdict => ({ goal, wanted, ...outcome });
