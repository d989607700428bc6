import type { PassengerRecord } from '@tautai/dsl';
import { printInstant } from '@tautai/dsl';
import type { PlannedBooking } from './bookings.ts';
import type { FlightPlan } from './flights.ts';
import type { Person } from './people.ts';
import type { Flight, Message } from '../record-parts.ts';

/** The flight as its messages name it. */
function flightOf({ route, departsLocal, arrivesLocal }: FlightPlan): Flight {
  const { carrier, number, operatingCarrier, origin, destination } = route;
  return {
    carrier,
    number,
    ...(operatingCarrier === undefined ? {} : { operating_carrier: operatingCarrier }),
    origin,
    destination,
    departs_local: departsLocal,
    arrives_local: arrivesLocal,
  };
}

function identityOf(person: Person) {
  const { familyName, givenNames, sex, birthDate, nationality, residence } = person;
  return {
    family_name: familyName,
    ...(givenNames === undefined ? {} : { given_names: givenNames }),
    sex,
    date_of_birth: birthDate,
    nationality,
    country_of_residence: residence,
  };
}

/** What a message about a reservation depends on beside the reservation. */
export interface Occasion {
  readonly plan: FlightPlan;
  readonly message: Message;
  /** Check-in has been: seats and bags are known. */
  readonly isClosed: boolean;
  /** Instant of the push. */
  readonly at: number;
}

/** The records of a reservation as it stands at an instant. */
export function reservationRecords(
  booking: PlannedBooking,
  { plan, message, isClosed, at }: Occasion,
): readonly PassengerRecord[] {
  const isChanged = booking.changedAt <= at;
  return booking.people.map((person, place) => {
    const { family_name, given_names, ...rest } = identityOf(person);
    const requests = booking.requests[place] ?? [];
    return {
      message,
      flight: flightOf(plan),
      passenger: {
        reference: `${booking.locator}${place + 1}`,
        type: person.type,
        family_name,
        ...(given_names === undefined ? {} : { given_names }),
        ...(booking.hasDocuments ? rest : {}),
        ...(requests.length > 0 ? { special_requests: requests } : {}),
        ...(isClosed && person.type !== 'infant'
          ? { seat: { number: booking.seats[place] ?? '', cabin: booking.cabin } }
          : {}),
      },
      ...(booking.hasDocuments ? { documents: [person.document] } : {}),
      booking: {
        ...booking.common,
        ...(isChanged ? { last_changed_at: printInstant(booking.changedAt) } : {}),
        ticket_number: booking.tickets[place] ?? '',
        ...(isClosed ? baggageOf(booking, place, plan.route.destination) : {}),
      },
    };
  });
}

function baggageOf(booking: PlannedBooking, place: number, destination: string) {
  const tags = booking.bagTags[place] ?? [];
  if (tags.length === 0) return {};
  return {
    bag_count: tags.length,
    bag_weight: booking.bagWeights[place] ?? 0,
    bags: tags.map((tag) => ({ tag: tag.slice(2), carrier: tag.slice(0, 2), destination, source: 'pnrgov' as const })),
  };
}

/** The records of those of a reservation who are on board, as departure control has them. */
export function boardedRecords(booking: PlannedBooking, { plan, message }: Occasion): readonly PassengerRecord[] {
  return booking.people.map((person, place) => {
    const tags = booking.bagTags[place] ?? [];
    return {
      message,
      flight: flightOf(plan),
      passenger: {
        ...identityOf(person),
        reference: `${booking.locator}${place + 1}`,
        ...(booking.joinsTransit ? { type: 'transit' as const } : {}),
        embarkation: plan.route.origin,
        disembarkation: plan.route.destination,
        ...(person.type === 'infant' ? {} : { seat: { number: booking.seats[place] ?? '' } }),
      },
      documents: [person.document],
      booking: {
        locator: booking.locator,
        bag_count: tags.length,
        ...(tags.length === 0 ? {} : { bag_weight: booking.bagWeights[place] ?? 0 }),
        bags: tags.map((tag) => ({ tag, source: 'paxlst' as const })),
      },
    };
  });
}

/** The record of a member of the crew. */
export function crewRecord(person: Person, place: number, { plan, message }: Occasion): PassengerRecord {
  return {
    message,
    flight: flightOf(plan),
    passenger: {
      ...identityOf(person),
      reference: `CREW${place + 1}`,
      type: 'crew',
      embarkation: plan.route.origin,
      disembarkation: plan.route.destination,
    },
    documents: [person.document],
  };
}
