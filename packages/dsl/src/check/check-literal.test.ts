import { describe, expect, test } from 'vitest';

import { checkedForm, mendedForms } from '../testing/checked-condition.ts';

const verify = (sourceText: string, expected: string): void => expect(checkedForm(sourceText)).toBe(expected);
const verifyMended = (sourceText: string, expected: readonly string[]): void =>
  expect(mendedForms(sourceText)).toEqual(expected);

describe('durations are whole milliseconds', () => {
  test.each([
    ['90 min', 5_400_000],
    ['48 h', 172_800_000],
    ['1 day', 86_400_000],
    ['3 days', 259_200_000],
    ['1 week', 604_800_000],
    ['2 weeks', 1_209_600_000],
    ['0.5 h', 1_800_000],
    ['1.1 h', 3_960_000],
    ['-48 h', -172_800_000],
    ['0.000001 min', 0],
  ])('%s', (literal, ms) => verify(`booking.lead_time < ${literal}`, `<(booking.lead_time, ${ms}:duration)`));

  test('one that is too long to count is none', () => {
    verify('booking.lead_time < 999999999 weeks', 'type/bad-number at "999999999 weeks"');
  });

  test('without a unit it is asked for', () => {
    verify('booking.lead_time < 48', 'type/needs-unit at "48"');
    verifyMended(
      'booking.lead_time < 48',
      ['h', 'min', 'days', 'weeks'].map((unit) => `booking.lead_time < 48 ${unit}`),
    );
    verifyMended(
      'booking.lead_time < -2',
      ['h', 'min', 'days', 'weeks'].map((unit) => `booking.lead_time < -2 ${unit}`),
    );
  });
});

describe('masses are whole milligrams', () => {
  test.each([
    ['23 kg', 23_000_000],
    ['50 lb', 22_679_618],
    ['500 g', 500_000],
    ['0.5 kg', 500_000],
  ])('%s', (literal, milligrams) =>
    verify(`booking.bag_weight > ${literal}`, `>(booking.bag_weight, ${milligrams}:mass)`),
  );

  test('without a unit it is asked for', () => {
    verify('booking.bag_weight > 23', 'type/needs-unit at "23"');
    verifyMended('booking.bag_weight > 23', ['booking.bag_weight > 23 kg', 'booking.bag_weight > 23 lb']);
  });
});

describe('numbers are exact decimals of at most 15 digits', () => {
  test.each([
    ['3', '3000000'],
    ['0.93', '930000'],
    ['-3', '-3000000'],
    ['007', '7000000'],
    ['999999999.999999', '999999999999999'],
  ])('%s', (literal, millionths) =>
    verify(`booking.party_size < ${literal}`, `<(booking.party_size, ${millionths}:number)`),
  );

  test('more digits are refused', () => {
    verify('booking.party_size < 1.1234567', 'type/bad-number at "1.1234567"');
    verify('booking.party_size < 1000000000', 'type/bad-number at "1000000000"');
  });

  test('a unit where none belongs', () => {
    verify('passenger.age < 18 years', 'type/wrong-unit at "18 years"');
    verifyMended('passenger.age < 18 years', ['passenger.age < 18']);
    verify('passenger.age < 18 kg', 'type/not-comparable at "18 kg"');
  });

  test('a unit that there is not', () => {
    verify('booking.lead_time < 48 hours', 'name/unknown-unit at "hours"');
    verifyMended('booking.lead_time < 48 hours', ['booking.lead_time < 48 h']);
    verifyMended('booking.bag_weight < 50 lbs', ['booking.bag_weight < 50 lb']);
    verifyMended('booking.lead_time < 3 dyas', ['booking.lead_time < 3 days']);
    verify('booking.lead_time < 48 parsecs', 'name/unknown-unit at "parsecs"');
    for (const unit of ['constructor', 'toString', 'valueOf']) {
      verify(`booking.lead_time < 48 ${unit}`, `name/unknown-unit at "${unit}"`);
    }
  });
});

describe('periods are whole months', () => {
  test.each([
    ['6 months', '6'],
    ['1 month', '1'],
    ['2 years', '24'],
    ['1.5 years', '18'],
  ])('%s', (literal, months) => {
    verify(
      `date of flight.departs_local + ${literal} > 2027-01-01`,
      `>(+(date_of(flight.departs_local), ${months}:period), 20819:date)`,
    );
  });

  test('half a month is none', () => {
    verify('date of flight.departs_local + 1.5 months > 2027-01-01', 'type/needs-whole-number at "1.5 months"');
  });
});

describe('times', () => {
  test.each([
    ['flight.departs_at > 1970-01-02T00:00Z', '>(flight.departs_at, 86400000:instant)'],
    ['flight.departs_at > 1970-01-02T00:00:01.5Z', '>(flight.departs_at, 86401500:instant)'],
    ['flight.departs_local > 1970-01-02T00:00', '>(flight.departs_local, 86400000:local_date_time)'],
    ['any documents where (expires_on < 1970-01-03)', 'any(documents, where <($0.expires_on, 2:date))'],
    ['passenger.date_of_birth is date "1970-01"', 'is(passenger.date_of_birth, 0..30:partial_date)'],
    ['passenger.date_of_birth is date "1970"', 'is(passenger.date_of_birth, 0..364:partial_date)'],
    ['passenger.date_of_birth is 1970-01-03', 'is(passenger.date_of_birth, 2:date)'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));

  test.each([
    ['flight.departs_at > 2027-02-30T00:00Z', 'type/no-such-day at "2027-02-30T00:00Z"'],
    ['flight.departs_local > 2027-01-01T25:00', 'type/no-such-day at "2027-01-01T25:00"'],
    ['any documents where (expires_on < 2027-13-01)', 'type/no-such-day at "2027-13-01"'],
    ['any documents where (expires_on < 2028-02-29)', 'any(documents, where <($0.expires_on, 21243:date))'],
    ['passenger.date_of_birth is date "1980-13"', 'type/no-such-day at "date \\"1980-13\\""'],
    ['passenger.date_of_birth is date "March"', 'type/no-such-day at "date \\"March\\""'],
    ['flight.departs_local > 22:30', 'type/time-without-day at "flight.departs_local"'],
    ['time of flight.departs_local > 22:30', '>(time_of(flight.departs_local), 81000000:local_time)'],
    ['22:30 < flight.departs_local', 'type/time-without-day at "flight.departs_local"'],
    ['time of flight.departs_local > 9:30', 'type/no-such-day at "9:30"'],
    ['time of flight.departs_local > 24:00', 'type/no-such-day at "24:00"'],
    ['flight.departs_at > 22:30', 'type/not-comparable at "22:30"'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));
});

describe('texts are folded as their field is', () => {
  test.each([
    ['passenger.family_name is "Sāmoa  o\'Neil"', 'is(passenger.family_name, "SAMOA O\'NEIL")'],
    ['booking.locator is "abc 123"', 'is(booking.locator, "ABC123")'],
    [
      'any passenger.emails as e where (e is "Sina@Example.WS")',
      'any(passenger.emails, where is($0, "Sina@example.ws"))',
    ],
    [
      'passenger.frequent_flyer_tier in ["gold", "Platinum"]',
      'in(passenger.frequent_flyer_tier, ["GOLD", "PLATINUM"])',
    ],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));

  test('one of which nothing is left could never match', () => {
    verify('booking.locator is " "', 'type/empty-text at "\\" \\""');
    verify('passenger.family_name is ""', 'type/empty-text at "\\"\\""');
  });
});

describe('values of enumerations are bare words', () => {
  test('known', () => verify('booking.trip_type is one_way', 'is(booking.trip_type, one_way:enumeration)'));

  test('in quotes', () => {
    verify('booking.trip_type is "one_way"', 'type/value-without-quotes at "\\"one_way\\""');
    verifyMended('booking.trip_type is "one_way"', ['booking.trip_type is one_way']);
  });

  test('unknown, with or without quotes', () => {
    verify('booking.trip_type is oneway', 'name/unknown-value at "oneway"');
    verifyMended('booking.trip_type is oneway', ['booking.trip_type is one_way']);
    verify('booking.trip_type is "oneway"', 'name/unknown-value at "\\"oneway\\""');
    verifyMended('booking.trip_type is "oneway"', ['booking.trip_type is one_way']);
    verify('booking.trip_type is zigzag', 'name/unknown-value at "zigzag"');
  });
});

describe('codes are held against their list', () => {
  test('known', () => {
    verify('flight.origin is "APW"', 'is(flight.origin, APW:code)');
    verify('passenger.nationality in ["WSM", "NZL"]', 'in(passenger.nationality, ["WSM", "NZL"])');
    verify('flight.carrier is "NZ"', 'is(flight.carrier, NZ:code)');
  });

  test('without quotes', () => {
    verify('flight.origin is APW', 'type/code-needs-quotes at "APW"');
    verifyMended('flight.origin is APW', ['flight.origin is "APW"']);
  });

  test('in another spelling than records carry', () => {
    verify('passenger.nationality is "NZ"', 'type/other-spelling-of-code at "\\"NZ\\""');
    verifyMended('passenger.nationality is "NZ"', ['passenger.nationality is "NZL"']);
    verifyMended('passenger.nationality is "nzl"', ['passenger.nationality is "NZL"']);
    verifyMended('flight.origin is "NSFA"', ['flight.origin is "APW"']);
  });

  test('unknown', () => {
    verify('flight.origin is "APX"', 'name/unknown-code at "\\"APX\\""');
    expect(mendedForms('flight.origin is "APX"')).toContain('flight.origin is "APW"');
    verify('passenger.nationality is "Samoa"', 'name/unknown-code at "\\"Samoa\\""');
  });

  test('a carrier that is not listed may be a new one, if it looks like one', () => {
    verify('flight.carrier is "Q0"', 'name/unlisted-code at "\\"Q0\\""; is(flight.carrier, Q0:code)');
    verify('flight.carrier is "Air New Zealand"', 'name/unknown-code at "\\"Air New Zealand\\""');
    verifyMended('flight.carrier is "nz"', ['flight.carrier is "NZ"']);
  });
});

test('a literal on the left takes its meaning from the field on the right', () => {
  verify('48 h > booking.lead_time', '>(172800000:duration, booking.lead_time)');
  verify('"abc 123" is booking.locator', 'is("ABC123", booking.locator)');
  verify('"NZ" is passenger.nationality', 'type/other-spelling-of-code at "\\"NZ\\""');
});
