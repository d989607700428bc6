/**
 * Reservations as intake delivers them: what its travellers have in common, and what is each one's own. Family names
 * begin with letters of their own, since requests are given to travellers by their names too.
 */
import type { PassengerRecord } from '@tautai/dsl';
import fc from 'fast-check';
import type { SyntaxIdentifier } from '../../src/write/character-set.ts';
import { airport, carrier, code, country, digits, localTime, maybe, name, text } from './arbitrary-records.ts';

const instant = fc
  .date({ min: new Date('2025-03-01'), max: new Date('2026-02-27'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 16)}:00Z`);

const cabin = fc.constantFrom('first', 'business', 'premium_economy', 'economy');

/** Between slashes there can be none; what begins with a single letter may be a code. */
const betweenSlashes = (characterSet: SyntaxIdentifier): fc.Arbitrary<string> =>
  text(characterSet).filter((each) => /^\p{L}{2}[^/]*$/u.test(each) && !/[a-z]|-\d/u.test(each));

const address = (characterSet: SyntaxIdentifier) =>
  fc.record({
    line: betweenSlashes(characterSet),
    city: maybe(betweenSlashes(characterSet)),
    region: maybe(betweenSlashes(characterSet)),
    postal_code: maybe(digits(4, 6)),
    country: maybe(country),
  });

const phone = digits(7, 12).map((number) => `+${number}`);
const email = code('ABCDEFGHIJ', 3, 9).map((local) => `${local}_X-Y@MAIL.EXAMPLE`);
const phones = fc.uniqueArray(phone, { minLength: 1, maxLength: 3 });
const emails = fc.uniqueArray(email, { minLength: 1, maxLength: 2 });

const flownSegment = fc.record({
  carrier: maybe(carrier),
  number: maybe(fc.integer({ min: 1, max: 9999 }).map(String)),
  origin: airport,
  destination: airport,
  departs_at: maybe(localTime),
  arrives_at: maybe(localTime),
  cabin: maybe(cabin),
  status: maybe(fc.constantFrom('HK', 'HX', 'TK')),
});

const month = fc.tuple(fc.integer({ min: 2026, max: 2040 }), fc.integer({ min: 1, max: 12 }));

const payments = fc
  .record({
    currency: maybe(fc.constantFrom('WST', 'NZD', 'EUR')),
    forms: fc.array(
      fc.oneof(
        fc.record({
          method: fc.constantFrom('cash', 'cheque', 'miscellaneous', 'voucher', 'government'),
          amount: fc.integer({ min: 0, max: 999_999 }).map((cents) => cents / 100),
        }),
        fc.record({
          method: fc.constant('card'),
          amount: fc.integer({ min: 0, max: 999_999 }).map((cents) => cents / 100),
          card_type: maybe(fc.constantFrom('VI', 'CA')),
          card_issuer_number: maybe(digits(6, 6)),
          card_expires_on: maybe(month.map(([year, at]) => `${year}-${String(at).padStart(2, '0')}`)),
          holder_name: maybe(fc.constantFrom('SINA LEOTA', "O'SULLIVAN JOHN")),
        }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ currency, forms }) => forms.map((form) => ({ ...form, currency })));

const common = (characterSet: SyntaxIdentifier) =>
  fc.record({
    carrier: maybe(carrier),
    created_at: maybe(instant),
    last_changed_at: maybe(instant),
    ticketed_at: maybe(instant),
    change_count: maybe(fc.nat(4)),
    party_size: maybe(fc.integer({ min: 1, max: 30 })),
    split_from: maybe(code('ABCDEFGH23456789', 6, 6)),
    general_remarks_count: maybe(fc.integer({ min: 1, max: 4 })),
    agency: maybe(
      fc.record({ iata_number: maybe(digits(8, 8)), city: airport, country: maybe(country), phone: maybe(phone) }),
    ),
    segments: fc.array(flownSegment, { maxLength: 3 }),
    payments: maybe(payments),
    contacts: maybe(
      fc.record({
        phones: maybe(phones),
        emails: maybe(emails.map((all) => all.map((each) => ({ address: each })))),
        addresses: maybe(
          fc.uniqueArray(address(characterSet), { minLength: 1, maxLength: 2, selector: ({ line }) => line }),
        ),
      }),
    ),
  });

const birth = fc
  .date({ min: new Date('1927-01-01'), max: new Date('2026-03-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const expiry = fc
  .date({ min: new Date('2007-01-01'), max: new Date('2104-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const documents = fc
  .uniqueArray(
    fc.record({
      type: fc.constantFrom('passport', 'identity_card', 'residence_permit', 'other', 'visa'),
      number: digits(5, 8).map((number) => `N${number}`),
      issuing_country: maybe(country),
      issued_on: maybe(birth),
      expires_on: maybe(expiry),
    }),
    { minLength: 1, maxLength: 3, selector: ({ number }) => number },
  )
  .map((all) => [...all.filter(({ type }) => type !== 'visa'), ...all.filter(({ type }) => type === 'visa')]);

const bags = fc.record({
  bag_count: maybe(fc.integer({ min: 1, max: 9 })),
  bag_weight: maybe(fc.integer({ min: 1, max: 900 }).map((tenths) => tenths / 10)),
  bags: fc.uniqueArray(
    fc.record({
      tag: digits(10, 10),
      carrier: maybe(carrier),
      destination: maybe(airport),
      weight: maybe(fc.integer({ min: 1, max: 320 }).map((tenths) => tenths / 10)),
      source: fc.constant('pnrgov' as const),
    }),
    { minLength: 1, maxLength: 3, selector: ({ tag }) => tag },
  ),
});

const traveller = (characterSet: SyntaxIdentifier) =>
  fc.record({
    family: name(characterSet),
    given_names: maybe(name(characterSet).filter((given) => given.length > 2)),
    type: maybe(fc.constantFrom('adult', 'child', 'infant')),
    sex: maybe(fc.constantFrom('M', 'F', 'X', 'U')),
    date_of_birth: maybe(birth),
    nationality: maybe(country),
    country_of_residence: maybe(country),
    place_of_birth: maybe(betweenSlashes(characterSet)),
    destination_address: maybe(betweenSlashes(characterSet)),
    frequent: maybe(fc.tuple(carrier, digits(8, 8), maybe(fc.constantFrom('GOLD', 'SILVER')))),
    seat: maybe(
      fc.record({ number: fc.tuple(fc.integer({ min: 1, max: 70 }), fc.constantFrom('A', 'K')), cabin: maybe(cabin) }),
    ),
    phones: maybe(phones),
    emails: maybe(emails),
    addresses: maybe(
      fc.uniqueArray(address(characterSet), { minLength: 1, maxLength: 2, selector: ({ line }) => line }),
    ),
    special_requests: maybe(
      fc.uniqueArray(fc.constantFrom('BIKE', 'XBAG', 'PETC', 'UMNR'), { minLength: 1, maxLength: 2 }),
    ),
    hasReference: fc.boolean(),
    documents: maybe(documents),
    ticket_number: maybe(digits(13, 13)),
    bags: maybe(bags),
  });

/** A reservation, and whether its itinerary has the pushed flight. */
export const reservation = (characterSet: SyntaxIdentifier) =>
  fc.record({
    common: common(characterSet),
    travellers: fc.array(traveller(characterSet), { minLength: 1, maxLength: 4 }),
    isOnFlight: fc.boolean(),
    isCancelled: fc.boolean(),
  });

type ArbitraryReservation = ReturnType<typeof reservation> extends fc.Arbitrary<infer T> ? T : never;
type Flight = NonNullable<PassengerRecord['flight']>;

/** The records of reservations of one flight. */
export function recordsOf(
  reservations: readonly ArbitraryReservation[],
  flight: Flight,
  isUpdate: boolean,
): readonly PassengerRecord[] {
  return reservations.flatMap((each, at) => {
    const locator = `LOC${String(at).padStart(3, 'X')}`;
    const pushed = {
      carrier: flight.carrier,
      number: flight.number,
      origin: flight.origin,
      destination: flight.destination,
      departs_at: flight.departs_local,
      arrives_at: flight.arrives_local,
    };
    const others = each.common.segments.filter(
      ({ origin, destination }) => origin !== flight.origin || destination !== flight.destination,
    );
    const segments = each.isOnFlight ? [pushed, ...others] : others;
    const reason = !isUpdate ? 'full' : each.isCancelled ? 'cancel' : 'update';
    const booking = {
      ...each.common,
      locator,
      segments,
      is_split: each.common.split_from === undefined ? undefined : true,
    };
    return each.travellers.map((person, place) =>
      recordOf(person, { booking, flight, reason, key: `${at}${place}`, place }),
    );
  });
}

interface Surroundings {
  readonly booking: object;
  readonly flight: Flight;
  readonly reason: 'full' | 'update' | 'cancel';
  readonly key: string;
  readonly place: number;
}

function recordOf(person: ArbitraryReservation['travellers'][number], around: Surroundings): PassengerRecord {
  const { family, frequent, seat, hasReference, documents: papers, ticket_number, bags: checked, ...rest } = person;
  const mark = 'QWZV'.charAt(around.place);
  const [frequentCarrier, frequentNumber, tier] = frequent ?? [];
  return {
    message: { reference: 'PNR001', push_reason: around.reason },
    flight: around.flight,
    passenger: {
      ...rest,
      reference: hasReference ? `REF${around.key}` : undefined,
      family_name: `${mark}${mark}${family}`,
      frequent_flyer_carrier: frequentCarrier,
      frequent_flyer_number: frequentNumber,
      frequent_flyer_tier: tier,
      seat: seat && { number: seat.number.join(''), cabin: seat.cabin },
    },
    documents: papers,
    booking: { ...around.booking, ticket_number, ...checked },
  };
}
