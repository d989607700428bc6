/**
 * How long the language keeps an author waiting, held against the goals.
 *
 *   pnpm --filter @tautai/dsl bench [--json FILE]
 *
 * Texts are made from seeds, so that two runs measure the same; the times are those that one core of this
 * machine worked on a task.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';

import { findSubsumptions } from '../src/analysis/subsumption.ts';
import { check } from '../src/check/check.ts';
import { format } from '../src/format/format.ts';
import { createLanguageService } from '../src/language-service/service.ts';
import { lex } from '../src/syntax/lexer.ts';
import { parseFile } from '../src/syntax/parse.ts';
import { repeatsOf, slipIn } from '../src/testing/mutations.ts';
import { corpusContext, corpusFiles, wholeFiles } from '../test/corpus/corpus-files.ts';
import { measure, renderTable, timeOf } from './measure.ts';
import type { Figures, Task } from './measure.ts';
import { createRandom } from './random.ts';
import { benchContext, fileOfLines, fileOfRules } from './rule-text.ts';

const { values: options } = parseArgs({ options: { json: { type: 'string' } } });

/** What a broken text of usual length may take at most. */
const slowMs = 50;

const largeFile = fileOfRules(1_000, 1);
const shortFiles = Array.from({ length: 40 }, (_, seed) => fileOfLines(300, seed + 1));
const shortFile = (run: number): string => shortFiles[run % shortFiles.length] ?? '';

/** A task on a 300-line file, another one each run. */
const onShort = (name: string, goalMs: number | null, work: (text: string) => unknown): Task => ({
  name: `${name}, 300 lines`,
  goal: goalMs === null ? null : { of: 'p95', ms: goalMs },
  runs: 200,
  warmUps: 40,
  prepare: (run) => () => work(shortFile(run)),
});

/** A task on 1 000 rules, about 1 MB. */
const onLarge = (name: string, goalMs: number | null, work: (text: string) => unknown): Task => ({
  name: `${name}, 1 000 rules`,
  goal: goalMs === null ? null : { of: 'median', ms: goalMs },
  runs: 9,
  warmUps: 1,
  prepare: () => () => work(largeFile),
});

function atPlaces(name: string, text: string, ask: (text: string, offset: number) => unknown): Task {
  const random = createRandom(5);
  return {
    name,
    goal: { of: 'p95', ms: 10 },
    runs: 300,
    warmUps: 50,
    prepare() {
      const offset = random.integer(0, text.length);
      return () => ask(text, offset);
    },
  };
}

/** Somebody types in a long file: one character more, less or other, each on top of those before. */
function edits(): Task {
  const random = createRandom(11);
  const service = createLanguageService(benchContext);
  const whole = fileOfLines(2_000, 3);
  let text = whole;
  service.check(text);
  return {
    name: 'check after an edit, 2 000 lines',
    goal: { of: 'median', ms: 30 },
    runs: 400,
    warmUps: 40,
    prepare(run) {
      // Now and then the author mends it all, so that most of the file can be read most of the time.
      if (run % 20 === 0) text = whole;
      const at = random.integer(0, text.length - 1);
      const typed = random.pick(['a', 'e', ' ', '7', '"', '(', '}', '\n', '']);
      text = text.slice(0, at) + typed + text.slice(at + random.integer(0, 1));
      const edited = text;
      return () => service.check(edited);
    },
  };
}

function subsumptions(): Task {
  const { file } = check(fileOfRules(500, 2), benchContext);
  return {
    name: 'all pairs of 500 rules compared',
    goal: { of: 'median', ms: 2_000 },
    runs: 3,
    warmUps: 1,
    prepare: () => () => findSubsumptions(file.rules),
  };
}

const corpus = [...new Set([...corpusFiles, ...wholeFiles].map(({ text }) => text))];
const slips = fc.sample(slipIn(corpus), { numRuns: 5_000, seed: 20_261_125 });
const repeats = repeatsOf(20_000);

const mutations: Task = {
  name: 'check of a mutation of the corpus',
  goal: { of: 'p95', ms: slowMs },
  runs: slips.length,
  warmUps: 0,
  prepare: (run) => () => check(slips[run] ?? '', corpusContext),
};

/** No slip of anybody's: what it costs to be sent nonsense, without a goal. */
const repetitions: Task = {
  name: 'check of one word repeated, 20 000 characters',
  goal: null,
  runs: repeats.length,
  warmUps: 0,
  prepare: (run) => () => check(repeats[run]?.text ?? '', corpusContext),
};

const service = createLanguageService(benchContext);
const longFile = fileOfLines(2_000, 4);

const tasks: readonly (() => Task)[] = [
  () => onShort('lex', null, lex),
  () => onShort('parse', null, parseFile),
  () => onShort('check', 20, (text) => check(text, benchContext)),
  () => onShort('format', null, format),
  () => atPlaces('completion, 300 lines', shortFile(0), service.completions),
  () => atPlaces('completion, 2 000 lines', longFile, service.completions),
  () => atPlaces('hover, 2 000 lines', longFile, service.hover),
  edits,
  () => onLarge('lex', null, lex),
  () => onLarge('parse', null, parseFile),
  () => onLarge('check', 1_000, (text) => check(text, benchContext)),
  () => onLarge('format', null, format),
  subsumptions,
  () => mutations,
  () => repetitions,
];

const figures: Figures[] = tasks.map((task) => measure(task()));
console.log(renderTable(figures));

/** Mutations that take too long each of three times, so that a pause of the machine is not held against them. */
const slow = slips.flatMap((text) => {
  const ms = Math.min(...Array.from({ length: 3 }, () => timeOf(() => check(text, corpusContext))));
  return ms > slowMs ? [{ text, ms }] : [];
});
console.log(`\n${slow.length} of ${slips.length} mutations of the corpus take more than ${slowMs} ms`);
for (const { text, ms } of slow)
  console.log(`  ${ms.toFixed(0).padStart(5)} ms  ${JSON.stringify(text.slice(0, 100))}`);

if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ figures, slow }, null, 2)}\n`);
process.exitCode = figures.every(({ isMet }) => isMet !== false) && slow.length === 0 ? 0 : 1;
