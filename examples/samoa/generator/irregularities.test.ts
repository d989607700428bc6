import { describe, expect, test } from 'vitest';
import type { DeliveredRecord } from './delivered.ts';
import { irregularities, withIrregularities } from './irregularities.ts';
import { createRandom } from './random.ts';

const complete: DeliveredRecord = {
  message: { type: 'json' },
  passenger: { reference: 'X/1', date_of_birth: '1980-03-12', sex: 'F', nationality: 'WSM' },
  documents: [{ type: 'passport', issued_on: '2024-01-01', expires_on: '2034-01-01' }],
  flight: { carrier: 'NZ', number: '990' },
  booking: { locator: 'ABC234', bags: [{ weight: 20 }], bag_weight: 20, payments: [{ method: 'cash' }] },
  companions: [],
};

function apply(name: string, record: DeliveredRecord = complete): DeliveredRecord {
  const found = irregularities.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no irregularity is called ${name}`);
  return found.apply(record);
}

describe('irregularities', () => {
  test.each(irregularities.map(({ name }) => name))('%s: leaves the traveller recognisable', (name) => {
    const { passenger, flight } = apply(name);
    expect(passenger.reference).toBe('X/1');
    expect(flight).toEqual(complete.flight);
  });

  test.each(irregularities.map(({ name }) => name))('%s: comes after any other without harm', (name) => {
    for (const other of irregularities) expect(apply(name, other.apply(complete)).passenger.reference).toBe('X/1');
  });

  test('a record without booking has no companions either', () => {
    expect(Object.keys(apply('no booking: advance passenger data alone'))).toEqual([
      'message',
      'passenger',
      'documents',
      'flight',
    ]);
  });

  test('birth dates lose their day, or their day and month', () => {
    expect(apply('birth month and year').passenger.date_of_birth).toBe('1980-03');
    expect(apply('birth year').passenger.date_of_birth).toBe('1980');
  });

  test('bags without weights keep their number', () => {
    expect(apply('bags without weights').booking).toEqual({
      locator: 'ABC234',
      bags: [{}],
      payments: [{ method: 'cash' }],
    });
  });

  test('most records stay as they are', () => {
    const random = createRandom('irregularities');
    const untouched = Array.from({ length: 500 }, () => withIrregularities(random, complete)).filter(
      (record) => record === complete,
    );
    expect(untouched.length).toBeGreaterThan(250);
    expect(untouched.length).toBeLessThan(450);
  });
});
