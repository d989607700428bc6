import { parseInstant } from '@tautai/dsl';
import type { IntakeSummary } from '@tautai/messages';
import { codeListsOption, readCodeLists } from '../code-lists.ts';
import type { Arguments, Command } from '../command.ts';
import { exitStatus, UsageError } from '../command.ts';
import { readRecords } from '../read-records.ts';
import { renderMessageDiagnostic } from '../report.ts';
import type { Terminal } from '../terminal.ts';

export const parse: Command = {
  name: 'parse',
  operands: 'FILE…',
  summary: 'Reads messages and record files (PAXLST, PNRGOV, JSON, NDJSON) and prints one JSON record a line.',
  details: [
    'Diagnostics and a summary of each file go to standard error. - is standard input.',
    'Ends with 1 where a record was rejected or data were lost.',
  ],
  options: {
    'received-at': { type: 'string', value: 'INSTANT', help: 'when the messages were received; left out otherwise' },
    'home-country': { type: 'string', value: 'CODE', help: 'own country, for the direction of flights' },
    ...codeListsOption,
    strict: { type: 'boolean', help: 'end with 1 for warnings too' },
    json: { type: 'boolean', help: 'print diagnostics and summaries as JSON lines on standard error' },
  },
  async run(args, terminal) {
    if (args.rest.length === 0) throw new UsageError('name at least one file');
    const options = { ...readOptions(args), codeLists: readCodeLists(args, terminal) };
    let isBad = false;
    for (const file of args.rest) {
      const startedAt = performance.now();
      for await (const event of readRecords(file, terminal, options)) {
        if (event.kind === 'record') {
          await terminal.print(`${JSON.stringify(event.record)}\n`);
          terminal.progress(`${file}: ${event.position.ordinal} records`);
        } else if (event.kind === 'diagnostic') {
          const { diagnostic } = event;
          isBad ||= diagnostic.severity === 'error' || (args.isSet('strict') && diagnostic.severity === 'warning');
          terminal.note(
            args.isSet('json') ? JSON.stringify({ file, ...diagnostic }) : renderMessageDiagnostic(file, diagnostic),
          );
        } else {
          isBad ||= event.summary.rejected > 0;
          noteSummary(file, event.summary, performance.now() - startedAt, args, terminal);
        }
      }
    }
    return isBad ? exitStatus.faulty : exitStatus.fine;
  },
};

function readOptions(args: Arguments): { receivedAt?: string; homeCountry?: string } {
  const receivedAt = args.text('received-at');
  const homeCountry = args.text('home-country');
  if (receivedAt !== undefined && parseInstant(receivedAt) === null) {
    throw new UsageError('--received-at takes an instant such as 2026-03-10T06:00:00Z');
  }
  return { ...(receivedAt === undefined ? {} : { receivedAt }), ...(homeCountry === undefined ? {} : { homeCountry }) };
}

function noteSummary(file: string, summary: IntakeSummary, ms: number, args: Arguments, terminal: Terminal): void {
  if (args.isSet('json')) {
    terminal.note(JSON.stringify({ file, summary: { ...summary, ms: Math.round(ms) } }));
    return;
  }
  const { format, records, rejected, placeholders, diagnostics, removedSensitive } = summary;
  const codes = Object.entries(diagnostics).map(([code, count]) => `${code} ${count}`);
  const removed = Object.values(removedSensitive).reduce((sum, count) => sum + count, 0);
  const facts = [
    format,
    `${records} travellers`,
    ...(rejected > 0 ? [`${rejected} rejected`] : []),
    ...(placeholders > 0 ? [`${placeholders} groups or names to be advised`] : []),
    ...(removed > 0 ? [`${removed} sensitive items removed`] : []),
    ...(codes.length > 0 ? [codes.join(', ')] : []),
    `${Math.round(ms)} ms`,
  ];
  terminal.note(`${file}: ${facts.join('; ')}`);
}
