// cspell:words onopensegment onelement oncomponent onclosesegment
/**
 * How fast messages are read, on invented traffic of a large state: tokens, against a public parser; records; and what
 * memory a long stream takes.
 *
 *   pnpm --filter @tautai/messages bench
 *
 * Goal: 60 MB/s of PNRGOV on one core. Times are those that the thread worked: medians of rounds, the best beside them.
 */
import Parser from 'edifact/parser.js';
import { Lexer } from '../src/edifact/lexer.ts';
import type { TrafficOptions } from '../src/generate/index.ts';
import { generateTraffic } from '../src/generate/index.ts';
import { readMessageBytes, readMessages } from '../src/index.ts';

const megabyte = 1_000_000;
const rounds = 7;
const sampleBytes = 4 * megabyte;
const streamBytes = Number(process.env['BENCH_STREAM_MB'] ?? 200) * megabyte;

const traffic = (format: TrafficOptions['format']): TrafficOptions => ({
  state: 'large',
  seed: 'bench',
  from: '2026-03-09',
  days: 7,
  format,
  flightsPerDay: 200,
});

/** The first files of traffic, so many bytes of them. */
function sampleOf(format: 'paxlst' | 'pnrgov'): readonly Uint8Array[] {
  const files: Uint8Array[] = [];
  let bytes = 0;
  for (const file of generateTraffic(traffic(format))) {
    files.push(file.bytes);
    bytes += file.bytes.length;
    if (bytes >= sampleBytes) break;
  }
  return files;
}

interface Speed {
  readonly median: number;
  readonly best: number;
}

/** Megabytes a second of work over all files. */
function speedOf(files: readonly Uint8Array[], work: (file: Uint8Array) => unknown): Speed {
  const total = files.reduce((sum, { length }) => sum + length, 0) / megabyte;
  const round = (): number => {
    const start = process.threadCpuUsage();
    for (const file of files) work(file);
    const { user, system } = process.threadCpuUsage(start);
    return (total * 1e6) / (user + system);
  };
  round();
  const speeds = Array.from({ length: rounds }, round).toSorted((one, other) => other - one);
  return { median: speeds[Math.floor(rounds / 2)] ?? 0, best: speeds[0] ?? 0 };
}

/** Segments with their elements and components, as far as both parsers go. */
function tokens(file: Uint8Array): number {
  let segments = 0;
  const lexer = new Lexer({ segment: () => (segments += 1), diagnostic: () => undefined });
  lexer.push(file);
  lexer.end();
  return segments;
}

const latin = new TextDecoder('latin1');

function tokensOfEdifact(file: Uint8Array): number {
  const all: { name: string; elements: string[][] }[] = [];
  const parser = new Parser();
  parser.encoding('UNOC');
  parser.onopensegment = (name) => void all.push({ name, elements: [] });
  parser.onelement = () => void all.at(-1)?.elements.push([]);
  parser.oncomponent = (data) => void all.at(-1)?.elements.at(-1)?.push(data);
  parser.onclosesegment = () => undefined;
  parser.write(latin.decode(file));
  parser.end();
  return all.length;
}

const records = (file: Uint8Array): number => readMessageBytes(file, { mode: 'intake' }).records.length;

interface Row {
  readonly what: string;
  readonly speed: Speed;
}

function rowsOf(format: 'paxlst' | 'pnrgov'): readonly Row[] {
  const files = sampleOf(format);
  const expected = files.reduce((sum, file) => sum + tokens(file), 0);
  const found = files.reduce((sum, file) => sum + tokensOfEdifact(file), 0);
  if (expected !== found) throw new Error(`the parsers disagree: ${expected} and ${found} segments of ${format}`);
  return [
    { what: `${format}: tokens`, speed: speedOf(files, tokens) },
    { what: `${format}: tokens, npm edifact`, speed: speedOf(files, tokensOfEdifact) },
    { what: `${format}: records`, speed: speedOf(files, records) },
  ];
}

/** Memory in use once everything is gone that nobody needs, in megabytes. */
function heldMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return Math.round((heapUsed + external) / megabyte);
}

/** Reads generated traffic as one source, as long as was asked for, and looks at the memory on the way. */
async function readLongStream(): Promise<string> {
  const looks = [0.1, 0.5, 1];
  const held: string[] = [];
  let bytes = 0;
  let read = 0;
  function* source(): Generator<Uint8Array> {
    for (let turn = 0; ; turn += 1) {
      for (const file of generateTraffic({ ...traffic('both'), seed: `stream ${turn}` })) {
        yield file.bytes;
        bytes += file.bytes.length;
        const [next = 2] = looks;
        if (bytes < next * streamBytes) continue;
        looks.shift();
        held.push(`${next * 100} %: ${heldMegabytes()} MB`);
        if (looks.length === 0) return;
      }
    }
  }
  for await (const event of readMessages(source(), { mode: 'intake' })) if (event.kind === 'record') read += 1;
  return `${Math.round(bytes / megabyte)} MB as one stream, ${read} records; in use at ${held.join(', ')}`;
}

const shown = (speed: number): string => speed.toFixed(1).padStart(8);

console.log(`${''.padEnd(28)}${'MB/s'.padStart(8)}${'best'.padStart(8)}`);
for (const format of ['pnrgov', 'paxlst'] as const) {
  for (const { what, speed } of rowsOf(format)) {
    console.log(`${what.padEnd(28)}${shown(speed.median)}${shown(speed.best)}`);
  }
}
console.log(await readLongStream());
