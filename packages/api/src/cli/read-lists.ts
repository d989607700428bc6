import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatedList } from '../screening/dated-lists.ts';
import { readDatedList } from '../screening/dated-lists.ts';
import { parseListFile } from '../screening/list-file.ts';
import { UsageError } from './command.ts';

/** What is wrong with a list file. */
export interface ListFault {
  readonly file: string;
  readonly message: string;
}

/**
 * Reads the lists of a folder: `NAME.json` holds `{"type": "airport", "items": [{"value": "BKK", "reason": "…",
 * "expires": null}]}`. What cannot be read is a fault; the rest is there.
 */
export function readLists(folder: string | null): {
  readonly lists: readonly DatedList[];
  readonly faults: readonly ListFault[];
} {
  if (folder === null) return { lists: [], faults: [] };
  if (!existsSync(folder)) throw new UsageError(`there is no folder ${basename(folder)} for lists`);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const read = files.toSorted().map((file) => readListFile(folder, file));
  return { lists: read.flatMap(({ list }) => list ?? []), faults: read.flatMap(({ faults }) => faults) };
}

function readListFile(folder: string, file: string): { list: DatedList | null; faults: readonly ListFault[] } {
  const fault = (message: string): ListFault => ({ file, message });
  const parsed = parseListFile(readFileSync(join(folder, file), 'utf8'));
  if ('problems' in parsed) return { list: null, faults: parsed.problems.map(fault) };
  const { list, problems } = readDatedList({ name: basename(file, '.json'), digest: '', ...parsed.list });
  return {
    list,
    faults: problems.map(({ position, message }) => fault(position === 0 ? message : `item ${position}: ${message}`)),
  };
}
