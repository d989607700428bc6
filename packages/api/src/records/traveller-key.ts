import type { PassengerRecord } from '@tautai/dsl';
import { canonicalJson, contentHash } from '../hash.ts';

/**
 * Who, on which flight: carrier, number, local departure date, origin, passenger. Two records with the same key are
 * about the same traveller, so their hits are the same hits.
 */
export function travellerKey(record: PassengerRecord): string {
  const { flight, passenger } = record;
  return canonicalJson([
    flight?.carrier ?? null,
    flight?.number ?? null,
    departureDate(record),
    flight?.origin ?? null,
    passenger?.reference ?? null,
  ]);
}

function departureDate({ flight }: PassengerRecord): string | null {
  return (flight?.departs_local ?? flight?.departs_at)?.slice(0, 10) ?? null;
}

/** Hash of what a record says, whenever and in whichever message it came: the same said twice is one version. */
export function recordHash(record: PassengerRecord): string {
  const { message, ...rest } = record;
  const { received_at: _at, reference: _reference, time_to_departure: _time, ...said } = message ?? {};
  return contentHash({ ...rest, message: said });
}
