/**
 * Runs every test: `pnpm test [vitest filters]`.
 *
 *   Chromium here, or installed → editor built once → vitest, all projects → `N passed, N failed`
 *
 * That line is the last one on stdout, so that a machine can read the result without knowing Vitest.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureChromium } from './ensure-chromium.ts';
import { isGreen, renderSummary, summariseReport, type TestSummary, type VitestReport } from './test-summary.ts';

const root = dirname(import.meta.dirname);
const reportPath = join(root, '.cache', 'vitest-report.json');

process.exitCode = main(process.argv.slice(2));

function main(filters: readonly string[]): number {
  const chromiumPath = hasBrowserTests() ? ensureChromium() : undefined;
  if (chromiumPath === undefined && hasBrowserTests()) {
    console.error('The browser tests were left out: no Chromium was found or could be installed (set CHROMIUM_PATH).');
  }
  if (chromiumPath !== undefined && !buildEditor()) return finish({ passed: 0, failed: 1 });
  return finish(runVitest(filters, chromiumPath));
}

function finish(summary: TestSummary): number {
  console.log(renderSummary(summary));
  return isGreen(summary) ? 0 : 1;
}

function hasBrowserTests(): boolean {
  return globSync('packages/*/e2e/**/*.e2e.ts', { cwd: root }).length > 0;
}

function buildEditor(): boolean {
  return run('pnpm', ['--silent', '--filter', '@tautai/editor', 'run', 'build'], process.env);
}

function runVitest(filters: readonly string[], chromiumPath: string | undefined): TestSummary {
  mkdirSync(dirname(reportPath), { recursive: true });
  // An old report must never stand in for a run that crashed before it wrote its own.
  rmSync(reportPath, { force: true });
  const projects = chromiumPath === undefined ? ['--project=!e2e'] : [];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  const isGood = run('vitest', ['run', ...projects, ...reporters, ...filters], {
    ...process.env,
    CHROMIUM_PATH: chromiumPath,
  });
  return summariseReport(readReport(), isGood);
}

function readReport(): VitestReport | undefined {
  return existsSync(reportPath) ? (JSON.parse(readFileSync(reportPath, 'utf8')) as VitestReport) : undefined;
}

function run(program: string, parameters: readonly string[], env: NodeJS.ProcessEnv): boolean {
  return spawnSync(program, parameters, { cwd: root, stdio: 'inherit', env }).status === 0;
}
