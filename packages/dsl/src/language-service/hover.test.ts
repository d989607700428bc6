import { describe, expect, test } from 'vitest';

import { textIn } from '../source/text-range.ts';
import { readCursorMark } from '../testing/cursor.ts';
import { testContext } from '../testing/checked-condition.ts';
import { hoverAt } from './hover.ts';

function hover(marked: string) {
  const { text, offset } = readCursorMark(marked);
  const found = hoverAt(text, offset, testContext);
  return found && { title: found.title, covers: textIn(text, found.range), lines: found.lines };
}
const inWhen = (condition: string): string => `rule R1 "t" {\n  when ${condition}\n}`;
const verify = (marked: string, title: string, covers: string, line: string): void =>
  expect(hover(marked)).toEqual({ title, covers, lines: expect.arrayContaining([expect.stringContaining(line)]) });

describe('fields', () => {
  test('with type, source and values', () => {
    verify(inWhen('booking.lead¦_time < 3 h'), 'booking.lead_time', 'booking.lead_time', 'Type: a duration');
    verify(inWhen('booking.trip¦_type is one_way'), 'booking.trip_type', 'booking.trip_type', 'one_way, round_trip');
    verify(inWhen('booking.bags¦ is known').replace('bags¦', 'ba¦gs'), 'booking.bags', 'booking.bags', 'Type: a list');
    verify(
      inWhen('passenger.natio¦nality is "WSM"'),
      'passenger.nationality',
      'passenger.nationality',
      'Restricted by law',
    );
    verify(inWhen('passenger.family_na¦me is "x"'), 'passenger.family_name', 'passenger.family_name', 'depersonalised');
  });

  test('each part of a path is what it leads to', () => {
    verify(inWhen('boo¦king.agency.name is "x"'), 'booking', 'booking', 'The reservation.');
    verify(inWhen('booking.age¦ncy.name is "x"'), 'booking.agency', 'booking.agency', 'travel agency');
  });

  test('of an element', () => {
    verify(inWhen('any booking.bags where (wei¦ght > 3 kg)'), 'booking.bags.weight', 'weight', 'Weight of the bag.');
    verify(
      inWhen('any booking.bags as b where (b.wei¦ght > 3 kg)'),
      'booking.bags.weight',
      'b.weight',
      'Weight of the bag.',
    );
  });

  test('unknown ones have nothing to say', () => {
    expect(hover(inWhen('booking.noth¦ing is known'))).toBeNull();
    expect(hover(inWhen('noth¦ing is known'))).toBeNull();
    expect(hover(inWhen('constr¦uctor is known'))).toBeNull();
  });
});

test('codes', () => {
  verify(inWhen('flight.origin is "AP¦W"'), 'APW', '"APW"', 'Faleolo');
  expect(hover(inWhen('flight.origin is "nothing like ¦ a code"'))).toBeNull();
});

test('registered lists', () => {
  verify(inWhen('flight.origin in list hu¦bs'), 'hubs', 'hubs', 'an airport code');
  expect(hover(inWhen('flight.origin in list hub¦z'))).toBeNull();
});

describe('what the file names', () => {
  const file = `# Many bags.
define bags(least: number) =
  count of booking.bags >= least
define home = flight.destination_country
list near: airport = ["APW", "AKL"]
`;

  test('definitions, where they are declared and where they are called', () => {
    const lines = ['Many bags.', 'count of booking.bags >= least'];
    expect(hover(`${file}${inWhen('ba¦gs(2)')}`)).toEqual({ title: 'bags(least: number)', covers: 'bags', lines });
    expect(hover(file.replace('define bags', 'define b¦ags'))?.lines).toEqual(lines);
    verify(`${file}${inWhen('ho¦me is "WSM"')}`, 'home', 'home', 'Type: a country code');
  });

  test('parameters, lists and elements', () => {
    verify(file.replace('>= least', '>= le¦ast'), 'least: number', 'least', 'A parameter of `bags`.');
    verify(`${file}${inWhen('flight.origin in list ne¦ar')}`, 'near', 'near', 'each value is an airport code');
    verify(`${file}${inWhen('flight.origin in list ne¦ar')}`, 'near', 'near', '2 values: "APW", "AKL"');
    verify(inWhen('any booking.bags as b where (¦b.weight > 1 kg)'), 'b', 'b', 'any booking.bags as b');
  });
});

test('values, units, and codes by what they are compared with', () => {
  verify(inWhen('booking.trip_type is one¦_way'), 'one_way', 'one_way', 'round_trip');
  verify(inWhen('booking.lead_time < 48 h¦ and true').replace('h¦', '¦h'), 'h', 'h', 'Hours');
  verify(inWhen('any booking.payments where (amount > 5 N¦ZD)'), 'NZD', 'NZD', 'New Zealand Dollar');
  expect(hover(inWhen('flight.destination_country is "NZ¦L"'))?.lines).toEqual(['country: New Zealand']);
});

test('entries and words of the language', () => {
  verify('rule R1 "t" {\n  pur¦pose: terrorism\n}', 'purpose:', 'purpose', 'offence');
  verify(inWhen('an¦y booking.bags'), 'any', 'any', 'at least one element');
  verify('rule R1 "t" {\n  wh¦en true\n}', 'when', 'when', 'condition under which');
  verify(inWhen('at lea¦st 2 of {\n    true\n  }'), 'at least', 'at least', 'at least so many');
  verify(inWhen('flight.origin not ¦in list hubs'), 'not in list', 'not in list', 'not in the list');
  verify('sco¦recard S1 "t" {\n}', 'scorecard', 'scorecard', 'adds up signs');
});

test('between words there is nothing', () => {
  expect(hover('rule R1 "t" {\n ¦ when true\n}')).toBeNull();
  expect(hover('¦')).toBeNull();
  expect(hover('rule R1 "t" {\n  when true # an¦y\n}')).toBeNull();
});
