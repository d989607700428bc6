import { format as formatText, renderDiagnostic } from '@tautai/dsl';
import { renameSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Command, ExitStatus } from '../command.ts';
import { exitStatus, UsageError } from '../command.ts';
import { readText, ruleFilesAt } from '../read-rules.ts';
import type { Terminal } from '../terminal.ts';

export const format: Command = {
  name: 'format',
  operands: 'FILE…',
  summary: 'Lays out rule files, in place; - reads standard input and writes standard output.',
  details: [
    'A file with a syntax error is left as it is. Prints the name of each file that it changed.',
    'Ends with 1 where a file has a syntax error, and with --check where one is not laid out.',
  ],
  options: {
    check: { type: 'boolean', help: 'change nothing; print the names of files that would change' },
    json: { type: 'boolean', help: 'print the names as a JSON array' },
  },
  async run(args, terminal) {
    if (args.rest.length === 0) throw new UsageError('name at least one file, or - for standard input');
    if (args.rest.includes('-')) {
      if (args.rest.length > 1) throw new UsageError('- stands alone');
      return formatInput(args.isSet('check'), terminal);
    }
    let status: ExitStatus = exitStatus.fine;
    const changed: string[] = [];
    for (const name of args.rest.flatMap((each) => ruleFilesAt(terminal.resolve(each), each))) {
      const sourceText = readText(name, name);
      const formatted = formatOrNote(sourceText, name, terminal);
      if (formatted === null) status = exitStatus.faulty;
      if (formatted === null || formatted === sourceText) continue;
      changed.push(name);
      if (args.isSet('check')) status = exitStatus.faulty;
      else replaceFile(name, formatted);
    }
    if (args.isSet('json')) await terminal.print(`${JSON.stringify(changed)}\n`);
    else await terminal.print(changed.map((name) => `${name}\n`).join(''));
    return status;
  },
};

async function formatInput(isCheck: boolean, terminal: Terminal): Promise<ExitStatus> {
  const sourceText = await text(terminal.open('-'));
  const formatted = formatOrNote(sourceText, 'standard input', terminal);
  if (!isCheck) await terminal.print(formatted ?? sourceText);
  return formatted === null || (isCheck && formatted !== sourceText) ? exitStatus.faulty : exitStatus.fine;
}

function formatOrNote(sourceText: string, name: string, terminal: Terminal): string | null {
  const { text: formatted, diagnostics } = formatText(sourceText);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  for (const each of errors) terminal.note(renderDiagnostic(each, sourceText, name));
  return errors.length > 0 ? null : formatted;
}

/** Writes beside the file and renames, so that a full disk or a kill leaves the old text whole. */
function replaceFile(name: string, formatted: string): void {
  const temporary = `${name}.${process.pid}.tmp`;
  writeFileSync(temporary, formatted);
  renameSync(temporary, name);
}
