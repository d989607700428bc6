import { expect, test } from 'vitest';

import { printDiagnostics } from '../testing/expect-diagnostics.ts';
import { check } from './check.ts';
import { fieldAt } from './uses.ts';

function verify(uses: string, conditions: string, expected: readonly string[]): void {
  const sourceText = `rule R1 "t" {\n purpose: terrorism\n basis: "a"\n owner: "o"\n review_by: 2027-01-01\n justify: "j"\n uses: ${uses}\n ${conditions}\n}`;
  const { diagnostics } = check(sourceText, { lists: new Map() });
  const found = diagnostics.filter(({ code }) => code === 'rule/undeclared-source');
  expect(printDiagnostics(found, sourceText)).toEqual(expected);
}

const refused = (path: string): string => `rule/undeclared-source at ${JSON.stringify(path)}`;

test.each([
  ['apis', 'when passenger.embarkation is "APW"', []],
  ['pnr', 'when passenger.embarkation is "APW"', []],
  ['apis', 'when booking.lead_time < 3 h', [refused('booking.lead_time')]],
  ['pnr', 'when booking.lead_time < 3 h', []],
  ['apis, pnr', 'when booking.agency.name is "x"', []],
  ['apis', 'when booking.agency.name is "x"', [refused('booking.agency.name')]],
  ['apis', 'when any booking.payments where (method is cash)', [refused('booking.payments'), refused('method')]],
  ['apis', 'when count of booking.bags where (weight > 1 kg) > 2', []],
  ['apis', 'when any history.trips within 9 days where (origin is "APW")', []],
  ['apis', 'when watchlist_matches is known', []],
  ['apis', 'when flight.is_codeshare', []],
  ['apis', 'when flight.is_codeshare\n unless booking.is_split', [refused('booking.is_split')]],
])('%s: %s', (uses, conditions, expected) => verify(uses, conditions, expected));

test('a field is found by its path in the catalogue', () => {
  expect(fieldAt('booking.segments.origin')?.meaning).toBe('Airport of departure.');
  expect(fieldAt('booking')?.type.kind).toBe('record');
  expect(fieldAt('constructor')).toBeUndefined();
});
