import type { CodeLists } from '@tautai/dsl';
import { parseCodeListFile, unamendedCodeLists } from '../screening/code-list-file.ts';
import type { Arguments, OptionHelp } from './command.ts';
import { UsageError } from './command.ts';
import { readText } from './read-rules.ts';
import type { Terminal } from './terminal.ts';

/** The option of every command that checks rules or reads records. */
export const codeListsOption = {
  'code-lists': { type: 'string', value: 'FILE', help: 'amendments of countries, airports, carriers and currencies' },
} as const satisfies Readonly<Record<string, OptionHelp>>;

/** The code lists that a command is to use. Amendments with a fault make a wrong call: without them, what is right would change. */
export function readCodeLists(args: Arguments, terminal: Terminal): CodeLists {
  const file = args.text('code-lists');
  if (file === undefined) return unamendedCodeLists().codeLists;
  const read = parseCodeListFile(readText(terminal.resolve(file), file));
  if ('problems' in read)
    throw new UsageError(read.problems.map((problem) => `${file}: ${problem}`).join('\ntautai: '));
  return read.codeLists;
}
