/** Reservations, written for every version. */
import type { PassengerRecord } from '@tautai/dsl';
import { runs } from '@tautai/dsl/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IntakeEvent, PnrgovOptions } from '../../src/index.ts';
import { MessageWriteError, pnrgovVersions, readMessageBytes, readMessages, writePnrgov } from '../../src/index.ts';
import { withoutEmptyParts } from '../../src/without-empty-parts.ts';
import { syntaxIdentifiers } from '../../src/write/character-set.ts';
import { carrier, maybe } from './arbitrary-records.ts';
import { recordsOf, reservation } from './arbitrary-reservations.ts';
import { carriedByPnrgov } from './carried-by-pnrgov.ts';

const envelope = { sender: 'NZ', recipient: 'UNIT', preparedAt: '2026-03-10T06:00', controlReference: 'C1' };
const version = '17.1';

const sina: PassengerRecord = {
  message: { reference: 'PNR001', push_reason: 'full' },
  flight: {
    carrier: 'NZ',
    number: '996',
    origin: 'AKL',
    destination: 'APW',
    departs_local: '2026-03-11T21:10',
    arrives_local: '2026-03-12T01:05',
  },
  passenger: { type: 'adult', family_name: 'LEOTA', given_names: 'SINA MARIA', sex: 'F', date_of_birth: '1980-03-12' },
  documents: [{ type: 'passport', number: 'N1234567', issuing_country: 'WSM', expires_on: '2030-04-30' }],
  booking: { locator: 'ABC123', carrier: 'NZ', created_at: '2026-01-26T12:20:00Z' },
};

function segmentsOf(records: readonly PassengerRecord[], options: Partial<PnrgovOptions> = {}): readonly string[] {
  const [bytes] = writePnrgov(records, { ...envelope, version, ...options });
  return new TextDecoder().decode(bytes).split("'");
}

test('a push has its flight at level 0, and each reservation what it is about', () => {
  expect(segmentsOf([sina])).toEqual([
    'UNB+UNOA:3+NZ:ZZ+UNIT:ZZ+260310:0600+C1',
    'UNH+PNR001+PNRGOV:17:1:IA',
    'MSG+:22',
    'ORG+NZ',
    'TVL+110326:2110:120326:0105+AKL+APW+NZ+996',
    'EQN+1',
    'SRC',
    'RCI+NZ:ABC123::260126:1220',
    'ORG+NZ++++A',
    'TIF+LEOTA+SINA MARIA:A:1',
    'SSR+DOCS:HK:1:NZ:::::/P/WSM/N1234567//12MAR80/F/30APR30/LEOTA/SINA/MARIA',
    'UNT+11+PNR001',
    'UNZ+1+C1',
    '',
  ]);
});

test('documents may stand at the reservation, and refer to their traveller', () => {
  const text = segmentsOf([sina], { requestsAt: 'reservation' });
  const request = 'SSR+DOCS:HK:1:NZ:::::/P/WSM/N1234567//12MAR80/F/30APR30/LEOTA/SINA/MARIA+::1';
  expect(text.indexOf(request)).toBeGreaterThan(text.indexOf('SRC'));
  expect(text.indexOf(request)).toBeLessThan(text.indexOf('TIF+LEOTA+SINA MARIA:A:1'));
});

test('a push that is cut has a key in common, an order, and the number of all reservations in each part', () => {
  const other = { ...sina, booking: { ...sina.booking, locator: 'XYZ789' } };
  const parts = writePnrgov([sina, other], { ...envelope, version, partReservationsMax: 1 });
  const texts = parts.map((part) => new TextDecoder().decode(part));
  expect(texts.map((text) => /UNH\+PNR001\+PNRGOV:17:1:IA\+([^']*)'/u.exec(text)?.[1])).toEqual([
    'NZ996/2603112110/PNR001+01:C',
    'NZ996/2603112110/PNR001+02:F',
  ]);
  expect(texts.map((text) => text.includes("EQN+2'"))).toEqual([true, true]);
});

test('a cancelled reservation of an update has an empty ORG and no flight', () => {
  const segments = [{ carrier: 'NZ', number: '996', origin: 'AKL', destination: 'APW' }];
  const cancelled = {
    ...sina,
    message: { reference: 'PNR001', push_reason: 'cancel' as const },
    booking: { ...sina.booking, segments },
  };
  const text = segmentsOf([cancelled]);
  expect(text).toContain('MSG+:141');
  expect(text).toContain('ORG');
  expect(text.filter((each) => each.startsWith('TVL'))).toEqual(['TVL+110326:2110:120326:0105+AKL+APW+NZ+996']);
});

test('a full push and changes are no message together', () => {
  const update = { ...sina, message: { reference: 'PNR001', push_reason: 'update' as const } };
  expect(() => segmentsOf([sina, update])).toThrow(MessageWriteError);
});

const push = fc.constantFrom(...syntaxIdentifiers).chain((characterSet) =>
  fc.record({
    characterSet: fc.constant(characterSet),
    version: fc.constantFrom(...pnrgovVersions),
    requestsAt: fc.constantFrom('traveller' as const, 'reservation' as const, 'itinerary' as const),
    lineBytes: fc.option(fc.integer({ min: 10, max: 69 }), { nil: undefined }),
    isUpdate: fc.boolean(),
    operating_carrier: maybe(carrier),
    reservations: fc.array(reservation(characterSet), { minLength: 1, maxLength: 3 }),
  }),
);

type Push = typeof push extends fc.Arbitrary<infer T> ? T : never;

function recordsIn({
  reservations,
  isUpdate,
  operating_carrier: operating,
  requestsAt,
}: Push): readonly PassengerRecord[] {
  // What stands at the pushed flight needs one.
  const placed = reservations.map((each) =>
    requestsAt === 'itinerary' ? { ...each, isOnFlight: true, isCancelled: false } : each,
  );
  const flight = { ...sina.flight, ...(operating && { operating_carrier: operating }) };
  return recordsOf(placed, flight, isUpdate).map((record) => withoutEmptyParts(record));
}

function bytesOf(given: Push): Uint8Array {
  const { characterSet, version: written, requestsAt, lineBytes } = given;
  const options = { ...envelope, characterSet, version: written, requestsAt };
  const [bytes = new Uint8Array()] = writePnrgov(recordsIn(given), { ...options, ...(lineBytes && { lineBytes }) });
  return bytes;
}

test(
  'reservations that were written are read as they were',
  () => {
    fc.assert(
      fc.property(push, (given) => {
        const { records, diagnostics } = readMessageBytes(bytesOf(given), { mode: 'intake' });
        expect(records).toEqual(carriedByPnrgov(recordsIn(given)));
        expect(diagnostics.filter(({ code }) => code !== 'pnrgov/group-name')).toEqual([]);
      }),
      { numRuns: runs(2_000) },
    );
  },
  runs(120_000),
);

test(
  'byte by byte they are what they are as a whole',
  async () => {
    await fc.assert(
      fc.asyncProperty(push, async (given) => {
        const bytes = bytesOf(given);
        const { records, diagnostics, summary } = readMessageBytes(bytes, { mode: 'intake' });
        const events: IntakeEvent[] = [];
        const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
        for await (const event of readMessages(chunks, { mode: 'intake' })) events.push(event);
        expect(events.flatMap((event) => (event.kind === 'record' ? [event.record] : []))).toEqual(records);
        expect(events.flatMap((event) => (event.kind === 'diagnostic' ? [event.diagnostic] : []))).toEqual(diagnostics);
        expect(events.at(-1)).toEqual({ kind: 'summary', summary });
      }),
      { numRuns: runs(100) },
    );
  },
  runs(60_000),
);
