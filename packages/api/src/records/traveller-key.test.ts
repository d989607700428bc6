import { describe, expect, test } from 'vitest';
import { lateRecord } from '../../test/rule-texts.ts';
import { recordHash, travellerKey } from './traveller-key.ts';

const record = lateRecord('NZ990-20261204/1');

describe('travellerKey', () => {
  test('is about who and which flight, and nothing else', () => {
    expect(travellerKey({ ...record, booking: { locator: 'ABC123' } })).toBe(travellerKey(record));
  });

  test.each([
    ['another passenger', { ...record, passenger: { reference: 'NZ990-20261204/2' } }],
    ['another day', { ...record, flight: { ...record.flight, departs_local: '2026-12-05T08:45' } }],
    ['another carrier', { ...record, flight: { ...record.flight, carrier: 'FJ' } }],
    ['another origin', { ...record, flight: { ...record.flight, origin: 'NAN' } }],
  ])('differs for %s', (_name, other) => {
    expect(travellerKey(other)).not.toBe(travellerKey(record));
  });

  test('no reference can be made to look like another flight', () => {
    const tricky = { passenger: { reference: 'b' }, flight: { carrier: 'NZ', number: '9', origin: 'AKL","a' } };
    const other = { passenger: { reference: 'a","b' }, flight: { carrier: 'NZ', number: '9', origin: 'AKL' } };
    expect(travellerKey(tricky)).not.toBe(travellerKey(other));
  });
});

describe('recordHash', () => {
  const at = (received_at: string, push_reason: 'full' | 'cancel' = 'full') =>
    recordHash({ ...record, message: { received_at, push_reason, reference: received_at } });

  test('the same said again, later and in another message, is the same', () => {
    expect(at('2026-12-03T06:00:00Z')).toBe(at('2026-12-03T07:00:00Z'));
  });

  test('a cancellation is something new', () => {
    expect(at('2026-12-03T06:00:00Z', 'cancel')).not.toBe(at('2026-12-03T06:00:00Z'));
  });

  test('the order of keys says nothing', () => {
    const { passenger, flight, booking } = record;
    expect(recordHash({ booking, flight, passenger })).toBe(recordHash({ passenger, flight, booking }));
  });
});
