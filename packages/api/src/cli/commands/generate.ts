import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate } from '@tautai/dsl';
import type { TrafficOptions } from '@tautai/messages/generate';
import { generateTraffic } from '@tautai/messages/generate';
import type { Arguments, Command } from '../command.ts';
import { exitStatus, UsageError } from '../command.ts';
import { cannotWrite } from '../read-rules.ts';

export const generate: Command = {
  name: 'generate',
  operands: '',
  summary: 'Invents the messages that carriers send about the flights of some days, and writes a file for each.',
  details: [
    'Reservations (PNRGOV) 72, 48 and 24 hours before departure and at it, lists of crew and passengers (PAXLST).',
    'All travellers are invented. Equal options give equal files, named in the order of receipt.',
    'Prints how many files, bytes and travellers there are.',
  ],
  options: {
    state: { type: 'string', value: 'small|large', help: 'some 30 flights a week (small), or many an hour' },
    seed: { type: 'string', value: 'TEXT', help: 'other seeds give other people and other flights; 1 otherwise' },
    from: { type: 'string', value: 'DATE', help: 'first day of departures' },
    days: { type: 'string', value: 'N', help: 'days of departures; 7 otherwise' },
    out: { type: 'string', value: 'FOLDER', help: 'where the files go' },
    format: { type: 'string', value: 'paxlst|pnrgov|both', help: 'which messages; both otherwise' },
    flights: { type: 'string', value: 'N', help: 'flights a day of a large state; 2000 otherwise' },
  },
  async run(args, terminal) {
    const options = readOptions(args);
    const out = args.text('out');
    if (out === undefined || args.rest.length > 0) throw new UsageError('name the folder with --out, and nothing else');
    const folder = terminal.resolve(out);
    const orSay = (write: () => void): void => {
      try {
        write();
      } catch (error) {
        throw new UsageError(cannotWrite(out, error));
      }
    };
    orSay(() => mkdirSync(folder, { recursive: true }));
    const counts = { files: 0, bytes: 0, travellers: 0 };
    for (const { fileName, bytes, travellers } of generateTraffic(options)) {
      orSay(() => {
        writeFileSync(join(folder, fileName), bytes);
      });
      counts.files += 1;
      counts.bytes += bytes.length;
      counts.travellers += travellers;
      terminal.progress(`${fileName}: ${counts.files} files`);
    }
    const { files, bytes, travellers } = counts;
    await terminal.print(`${files} files, ${bytes} bytes; ${travellers} times a traveller is named\n`);
    return exitStatus.fine;
  },
};

function readOptions(args: Arguments): TrafficOptions {
  const from = args.text('from');
  if (from === undefined || parseDate(from) === null) throw new UsageError('--from takes a day such as 2026-03-09');
  const flights = readCount(args, 'flights');
  const state = readChoice(args, 'state', ['small', 'large']);
  if (state === undefined) throw new UsageError('--state takes small or large');
  return {
    state,
    seed: args.text('seed') ?? '1',
    from,
    days: readCount(args, 'days') ?? 7,
    format: readChoice(args, 'format', ['paxlst', 'pnrgov', 'both']) ?? 'both',
    ...(flights === undefined ? {} : { flightsPerDay: flights }),
  };
}

function readChoice<T extends string>(args: Arguments, name: string, choices: readonly T[]): T | undefined {
  const given = args.text(name);
  const choice = choices.find((each) => each === given);
  if (given !== undefined && choice === undefined) throw new UsageError(`--${name} takes ${choices.join(', ')}`);
  return choice;
}

function readCount(args: Arguments, name: string): number | undefined {
  const given = args.text(name);
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,4}$/u.test(given)) throw new UsageError(`--${name} takes a number from 1 to 99999`);
  return Number(given);
}
