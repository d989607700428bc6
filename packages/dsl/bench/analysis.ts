/**
 * How long it takes to hold 500 rules against one another, all pairs.
 *
 *   node packages/dsl/bench/analysis.ts [rules]
 *
 * The rules are made from a fixed seed: two to six conditions over a dozen fields and lists, some with `unless`, so that
 * some lie within others.
 */
import { performance } from 'node:perf_hooks';

import { findSubsumptions } from '../src/analysis/subsumption.ts';
import { check } from '../src/check/check.ts';

const ruleCount = Number(process.argv[2] ?? 500);

let seed = 20_260_310;
function integer(low: number, high: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return low + (Math.floor(seed / 65_536) % (high - low + 1));
}

const pick = (texts: readonly string[]): string => texts[integer(0, texts.length - 1)] ?? '';

const countries = ['"NZL"', '"AUS"', '"NLD"', '"COL"', '"FJI"', '"TON"'];
const makers: readonly (() => string)[] = [
  () => `booking.lead_time < ${integer(1, 6) * 24} h`,
  () => `booking.trip_type is ${pick(['one_way', 'round_trip', 'open_jaw'])}`,
  () => `booking.party_size ${pick(['>', '>=', '<'])} ${integer(1, 6)}`,
  () => `booking.origin_country in [${pick(countries)}, ${pick(countries)}]`,
  () => `any booking.payments where (method is ${pick(['cash', 'card', 'voucher'])})`,
  () => `count of booking.bags where (weight > ${integer(20, 32)} kg) >= ${integer(1, 3)}`,
  () => `any booking.segments where (origin in list hubs and cabin not in [first, business])`,
  () => `no booking.segments where (destination is "${pick(['APW', 'AKL', 'SYD'])}")`,
  () =>
    `at least ${integer(1, 3)} history.trips within ${integer(1, 4) * 30} days where (destination_country is ${pick(countries)})`,
  () => `any documents where (expires_on < date of flight.arrives_local)`,
  () => `sum of booking.bags.weight > ${integer(30, 90)} kg`,
  () => `booking.agency.name in list agencies`,
  () => `passenger.frequent_flyer_tier otherwise "none" in ["gold", "platinum"]`,
  () => `booking.created_local_hour between ${integer(0, 3)} and ${integer(4, 6)}`,
  () => `flight.departs_at - booking.created_at < ${integer(1, 9)} days`,
  () => `booking.is_split`,
];

function condition(): string {
  if (integer(0, 5) > 0) return pick(makers.map((make) => make()));
  return `any of {\n    ${pick(makers.map((make) => make()))}\n    ${pick(makers.map((make) => make()))}\n  }`;
}

function ruleText(index: number): string {
  const conditions = Array.from({ length: integer(2, 6) }, condition).join('\n  ');
  const unless = integer(0, 3) === 0 ? `\n  unless ${pick(makers.map((make) => make()))}` : '';
  return `rule R${index} "Bench" {\n  justify: "bench"\n  when all of {\n  ${conditions}\n  }${unless}\n}\n`;
}

const sourceText = [
  'list hubs: airport = ["BOG", "LIM", "GRU"]\nlist agencies: text = ["Bright Path", "Golden Harvest"]\n',
  ...Array.from({ length: ruleCount }, (_, index) => ruleText(index)),
].join('\n');

const { file, diagnostics } = check(sourceText, { lists: new Map() });
const errors = diagnostics.filter(({ severity }) => severity === 'error');
if (errors.length > 0) console.log(`${errors.length} errors, the first: ${errors[0]?.message}`);

for (let run = 1; run <= 5; run++) {
  const start = performance.now();
  const found = findSubsumptions(file.rules);
  const milliseconds = Math.round(performance.now() - start);
  console.log(`run ${run}: ${file.rules.length} rules, ${found.length} within another, ${milliseconds} ms`);
}
