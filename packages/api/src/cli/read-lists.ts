import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { DatedList } from '../screening/dated-lists.ts';
import { readDatedList } from '../screening/dated-lists.ts';
import { UsageError } from './command.ts';

/** What is wrong with a list file. */
export interface ListFault {
  readonly file: string;
  readonly message: string;
}

const listFileSchema = z.strictObject({
  type: z.string(),
  items: z.array(
    z.strictObject({
      value: z.string(),
      reason: z.string().nullable().default(null),
      expires: z.iso.date().nullable().default(null),
    }),
  ),
});

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
  const json = parseJson(readFileSync(join(folder, file), 'utf8'));
  const parsed = listFileSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.join('.');
    return { list: null, faults: [fault(`${place}: ${issue?.message ?? 'is no list'}`)] };
  }
  const { list, problems } = readDatedList({ name: basename(file, '.json'), digest: '', ...parsed.data });
  return {
    list,
    faults: problems.map(({ position, message }) => fault(position === 0 ? message : `item ${position}: ${message}`)),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
