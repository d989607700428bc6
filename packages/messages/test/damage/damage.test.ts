/**
 * Messages that were damaged on their way. Whatever happens to the other segments, every named traveller whose own
 * segment survived is in the output; nothing is thrown; and the work grows with the length and no faster.
 */
import type { PassengerRecord } from '@tautai/dsl';
import { countSteps, runs } from '@tautai/dsl/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadResult } from '../../src/index.ts';
import { paxlstReleases, pnrgovVersions, readMessageBytes, writePaxlst, writePnrgov } from '../../src/index.ts';
import { traveller } from '../write/arbitrary-records.ts';
import { harm, harmed, segmentsOf } from './mutations.ts';

const envelope = { sender: 'NZAIR', recipient: 'UNIT', preparedAt: '2026-03-02T06:00', controlReference: 'C1' };
const flight = {
  carrier: 'NZ',
  number: '996',
  origin: 'AKL',
  destination: 'APW',
  departs_local: '2026-03-11T21:10',
  arrives_local: '2026-03-12T01:05',
};

const pushedSegment = {
  carrier: 'NZ',
  number: '996',
  origin: 'AKL',
  destination: 'APW',
  departs_at: '2026-03-11T21:10',
  arrives_at: '2026-03-12T01:05',
};

/** A family name that no other part of a message contains. */
const uniqueName = (at: number): string => `TRAVELLER${'ABCDEFGHIJ'.charAt(at)}`;

const party = fc.array(traveller('UNOB'), { minLength: 1, maxLength: 8 }).map((records) =>
  records.map(({ passenger, ...rest }, at): PassengerRecord => ({
    ...rest,
    message: { reference: 'M1', push_reason: 'full' },
    flight,
    passenger: { ...passenger, family_name: uniqueName(at) },
  })),
);

/** The same in reservations of one or two. */
const reserved = party.map((records) =>
  records.map(({ booking, ...rest }, at): PassengerRecord => ({
    ...rest,
    booking: { ...booking, locator: `LOC${at >> 1}`, segments: [pushedSegment] },
  })),
);

const written = {
  paxlst: fc
    .tuple(party, fc.constantFrom(...paxlstReleases), fc.boolean())
    .map(([records, release, hasAdvice]) => writePaxlst(records, { ...envelope, release, hasAdvice })),
  pnrgov: fc
    .tuple(
      reserved,
      fc.constantFrom(...pnrgovVersions),
      fc.boolean(),
      fc.constantFrom('traveller' as const, 'reservation' as const, 'itinerary' as const),
    )
    .map(([records, version, hasAdvice, requestsAt]) =>
      writePnrgov(records, { ...envelope, version, hasAdvice, requestsAt }),
    ),
};

/** A segment that names a traveller, whole and with its terminator. */
const naming = {
  paxlst: /^NAD\+[A-Z]{2,3}\+\+\+(TRAVELLER[A-J])[:+'].*'$/u,
  pnrgov: /^TIF\+(TRAVELLER[A-J])(?:[+'].*)?'$/u,
};

const noise = fc.constantFrom('', 'QD ABC\r\n.XYZ 110600\r\n\u0002', 'Any questions?\r\n');
const tail = fc.constantFrom('', '\r\n\u0003\r\nsecured', "\r\nIt's confidential.\r\n");

const read = (text: string): ReadResult => readMessageBytes(new TextEncoder().encode(text), { mode: 'intake' });

/** Segments, and pattern steps, that a byte may cost. */
const stepsPerByteMax = 100;

describe.each(['paxlst', 'pnrgov'] as const)('damaged %s', (format) => {
  const damaged = fc
    .record({ parts: written[format], harms: fc.array(harm, { maxLength: 12 }), noise, tail })
    .map(({ parts, harms, ...around }) => {
      const whole = segmentsOf(parts.map((part) => new TextDecoder().decode(part)).join(''));
      const segments = harmed(whole, harms);
      return { whole, segments, source: around.noise + segments.join('') + around.tail };
    });

  test(
    'every named traveller whose own segment survived is in the output, in linear time',
    () => {
      fc.assert(
        fc.property(damaged, ({ whole, segments, source }) => {
          let result: ReadResult | undefined;
          const steps = countSteps(() => {
            result = read(source);
          });
          const names = result?.records.map(({ passenger }) => passenger?.family_name) ?? [];
          for (const segment of new Set(segments.filter((each) => whole.includes(each)))) {
            const name = naming[format].exec(segment)?.[1];
            if (name === undefined) continue;
            // A reservation that names one traveller twice, with one reference, has one.
            const expected = format === 'pnrgov' ? 1 : segments.filter((each) => each === segment).length;
            expect(names.filter((each) => each === name).length).toBeGreaterThanOrEqual(expected);
          }
          expect(steps).toBeLessThan(stepsPerByteMax * (source.length + 1_000));
        }),
        // A seed for every change; a long run looks further.
        { numRuns: runs(2_000), ...(runs(1) === 1 && { seed: 20_260_311 }) },
      );
    },
    runs(120_000),
  );
});
