import { describe, expect, test } from 'vitest';

import { checkedForm, mendedForms } from '../testing/checked-condition.ts';

const verify = (sourceText: string, expected: string): void => expect(checkedForm(sourceText)).toBe(expected);
const verifyMended = (sourceText: string, expected: readonly string[]): void =>
  expect(mendedForms(sourceText)).toEqual(expected);

describe('paths', () => {
  test('a field of the record', () =>
    verify('booking.agency.country is "WSM"', 'is(booking.agency.country, WSM:code)'));

  test('unknown, with the fields that may have been meant', () => {
    verify('booking.lead_tme < 48 h', 'name/unknown-field at "lead_tme"');
    verifyMended('booking.lead_tme < 48 h', ['booking.lead_time < 48 h']);
    verify('lead_time < 48 h', 'name/unknown-field at "lead_time"');
    verifyMended('lead_time < 48 h', ['booking.lead_time < 48 h']);
    verify('boking.lead_time < 48 h', 'name/unknown-field at "boking"');
    verifyMended('boking.lead_time < 48 h', ['booking.lead_time < 48 h']);
    verify('booking.zzzzzz < 48 h', 'name/unknown-field at "zzzzzz"');
    verifyMended('booking.zzzzzz < 48 h', []);
  });

  test('names that every object of the host has are unknown too', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      verify(`booking.${name} is known`, `name/unknown-field at "${name}"`);
      verify(`${name} is known`, `name/unknown-field at "${name}"`);
      verify(`${name}.x < 3`, `name/unknown-field at "${name}"`);
    }
  });

  test('a group of fields is no value', () =>
    verify('booking.agency is "x"', 'type/group-as-value at "booking.agency"'));

  test('a scalar has no fields', () => verify('booking.locator.x is "a"', 'name/unknown-field at "x"'));

  test('a list is no value: its elements are counted, or one of them is asked for', () => {
    verify('booking.bags > 3', 'type/list-as-value at "booking.bags"');
    verifyMended('booking.bags > 3', ['count of booking.bags > 3']);
    verify('booking.bags.weight > 3 kg', 'type/list-as-value at "booking.bags.weight"');
    verifyMended('booking.bags.weight > 3 kg', ['any booking.bags where (weight > 3 kg)']);
    verifyMended('booking.is_split and booking.segments.origin in ["APW", "AKL"]', [
      'booking.is_split and any booking.segments where (origin in ["APW", "AKL"])',
    ]);
    verifyMended('not booking.segments.origin is "APW"', ['not any booking.segments where (origin is "APW")']);
  });
});

describe('defaults', () => {
  test('have the type of what they stand in for', () => {
    verify('booking.party_size otherwise 1 > 2', '>(otherwise(booking.party_size, 1000000:number), 2000000:number)');
    verify(
      'booking.trip_type otherwise one_way is open_jaw',
      'is(otherwise(booking.trip_type, one_way:enumeration), open_jaw:enumeration)',
    );
    verify('flight.origin otherwise "APW" is "AKL"', 'is(otherwise(flight.origin, APW:code), AKL:code)');
    verify('booking.is_split otherwise false', 'otherwise(booking.is_split, false:boolean)');
  });

  test('of another type are refused', () => {
    verify('booking.party_size otherwise "one" > 2', 'type/not-comparable at "\\"one\\""');
    verify('booking.lead_time otherwise 3 > 2 h', 'type/needs-unit at "3"');
  });
});

describe('arithmetic', () => {
  test.each([
    ['booking.party_size + 1 > 2', '>(+(booking.party_size, 1000000:number), 2000000:number)'],
    ['booking.lead_time / 2 > 2 h', '>(/(booking.lead_time, 2000000:number), 7200000:duration)'],
    ['2 * booking.bag_weight > 2 kg', '>(*(2000000:number, booking.bag_weight), 2000000:mass)'],
    ['flight.arrives_at - flight.departs_at > 2 h', '>(-(flight.arrives_at, flight.departs_at), 7200000:duration)'],
    ['flight.departs_at - 2 h > message.received_at', '>(-(flight.departs_at, 7200000:duration), message.received_at)'],
    [
      'flight.departs_local + 1 month > flight.arrives_local',
      '>(+(flight.departs_local, 1:period), flight.arrives_local)',
    ],
    ['booking.bag_weight - 3 kg < 2 kg', '<(-(booking.bag_weight, 3000000:mass), 2000000:mass)'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));

  test.each([
    ['booking.party_size + booking.bag_weight > 2', '+'],
    ['booking.locator + "x" is "y"', '+'],
    ['flight.departs_at + flight.arrives_at > 2 h', '+'],
    ['flight.departs_at + 1 month > flight.arrives_at', '+'],
    ['date of flight.departs_local + 2 h > 2027-01-01', '+'],
    ['booking.lead_time * booking.lead_time > 2 h', '*'],
    ['2 / booking.party_size > 1 and 2 h / booking.lead_time > 1', '/'],
    ['2 / booking.lead_time > 1', '/'],
    ['booking.is_split * 2 > 1', '*'],
    ['passenger.date_of_birth + 18 years > 2027-01-01', '+'],
  ])('%s has no meaning', (sourceText, operator) => verify(sourceText, `type/cannot-compute at "${operator}"`));

  test('both sides are looked at', () => {
    verify('booking.x + booking.y > 2', 'name/unknown-field at "x"; name/unknown-field at "y"');
  });
});

describe('aggregates', () => {
  test.each([
    ['count of booking.bags > 2', '>(count(booking.bags), 2000000:number)'],
    [
      'count of booking.bags where (weight > 1 kg) > 2',
      '>(count(booking.bags, where >($0.weight, 1000000:mass)), 2000000:number)',
    ],
    ['sum of booking.bags.weight > 2 kg', '>(sum(booking.bags, $0.weight), 2000000:mass)'],
    ['lowest of booking.bags.weight < 2 kg', '<(lowest(booking.bags, $0.weight), 2000000:mass)'],
    ['highest of companions.age < 2', '<(highest(companions, $0.age), 2000000:number)'],
    [
      'earliest of booking.segments.departs_at < 2027-01-01T00:00',
      '<(earliest(booking.segments, $0.departs_at), 1798761600000:local_date_time)',
    ],
    ['latest of documents.expires_on < 2027-01-01', '<(latest(documents, $0.expires_on), 20819:date)'],
    [
      'count of history.trips within 90 days > 2',
      '>(count(history.trips within 7776000000 of departed_at), 2000000:number)',
    ],
    [
      'latest of history.trips.departed_at within 1 day is known',
      'known(latest(history.trips within 86400000 of departed_at, $0.departed_at))',
    ],
    [
      'any booking.segments as s where (count of booking.segments where (origin is s.origin) > 1)',
      'any(booking.segments, where >(count(booking.segments, where is($1.origin, $0.origin)), 1000000:number))',
    ],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));

  test.each([
    ['sum of booking.bags > 2', 'type/aggregate-needs-field at "booking.bags"'],
    ['sum of booking.bags.tag > 2', 'type/cannot-aggregate at "sum"'],
    ['earliest of booking.bags.weight > 2 kg', 'type/cannot-aggregate at "earliest"'],
    ['lowest of documents.expires_on < 2027-01-01', 'type/cannot-aggregate at "lowest"'],
    ['earliest of passenger.phones < 2', 'type/aggregate-needs-field at "passenger.phones"'],
    ['sum of booking.bags.wieght > 2 kg', 'name/unknown-field at "wieght"'],
    ['count of booking.bags.weight > 2', 'type/not-a-list at "booking.bags.weight"'],
    ['count of booking.party_size > 2', 'type/not-a-list at "booking.party_size"'],
    ['count of history.trips > 2', 'type/needs-window at "history.trips"'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));

  test('counting a field of a list counts the list', () => {
    verifyMended('count of booking.bags.weight > 2', ['count of booking.bags > 2']);
  });
});

describe('date of', () => {
  test('takes the day of a local time', () => {
    verify('date of flight.departs_local is 1970-01-02', 'is(date_of(flight.departs_local), 1:date)');
  });

  test('of anything else is refused', () => {
    verify('date of flight.departs_at is 2027-01-01', 'type/wrong-unit at "flight.departs_at"');
    verify('date of booking.locator is 2027-01-01', 'type/wrong-unit at "booking.locator"');
  });
});

test('a condition is no value', () => {
  verify(
    '(booking.is_split and booking.is_one_way_ticket) is true',
    'type/condition-as-value at "booking.is_split and booking.is_one_way_ticket"',
  );
  verify('any booking.bags is true', 'type/condition-as-value at "any booking.bags"');
});
