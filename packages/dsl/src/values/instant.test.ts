import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseInstant, printInstant } from './instant.ts';

test.each([
  ['2026-03-10T06:00:00Z', '2026-03-10T06:00:00Z'],
  ['2026-03-10T06:00Z', '2026-03-10T06:00:00Z'],
  ['2026-03-10T19:00+13:00', '2026-03-10T06:00:00Z'],
  ['2026-03-09T19:00:00-11:00', '2026-03-10T06:00:00Z'],
  ['2026-01-01T00:30:00+12:45', '2025-12-31T11:45:00Z'],
  ['2026-03-10T06:00:00.125Z', '2026-03-10T06:00:00.125Z'],
  ['2026-03-10T06:00:00.125999Z', '2026-03-10T06:00:00.125Z'],
  ['1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
])('%s is the instant %s', (text, printed) => {
  expect(printInstant(parseInstant(text) ?? Number.NaN)).toBe(printed);
});

test.each([
  '2026-03-10T06:00:00',
  '2026-03-10',
  '2026-02-30T06:00:00Z',
  '2026-03-10T24:00:00Z',
  '2026-06-30T23:59:60Z',
  '2026-03-10T06:00:00+1300',
  '2026-03-10T06:00:00+24:00',
  '2026-03-10T06:00:00+13:60',
  '2026-03-10T06:00:00z',
  '2026-03-10T06:00:00ZZ',
  '0001-01-01T00:00:00+01:00',
  '9999-12-31T23:30:00-01:00',
  '1773122400000',
  '',
])('%j is no instant', (text) => {
  expect(parseInstant(text)).toBeNull();
});

test('every instant that the host can print is read as the host reads it', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('0001-01-01T00:00:00Z'),
        max: new Date('9999-12-31T23:59:59.999Z'),
        noInvalidDate: true,
      }),
      (date) => {
        expect(parseInstant(date.toISOString())).toBe(date.getTime());
        expect(parseInstant(printInstant(date.getTime()))).toBe(date.getTime());
      },
    ),
  );
});
