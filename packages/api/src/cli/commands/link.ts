import { linkViews } from '@tautai/messages';
import type { PassengerRecord } from '@tautai/dsl';
import { codeListsOption, readCodeLists } from '../code-lists.ts';
import type { Command } from '../command.ts';
import { exitStatus, UsageError } from '../command.ts';
import { readRecords } from '../read-records.ts';
import { renderMessageDiagnostic } from '../report.ts';

/** All of them are held at once. */
const recordsMax = 1_000_000;

export const link: Command = {
  name: 'link',
  operands: 'FILE…',
  summary: 'Says which travellers of passenger lists and of reservations are one, and by what, one JSON object a line.',
  details: [
    'By the locator and a name that agrees, else by a document, else by name and birth date; on one flight only.',
    'Of a traveller in several messages the last that is named counts. - is standard input.',
    'Ends with 1 where a message had an error; what was read is linked.',
  ],
  options: { ...codeListsOption },
  async run(args, terminal) {
    if (args.rest.length === 0) throw new UsageError('name at least one file');
    const options = { codeLists: readCodeLists(args, terminal) };
    const records: PassengerRecord[] = [];
    let isBad = false;
    for (const file of args.rest) {
      for await (const event of readRecords(file, terminal, options)) {
        if (event.kind === 'diagnostic' && event.diagnostic.severity === 'error') {
          isBad = true;
          terminal.note(renderMessageDiagnostic(file, event.diagnostic));
        }
        if (event.kind !== 'record') continue;
        if (records.length === recordsMax) throw new UsageError(`more than ${recordsMax} travellers at once`);
        records.push(event.record);
        terminal.progress(`${file}: ${records.length} travellers`);
      }
    }
    const links = linkViews(records);
    const referenceAt = (at: number): string | undefined => records[at]?.passenger?.reference;
    for (const { apis, pnr, ground } of links) {
      await terminal.print(`${JSON.stringify({ list: referenceAt(apis), reservation: referenceAt(pnr), ground })}\n`);
    }
    const countOf = (type: 'paxlst' | 'pnrgov'): number =>
      records.filter(({ message }) => message?.type === type).length;
    terminal.note(
      `${links.length} linked, of ${countOf('paxlst')} records of lists and ${countOf('pnrgov')} of reservations`,
    );
    return isBad ? exitStatus.faulty : exitStatus.fine;
  },
};
