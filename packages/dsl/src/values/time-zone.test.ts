/// <reference lib="esnext.temporal" />
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { defaultCodeLists } from '../fields/code-lists.ts';
import { parseInstant, printInstant } from './instant.ts';
import { parseLocalDateTime, printLocalDateTime } from './local-date-time.ts';
import { instantOfLocal, isTimeZone, localOfInstant } from './time-zone.ts';
import { timeZonesVersion } from './time-zones.gen.ts';

const instantIn = (zone: string, local: string): string | null => {
  const instant = instantOfLocal(zone, parseLocalDateTime(local) ?? Number.NaN);
  return instant === null ? null : printInstant(instant);
};

describe('the instant of a local time', () => {
  test.each([
    ['Pacific/Apia', '2026-03-12T01:05', '2026-03-11T12:05:00Z'],
    ['Pacific/Auckland', '2026-03-11T21:10', '2026-03-11T08:10:00Z'],
    ['Pacific/Pago_Pago', '2026-03-11T12:00', '2026-03-11T23:00:00Z'],
    ['Asia/Kathmandu', '2026-03-11T12:00', '2026-03-11T06:15:00Z'],
    ['Pacific/Chatham', '2026-01-01T00:00', '2025-12-31T10:15:00Z'],
    ['UTC', '2026-03-11T12:00', '2026-03-11T12:00:00Z'],
    // Samoa had daylight saving time until 2021.
    ['Pacific/Apia', '2021-01-15T12:00', '2021-01-14T22:00:00Z'],
    ['Pacific/Apia', '2022-01-15T12:00', '2022-01-14T23:00:00Z'],
    // Samoa changed sides of the date line and had no 30 December 2011.
    ['Pacific/Apia', '2011-12-29T23:59', '2011-12-30T09:59:00Z'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00:00Z'],
    ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00:00Z'],
    // Clocks put back at 03:00: what comes twice is the earlier.
    ['Pacific/Auckland', '2026-04-05T01:59', '2026-04-04T12:59:00Z'],
    ['Pacific/Auckland', '2026-04-05T02:30', '2026-04-04T13:30:00Z'],
    ['Pacific/Auckland', '2026-04-05T03:00', '2026-04-04T15:00:00Z'],
    // Clocks put forward at 02:00: what never comes is moved forward.
    ['Pacific/Auckland', '2026-09-27T01:59', '2026-09-26T13:59:00Z'],
    ['Pacific/Auckland', '2026-09-27T02:30', '2026-09-26T14:30:00Z'],
    ['Pacific/Auckland', '2026-09-27T03:30', '2026-09-26T14:30:00Z'],
    // Half an hour of daylight saving.
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45:00Z'],
  ])('in %s %s is %s', (zone, local, instant) => {
    expect(instantIn(zone, local)).toBe(instant);
  });

  test.each([
    ['Pacific/Atlantis', '2026-03-11T12:00'],
    ['constructor', '2026-03-11T12:00'],
    ['Pacific/Apia', '1989-12-31T00:00'],
    ['Pacific/Apia', '2051-06-01T00:00'],
  ])('in %s at %s nobody knows', (zone, local) => {
    expect(instantIn(zone, local)).toBeNull();
  });
});

test.each([
  ['Pacific/Apia', '2026-03-11T12:05:00Z', '2026-03-12T01:05'],
  ['America/Los_Angeles', '2026-07-01T00:00:00Z', '2026-06-30T17:00'],
])('in %s the clocks at %s show %s', (zone, instant, local) => {
  expect(printLocalDateTime(localOfInstant(zone, parseInstant(instant) ?? Number.NaN) ?? Number.NaN)).toBe(local);
});

test('an unknown zone has no local time', () => {
  expect(localOfInstant('Pacific/Atlantis', 0)).toBeNull();
  expect(localOfInstant('UTC', Number.NaN)).toBeNull();
  expect(instantOfLocal('UTC', Number.NaN)).toBeNull();
});

const codeLists = defaultCodeLists();
const zonesInUse = [...new Set(codeLists.codes('airport').flatMap((code) => codeLists.airport(code)?.timeZone ?? []))];

test('every airport keeps the time of a zone with rules', () => {
  expect(zonesInUse.filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(zonesInUse.length).toBeGreaterThan(300);
});

test('agrees with the host, whose data are of the same version', () => {
  expect(process.versions.tz).toBe(timeZonesVersion);
  const localTimes = fc.integer({ min: Date.UTC(1990, 0, 3), max: Date.UTC(2050, 11, 28) });
  fc.assert(
    fc.property(fc.constantFrom(...zonesInUse), localTimes, (zone, localMs) => {
      const host = Temporal.PlainDateTime.from(new Date(localMs).toISOString().slice(0, -1)).toZonedDateTime(zone, {
        disambiguation: 'compatible',
      });
      expect(instantOfLocal(zone, localMs)).toBe(host.epochMilliseconds);
      expect(localOfInstant(zone, localMs)).toBe(
        parseLocalDateTime(
          Temporal.Instant.fromEpochMilliseconds(localMs).toZonedDateTimeISO(zone).toPlainDateTime().toString(),
        ),
      );
    }),
    { numRuns: 3000 },
  );
});

test('agrees with the host around every change of the clocks', () => {
  const around = zonesInUse.flatMap((zone) => {
    let at = Temporal.Instant.from('1995-01-01T00:00Z').toZonedDateTimeISO(zone);
    const locals: (readonly [string, number])[] = [];
    for (let count = 0; count < 20; count++) {
      const next = at.getTimeZoneTransition('next');
      if (next === null || next.year > 2049) break;
      const local = next.epochMilliseconds + at.offsetNanoseconds / 1e6;
      for (const minutes of [-90, -60, -30, -1, 0, 1, 29, 30, 59, 60, 90])
        locals.push([zone, local + minutes * 60_000]);
      at = next;
    }
    return locals;
  });
  const differing = around.filter(([zone, localMs]) => {
    const plain = Temporal.PlainDateTime.from(new Date(localMs).toISOString().slice(0, -1));
    return instantOfLocal(zone, localMs) !== plain.toZonedDateTime(zone).epochMilliseconds;
  });
  expect(differing).toEqual([]);
});
