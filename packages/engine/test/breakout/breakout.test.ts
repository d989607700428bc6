import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { breakouts } from './breakouts.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

/** The flags that the product is started with. */
function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

interface Printed {
  readonly refusesFunction: boolean;
  readonly compiled: readonly (readonly string[])[];
  readonly indexed: readonly (readonly string[])[];
  readonly interpreted: readonly (readonly string[])[];
  readonly modules: number;
}

async function printed(flags: readonly string[]): Promise<Printed> {
  const script = join(import.meta.dirname, 'print-screened.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script]);
  return JSON.parse(stdout) as Printed;
}

test('where code may not be made of strings, generated code screens all the same, and no text breaks out of it', async () => {
  const flags = startFlags();
  expect(flags).toContain('--disallow-code-generation-from-strings');
  const seen = await printed(flags);
  expect({ refuses: seen.refusesFunction, modules: seen.modules }).toEqual({ refuses: true, modules: 1 });
  expect(seen.compiled).toEqual(seen.interpreted);
  expect(seen.indexed).toEqual(seen.interpreted);
  expect(seen.compiled[breakouts.indexOf('`')]).toEqual([`R${1000 + breakouts.indexOf('`')}`]);
  expect(await printed([])).toEqual({ ...seen, refusesFunction: false });
}, 60_000);
