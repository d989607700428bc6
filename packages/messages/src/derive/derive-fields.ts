import type { PassengerRecord } from '@tautai/dsl';
import { deriveBooking } from './booking.ts';
import { deriveCompanions } from './companions.ts';
import type { DeriveContext } from './context.ts';
import { deriveDocuments } from './documents.ts';
import { deriveFlight } from './flight.ts';
import { deriveMessage } from './message.ts';
import { derivePassenger } from './passenger.ts';

/**
 * Adds the derived fields of the catalogue that follow from the record alone. A pure function: the same record gives
 * the same fields, always. A field that was delivered stays as it is, and one whose inputs are missing stays absent.
 *
 * Left to who keeps the history: `booking.phone_shared_with`, `booking.email_shared_with`. Left absent, because the
 * record does not hold the name on a document: `documents.name_differs`.
 *
 *   flight → companions → passenger → documents → booking → message     (each may read those before it)
 */
export function deriveFields(record: PassengerRecord, context: DeriveContext): PassengerRecord {
  const flight = record.flight && deriveFlight(record.flight, context);
  const companions = record.companions && deriveCompanions(record.companions, record.passenger);
  const known: PassengerRecord = { ...record, ...(flight && { flight }), ...(companions && { companions }) };
  const passenger = derivePassenger(known, context);
  const documents = record.documents && deriveDocuments(record.documents, flight);
  const booking = record.booking && deriveBooking(record.booking, { ...known, passenger }, context);
  const message = record.message && deriveMessage(record.message, flight);
  return {
    ...known,
    ...(Object.keys(passenger).length > 0 && { passenger }),
    ...(documents && { documents }),
    ...(booking && { booking }),
    ...(message && { message }),
  };
}
