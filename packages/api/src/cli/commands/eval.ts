import type { CodeLists, PassengerRecord } from '@tautai/dsl';
import { checkConditionText, renderDiagnostic } from '@tautai/dsl';
import { evaluateCondition } from '@tautai/engine';
import { listsOn } from '../../screening/dated-lists.ts';
import { codeListsOption, readCodeLists } from '../code-lists.ts';
import type { Arguments, Command, ExitStatus } from '../command.ts';
import { exitStatus, UsageError } from '../command.ts';
import { readLists } from '../read-lists.ts';
import { readRecords } from '../read-records.ts';
import { renderMessageDiagnostic } from '../report.ts';
import type { Terminal } from '../terminal.ts';

/** Named for what it does to a condition; nothing of it becomes code. */
export const evaluate: Command = {
  name: 'eval',
  operands: "'CONDITION'",
  summary: 'Evaluates a condition on one record and prints true, false or unknown.',
  details: ['Ends with 1 where the condition or the record has an error.'],
  options: {
    record: {
      type: 'string',
      value: 'FILE',
      help: 'file with one record, in any form that parse reads; - is standard input',
    },
    lists: { type: 'string', value: 'DIR', help: 'folder of registered lists' },
    ...codeListsOption,
    json: { type: 'boolean', help: 'print {"outcome": …, "missing": […]}' },
  },
  async run(args, terminal) {
    const [sourceText, ...more] = args.rest;
    const file = args.text('record');
    if (file === undefined) throw new UsageError('--record FILE is needed');
    if (sourceText === undefined || more.length > 0) throw new UsageError('give one condition, in quotes');
    const codeLists = readCodeLists(args, terminal);
    const record = await readOneRecord(file, codeLists, terminal);
    return record === null ? exitStatus.faulty : answer(sourceText, { record, codeLists }, args, terminal);
  },
};

async function answer(
  sourceText: string,
  { record, codeLists }: { readonly record: PassengerRecord; readonly codeLists: CodeLists },
  args: Arguments,
  terminal: Terminal,
): Promise<ExitStatus> {
  const folder = args.text('lists');
  const { lists, faults } = readLists(folder === undefined ? null : terminal.resolve(folder));
  for (const { file, message } of faults) terminal.note(`${file}: error: ${message} (list/bad-file)`);
  const declared = new Map(lists.map(({ name, type }) => [name, { type }]));
  const { condition, diagnostics } = checkConditionText(sourceText, { lists: declared, codeLists });
  for (const each of diagnostics) terminal.note(renderDiagnostic(each, sourceText, 'condition'));
  if (condition === null || faults.length > 0) return exitStatus.faulty;
  const day = record.message?.received_at?.slice(0, 10) ?? null;
  const { outcome, missing } = evaluateCondition(condition, record, listsOn(lists, day));
  await terminal.print(args.isSet('json') ? `${JSON.stringify({ outcome, missing })}\n` : `${outcome}\n`);
  return exitStatus.fine;
}

async function readOneRecord(file: string, codeLists: CodeLists, terminal: Terminal): Promise<PassengerRecord | null> {
  const records: PassengerRecord[] = [];
  for await (const event of readRecords(file, terminal, { codeLists })) {
    if (event.kind === 'diagnostic') terminal.note(renderMessageDiagnostic(file, event.diagnostic));
    if (event.kind === 'record') records.push(event.record);
    if (records.length > 1) throw new UsageError(`${file} holds more than one record; eval takes one`);
  }
  if (records.length === 0) terminal.note(`${file}: error: there is no record in it that can be read`);
  return records[0] ?? null;
}
