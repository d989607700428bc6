/** Short cuts for the tests of this package. */
import type { ReadOptions, ReadResult } from './events.ts';
import { readMessageBytes } from './read-messages.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Each character as one byte, as in ISO 8859-1. */
export function latinBytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function read(text: string | Uint8Array, options: Partial<ReadOptions> = {}): ReadResult {
  return readMessageBytes(typeof text === 'string' ? bytesOf(text) : text, { mode: 'intake', ...options });
}

export function codesOf(result: ReadResult): readonly string[] {
  return result.diagnostics.map(({ code }) => code);
}

/** The segments of a whole, small passenger list; `travellers` are the segments from the first `NAD` on. */
export function listSegments(travellers: readonly string[], head: Partial<ListHead> = {}): readonly string[] {
  const flight = head.flight ?? [
    'TDT+20+NZ996',
    'LOC+125+AKL',
    'DTM+189:2603112110:201',
    'LOC+87+APW',
    'DTM+232:2603120105:201',
  ];
  const message = [
    head.header ?? 'UNH+M1+PAXLST:D:05B:UN:IATA',
    head.listType ?? 'BGM+745',
    'NAD+MS+++AIRLINE HELP DESK',
    'COM+64 9 555 0100:TE',
    ...flight,
    ...travellers,
  ].filter((segment) => segment !== '');
  return ['UNB+UNOA:4+AIRLINE:ZZ+UNIT:ZZ+260311:0600+C1', ...message, `UNT+${message.length + 1}+M1`, 'UNZ+1+C1'];
}

export interface ListHead {
  readonly header: string;
  readonly listType: string;
  readonly flight: readonly string[];
}

/** A passenger list as text with the usual service characters. */
export function listOf(travellers: readonly string[], head: Partial<ListHead> = {}): string {
  return `UNA:+.? '${listSegments(travellers, head).join("'")}'`;
}

/** The segments of a whole, small push of reservations; `reservations` are the segments from the first `SRC` on. */
export function pushSegments(reservations: readonly string[], head: Partial<PushHead> = {}): readonly string[] {
  const message = [
    head.header ?? 'UNH+M1+PNRGOV:13:1:IA+NZ996/110326/2110',
    head.action ?? 'MSG+:22',
    'ORG+NZ:AKL',
    head.flight ?? 'TVL+110326:2110:120326:0105+AKL+APW+NZ+996',
    head.count ?? `EQN+${reservations.filter((segment) => segment === 'SRC').length}`,
    ...reservations,
  ].filter((segment) => segment !== '');
  return ['UNB+IATA:1+NZ+UNIT+260311:0600+C1', ...message, `UNT+${message.length + 1}+M1`, 'UNZ+1+C1'];
}

export interface PushHead {
  readonly header: string;
  readonly action: string;
  readonly flight: string;
  readonly count: string;
}

/** A push of reservations as text with the usual service characters. */
export function pushOf(reservations: readonly string[], head: Partial<PushHead> = {}): string {
  return `UNA:+.? '${pushSegments(reservations, head).join("'")}'`;
}
