import type { PassengerRecord } from '@tautai/dsl';
import type { DeriveContext } from './context.ts';
import { countryOfAirport, withDerived } from './context.ts';
import { durationBetween } from './duration-between.ts';
import { deriveJourney } from './journey.ts';
import { derivePayments } from './payments.ts';
import type { Booking } from '../record-parts.ts';

/** Lead time, countries, journey, card holders and e-mail domains of the booking. */
export function deriveBooking(booking: Booking, record: PassengerRecord, context: DeriveContext): Booking {
  const { bags, contacts, payments } = booking;
  const journey = deriveJourney(booking.segments, context);
  const parts: Booking = {
    ...booking,
    ...(journey.segments && { segments: journey.segments }),
    ...(payments && { payments: derivePayments(payments, record) }),
    ...(bags && {
      bags: bags.map((bag) => withDerived(bag, { destination_country: countryOfAirport(bag.destination, context) })),
    }),
    ...(contacts?.emails && {
      contacts: {
        ...contacts,
        emails: contacts.emails.map((email) => withDerived(email, { domain: domainOf(email.address) })),
      },
    }),
  };
  return withDerived(parts, {
    lead_time: durationBetween(booking.created_at, record.flight?.departs_at),
    origin_country: countryOfAirport(booking.origin, context),
    trip_type: journey.tripType,
    trip_duration: journey.tripDuration,
    stay_duration: journey.stayDuration,
  });
}

function domainOf(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf('@') ?? -1;
  const domain = at < 0 ? '' : (address?.slice(at + 1).toUpperCase() ?? '');
  return domain === '' ? undefined : domain;
}
