import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoKeyPath, hasDemoKey, writeDemoKey } from './key-file.ts';

test('the key is for its owner alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tautai-key-'));
  const data = join(folder, 'data');
  expect(hasDemoKey(data)).toBe(false);
  writeDemoKey(data, 'tautai_x_y');
  expect(hasDemoKey(data)).toBe(true);
  expect(readFileSync(demoKeyPath(data), 'utf8')).toBe('tautai_x_y\n');
  expect(statSync(demoKeyPath(data)).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
