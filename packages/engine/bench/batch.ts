/**
 * What worker threads gain and what they cost: `pnpm --filter @tautai/engine bench:batch [rules]`. From the bytes of a batch to
 * its results, in rounds that take turns; prints medians.
 */
import { once } from 'node:events';
import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PassengerRecord } from '@tautai/dsl';
import { createBatchPool } from '../src/batch/pool.ts';
import { compilePortable } from '../src/batch/compile.ts';
import { paths } from '../test/generate/catalogue-paths.ts';
import { seeded } from '../test/generate/choose.ts';
import { pathsRead } from '../test/generate/paths-read.ts';
import { recordFor } from '../test/generate/record.ts';
import { lists, ruleOf } from '../test/rule-of.ts';

const ruleCount = Number(process.argv[2] ?? 100);
const recordCount = 4_000;
const rounds = 7;

const rules = Array.from({ length: ruleCount }, (_, index) => {
  const conditions = [
    `booking.lead_time < ${1 + (index % 97)} h`,
    `booking.party_size is ${1 + (index % 5)}`,
    'passenger.nationality in ["NZL", "WSM"]',
    `any booking.bags where (weight > ${index % 40} kg)`,
    'booking.locator is not "A"',
  ];
  return { ...ruleOf(conditions.join(' and ')), id: `R${index}` };
});
const ruleset = { rules, lists };
// As records come: with more than the rules read.
const wanted = new Set([
  ...pathsRead(compilePortable(ruleset).layout),
  ...paths.fields.map(({ cataloguePath }) => cataloguePath),
  ...paths.lists.flatMap(({ fields }) => fields.slice(0, 4).map(({ cataloguePath }) => cataloguePath)),
]);
const choose = seeded(1);
const records = choose.several(recordCount, recordCount, () => recordFor(choose, wanted));
const bytes = new TextEncoder().encode(records.map((record) => `${JSON.stringify(record)}\n`).join(''));

const local = createBatchPool({ ruleset, size: 1 });
const threads = createBatchPool({ ruleset, size: 2 });
const objects = [1, 2].map(() => {
  const worker = new Worker(new URL('./object-worker.ts', import.meta.url));
  worker.postMessage({ ruleset });
  return worker;
});

async function sendObjects(): Promise<void> {
  const parsed = new TextDecoder()
    .decode(bytes)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as PassengerRecord);
  const half = Math.ceil(parsed.length / objects.length);
  await Promise.all(
    objects.map(async (worker, index) => {
      const answered = once(worker, 'message');
      worker.postMessage({ records: parsed.slice(index * half, (index + 1) * half) });
      await answered;
    }),
  );
}

const pingPong = async (): Promise<void> => {
  await Promise.all([1, 2].map(() => threads.screen(new TextEncoder().encode('{}'))));
};

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  'in place': () => local.screen(bytes),
  '2 workers, bytes': () => threads.screen(bytes),
  '2 workers, objects': sendObjects,
};

const timeOf = async (way: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await way();
  return performance.now() - start;
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

for (const way of Object.values(ways)) await way();
const times = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
const idle: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  for (const [name, way] of Object.entries(ways)) times.get(name)?.push(await timeOf(way));
  idle.push(await timeOf(pingPong));
}

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown make'}`,
);
console.log(`${ruleCount} rules, ${recordCount} records of ${Math.round(bytes.length / recordCount)} bytes\n`);
console.log('| way | median ms | records/s | against in place |\n|---|--:|--:|--:|');
const base = median(times.get('in place') ?? []);
for (const [name, taken] of times) {
  const ms = median(taken);
  console.log(
    `| ${name} | ${ms.toFixed(0)} | ${Math.round((recordCount / ms) * 1000)} | × ${(base / ms).toFixed(2)} |`,
  );
}
const copying = median(
  Array.from({ length: 20 }, () => {
    const start = performance.now();
    void new Uint8Array(bytes);
    return performance.now() - start;
  }),
);
console.log(`\nA message there and back: ${median(idle).toFixed(2)} ms. Copying the batch: ${copying.toFixed(2)} ms.`);

await Promise.all([local.close(), threads.close(), ...objects.map((worker) => worker.terminate())]);
