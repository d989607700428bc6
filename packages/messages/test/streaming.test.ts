/** Large and hostile sources: read as they come, in memory that does not grow with them. */
import { describe, expect, test } from 'vitest';
import type { IntakeEvent, IntakeSummary } from '../src/index.ts';
import { readMessages } from '../src/index.ts';
import { bytesOf, listOf } from '../src/testing.ts';

const megabyte = 1_048_576;

interface Reading {
  readonly summary: IntakeSummary | undefined;
  readonly codes: ReadonlySet<string>;
  readonly records: number;
  /** Growth of the memory that is held while reading, in bytes. */
  readonly growthBytes: number;
}

async function readAll(source: Iterable<Uint8Array>): Promise<Reading> {
  const heldBytes = (): number => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  globalThis.gc?.();
  const before = heldBytes();
  let growthBytes = 0;
  let records = 0;
  let seen = 0;
  let summary: IntakeSummary | undefined;
  const codes = new Set<string>();
  for await (const event of readMessages(source, { mode: 'intake' }) as AsyncIterable<IntakeEvent>) {
    if (event.kind === 'record') records += 1;
    if (event.kind === 'diagnostic') codes.add(event.diagnostic.code);
    if (event.kind === 'summary') ({ summary } = event);
    seen += 1;
    if (seen % 50_000 === 0) growthBytes = Math.max(growthBytes, heldBytes() - before);
  }
  return { summary, codes, records, growthBytes: Math.max(growthBytes, heldBytes() - before) };
}

function* repeated(chunk: Uint8Array, times: number, before = '', after = ''): Generator<Uint8Array> {
  yield bytesOf(before);
  for (let at = 0; at < times; at += 1) yield chunk;
  yield bytesOf(after);
}

const head = "UNB+UNOA:4+A+B+260311:0600+C1'UNH+1+PAXLST:D:05B'BGM+745'TDT+20+NZ996'";
const person = "NAD+FL+++TUILAGI:SINA'";

describe('hostile interchanges', () => {
  test('a segment of 100 MB is dropped, and the traveller behind it is read', async () => {
    const filler = new Uint8Array(megabyte).fill(0x41);
    const { summary, codes, growthBytes } = await readAll(
      repeated(filler, 100, `${head}FTX+`, `'${person}UNT+5+1'UNZ+1+C1'`),
    );
    expect(summary?.records).toBe(1);
    expect(codes).toContain('edifact/segment-too-long');
    expect(growthBytes).toBeLessThan(64 * megabyte);
  });

  test.each([
    ['release characters', '?'.repeat(1000)],
    ['starts of interchanges', 'UNBUNAUNHUNG'.repeat(80)],
    ['heads of interchanges', "UNB+UNOA:4+A+B'".repeat(60)],
    ['empty segments', "'".repeat(1000)],
    ['tags', "NAD'ATT'DTM'DOC'".repeat(60)],
    ['travellers', person.repeat(45)],
    ['documents', "DOC+P+N1'".repeat(100)],
    ['NUL', '\0'.repeat(1000)],
    ['merged travellers', 'NAD+FL+++A:B'.repeat(80)],
    ['separators', '+:'.repeat(500)],
    ['bytes that are no UTF-8', '\u00FF'.repeat(500)],
  ])('a megabyte of %s', async (_, text) => {
    const chunk = bytesOf(text.repeat(Math.ceil(megabyte / 4 / text.length)));
    const { summary, growthBytes } = await readAll(repeated(chunk, 4, head, `'${person}UNZ+1+C1'`));
    expect(summary?.bytes).toBeGreaterThan(megabyte - 4 * 1000);
    expect(growthBytes).toBeLessThan(192 * megabyte);
  });

  test.each([
    ['starts', "SRC'"],
    ['locators', "RCI+NZ:ABC123'"],
    ['travellers of one name, with requests', `TIF+TUILAGI+SINA'${"SSR+UMNR:HK:1:NZ'".repeat(20)}`],
    ['documents', "SSR+DOCS:HK:1:NZ:::::/P/WSM/N1/WSM/12MAR80/F//TUILAGI/SINA'"],
    ['flights', "TVL+110326:2110+AKL+APW+NZ+996'"],
    ['check-ins', "TRI++1:::1'TIF+TUILAGI+SINA'"],
    ['bags', "TBD++1:20:700+++NZ:0864074902:99:APW'"],
    ['history', "ABI+4'SAC+++A'TIF+TUILAGI+SINA'LTS+X'"],
    ['requests of everybody', "SSR+UMNR:HK'"],
  ])('a megabyte of %s in one reservation', async (_, text) => {
    const start =
      "UNB+IATA:1+A+B+260311:0600+C1'UNH+1+PNRGOV:13:1:IA'MSG+:22'SRC'RCI+NZ:ABC123'TIF+TUILAGI+SINA'TVL+110326:2110+AKL+APW+NZ+996'";
    const chunk = bytesOf(text.repeat(Math.ceil(megabyte / 4 / text.length)));
    const { summary, growthBytes } = await readAll(repeated(chunk, 4, start, "UNT+5+1'UNZ+1+C1'"));
    expect(summary?.bytes).toBeGreaterThan(megabyte - 4 * 1000);
    expect(summary?.records).toBeGreaterThan(0);
    expect(growthBytes).toBeLessThan(256 * megabyte);
  });

  test('a count that lies reserves nothing', async () => {
    const list = listOf(['NAD+FL+++TUILAGI:SINA', 'FTX+BAG+++NZ1:999999999', 'MEA+CT++:9999', 'CNT+42:99999999999999']);
    const { summary } = await readAll([bytesOf(list)]);
    expect(summary?.records).toBe(1);
  });
});

describe('long sources', () => {
  test('many lists one after the other', async () => {
    const travellers = Array.from({ length: 100 }, (_, at) => [
      `NAD+FL+++TUILAGI${at}:SINA`,
      'ATT+2++F',
      'DTM+329:800312',
      'NAT+2+WSM',
      `RFF+AVF:ABC${at >> 1}`,
    ]).flat();
    const { records, growthBytes } = await readAll(repeated(bytesOf(listOf(travellers)), 200));
    expect(records).toBe(20_000);
    expect(growthBytes).toBeLessThan(192 * megabyte);
  });

  test('many reservations in one message', async () => {
    const reservation = "SRC'RCI+NZ:ABC123'TIF+TUILAGI+SINA:A:1'TVL+110326:2110:120326:0105+AKL+APW+NZ+996:Y'RPI+1+HK'";
    const opening =
      "UNB+IATA:1+A+B+260311:0600+C1'UNH+1+PNRGOV:13:1:IA'MSG+:22'TVL+110326:2110:120326:0105+AKL+APW+NZ+996'";
    const { records, growthBytes } = await readAll(
      repeated(bytesOf(reservation.repeat(100)), 300, opening, "UNT+5+1'UNZ+1+C1'"),
    );
    expect(records).toBe(30_000);
    expect(growthBytes).toBeLessThan(192 * megabyte);
  });

  test('many lines of JSON', async () => {
    const line = `${JSON.stringify({ flight: { carrier: 'NZ', number: '996' }, passenger: { family_name: 'TUILAGI' } })}\n`;
    const { records, growthBytes } = await readAll(repeated(bytesOf(line.repeat(500)), 60));
    expect(records).toBe(30_000);
    expect(growthBytes).toBeLessThan(192 * megabyte);
  });
});
