import { check } from '@tautai/dsl';
import type { CodeLists, PassengerRecord } from '@tautai/dsl';
import type { Level } from '@tautai/engine';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { invariant } from '../errors.ts';
import { readMessageBytes } from '@tautai/messages';
import type { ListItem } from '../screening/dated-lists.ts';
import { parseListFile } from '../screening/list-file.ts';

/** The example unit, as it lies in `examples/samoa`. */
export interface Example {
  readonly lists: readonly { readonly name: string; readonly type: string; readonly items: readonly ListItem[] }[];
  /** One rule each. */
  readonly rules: readonly string[];
  readonly levels: readonly Level[] | null;
  readonly samples: readonly { readonly name: string; readonly title: string; readonly record: PassengerRecord }[];
  /** What comes in on the first day: the passenger lists, and the first of the records. */
  readonly messages: readonly Uint8Array[];
}

const folder = fileURLToPath(new URL('../../../../examples/samoa', import.meta.url));

/** The rest is left for the reader to hand in. */
const recordsOfFirstDay = 100;

export function readExample(codeLists: CodeLists): Example {
  const ruleFiles = filesIn('rules', '.tau').map((path) => readFileSync(path, 'utf8'));
  const checked = ruleFiles.map((text) => ({ text, file: check(text, { lists: new Map(), codeLists }) }));
  const lines = readFileSync(join(folder, 'records.jsonl'), 'utf8').split('\n').slice(0, recordsOfFirstDay);
  return {
    lists: filesIn('lists', '.json').map((path) => {
      const read = parseListFile(readFileSync(path, 'utf8'));
      invariant('list' in read, `the list ${path} can be read`);
      return { name: nameOf(path), ...read.list };
    }),
    rules: checked.filter(({ file }) => file.ast.items.some(({ kind }) => kind === 'rule')).map(({ text }) => text),
    levels: checked.map(({ file }) => file.file.ruleset).find((ruleset) => ruleset !== null)?.levels ?? null,
    samples: filesIn('sample', '.json').map((path) => readSample(path, codeLists)),
    messages: [...filesIn('messages', '.edi').map((path) => readFileSync(path)), Buffer.from(`${lines.join('\n')}\n`)],
  };
}

function readSample(path: string, codeLists: CodeLists): Example['samples'][number] {
  const [record] = readMessageBytes(readFileSync(path), { mode: 'subset', codeLists }).records;
  invariant(record !== undefined, `the sample ${path} can be read`);
  const name = nameOf(path);
  const words = name.replaceAll('-', ' ');
  return { name, title: `${words.charAt(0).toUpperCase()}${words.slice(1)}`, record };
}

function filesIn(name: string, extension: string): readonly string[] {
  const files = readdirSync(join(folder, name)).filter((file) => extname(file) === extension);
  return files.toSorted().map((file) => join(folder, name, file));
}

const nameOf = (path: string): string => basename(path, extname(path));
