import { describe, expect, test } from 'vitest';
import type { DeliveredRecord } from './delivered.ts';
import { writeDirtyList } from './dirty-paxlst.ts';
import { travellerSegments, usualDelimiters, writeCleanList, writeSegments } from './paxlst.ts';

const traveller = (passenger: DeliveredRecord['passenger'], rest: Partial<DeliveredRecord> = {}): DeliveredRecord => ({
  message: { type: 'json', push_reason: 'full' },
  passenger,
  flight: {
    carrier: 'NZ',
    number: '990',
    origin: 'AKL',
    destination: 'APW',
    departs_local: '2026-12-04T08:45',
    arrives_local: '2026-12-04T12:50',
  },
  ...rest,
});

const written = (record: DeliveredRecord): readonly string[] =>
  writeSegments(travellerSegments(record), usualDelimiters);

describe('travellerSegments', () => {
  test('writes what is known, in the order of the grammar', () => {
    const record = traveller(
      { family_name: "O'Brien", given_names: 'Mary Jane', sex: 'F', date_of_birth: '1980-03-12', nationality: 'IRL' },
      {
        documents: [{ type: 'passport', number: 'PA123456', issuing_country: 'IRL', expires_on: '2031-01-02' }],
        booking: { locator: 'ABC234', bag_count: 2 },
      },
    );
    expect(written(record)).toEqual([
      "NAD+FL+++O?'BRIEN:MARY:JANE'",
      "ATT+2++F'",
      "DTM+329:800312'",
      "MEA+CT++:2'",
      "NAT+2+IRL'",
      "RFF+AVF:ABC234'",
      "DOC+P:110:111+PA123456'",
      "DTM+36:310102'",
      "LOC+91+IRL'",
    ]);
  });

  test.each([
    ['1980', "DTM+329:1980:602'"],
    ['1980-03', "DTM+329:198003:610'"],
  ])('a birth date known as %s says so in its code', (date, expected) => {
    expect(written(traveller({ family_name: 'E', date_of_birth: date }))).toContain(expected);
  });

  test('what is null or absent is left out', () => {
    expect(written(traveller({ family_name: 'E', sex: null }, { documents: null, booking: null }))).toEqual([
      "NAD+FL+++E'",
    ]);
  });
});

const list = [
  traveller({ family_name: 'LEOTA', given_names: 'IOANE', sex: 'M', type: 'adult' }),
  traveller({ family_name: 'FONOTI', given_names: 'SINA', sex: 'F', type: 'adult' }),
  traveller({ family_name: 'CREW', type: 'crew' }),
  { ...traveller({ family_name: 'LEOTA' }), message: { push_reason: 'update' } },
] as const satisfies readonly DeliveredRecord[];

describe('the lists', () => {
  test('name each passenger once, and no crew', () => {
    expect(writeCleanList(list).match(/NAD\+FL.*/gu)).toEqual(["NAD+FL+++LEOTA:IOANE'", "NAD+FL+++FONOTI:SINA'"]);
  });

  test('the clean one counts its passengers and its segments right', () => {
    const lines = writeCleanList(list).trim().split('\n');
    const from = lines.findIndex((line) => line.startsWith('UNH'));
    const to = lines.findIndex((line) => line.startsWith('UNT'));
    expect(lines).toContain("CNT+42:2'");
    expect(lines[to]).toBe(`UNT+${to - from + 1}+NZ990261204'`);
  });

  test('the dirty one is wrapped, framed and never ends its last segment', () => {
    const text = writeDirtyList(list);
    const lines = text.split('\r\n');
    expect(text.startsWith('\u0001QD ')).toBe(true);
    expect(Math.max(...lines.slice(2).map(({ length }) => length))).toBeLessThanOrEqual(70);
    expect(text).toContain('CNT*42:161#');
    expect(text.replaceAll('\r\n', '')).toContain('UNZ*1*NZ990261204\u0003');
  });
});
