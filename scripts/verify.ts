/** What a change must pass before it is pushed, cheapest first: `pnpm verify`. The browser tests are left to `pnpm test`. */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

const root = dirname(import.meta.dirname);

/** Steps of one row run together; a row waits for the row before it. */
const rows: readonly (readonly string[])[] = [
  ['generate:check'], // alone, because it writes files that the others read
  ['format:check', 'lint'],
  ['typecheck', 'spell'],
  ['knip'],
  ['test:unit'], // alone, because it uses every core
];

let failures = 0;
for (const row of rows) {
  const outcomes = await Promise.all(row.map(runStep));
  failures += outcomes.filter((isGood) => !isGood).length;
}
console.log(failures === 0 ? 'verify: all good' : `verify: ${failures} of ${rows.flat().length} steps failed`);
process.exitCode = failures === 0 ? 0 : 1;

/** Keeps a step's output to itself until it is over, so that two steps do not mix, and drops it when all is good. */
function runStep(name: string): Promise<boolean> {
  const startMs = performance.now();
  const child = spawn('pnpm', ['--silent', 'run', name], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
      if (code !== 0) process.stdout.write(Buffer.concat(chunks));
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      resolve(code === 0);
    });
  });
}
