import { describe, expect, test } from 'vitest';

import { checkedForm, mendedForms } from '../testing/checked-condition.ts';

const verify = (sourceText: string, expected: string): void => expect(checkedForm(sourceText)).toBe(expected);
const verifyMended = (sourceText: string, expected: readonly string[]): void =>
  expect(mendedForms(sourceText)).toEqual(expected);

describe('the typed form follows the text', () => {
  test.each([
    ['true', 'true'],
    ['booking.is_split', 'booking.is_split'],
    ['booking.is_split is false', 'is(booking.is_split, false:boolean)'],
    ['not booking.is_split', 'not(booking.is_split)'],
    ['(booking.is_split)', 'booking.is_split'],
    ['booking.is_split and booking.is_one_way_ticket', 'and(booking.is_split, booking.is_one_way_ticket)'],
    ['booking.is_split or booking.is_one_way_ticket', 'or(booking.is_split, booking.is_one_way_ticket)'],
    ['all of { booking.is_split }', 'all_of(booking.is_split)'],
    [
      'any of {\n booking.is_split\n booking.is_one_way_ticket\n}',
      'any_of(booking.is_split, booking.is_one_way_ticket)',
    ],
    ['none of { booking.is_split }', 'none_of(booking.is_split)'],
    ['at least 1 of {\n booking.is_split\n true\n}', 'at_least_1_of(booking.is_split, true)'],
    ['booking.party_size between 2 and 3', 'between(booking.party_size, 2000000:number, 3000000:number)'],
    ['flight.origin in ["APW", "AKL"]', 'in(flight.origin, ["APW", "AKL"])'],
    ['flight.origin not in ["APW"]', 'not_in(flight.origin, ["APW"])'],
    ['booking.trip_type in [one_way, open_jaw]', 'in(booking.trip_type, ["one_way", "open_jaw"])'],
    ['booking.party_size in [1, 2]', 'in(booking.party_size, [1000000, 2000000])'],
    ['flight.origin in list hubs', 'in(flight.origin, list hubs)'],
    ['booking.agency.name not in list agencies', 'not_in(booking.agency.name, list agencies)'],
    ['booking.locator is missing', 'missing(booking.locator)'],
    ['booking.locator is not missing', 'known(booking.locator)'],
    ['booking is known', 'known(booking)'],
    ['booking.bags is missing', 'missing(booking.bags)'],
    ['booking.party_size + 1 is known', 'known(+(booking.party_size, 1000000:number))'],
    ['flight.origin is flight.destination', 'is(flight.origin, flight.destination)'],
    ['any booking.bags', 'any(booking.bags)'],
    ['every booking.bags where (weight > 1 kg)', 'every(booking.bags, where >($0.weight, 1000000:mass))'],
    ['exactly 2 companions where (shares_name)', 'exactly_2(companions, where $0.shares_name)'],
    [
      'any booking.segments as s where (any booking.bags where (destination_country is s.destination_country))',
      'any(booking.segments, where any(booking.bags, where is($1.destination_country, $0.destination_country)))',
    ],
    [
      'no history.previous_hits within 1 week where (disposition is confirmed)',
      'no(history.previous_hits within 604800000 of decided_at, where is($0.disposition, confirmed:enumeration))',
    ],
    ['any passenger.phones as p where (p starts with "+685")', 'any(passenger.phones, where starts_with($0, "+685"))'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));
});

describe('what is no condition', () => {
  test.each([
    ['booking.party_size', 'type/not-a-condition at "booking.party_size"'],
    ['"x"', 'type/not-a-condition at "\\"x\\""'],
    ['3', 'type/not-a-condition at "3"'],
    ['flight.origin and booking.is_split', 'type/not-a-condition at "flight.origin"'],
    ['count of booking.bags', 'type/not-a-condition at "count of booking.bags"'],
    ['booking', 'type/group-as-value at "booking"'],
    ['booking.bags', 'type/list-as-value at "booking.bags"'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));
});

describe('a literal is of the type of what it meets', () => {
  test.each([
    ['"BOG" is flight.origin', 'is(BOG:code, flight.origin)'],
    ['("BOG") is (flight.origin)', 'is(BOG:code, flight.origin)'],
    ['"BOG" otherwise flight.origin is flight.origin', 'is(otherwise(BOG:code, flight.origin), flight.origin)'],
    ['((48 h)) > booking.lead_time', '>(172800000:duration, booking.lead_time)'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));
});

describe('types that cannot meet', () => {
  test.each([
    ['booking.party_size is "3"', 'type/not-comparable at "\\"3\\""'],
    ['flight.origin is flight.carrier', 'type/not-comparable at "flight.carrier"'],
    ['flight.origin is flight.origin_country', 'type/not-comparable at "flight.origin_country"'],
    ['booking.is_split is 1', 'type/not-comparable at "1"'],
    ['booking.trip_type is flight.direction', 'type/not-comparable at "flight.direction"'],
    ['passenger.seat.cabin is booking.locator', 'type/not-comparable at "booking.locator"'],
    ['booking.lead_time is booking.bag_weight', 'type/not-comparable at "booking.bag_weight"'],
    ['flight.departs_at > flight.departs_local', 'type/instant-against-local at "flight.departs_local"'],
    ['flight.departs_at > 2027-01-01T00:00', 'type/instant-against-local at "2027-01-01T00:00"'],
    ['booking.lead_time < 6 months', 'type/calendar-against-exact at "6 months"'],
    ['flight.departs_local > 2027-01-01', 'type/date-against-date-time at "flight.departs_local"'],
    ['2027-01-01 < flight.departs_local', 'type/date-against-date-time at "flight.departs_local"'],
    ['booking.party_size between 1 and "3"', 'type/not-comparable at "\\"3\\""'],
    ['booking.party_size in [1, "3"]', 'type/not-comparable at "\\"3\\""'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));

  test('the day of a local time is taken by a fix', () => {
    verifyMended('flight.departs_local > 2027-01-01', ['date of flight.departs_local > 2027-01-01']);
  });

  test('enumerations that share a value can meet', () => {
    verify('flight.direction is known', 'known(flight.direction)');
    verify(
      'any history.trips within 1 day where (direction is flight.direction)',
      'any(history.trips within 86400000 of departed_at, where is($0.direction, flight.direction))',
    );
  });

  test('a day meets a day of which little is known', () => {
    verify(
      'any documents where (issued_on < passenger.date_of_birth)',
      'any(documents, where <($0.issued_on, passenger.date_of_birth))',
    );
  });
});

describe('order', () => {
  test.each([
    ['booking.locator < "x"', 'type/no-order at "<"'],
    ['flight.origin >= "APW"', 'type/no-order at ">="'],
    ['booking.trip_type > one_way', 'type/no-order at ">"'],
    ['booking.is_split < true', 'type/no-order at "<"'],
    ['booking.locator between "a" and "b"', 'type/no-order at "booking.locator between \\"a\\" and \\"b\\""'],
  ])('%s has none', (sourceText, expected) => verify(sourceText, expected));
});

describe('and beside or', () => {
  const mixed = (sourceText: string): string => `type/mixed-and-or at ${JSON.stringify(sourceText)}`;
  const [a, b, c, d] = ['booking.is_split', 'booking.is_one_way_ticket', 'flight.is_codeshare', 'passenger.in_transit'];

  test.each([
    [`${a} and ${b} or ${c}`, [`(${a} and ${b}) or ${c}`, `${a} and (${b} or ${c})`]],
    [`${a} or ${b} and ${c}`, [`${a} or (${b} and ${c})`, `(${a} or ${b}) and ${c}`]],
    [`${a} and ${b} or ${c} and ${d}`, [`(${a} and ${b}) or (${c} and ${d})`, `${a} and (${b} or ${c}) and ${d}`]],
    [`${a} or ${b} and ${c} or ${d}`, [`${a} or (${b} and ${c}) or ${d}`, `(${a} or ${b}) and (${c} or ${d})`]],
    [`${a} or ${b} or ${c} and ${d}`, [`${a} or ${b} or (${c} and ${d})`, `(${a} or ${b} or ${c}) and ${d}`]],
  ])('%s', (sourceText, readings) => {
    verify(sourceText, mixed(sourceText));
    verifyMended(sourceText, readings);
    for (const reading of readings) expect(checkedForm(reading)).not.toContain('type/');
  });

  test('brackets and blocks say which', () => {
    verify(`(${a} or ${b}) and ${c}`, `and(or(${a}, ${b}), ${c})`);
    verify(`any of {\n${a} and ${b}\n${c}\n}`, `any_of(and(${a}, ${b}), ${c})`);
  });
});

describe('blocks', () => {
  test('without conditions decide nothing', () => {
    verify('all of { }', 'rule/empty-block at "all of { }"');
  });

  test('a count that can never be reached, or always is', () => {
    verify('at least 3 of {\n true\n false\n}', 'rule/count-out-of-reach at "at least 3 of {\\n true\\n false\\n}"');
    verify('at least 0 of {\n true\n}', 'rule/count-out-of-reach at "at least 0 of {\\n true\\n}"');
    verify('at least 1.5 of {\n true\n}', 'rule/count-out-of-reach at "at least 1.5 of {\\n true\\n}"');
  });

  test('every fault is reported at once', () => {
    verify('all of {\n booking.x\n booking.y\n}', 'name/unknown-field at "x"; name/unknown-field at "y"');
  });
});

describe('quantifiers', () => {
  test('count in whole numbers', () => {
    verify('at least 1.5 booking.bags', 'type/needs-whole-number at "at least"');
  });

  test('`any … is not` is mostly meant otherwise', () => {
    const sourceText = 'any booking.segments where (cabin is not economy)';
    verify(
      sourceText,
      'type/any-is-not at "is not"; any(booking.segments, where is_not($0.cabin, economy:enumeration))',
    );
    verifyMended(sourceText, ['no booking.segments where (cabin is economy)']);
    verify(
      'any booking.segments where (origin is not flight.origin)',
      'any(booking.segments, where is_not($0.origin, flight.origin))',
    );
  });
});

describe('bare words on the right', () => {
  test('are a value of the left side before they are a field', () => {
    verify(
      'any booking.payments where (method is cash)',
      'any(booking.payments, where is($0.method, cash:enumeration))',
    );
  });

  test('that are both have to be told apart', () => {
    verify('any booking.payments as cash where (cash.method is cash)', 'name/ambiguous-value at "cash"');
  });

  test('are a field in scope where they are no value', () => {
    verify(
      'any booking.segments where (origin is destination)',
      'any(booking.segments, where is($0.origin, $0.destination))',
    );
  });
});

describe('membership', () => {
  test.each([
    ['flight.origin in list hub', 'name/unknown-list at "hub"'],
    ['flight.carrier in list hubs', 'type/wrong-list-type at "hubs"'],
    ['booking.party_size in list agencies', 'type/wrong-list-type at "agencies"'],
    ['flight.origin in [flight.destination]', 'type/needs-literal at "flight.destination"'],
    ['flight.origin in ["APW", "APX"]', 'name/unknown-code at "\\"APX\\""'],
    ['flight.origin in ["ZZQ", "QQZ"]', 'name/unknown-code at "\\"ZZQ\\""; name/unknown-code at "\\"QQZ\\""'],
    ['booking.bags in ["x"]', 'type/list-as-value at "booking.bags"'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));

  test('a list of a like name is suggested', () => {
    verifyMended('flight.origin in list hub', ['flight.origin in list hubs']);
  });

  test('ten thousand values and no more', () => {
    const of = (count: number): string =>
      `booking.party_size in [${Array.from({ length: count }, () => '1').join(', ')}]`;
    expect(checkedForm(of(10_000))).toMatch(/^in\(/u);
    expect(checkedForm(of(10_001))).toMatch(/^list\/too-long at /u);
  });
});

describe('texts', () => {
  test.each([
    ['booking.agency.name starts with "Golden "', 'starts_with(booking.agency.name, "GOLDEN")'],
    ['booking.agency.name ends with "ltd"', 'ends_with(booking.agency.name, "LTD")'],
    ['booking.agency.name contains "árv"', 'contains(booking.agency.name, "ARV")'],
    ['booking.agency.name like "gold* ?tours"', 'like(booking.agency.name, "GOLD* ?TOURS")'],
    [String.raw`booking.agency.name like "a\*b"`, String.raw`like(booking.agency.name, "A\\*B")`],
    ['booking.agency.name like "a＊b？*"', String.raw`like(booking.agency.name, "A\\*B\\?*")`],
    ['flight.origin like "A*"', 'like(flight.origin, "A*")'],
    [
      String.raw`booking.agency.name matches "^gold\\s+[a-z]"`,
      String.raw`matches(booking.agency.name, "^GOLD\\s+[A-Z]")`,
    ],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));

  test.each([
    ['booking.party_size contains "1"', 'type/not-a-text at "contains"'],
    ['booking.trip_type starts with "one"', 'type/not-a-text at "starts with"'],
    ['booking.agency.name contains booking.locator', 'type/needs-literal at "booking.locator"'],
    ['booking.agency.name contains ""', 'type/bad-pattern at "\\"\\""'],
    ['booking.agency.name contains " "', 'type/bad-pattern at "\\" \\""'],
    ['booking.agency.name matches "("', 'type/bad-pattern at "\\"(\\""'],
    [String.raw`booking.agency.name matches "(a)\\1"`, String.raw`type/bad-pattern at "\"(a)\\\\1\""`],
    ['booking.agency.name matches "(?=a)"', 'type/bad-pattern at "\\"(?=a)\\""'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));
});
