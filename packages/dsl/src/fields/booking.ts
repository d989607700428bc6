import { code, enumeration, field, list, plain, record, text } from './field.ts';
import { address, cabin } from './passenger.ts';

const pnr = ['pnr'] as const;
const derived = ['derived'] as const;

const segments = list(
  record({
    carrier: field(code('carrier'), { meaning: 'Carrier of the segment.', source: pnr, example: 'NZ' }),
    number: field(text('locator'), { meaning: 'Flight number of the segment.', source: pnr, example: '996' }),
    origin: field(code('airport'), { meaning: 'Airport of departure.', source: pnr, example: 'AKL' }),
    destination: field(code('airport'), { meaning: 'Airport of arrival.', source: pnr, example: 'APW' }),
    origin_country: field(code('country'), { meaning: 'Country of departure.', source: derived, example: 'NZL' }),
    destination_country: field(code('country'), { meaning: 'Country of arrival.', source: derived, example: 'WSM' }),
    departs_at: field(plain('local_date_time'), {
      meaning: 'Departure, local time at the airport.',
      source: pnr,
      example: '2026-03-11T21:10',
    }),
    arrives_at: field(plain('local_date_time'), {
      meaning: 'Arrival, local time at the airport.',
      source: pnr,
      example: '2026-03-12T01:05',
    }),
    cabin: field(cabin, { meaning: 'Cabin booked.', source: pnr, example: 'economy' }),
    status: field(text('locator'), { meaning: 'Status code of the segment.', source: pnr, example: 'HK' }),
    dwell_before: field(plain('duration'), {
      meaning: 'Time on the ground between the previous segment and this one.',
      source: derived,
      example: 'PT3H',
    }),
  }),
);

const payments = list(
  record({
    method: field(enumeration('card', 'cash', 'cheque', 'miscellaneous', 'voucher', 'government'), {
      meaning: 'How it was paid.',
      source: pnr,
      example: 'cash',
    }),
    amount: field(plain('amount'), {
      meaning: 'Amount paid, in the currency beside it.',
      source: pnr,
      example: 1249.5,
    }),
    currency: field(code('currency'), { meaning: 'Currency of the amount.', source: pnr, example: 'NZD' }),
    card_type: field(text('locator'), { meaning: 'Card scheme code.', source: pnr, example: 'VI' }),
    card_issuer_number: field(text('locator'), {
      meaning: 'First six digits of the card number.',
      source: pnr,
      retention: 'masked',
      example: '411111',
    }),
    card_expires_on: field(plain('partial_date'), {
      meaning: 'Month in which the card expires.',
      source: pnr,
      retention: 'masked',
      example: '2027-08',
    }),
    holder_name: field(text('name'), {
      meaning: 'Name of the card holder.',
      source: pnr,
      identifies: 'person',
      retention: 'masked',
      example: 'SINA TUILAGI',
    }),
    holder_is_traveller: field(plain('boolean'), {
      meaning: 'Whether the holder is one of the travellers of the booking.',
      source: derived,
      example: true,
    }),
  }),
);

const bags = list(
  record({
    tag: field(text('locator'), {
      meaning: 'Bag tag number.',
      source: ['apis', 'pnr'],
      identifies: 'person',
      example: '0086123456',
    }),
    weight: field(plain('mass'), { meaning: 'Weight of the bag.', source: ['apis', 'pnr'], example: 23 }),
    pieces: field(plain('number'), { meaning: 'Number of pieces under the tag.', source: ['apis', 'pnr'], example: 1 }),
    carrier: field(code('carrier'), { meaning: 'Carrier that tagged the bag.', source: pnr, example: 'NZ' }),
    destination: field(code('airport'), {
      meaning: 'Airport to which the bag is tagged.',
      source: pnr,
      example: 'APW',
    }),
    destination_country: field(code('country'), {
      meaning: 'Country to which the bag is tagged.',
      source: derived,
      example: 'WSM',
    }),
    is_pooled: field(plain('boolean'), {
      meaning: "Whether the bag is counted together with another traveller's.",
      source: pnr,
      example: false,
    }),
    pool_head: field(text('locator'), {
      meaning: 'Reference of the traveller under whom pooled bags are counted.',
      source: pnr,
      example: 'PAX001/1',
    }),
    source: field(enumeration('paxlst', 'pnrgov', 'json'), {
      meaning: 'The kind of message that delivered the bag.',
      source: ['apis', 'pnr'],
      example: 'pnrgov',
    }),
  }),
);

const contacts = record({
  phones: field(list(text('locator')), {
    meaning: "Telephone numbers in the booking's contacts.",
    source: pnr,
    identifies: 'person',
    retention: 'masked',
    example: ['+6495550134'],
  }),
  emails: field(
    list(
      record({
        address: field(text('email'), {
          meaning: 'E-mail address.',
          source: pnr,
          identifies: 'person',
          retention: 'masked',
          example: 'trips@example.nz',
        }),
        domain: field(text('locator'), {
          meaning: 'The part of the address behind the @.',
          source: derived,
          example: 'EXAMPLE.NZ',
        }),
      }),
    ),
    { meaning: "E-mail addresses in the booking's contacts.", source: pnr },
  ),
  addresses: field(list(address), { meaning: "Postal addresses in the booking's contacts.", source: pnr }),
});

const agency = record({
  name: field(text('free'), { meaning: 'Name of the travel agency.', source: pnr, example: 'Islands Travel' }),
  iata_number: field(text('locator'), { meaning: 'IATA number of the agency.', source: pnr, example: '24312345' }),
  city: field(text('free'), { meaning: 'City of the agency.', source: pnr, example: 'Auckland' }),
  country: field(code('country'), { meaning: 'Country of the agency.', source: pnr, example: 'NZL' }),
  phone: field(text('locator'), { meaning: 'Telephone of the agency.', source: pnr, example: '+6495550100' }),
});

/** The reservation. A record from a passenger list alone has none: everything under it is then missing. */
export const booking = record({
  locator: field(text('locator'), {
    meaning: 'Record locator.',
    source: ['apis', 'pnr'],
    identifies: 'person',
    example: 'ABC123',
  }),
  carrier: field(code('carrier'), { meaning: 'Carrier that holds the booking.', source: pnr, example: 'NZ' }),
  created_at: field(plain('instant'), {
    meaning: 'When the booking was made.',
    source: pnr,
    example: '2026-03-01T02:15:00Z',
  }),
  created_local_hour: field(plain('number'), {
    meaning: 'Hour of the day, 0 to 23, at which the booking was made, local at its place.',
    source: pnr,
    example: 3,
  }),
  lead_time: field(plain('duration'), {
    meaning: 'Time from the making of the booking to departure.',
    source: derived,
    example: 'PT30H',
  }),
  last_changed_at: field(plain('instant'), {
    meaning: 'When the booking was last changed.',
    source: pnr,
    example: '2026-03-09T11:00:00Z',
  }),
  change_count: field(plain('number'), { meaning: 'How often the booking was changed.', source: pnr, example: 2 }),
  ticketed_at: field(plain('instant'), {
    meaning: 'When the ticket was issued.',
    source: pnr,
    example: '2026-03-01T02:20:00Z',
  }),
  ticket_number: field(text('locator'), {
    meaning: 'Ticket number.',
    source: pnr,
    identifies: 'person',
    retention: 'masked',
    example: '0862123456789',
  }),
  is_one_way_ticket: field(plain('boolean'), { meaning: 'Whether the ticket is one way.', source: pnr, example: true }),
  origin: field(code('airport'), { meaning: 'Airport where the journey begins.', source: pnr, example: 'AKL' }),
  origin_country: field(code('country'), {
    meaning: 'Country where the journey begins.',
    source: derived,
    example: 'NZL',
  }),
  party_size: field(plain('number'), { meaning: 'Number of travellers in the booking.', source: pnr, example: 3 }),
  is_split: field(plain('boolean'), { meaning: 'Whether the booking was divided.', source: pnr, example: false }),
  split_from: field(text('locator'), {
    meaning: 'Locator of the booking from which this one was divided.',
    source: pnr,
    identifies: 'person',
    example: 'XYZ789',
  }),
  trip_type: field(enumeration('one_way', 'round_trip', 'open_jaw', 'multi_city', 'non_contiguous'), {
    meaning: 'Shape of the journey, computed from its segments.',
    source: derived,
    example: 'round_trip',
  }),
  trip_duration: field(plain('duration'), {
    meaning: 'Time from first departure to last arrival.',
    source: derived,
    example: 'P14D',
  }),
  stay_duration: field(plain('duration'), {
    meaning: 'Time at the turning point of the journey.',
    source: derived,
    example: 'P12D',
  }),
  general_remarks_count: field(plain('number'), {
    meaning: 'Number of general remarks in the booking.',
    source: pnr,
    example: 4,
  }),
  agency: field(agency, { meaning: 'The travel agency that made the booking.', source: pnr }),
  segments: field(segments, { meaning: 'The flights of the booking, in order.', source: pnr }),
  payments: field(payments, { meaning: 'How the booking was paid.', source: pnr }),
  bags: field(bags, { meaning: 'Checked bags.', source: ['apis', 'pnr'] }),
  bag_count: field(plain('number'), { meaning: 'Number of checked bags.', source: ['apis', 'pnr'], example: 2 }),
  bag_weight: field(plain('mass'), { meaning: 'Total weight of checked bags.', source: ['apis', 'pnr'], example: 46 }),
  contacts: field(contacts, { meaning: 'How to reach the people of the booking.', source: pnr }),
  phone_shared_with: field(plain('number'), {
    meaning: 'How many other bookings within the retained window name one of its telephone numbers.',
    source: derived,
    example: 0,
  }),
  email_shared_with: field(plain('number'), {
    meaning: 'How many other bookings within the retained window name one of its e-mail addresses.',
    source: derived,
    example: 0,
  }),
});
