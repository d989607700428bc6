/** What a passenger list carries of records: the other side of the law of the writer. */
import type { PassengerRecord } from '@tautai/dsl';
import { defaultCodeLists } from '@tautai/dsl';
import { ageAt } from '../../src/derive/age.ts';
import { deriveFields } from '../../src/derive/derive-fields.ts';
import { hasTravellerReferences } from '../../src/write/paxlst/traveller-segments.ts';
import { withoutEmptyParts } from '../../src/without-empty-parts.ts';

type Passenger = NonNullable<PassengerRecord['passenger']>;
type Booking = NonNullable<PassengerRecord['booking']>;

/** The records of one list as they must come back: fields that a list has no place for are gone, derived ones added. */
export function carriedByPaxlst(records: readonly PassengerRecord[], release: string): readonly PassengerRecord[] {
  const hasReferences = hasTravellerReferences(release);
  const carried = records.map((record, at) => carriedAlone(record, at, hasReferences));
  const codes = defaultCodeLists();
  return carried.map((record) => {
    const companions = companionsOf(record, carried);
    return deriveFields(withoutEmptyParts({ ...record, companions }), { codes, homeCountry: undefined });
  });
}

function carriedAlone(record: PassengerRecord, at: number, hasReferences: boolean): PassengerRecord {
  const { passenger = {}, message = {}, flight = {} } = record;
  const made = `${message.reference ?? '1'}/${at + 1}`;
  return {
    message: { type: 'paxlst', push_reason: message.push_reason ?? 'full', reference: message.reference ?? '1' },
    passenger: {
      ...personOf(passenger),
      reference: (hasReferences ? passenger.reference : undefined) ?? made,
      type: passenger.type === 'crew' || passenger.type === 'transit' ? passenger.type : undefined,
      seat: hasReferences ? passenger.seat && { number: passenger.seat.number } : undefined,
    },
    documents: record.documents,
    flight,
    booking: bookingOf(record.booking ?? {}, hasReferences),
  };
}

function personOf(passenger: Passenger): Passenger {
  const { family_name, given_names, sex, date_of_birth, nationality, country_of_residence, country_of_birth } =
    passenger;
  const { place_of_birth, embarkation, disembarkation, phones, emails, addresses } = passenger;
  return {
    family_name,
    given_names,
    sex,
    date_of_birth,
    nationality,
    country_of_residence,
    country_of_birth,
    place_of_birth,
    embarkation,
    disembarkation,
    phones,
    emails,
    addresses,
  };
}

function bookingOf(booking: Booking, hasReferences: boolean): Booking {
  const { locator, ticket_number, bags, bag_count, bag_weight } = booking;
  return { ...(hasReferences && { locator, ticket_number }), bags, bag_count, bag_weight };
}

function companionsOf(record: PassengerRecord, all: readonly PassengerRecord[]): PassengerRecord['companions'] {
  const locator = record.booking?.locator;
  if (locator === undefined) return undefined;
  const others = all.filter((other) => other !== record && other.booking?.locator === locator);
  return others.map(({ passenger = {}, flight }) => {
    const { reference, family_name, given_names, sex, nationality, type } = passenger;
    const age = ageAt(passenger.date_of_birth, flight?.departs_local);
    return { reference, family_name, given_names, age, sex, nationality, type };
  }) as PassengerRecord['companions'];
}
