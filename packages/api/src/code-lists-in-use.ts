import { readFileSync } from 'node:fs';
import { EnvError } from './env.ts';
import { describeError } from './log.ts';
import { parseCodeListFile, unamendedCodeLists, type AmendedCodeLists } from './screening/code-list-file.ts';

/** The code lists of this process, from the file that a setting names. Throws an `EnvError` that names all its faults. */
export function codeListsInUse(file: string | null): AmendedCodeLists {
  if (file === null) return unamendedCodeLists();
  const read = parseCodeListFile(readFile(file));
  if ('problems' in read) throw new EnvError(read.problems.map((problem) => `TAUTAI_CODE_LISTS: ${problem}`));
  return read;
}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new EnvError([
      `TAUTAI_CODE_LISTS: the file cannot be read (${describeError(error).code ?? 'unknown fault'})`,
    ]);
  }
}
