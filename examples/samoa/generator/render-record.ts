import { printInstant, printLocal } from './clock.ts';
import type { DeliveredBag, DeliveredBooking, DeliveredMass, DeliveredRecord } from './delivered.ts';
import type { NameStyle } from './names.ts';
import { plainName, styledName } from './names.ts';
import type { Person } from './people.ts';
import { airport } from './places.ts';
import type { PartyPlan } from './plan.ts';
import { salesOffset } from './plan.ts';
import type { Random } from './random.ts';
import type { Leg } from './schedule.ts';
import { messageReference } from './schedule.ts';

// What a carrier does to every record that it sends.
interface CarrierHabits {
  readonly names: NameStyle;
  readonly weightUnit: 'kg' | 'lb';
  readonly ticketPrefix: string;
}

const habits: Readonly<Record<string, CarrierHabits>> = {
  NZ: { names: 'capitals', weightUnit: 'kg', ticketPrefix: '086' },
  QF: { names: 'capitals', weightUnit: 'kg', ticketPrefix: '081' },
  VA: { names: 'capitals', weightUnit: 'kg', ticketPrefix: '795' },
  FJ: { names: 'passport', weightUnit: 'lb', ticketPrefix: '260' },
  OL: { names: 'capitals_cut', weightUnit: 'lb', ticketPrefix: '162' },
};

function habitsOf(flight: Leg): CarrierHabits {
  const found = habits[flight.carrier];
  if (found === undefined) throw new Error(`say how ${flight.carrier} writes its records`);
  return found;
}

const typeAt = (age: number): 'adult' | 'child' | 'infant' => {
  if (age < 2) return 'infant';
  return age < 12 ? 'child' : 'adult';
};

/** A reference of one traveller within the flight's message. */
export const travellerReference = (flight: Leg, position: number): string => `${messageReference(flight)}/${position}`;

export function renderFlight(flight: Leg): DeliveredRecord['flight'] {
  return {
    carrier: flight.carrier,
    number: flight.number,
    operating_carrier: flight.carrier,
    origin: flight.origin,
    destination: flight.destination,
    departs_local: printLocal(flight.departsAt, airport(flight.origin).offset),
    arrives_local: printLocal(flight.arrivesAt, airport(flight.destination).offset),
  };
}

export function renderMessage(flight: Leg): DeliveredRecord['message'] {
  return { type: 'json', push_reason: 'full', reference: messageReference(flight) };
}

function renderMass(kilograms: number, unit: CarrierHabits['weightUnit']): DeliveredMass {
  return unit === 'kg' ? kilograms : { value: Math.round(kilograms * 2.2046), unit };
}

/** Names, birth and nationality as the flight's carrier writes them. */
export function renderIdentity(flight: Leg, person: Person): DeliveredRecord['passenger'] {
  const { names } = habitsOf(flight);
  return {
    family_name: styledName(person.familyName, names),
    ...(person.givenNames === null ? {} : { given_names: styledName(person.givenNames, names) }),
    sex: person.sex,
    date_of_birth: person.birthDate,
    nationality: person.nationality,
    country_of_residence: person.residence,
    type: typeAt(person.age),
  };
}

function holderName(flight: Leg, holder: Person): string {
  const { names } = habitsOf(flight);
  return [holder.givenNames, holder.familyName]
    .filter((part) => part !== null)
    .map((part) => styledName(part, names))
    .join(' ');
}

function renderPayments(random: Random, { flight, payments }: PartyPlan): DeliveredBooking['payments'] {
  if (payments === null) return null;
  return payments.map(({ method, amount, currency, holder }) => ({
    method,
    amount,
    currency,
    ...(method === 'card'
      ? {
          card_type: random.pick(['VI', 'CA']),
          card_issuer_number: random.pick(['411111', '555555', '400000']),
          card_expires_on: `20${random.between(27, 30)}-0${random.between(1, 9)}`,
        }
      : {}),
    ...(holder === null ? {} : { holder_name: holderName(flight, holder) }),
  }));
}

function renderBags(random: Random, plan: PartyPlan, place: number, head: string): readonly DeliveredBag[] {
  const { weightUnit, ticketPrefix } = habitsOf(plan.flight);
  return (plan.bags[place] ?? []).map((weight) => ({
    tag: `0${ticketPrefix}${random.text('0123456789', 6)}`,
    weight: weight === null ? null : renderMass(weight, weightUnit),
    pieces: 1,
    carrier: plan.flight.carrier,
    destination: plan.legs.slice(plan.legs.indexOf(plan.flight)).find(staysAt)?.destination ?? plan.flight.destination,
    is_pooled: plan.areBagsPooled,
    ...(plan.areBagsPooled ? { pool_head: head } : {}),
    source: 'json',
  }));
}

// A bag is tagged to where the traveller stays for more than a day, else to the end of the journey.
function staysAt(leg: Leg, place: number, legs: readonly Leg[]): boolean {
  const next = legs[place + 1];
  return next === undefined || next.departsAt - leg.arrivesAt > 24 * 60;
}

function renderSegments(plan: PartyPlan): NonNullable<DeliveredBooking['segments']> {
  return plan.legs.map((leg) => ({
    carrier: leg.carrier,
    number: leg.number,
    origin: leg.origin,
    destination: leg.destination,
    departs_at: printLocal(leg.departsAt, airport(leg.origin).offset),
    arrives_at: printLocal(leg.arrivesAt, airport(leg.destination).offset),
    cabin: plan.cabin,
    status: 'HK',
  }));
}

function renderContacts(random: Random, plan: PartyPlan): NonNullable<DeliveredBooking['contacts']> {
  const [first] = plan.people;
  const name = plainName(first?.familyName ?? 'traveller')
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '');
  return {
    phones: [`+6495550${random.between(100, 199)}`],
    emails: [{ address: `${name}${random.between(10, 99)}@${plan.mailDomain}` }],
    ...(random.chance(30)
      ? { addresses: [{ line: `${random.between(2, 99)} Invented Road`, city: 'Apia', country: 'WSM' }] }
      : {}),
  };
}

/** What all travellers of a party share; drawn once, so that their records agree. */
function renderReservation(random: Random, plan: PartyPlan): DeliveredBooking {
  const ticketedAt = plan.bookedAt + random.between(2, 90);
  const shape = plan.legs[0]?.origin === plan.legs.at(-1)?.destination ? 'closed' : 'open';
  return {
    locator: random.text('BCDFGHJKLMNPQRSTVWXZ23456789', 6),
    carrier: plan.flight.carrier,
    created_at: printInstant(plan.bookedAt),
    created_local_hour: Number(printLocal(plan.bookedAt, salesOffset(plan)).slice(11, 13)),
    change_count: plan.changeCount,
    ...(plan.changeCount > 0 ? { last_changed_at: printInstant(plan.bookedAt + random.between(60, 900)) } : {}),
    ticketed_at: printInstant(ticketedAt),
    is_one_way_ticket: shape === 'open',
    origin: plan.legs[0]?.origin,
    party_size: plan.people.length,
    is_split: false,
    general_remarks_count: random.between(0, 5),
    ...(plan.agency === null ? {} : { agency: plan.agency }),
    segments: renderSegments(plan),
    payments: renderPayments(random, plan),
    contacts: renderContacts(random, plan),
  };
}

function renderCompanions(
  plan: PartyPlan,
  place: number,
  firstPosition: number,
): NonNullable<DeliveredRecord['companions']> {
  return plan.people.flatMap((person, other) => {
    if (other === place) return [];
    const { date_of_birth: _, country_of_residence: __, ...identity } = renderIdentity(plan.flight, person);
    return [{ reference: travellerReference(plan.flight, firstPosition + other), ...identity }];
  });
}

function totalWeight(weights: readonly (number | null)[]): number | null {
  const known = weights.filter((weight) => weight !== null);
  if (known.length < weights.length) return null;
  return Math.round(known.reduce((total, weight) => total + weight, 0) * 10) / 10;
}

/** Writes the records of a party whose first traveller stands at `firstPosition` of the flight's message. */
export function renderParty(random: Random, plan: PartyPlan, firstPosition: number): readonly DeliveredRecord[] {
  const reservation = renderReservation(random, plan);
  const { weightUnit, ticketPrefix } = habitsOf(plan.flight);
  const row = random.between(3, 29);
  return plan.people.map((person, place): DeliveredRecord => {
    const bags = renderBags(random, plan, place, travellerReference(plan.flight, firstPosition));
    const weight = totalWeight(plan.bags[place] ?? []);
    return {
      message: renderMessage(plan.flight),
      passenger: {
        reference: travellerReference(plan.flight, firstPosition + place),
        ...renderIdentity(plan.flight, person),
        embarkation: plan.flight.origin,
        disembarkation: plan.flight.destination,
        seat: { number: `${row + Math.trunc(place / 6)}${'ABCDEF'[place % 6]}`, cabin: plan.cabin },
        ...(plan.tier === null ? {} : { frequent_flyer_carrier: plan.flight.carrier, frequent_flyer_tier: plan.tier }),
        special_requests: plan.specialRequests,
      },
      documents: person.documents,
      flight: renderFlight(plan.flight),
      booking: {
        ...reservation,
        ticket_number: ticketPrefix + random.text('0123456789', 10),
        bags,
        bag_count: bags.length,
        bag_weight: weight === null ? null : renderMass(weight, weightUnit),
      },
      companions: renderCompanions(plan, place, firstPosition),
    };
  });
}
