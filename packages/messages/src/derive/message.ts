import { withDerived } from './context.ts';
import { durationBetween } from './duration-between.ts';
import type { Flight, Message } from '../record-parts.ts';

/** Time from receipt to departure; negative for a message that came late. */
export function deriveMessage(message: Message, flight: Flight | undefined): Message {
  return withDerived(message, { time_to_departure: durationBetween(message.received_at, flight?.departs_at) });
}
