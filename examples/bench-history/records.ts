/**
 * Records of a made-up region: as many fields as carriers deliver, dictionaries of real size, references of which each is
 * its own, and gaps. One in seven has no reservation; single values are missing here and there.
 */
import type { PassengerRecord } from '@tautai/dsl';
import { defaultCodeLists } from '@tautai/dsl';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';

const codeLists = defaultCodeLists();
const every = <T>(values: readonly T[], step: number): readonly T[] => values.filter((_, index) => index % step === 0);

const airports = ['AKL', 'APW', 'BOG', 'LIM', 'GRU', 'SYD', 'NAN', ...every(codeLists.codes('airport'), 30)];
const countryOf = new Map(airports.map((code) => [code, codeLists.airport(code)?.country ?? 'NZL']));
const countries = ['WSM', 'NZL', 'AUS', 'FJI', 'USA', 'NLD', 'COL', ...every(codeLists.codes('country'), 2)];
const carriers = ['NZ', 'FJ', 'PH', 'QF', 'LA', 'AV', ...every(codeLists.codes('carrier'), 20)];
const syllables = ['TU', 'LA', 'SI', 'NA', 'FE', 'MO', 'RA', 'KA', 'LE', 'VI', 'TO', 'PE'];
const spelled = (random: Random, length: number): string =>
  Array.from({ length }, () => random.pick(syllables)).join('');

const pools = ((): Readonly<Record<'family' | 'given' | 'agency' | 'city' | 'street', readonly string[]>> => {
  const random = createRandom(7);
  const many = (count: number, length: number): readonly string[] =>
    Array.from({ length: count }, () => spelled(random, length));
  return {
    family: many(4000, 3),
    given: many(1500, 2),
    agency: many(600, 4),
    city: many(800, 3),
    street: many(500, 3),
  };
})();

const cabins = ['economy', 'premium_economy', 'business', 'first'] as const;
const tripTypes = ['round_trip', 'one_way', 'multi_city', 'open_jaw', 'non_contiguous'] as const;
const methods = ['card', 'cash', 'voucher', 'miscellaneous', 'cheque', 'government'] as const;
const currencies = ['NZD', 'WST', 'USD', 'AUD'] as const;
const directions = ['inbound', 'outbound'] as const;
const sexes = ['M', 'F'] as const;

/** Every value that a column of few values may have, for a store that wants to know beforehand. */
export const enumerations: Readonly<Record<string, readonly string[]>> = {
  airport: [...new Set(airports)],
  country: [...new Set([...countries, ...countryOf.values()])],
  carrier: [...new Set(carriers)],
  agency: [...new Set(pools.agency)],
  cabin: cabins,
  trip_type: tripTypes,
  method: methods,
  currency: currencies,
  direction: directions,
  sex: sexes,
};

const msPerMinute = 60_000;
const firstDay = Date.UTC(2026, 0, 1);

const isoOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const minutes = (count: number): string => `PT${count}M`;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The record of a row, and its key. Rows are drawn one after another. */
export function createRecords(
  seed: number,
): (row: number) => { readonly key: string; readonly record: PassengerRecord } {
  const random = createRandom(seed);
  return (row) => ({ key: String(1_000_000_000 + row), record: recordOf(random, row) });
}

function recordOf(random: Random, row: number): PassengerRecord {
  // Rows come by flight, as they are received.
  const flight = Math.floor(row / 160);
  const origin = random.pickSkewed(airports);
  const destination = random.chance(0.6) ? 'APW' : random.pickSkewed(airports);
  const departure = firstDay + flight * 10 * msPerMinute;
  const family = random.pickSkewed(pools.family);
  const given = random.pickSkewed(pools.given);
  const nationality = random.pickSkewed(countries);
  const age = random.below(85);
  const hasBooking = random.chance(0.86);
  const known = <T>(value: T): T | undefined => (random.chance(0.03) ? undefined : value);
  const carrier = random.pickSkewed(carriers);
  return {
    message: {
      type: hasBooking ? 'pnrgov' : 'paxlst',
      received_at: isoOf(departure - 86_400_000),
      push_reason: 'full',
    },
    passenger: {
      reference: `F${flight}/${row % 160}`,
      family_name: family,
      given_names: given,
      full_name: `${given} ${family}`,
      sex: known(random.pick(sexes)),
      date_of_birth: known(dayOf(departure - (age * 365 + random.below(365)) * 86_400_000)),
      age: known(age),
      nationality: known(nationality),
      country_of_residence: known(random.pickSkewed(countries)),
      type: age < 2 ? 'infant' : age < 12 ? 'child' : 'adult',
      embarkation: origin,
      disembarkation: destination,
      in_transit: random.chance(0.1),
      seat: { number: `${1 + random.below(40)}${random.pick(['A', 'B', 'C', 'D'])}`, cabin: random.pickSkewed(cabins) },
      companion_count: random.below(4),
    },
    documents: [
      {
        type: 'passport',
        number: `${random.pick(['N', 'P', 'X'])}${random.below(10_000_000)}`,
        issuing_country: random.chance(0.9) ? nationality : random.pickSkewed(countries),
        expires_on: dayOf(departure + random.below(3650) * 86_400_000),
        time_to_expiry: known(`P${random.below(3650)}D`),
      },
    ],
    flight: {
      carrier,
      number: String(100 + random.below(800)),
      origin,
      destination,
      origin_country: countryOf.get(origin),
      destination_country: countryOf.get(destination),
      direction: directions[destination === 'APW' ? 0 : 1],
      departs_at: isoOf(departure),
      arrives_at: isoOf(departure + 240 * msPerMinute),
      is_codeshare: random.chance(0.2),
    },
    ...(hasBooking && { booking: bookingOf(random, { row, departure, origin, destination, carrier, known }) }),
    companions: Array.from({ length: random.below(3) }, () => ({
      age: random.below(80),
      nationality: random.pickSkewed(countries),
      shares_name: random.chance(0.7),
    })),
    history: { trips: tripsOf(random, departure), is_first_journey: random.chance(0.4) },
  };
}

interface Journey {
  readonly row: number;
  readonly departure: number;
  readonly origin: string;
  readonly destination: string;
  readonly carrier: string;
  readonly known: <T>(value: T) => T | undefined;
}

function bookingOf(random: Random, { row, departure, origin, destination, carrier, known }: Journey) {
  const leadMinutes = Math.floor(random.below(1000) ** 2 / 8) + random.below(60);
  const home = random.pickSkewed(airports);
  const bags = Array.from({ length: random.below(4) }, (_, index) => ({
    tag: String(86_000_000 + row * 4 + index),
    weight: known(8 + random.below(25)),
    destination: random.chance(0.95) ? destination : random.pickSkewed(airports),
  }));
  return {
    locator: (row * 7919 + 1_679_616).toString(36).toUpperCase(),
    carrier,
    created_at: isoOf(departure - leadMinutes * msPerMinute),
    created_local_hour: random.below(24),
    lead_time: known(minutes(leadMinutes)),
    change_count: random.below(6),
    is_one_way_ticket: random.chance(0.25),
    ticket_number: random.chance(0.9) ? String(860_000_000_000 + row) : undefined,
    origin: home,
    origin_country: countryOf.get(home),
    party_size: known(1 + Math.floor(random.below(100) / 20)),
    is_split: random.chance(0.05),
    trip_type: known(random.pickSkewed(tripTypes)),
    stay_duration: known(`P${1 + random.below(60)}D`),
    agency: {
      name: random.pickSkewed(pools.agency),
      city: random.pickSkewed(pools.city),
      country: known(random.pickSkewed(countries)),
    },
    segments: Array.from({ length: 1 + random.below(3) }, (_, index) => ({
      carrier,
      origin: index === 0 ? origin : random.pickSkewed(airports),
      destination: index === 0 ? destination : random.pickSkewed(airports),
      cabin: random.pickSkewed(cabins),
    })),
    payments: [
      {
        method: known(random.pickSkewed(methods)),
        amount: 200 + random.below(4000),
        currency: random.pickSkewed(currencies),
        holder_is_traveller: random.chance(0.8),
      },
    ],
    bags,
    bag_count: bags.length,
    contacts: {
      phones: random.chance(0.5) ? [`+685${7_000_000 + random.below(999_999)}`] : [],
      emails: [],
    },
  };
}

const tripsOf = (random: Random, departure: number) =>
  Array.from({ length: random.below(3) }, () => {
    const origin = random.pickSkewed(airports);
    return {
      flight_carrier: random.pickSkewed(carriers),
      origin,
      origin_country: countryOf.get(origin),
      destination_country: 'WSM',
      departed_at: isoOf(departure - random.below(700) * 86_400_000),
    };
  });
