/**
 * The laws of the language at the size of a night, and mutation testing: `pnpm gate [times]`.
 *
 * Each property test is tried on so many times its usual number of cases, 50 unless told otherwise, which is 100 000 texts
 * for most. Prints, for `docs/quality.md`, a table of what ran, when and on what machine. Afterwards Stryker changes the
 * interpreter and the optimiser in one place after another, and fails where tests notice less than 90 % of it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';

/** Where the tests are that ask `runs` how many cases to try. */
const folders = ['packages/dsl/test/properties', 'packages/engine/test/laws'];
const usualTimes = 50;
const testTimeoutMs = 3_600_000;

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly duration?: number;
    }[];
  }[];
}

const root = dirname(import.meta.dirname);
const reportPath = join(root, '.cache', 'gate-report.json');

process.exitCode = main(Number(process.argv[2] ?? usualTimes));

function main(times: number): number {
  if (!Number.isInteger(times) || times < 1) {
    console.error('pnpm gate [times]: times is a whole number from 1');
    return 2;
  }
  mkdirSync(dirname(reportPath), { recursive: true });
  // An old report must never stand in for a run that crashed before it wrote its own.
  rmSync(reportPath, { force: true });
  const startMs = performance.now();
  const { status } = spawnSync(
    'vitest',
    ['run', ...folders, `--testTimeout=${testTimeoutMs}`, '--reporter=json', `--outputFile.json=${reportPath}`],
    { cwd: root, stdio: 'inherit', env: { ...process.env, TAUTAI_RUNS: String(times) } },
  );
  const report = JSON.parse(readFileSync(reportPath, 'utf8')) as Report;
  console.log(renderGate(report, times, (performance.now() - startMs) / 1000));
  const mutation = spawnSync('stryker', ['run'], { cwd: root, stdio: 'inherit' });
  return status === 0 && mutation.status === 0 ? 0 : 1;
}

function renderGate({ testResults }: Report, times: number, seconds: number): string {
  const rows = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map(({ fullName, status, duration = 0 }) => `| ${fullName} | ${(duration / 1000).toFixed(0)} | ${status} |`);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown make'}, ${gigabytes} GB:`,
    `${times} times the usual number of cases, ${seconds.toFixed(0)} s in all.`,
    '',
    '| law | seconds | result |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}
