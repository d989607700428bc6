import type { PassengerRecord } from '@tautai/dsl';
import type { Flight } from './context.ts';
import { withDerived } from './context.ts';
import { durationBetween } from './duration-between.ts';

/** Time from receipt to departure; negative for a message that came late. */
export function deriveMessage(
  message: NonNullable<PassengerRecord['message']>,
  flight: Flight | undefined,
): NonNullable<PassengerRecord['message']> {
  return withDerived(message, { time_to_departure: durationBetween(message.received_at, flight?.departs_at) });
}
