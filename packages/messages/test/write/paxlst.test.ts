/** What is written is read: passenger lists of every directory, in every character set, with any delimiters. */
import type { PassengerRecord } from '@tautai/dsl';
import { runs } from '@tautai/dsl/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IntakeEvent } from '../../src/index.ts';
import { readMessageBytes, readMessages } from '../../src/index.ts';
import { syntaxIdentifiers } from '../../src/write/character-set.ts';
import { usualDelimiters } from '../../src/write/delimiters.ts';
import { paxlstReleases, writePaxlst } from '../../src/write/paxlst/write-paxlst.ts';
import { withoutEmptyParts } from '../../src/without-empty-parts.ts';
import { MessageWriteError } from '../../src/write/write-error.ts';
import { flight, traveller } from './arbitrary-records.ts';
import { carriedByPaxlst } from './carried-by-paxlst.ts';

const delimiters = fc.constantFrom(
  usualDelimiters,
  { ...usualDelimiters, element: '*', terminator: '#' },
  { ...usualDelimiters, release: '\\' },
  { ...usualDelimiters, component: '<', element: '>', decimal: ',' as const, terminator: '~' },
);

const list = fc.constantFrom(...syntaxIdentifiers).chain((characterSet) =>
  fc.record({
    characterSet: fc.constant(characterSet),
    release: fc.constantFrom(...paxlstReleases),
    dialect: fc.option(fc.constant('us' as const), { nil: undefined }),
    delimiters,
    lineBytes: fc.option(fc.integer({ min: 10, max: 69 }), { nil: undefined }),
    pushReason: fc.constantFrom('full' as const, 'update' as const, 'cancel' as const),
    flight,
    travellers: fc.uniqueArray(traveller(characterSet), {
      minLength: 1,
      maxLength: 5,
      selector: ({ passenger }) => passenger?.reference ?? passenger,
    }),
  }),
);

type List = typeof list extends fc.Arbitrary<infer T> ? T : never;

function recordsOf({ travellers, flight: where, pushReason }: List): readonly PassengerRecord[] {
  const message = { reference: 'PAX001', push_reason: pushReason };
  return travellers.map((each) => withoutEmptyParts({ ...each, message, flight: where }) as PassengerRecord);
}

const envelope = { sender: 'NZAIR', recipient: 'UNIT', preparedAt: '2026-03-02T06:00', controlReference: 'C1' };

function bytesOf(records: readonly PassengerRecord[], given: List): Uint8Array {
  const { characterSet, release, dialect, lineBytes } = given;
  const [bytes = new Uint8Array()] = writePaxlst(records, {
    ...envelope,
    characterSet,
    release,
    delimiters: given.delimiters,
    ...(dialect && { dialect }),
    ...(lineBytes !== undefined && { lineBytes }),
  });
  return bytes;
}

const isFlightNamed = ({ flight: { carrier, number } }: List): boolean => carrier !== undefined && number !== undefined;

test(
  'a list that was written is read as it was, without a diagnostic',
  () => {
    fc.assert(
      fc.property(list, (given) => {
        const records = recordsOf(given);
        const result = readMessageBytes(bytesOf(records, given), { mode: 'intake' });
        expect(result.records).toEqual(carriedByPaxlst(records, given.release));
        expect(result.diagnostics.map(({ code }) => code)).toEqual(
          isFlightNamed(given) ? [] : ['paxlst/unreadable-flight'],
        );
      }),
      { numRuns: runs(2_000) },
    );
  },
  runs(120_000),
);

test(
  'byte by byte it is what it is as a whole',
  async () => {
    await fc.assert(
      fc.asyncProperty(list, async (given) => {
        const bytes = bytesOf(recordsOf(given), given);
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

const asPassenger = (names: Partial<PassengerRecord['passenger']>, reference = 'PAX001'): PassengerRecord => ({
  message: { reference, push_reason: 'full' },
  flight: { carrier: 'NZ', number: '996', origin: 'AKL', destination: 'APW', departs_local: '2026-03-11T21:10' },
  passenger: { given_names: 'SINA', ...names },
});

test('a list that is cut into parts has a key in common, an order, and the total in each', () => {
  const travellers = ['LEOTA', 'FONOTI', 'LEMALU'].map((family_name) => asPassenger({ family_name }));
  const parts = writePaxlst(travellers, { ...envelope, release: '05B', partTravellersMax: 1 });
  const texts = parts.map((part) => new TextDecoder().decode(part));
  expect(texts.map((text) => /UNH\+PAX001\+PAXLST:D:05B:UN:IATA\+([^']*)'/u.exec(text)?.[1])).toEqual([
    'NZ996/2603112110/PAX001+01:C',
    'NZ996/2603112110/PAX001+02',
    'NZ996/2603112110/PAX001+03:F',
  ]);
  expect(texts.map((text) => text.includes("CNT+42:3'"))).toEqual([true, true, true]);
  expect(texts.map((text) => /UNB.*?\+(C1\d)'/u.exec(text)?.[1])).toEqual(['C11', 'C12', 'C13']);
});

test('passengers and crew of one interchange are lists of their own', () => {
  const records = [
    asPassenger({ family_name: 'LEOTA' }),
    asPassenger({ family_name: 'FONOTI', type: 'crew' }, 'CREW01'),
  ];
  const [bytes] = writePaxlst(records, { ...envelope, release: '12B' });
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain("BGM+745'");
  expect(text).toContain("BGM+250+C'");
  expect(readMessageBytes(bytes ?? new Uint8Array(), { mode: 'intake' }).summary).toMatchObject({
    messages: 2,
    records: 2,
  });
});

test.each([
  ['a character that the set does not hold', { characterSet: 'UNOC' }, 'Ā', 'UNOC does not hold the character U+0100'],
  ['a letter with a mark in plain letters', { characterSet: 'UNOA' }, 'é', 'UNOA does not hold the character U+00E9'],
  ['a line break', {}, 'A\nB', 'UNOY does not hold the character U+000A'],
  [
    'a delimiter without a release character',
    { delimiters: { ...usualDelimiters, release: ' ' } },
    "O'SULLIVAN",
    'a text in NAD holds a delimiter, and the interchange has no release character',
  ],
  ['an unknown directory', { release: '01Z' }, 'LEOTA', 'there is no PAXLST in directory 01Z'],
  ['parts without travellers', { partTravellersMax: 0 }, 'LEOTA', 'a part has at least one traveller'],
  ['lines without bytes', { lineBytes: 0 }, 'LEOTA', 'a line has at least one byte'],
] as const)('%s is refused', (_, options, family_name, message) => {
  const write = (): unknown => writePaxlst([asPassenger({ family_name })], { ...envelope, release: '05B', ...options });
  expect(write).toThrow(new MessageWriteError(message));
});

test('records of two flights make no message together', () => {
  const one = asPassenger({ family_name: 'LEOTA' });
  const other = { ...one, flight: { ...one.flight, number: '990' } };
  expect(() => writePaxlst([one, other], { ...envelope, release: '05B' })).toThrow(MessageWriteError);
});
