import { parseDate, printIsoDuration, msPerDay } from '@tautai/dsl';
import { withDerived } from './context.ts';
import type { Flight, TravelDocument } from '../record-parts.ts';

/** How long each document is still valid at arrival: whole days, none on the last day of validity, then below none. */
export function deriveDocuments(
  documents: readonly TravelDocument[],
  flight: Flight | undefined,
): readonly TravelDocument[] {
  const arrival = flight?.arrives_local === undefined ? null : parseDate(flight.arrives_local.slice(0, 10));
  if (arrival === null) return documents;
  return documents.map((document) => {
    const expiry = document.expires_on === undefined ? null : parseDate(document.expires_on);
    if (expiry === null) return document;
    return withDerived(document, { time_to_expiry: printIsoDuration((expiry - arrival) * msPerDay) });
  });
}
