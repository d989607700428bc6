import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import {
  agencies,
  airports,
  carriers,
  cities,
  countries,
  countryOf,
  currencies,
  familyNames,
  givenNames,
  mailDomains,
} from './vocabulary.ts';

/**
 * A passenger record of the catalogue, in which durations are numbers of hours. Absent values are left out.
 */
export interface PlainRecord {
  readonly [name: string]: PlainValue;
}
export type PlainValue = string | number | boolean | PlainRecord | readonly PlainRecord[];

type Draft = Readonly<Record<string, PlainValue | undefined>>;

/** How often a field that a carrier may leave out is left out. */
const missingShare = 0.1;

const hoursPerDay = 24;
const digits = '0123456789';
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Travellers as they come: skewed over airports, carriers and agencies, about 1.3 kB of JSON each. */
export function makeRecords(count: number, seed: string): readonly PlainRecord[] {
  return Array.from({ length: count }, (_, place) => makeRecord(createRandom(`${seed} record ${place}`), place));
}

function makeRecord(random: Random, place: number): PlainRecord {
  const origin = random.pickSkewed(airports);
  const destination = random.pickSkewed(airports);
  const carrier = random.pickSkewed(carriers);
  const homeward = { origin, destination, carrier };
  const companionCount = random.chance(0.5) ? 0 : random.between(1, 4);
  return present({
    message: present({
      type: random.pick(['pnrgov', 'pnrgov', 'paxlst', 'json']),
      received_at: `2026-03-${two(random.between(1, 28))}T${two(random.between(0, 23))}:00:00Z`,
      push_reason: random.chance(0.7) ? 'full' : 'update',
      time_to_departure: random.pick([72, 48, 24, 24, 12, 1]),
    }),
    passenger: passengerOf(random, { ...homeward, place, companionCount }),
    documents: random.chance(missingShare) ? undefined : [documentOf(random)],
    flight: present({
      carrier,
      number: String(random.between(1, 1999)),
      operating_carrier: optional(random, random.chance(0.8) ? carrier : random.pickSkewed(carriers)),
      origin,
      destination,
      origin_country: countryOf(origin),
      destination_country: countryOf(destination),
      direction: random.pick(['inbound', 'inbound', 'outbound', 'transit']),
      departs_local: '2026-03-11T21:10',
      is_codeshare: optional(random, random.chance(0.2)),
    }),
    booking: bookingOf(random, { ...homeward, partySize: companionCount + 1 }),
  });
}

interface Journey {
  readonly origin: string;
  readonly destination: string;
  readonly carrier: string;
}

function passengerOf(
  random: Random,
  { origin, destination, place, companionCount }: Journey & { readonly place: number; readonly companionCount: number },
): PlainRecord {
  return present({
    reference: `PAX${place}/1`,
    family_name: random.pickSkewed(familyNames),
    given_names: random.pickSkewed(givenNames),
    country_of_residence: optional(random, random.pickSkewed(countries)),
    embarkation: optional(random, random.chance(0.8) ? origin : random.pickSkewed(airports)),
    disembarkation: optional(random, destination),
    frequent_flyer_tier: random.chance(0.25) ? random.pick(['GOLD', 'SILVER', 'SILVER', 'BLUE', 'BLUE']) : undefined,
    seat: optional(
      random,
      present({ number: `${random.between(1, 60)}${random.text('ABCDEF', 1)}`, cabin: cabinOf(random) }),
    ),
    companion_count: companionCount,
  });
}

const cabinOf = (random: Random): string =>
  random.pick(['economy', 'economy', 'economy', 'economy', 'premium_economy', 'business', 'first']);

const documentOf = (random: Random): PlainRecord =>
  present({
    type: random.pick(['passport', 'passport', 'passport', 'passport', 'identity_card', 'visa', 'residence_permit']),
    number: `${random.text(letters, 1)}${random.text(digits, 7)}`,
    expires_on: `20${random.between(26, 36)}-${two(random.between(1, 12))}-28`,
    time_to_expiry: optional(random, random.between(-5, 3_600) * hoursPerDay),
  });

function bookingOf(random: Random, journey: Journey & { readonly partySize: number }): PlainRecord {
  const stay = Math.ceil(random.unit() ** 3 * 120) * hoursPerDay;
  const isOneWay = random.chance(0.3);
  const bags = random.chance(missingShare) ? undefined : bagsOf(random, journey.destination);
  return present({
    locator: random.text(letters + digits, 6),
    carrier: optional(random, journey.carrier),
    created_local_hour: optional(random, random.between(0, 23)),
    lead_time: optional(random, Math.ceil(random.unit() ** 3 * 4_000)),
    change_count: optional(random, Math.floor(random.unit() ** 3 * 12)),
    is_one_way_ticket: optional(random, isOneWay),
    origin: optional(random, random.chance(0.7) ? journey.origin : random.pickSkewed(airports)),
    party_size: journey.partySize,
    is_split: optional(random, random.chance(0.05)),
    trip_type: optional(
      random,
      isOneWay ? 'one_way' : random.pick(['round_trip', 'round_trip', 'open_jaw', 'multi_city']),
    ),
    trip_duration: optional(random, isOneWay ? random.between(2, 40) : stay + random.between(4, 60)),
    stay_duration: isOneWay ? undefined : optional(random, stay),
    general_remarks_count: optional(random, random.between(0, 15)),
    agency: optional(
      random,
      present({
        name: optional(random, random.pickSkewed(agencies)),
        iata_number: `2${random.text(digits, 7)}`,
        city: random.pickSkewed(cities),
        country: optional(random, random.pickSkewed(countries)),
      }),
    ),
    segments: optional(random, segmentsOf(random, journey)),
    payments: optional(
      random,
      Array.from({ length: random.chance(0.8) ? 1 : 2 }, () => paymentOf(random)),
    ),
    bags,
    bag_count: bags?.length,
    bag_weight: optional(random, random.between(0, 70)),
    contacts: optional(random, contactsOf(random)),
    phone_shared_with: optional(random, Math.floor(random.unit() ** 6 * 20)),
    email_shared_with: optional(random, Math.floor(random.unit() ** 6 * 20)),
  });
}

function segmentsOf(random: Random, { origin, destination, carrier }: Journey): readonly PlainRecord[] {
  const via = random.chance(0.4) ? [random.pickSkewed(airports)] : [];
  const stops = [origin, ...via, destination];
  return stops.slice(1).map((to, place) => {
    const from = stops[place] ?? origin;
    return present({
      carrier: random.chance(0.85) ? carrier : random.pickSkewed(carriers),
      number: String(random.between(1, 1999)),
      origin: from,
      destination: to,
      origin_country: optional(random, countryOf(from)),
      cabin: optional(random, cabinOf(random)),
      status: 'HK',
      dwell_before: place === 0 ? undefined : optional(random, random.between(1, 30)),
    });
  });
}

const paymentOf = (random: Random): PlainRecord =>
  present({
    method: optional(random, random.pick(['card', 'card', 'card', 'card', 'card', 'cash', 'miscellaneous', 'voucher'])),
    amount: optional(random, Math.ceil(random.unit() ** 2 * 8_000)),
    currency: optional(random, random.pickSkewed(currencies)),
    card_type: optional(random, random.pick(['VI', 'CA', 'AX'])),
  });

const bagsOf = (random: Random, destination: string): readonly PlainRecord[] =>
  Array.from({ length: random.between(0, 3) }, () =>
    present({
      tag: `0${random.text(digits, 9)}`,
      weight: optional(random, random.between(5, 34)),
      destination: optional(random, random.chance(0.95) ? destination : random.pickSkewed(airports)),
    }),
  );

const contactsOf = (random: Random): PlainRecord =>
  present({
    emails: optional(random, [
      present({
        address: `${random.text('abcdefghij', 8)}@example.com`,
        domain: optional(random, random.pickSkewed(mailDomains)),
      }),
    ]),
  });

const optional = <T>(random: Random, value: T): T | undefined => (random.chance(missingShare) ? undefined : value);

/** Without what is missing: JSON has no other way to say so that every engine understands. */
const present = (draft: Draft): PlainRecord =>
  Object.fromEntries(Object.entries(draft).filter((entry): entry is [string, PlainValue] => entry[1] !== undefined));

const two = (number: number): string => String(number).padStart(2, '0');
