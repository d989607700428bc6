import { describe, expect, test } from 'vitest';
import { fileOf } from '../../test/rule-of.ts';
import { wordsOf } from './mutant.ts';
import { mutantsOf } from './mutants.ts';

/** The mistakes that are made in a rule with this `when` and `unless`. */
function mistakes(when: string, unless?: string): readonly string[] {
  const text = `rule R1 "x" {\n  when ${when}\n${unless === undefined ? '' : `  unless ${unless}\n`}}\n`;
  return fileOf(text).rules.flatMap((rule) => mutantsOf(rule, wordsOf(text)).map(({ description }) => description));
}

describe('every kind of condition has its mistakes', () => {
  test.each<[string, readonly string[]]>([
    [
      'booking.lead_time < 48 h',
      [
        'without `booking.lead_time < 48 h`',
        'with the opposite of `booking.lead_time < 48 h`',
        'with `<=` instead of `<` in `booking.lead_time < 48 h`',
        'with `47 h` instead of `48 h` in `booking.lead_time < 48 h`',
        'with `2 days 1 h` instead of `48 h` in `booking.lead_time < 48 h`',
      ],
    ],
    [
      'booking.party_size between 16 and 23',
      [
        'without `booking.party_size between 16 and 23`',
        'with the opposite of `booking.party_size between 16 and 23`',
        'with `16` itself left out of `booking.party_size between 16 and 23`',
        'with `23` itself left out of `booking.party_size between 16 and 23`',
        'with `15` instead of `16` in `booking.party_size between 16 and 23`',
        'with `17` instead of `16` in `booking.party_size between 16 and 23`',
        'with `22` instead of `23` in `booking.party_size between 16 and 23`',
        'with `24` instead of `23` in `booking.party_size between 16 and 23`',
      ],
    ],
    [
      'booking.trip_type is one_way',
      [
        'without `booking.trip_type is one_way`',
        'with the opposite of `booking.trip_type is one_way`',
        'with `round_trip` instead of `one_way` in `booking.trip_type is one_way`',
      ],
    ],
    ['not booking.is_split', ['without `not booking.is_split`', 'with the opposite of `not booking.is_split`']],
    [
      'booking.trip_type in [one_way, open_jaw]',
      [
        'without `booking.trip_type in [one_way, open_jaw]`',
        'with the opposite of `booking.trip_type in [one_way, open_jaw]`',
        'with `one_way` left out of `booking.trip_type in [one_way, open_jaw]`',
        'with `open_jaw` left out of `booking.trip_type in [one_way, open_jaw]`',
      ],
    ],
    [
      'any booking.bags where (weight > 23 kg)',
      [
        'without `any booking.bags where (weight > 23 kg)`',
        'with the opposite of `any booking.bags where (weight > 23 kg)`',
        'with `every` instead of `any` in `any booking.bags where (weight > 23 kg)`',
        'without `weight > 23 kg`',
        'with the opposite of `weight > 23 kg`',
        'with `>=` instead of `>` in `weight > 23 kg`',
        'with `22 kg` instead of `23 kg` in `weight > 23 kg`',
        'with `24 kg` instead of `23 kg` in `weight > 23 kg`',
      ],
    ],
    [
      'at least 2 booking.bags',
      [
        'without `at least 2 booking.bags`',
        'with the opposite of `at least 2 booking.bags`',
        'with 1 instead of 2 in `at least 2 booking.bags`',
        'with 3 instead of 2 in `at least 2 booking.bags`',
      ],
    ],
    [
      'count of booking.bags >= 2',
      [
        'without `count of booking.bags >= 2`',
        'with the opposite of `count of booking.bags >= 2`',
        'with `1` instead of `2` in `count of booking.bags >= 2`',
        'with `3` instead of `2` in `count of booking.bags >= 2`',
      ],
    ],
  ])('%s', (when, expected) => {
    expect(mistakes(when)).toEqual(expected);
  });

  test('a window of time is moved by a day', () => {
    expect(mistakes('any history.trips within 90 days where (direction is inbound)')).toEqual(
      expect.arrayContaining([expect.stringContaining('within `91 days` instead of `90 days`')]),
    );
  });

  test('`unless` is left out as a whole, and so is a default', () => {
    expect(mistakes('booking.is_split', 'booking.change_count otherwise 0 > 2')).toEqual(
      expect.arrayContaining([
        'without `unless` `booking.change_count otherwise 0 > 2`',
        'without `otherwise` `0` in `booking.change_count otherwise 0 > 2`',
      ]),
    );
  });
});

describe('what another mistake implies, or nobody could tell, is left out', () => {
  test.each<[string, string]>([
    ['passenger.in_transit is false', 'instead of `false`'],
    ['any booking.bags', '`every`'],
    ['at least 1 booking.bags', 'with 0'],
    ['count of booking.bags >= 2', '`>`'],
    ['not (booking.is_split)', 'with the opposite of `booking.is_split`'],
    ['all of {\n booking.is_split\n flight.is_codeshare\n}', 'without `all of'],
  ])('%s', (when, absent) => {
    expect(mistakes(when).filter((each) => each.includes(absent))).toEqual([]);
  });

  test('`at least 1 of` two conditions can ask for two, not for none or three', () => {
    const block = mistakes('at least 1 of {\n booking.is_split\n flight.is_codeshare\n}');
    expect(block.filter((each) => /^with \d/u.test(each))).toEqual([
      'with 2 instead of 1 in `at least 1 of { booking.is_split flight.is_codeshare }`',
    ]);
  });

  test('a list of many values is data', () => {
    const codes = Array.from({ length: 13 }, (_, index) => `"N${index}"`).join(', ');
    expect(mistakes(`booking.ticket_number in [${codes}]`)).toHaveLength(2);
  });
});
