import { code, enumeration, field, list, plain, record, text } from './field.ts';

const both = ['apis', 'pnr'] as const;

export const cabin = enumeration('first', 'business', 'premium_economy', 'economy');
const sex = enumeration('M', 'F', 'X', 'U');
const passengerType = enumeration('adult', 'child', 'infant', 'crew', 'transit');

/** A postal address, used for a passenger's own and for a booking's contacts. */
export const address = record({
  line: field(text('free'), {
    meaning: 'Street and house number.',
    source: both,
    identifies: 'person',
    retention: 'masked',
    example: '12 Beach Road',
  }),
  city: field(text('free'), { meaning: 'Town or city.', source: both, retention: 'masked', example: 'Apia' }),
  region: field(text('free'), {
    meaning: 'State, province or island.',
    source: both,
    retention: 'masked',
    example: 'Upolu',
  }),
  country: field(code('country'), { meaning: 'Country of the address.', source: both, example: 'WSM' }),
  postal_code: field(text('locator'), {
    meaning: 'Postal code.',
    source: both,
    retention: 'masked',
    example: 'WS1330',
  }),
});

/** The traveller whom the record is about. */
export const passenger = record({
  reference: field(text('locator'), {
    meaning: "The traveller's reference within the message; made from its position where the sender gave none.",
    source: both,
    isMandatory: true,
    example: 'PAX001/1',
  }),
  family_name: field(text('name'), {
    meaning: 'Family name as delivered.',
    source: both,
    identifies: 'person',
    retention: 'masked',
    example: 'TUILAGI',
  }),
  given_names: field(text('name'), {
    meaning: 'Given names as delivered, without titles.',
    source: both,
    identifies: 'person',
    retention: 'masked',
    example: 'SINA MARIA',
  }),
  full_name: field(text('name'), {
    meaning: 'Given names and family name as one text.',
    source: ['derived'],
    identifies: 'person',
    retention: 'masked',
    example: 'SINA MARIA TUILAGI',
  }),
  sex: field(sex, {
    meaning: 'Sex as stated in the travel document: M, F, X (unspecified) or U (not stated).',
    source: both,
    restriction: 'restricted',
    example: 'F',
  }),
  date_of_birth: field(plain('partial_date'), {
    meaning: 'Date of birth; month and day may be unknown.',
    source: both,
    restriction: 'restricted',
    retention: 'masked',
    example: '1980-03-12',
  }),
  age: field(plain('number'), {
    meaning: 'Age in full years on the local date of departure.',
    source: ['derived'],
    restriction: 'restricted',
    example: 45,
  }),
  nationality: field(code('country'), {
    meaning: 'Nationality as stated; never guessed from birthplace or issuer.',
    source: both,
    restriction: 'restricted',
    example: 'WSM',
  }),
  country_of_residence: field(code('country'), { meaning: 'Country of residence.', source: both, example: 'NZL' }),
  country_of_birth: field(code('country'), {
    meaning: 'Country of birth.',
    source: both,
    restriction: 'restricted',
    example: 'WSM',
  }),
  place_of_birth: field(text('free'), {
    meaning: 'Place of birth as written.',
    source: both,
    restriction: 'restricted',
    retention: 'masked',
    example: 'APIA',
  }),
  type: field(passengerType, {
    meaning: 'Adult, child, infant, crew member or transit passenger.',
    source: both,
    restriction: 'restricted',
    example: 'adult',
  }),
  embarkation: field(code('airport'), {
    meaning: 'Airport where this traveller boards.',
    source: both,
    example: 'AKL',
  }),
  disembarkation: field(code('airport'), {
    meaning: 'Airport where this traveller leaves.',
    source: both,
    example: 'APW',
  }),
  embarkation_country: field(code('country'), {
    meaning: 'Country where this traveller boards.',
    source: ['derived'],
    example: 'NZL',
  }),
  disembarkation_country: field(code('country'), {
    meaning: 'Country where this traveller leaves.',
    source: ['derived'],
    example: 'WSM',
  }),
  in_transit: field(plain('boolean'), {
    meaning: 'Whether the traveller goes on from the country of arrival.',
    source: ['derived'],
    example: false,
  }),
  frequent_flyer_carrier: field(code('carrier'), {
    meaning: 'Carrier of the frequent-flyer programme.',
    source: ['pnr'],
    example: 'NZ',
  }),
  frequent_flyer_number: field(text('locator'), {
    meaning: 'Frequent-flyer number.',
    source: ['pnr'],
    identifies: 'person',
    retention: 'masked',
    example: '98765432',
  }),
  frequent_flyer_tier: field(text('free'), {
    meaning: 'Tier of the frequent-flyer programme.',
    source: ['pnr'],
    retention: 'masked',
    example: 'gold',
  }),
  seat: field(
    record({
      number: field(text('locator'), { meaning: 'Seat number.', source: both, example: '12D' }),
      cabin: field(cabin, { meaning: 'Cabin of the seat.', source: ['pnr'], example: 'economy' }),
    }),
    { meaning: 'The assigned seat.', source: both },
  ),
  phones: field(list(text('locator')), {
    meaning: "The traveller's own telephone numbers.",
    source: both,
    identifies: 'person',
    retention: 'masked',
    example: ['+6857201234'],
  }),
  emails: field(list(text('email')), {
    meaning: "The traveller's own e-mail addresses.",
    source: both,
    identifies: 'person',
    retention: 'masked',
    example: ['sina@example.ws'],
  }),
  addresses: field(list(address), { meaning: "The traveller's own addresses.", source: both }),
  special_requests: field(list(text('locator')), {
    meaning: 'Service request codes that survive the removal of sensitive codes.',
    source: ['pnr'],
    example: ['UMNR'],
  }),
  companion_count: field(plain('number'), {
    meaning: 'How many other travellers are in the same booking on this flight.',
    source: ['derived'],
    example: 2,
  }),
  is_unaccompanied_minor: field(plain('boolean'), {
    meaning: 'Whether the traveller is under 18 without an adult in the booking, or booked as an unaccompanied minor.',
    source: ['derived'],
    restriction: 'restricted',
    example: false,
  }),
  destination_address: field(text('free'), {
    meaning: 'Address at the destination as stated.',
    source: both,
    identifies: 'person',
    retention: 'masked',
    example: '12 Beach Road, Apia',
  }),
});

/** Travel documents of the traveller. */
export const documents = list(
  record({
    type: field(enumeration('passport', 'identity_card', 'visa', 'residence_permit', 'other'), {
      meaning: 'Kind of travel document.',
      source: both,
      example: 'passport',
    }),
    number: field(text('locator'), {
      meaning: 'Document number.',
      source: both,
      identifies: 'person',
      retention: 'masked',
      example: 'N1234567',
    }),
    issuing_country: field(code('country'), {
      meaning: 'Country that issued the document.',
      source: both,
      restriction: 'restricted',
      example: 'WSM',
    }),
    issued_on: field(plain('date'), { meaning: 'Date of issue.', source: both, example: '2024-05-01' }),
    expires_on: field(plain('date'), { meaning: 'Last day of validity.', source: both, example: '2034-04-30' }),
    time_to_expiry: field(plain('duration'), {
      meaning: 'Time from arrival to the expiry of the document; negative where it has expired.',
      source: ['derived'],
      example: 'P120D',
    }),
    name_differs: field(plain('boolean'), {
      meaning: 'Whether the name on the document differs from the name in the booking.',
      source: ['derived'],
      example: false,
    }),
  }),
);

/** The other travellers of the same booking on this flight. */
export const companions = list(
  record({
    reference: field(text('locator'), {
      meaning: "The companion's reference within the message.",
      source: both,
      example: 'PAX001/2',
    }),
    family_name: field(text('name'), {
      meaning: "The companion's family name.",
      source: both,
      identifies: 'person',
      retention: 'masked',
      example: 'TUILAGI',
    }),
    given_names: field(text('name'), {
      meaning: "The companion's given names.",
      source: both,
      identifies: 'person',
      retention: 'masked',
      example: 'IOANE',
    }),
    age: field(plain('number'), {
      meaning: "The companion's age in full years at departure.",
      source: ['derived'],
      restriction: 'restricted',
      example: 9,
    }),
    sex: field(sex, { meaning: "The companion's sex.", source: both, restriction: 'restricted', example: 'M' }),
    nationality: field(code('country'), {
      meaning: "The companion's nationality.",
      source: both,
      restriction: 'restricted',
      example: 'NZL',
    }),
    type: field(passengerType, {
      meaning: 'Adult, child, infant, crew member or transit passenger.',
      source: both,
      restriction: 'restricted',
      example: 'child',
    }),
    shares_name: field(plain('boolean'), {
      meaning: "Whether the companion's family name is the traveller's.",
      source: ['derived'],
      example: true,
    }),
    relation_unknown: field(plain('boolean'), {
      meaning: 'Whether nothing in the booking shows how the companion is related to the traveller.',
      source: ['derived'],
      example: false,
    }),
  }),
);
