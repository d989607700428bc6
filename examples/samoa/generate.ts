/** Writes the generated files of the example; run by `pnpm generate`. Equal seeds give equal bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generator/files.ts';

for (const [name, text] of generatedFiles()) {
  const path = join(import.meta.dirname, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
