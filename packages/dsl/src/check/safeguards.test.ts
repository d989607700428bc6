import { describe, expect, test } from 'vitest';

import { check } from './check.ts';

/** The safeguards that a rule offends, without their stage. */
function offences(body: string): readonly string[] {
  const sourceText = `rule R1 "t" {\n  purpose: terrorism\n  basis: "Act"\n  owner: "cell"\n  review_by: 2027-01-01\n${body}\n}`;
  const { diagnostics } = check(sourceText, {
    lists: new Map([['hubs', { type: { kind: 'code', list: 'airport' } }]]),
  });
  const others = diagnostics.filter(({ code }) => !code.startsWith('safeguard/'));
  expect(others).toEqual([]);
  return diagnostics.map(({ code }) => code.replace('safeguard/', ''));
}

describe('S23: no match on missing data alone', () => {
  const missing = 'missing-as-ground';
  const verify = (when: string, expected: readonly string[]): void =>
    expect(offences(`  when ${when}`)).toEqual(expected);
  const expectRefused = (when: string): void => verify(when, [missing]);
  const expectAllowed = (when: string): void => verify(when, []);

  describe('leaves', () => {
    test.each([
      'booking.lead_time < 48 h',
      'booking.is_split',
      'not booking.is_split',
      'booking.trip_type is not one_way',
      'booking.party_size between 2 and 3',
      'flight.origin in ["APW"]',
      'flight.origin not in list hubs',
      'booking.agency.name contains "x"',
      'booking.locator is known',
      'booking is known',
      'booking.bags is known',
      'not booking.locator is missing',
      'booking.origin is flight.origin',
    ])('%s', (when) => expectAllowed(when));

    test.each([
      'booking.locator is missing',
      'booking is missing',
      'booking.bags is missing',
      'not booking.locator is known',
      'true',
      '1 < 2',
      '"a" is "a"',
    ])('%s', (when) => expectRefused(when));

    test('what can never be true offers no way to match', () => {
      expectAllowed('false');
      expectAllowed('1 > 2');
      expectAllowed('not 1 < 2');
    });
  });

  describe('an alternative needs a ground in each branch, a conjunction in one', () => {
    test.each([
      'booking.locator is missing and booking.is_split',
      'all of {\n booking.locator is missing\n booking.is_split\n }',
      'booking.is_split or booking.is_one_way_ticket',
      'any of {\n booking.is_split\n booking.locator is missing and booking.is_one_way_ticket\n }',
      'none of {\n booking.is_split\n booking.is_one_way_ticket\n }',
      'none of {\n booking.is_split\n }',
      'not (booking.is_split or booking.locator is missing)',
      'not (booking.is_split and booking.is_one_way_ticket)',
      'not (booking.locator is known or booking.is_split)',
      'none of {\n booking.locator is known\n booking.is_split\n }',
      'not none of {\n booking.is_split\n }',
    ])('%s', (when) => expectAllowed(when));

    test.each([
      'booking.locator is missing and booking.ticket_number is missing',
      'booking.is_split or booking.locator is missing',
      'any of {\n booking.is_split\n booking.locator is missing\n }',
      'all of {\n booking.locator is missing\n booking.bags is missing\n }',
      'none of {\n booking.locator is known\n }',
      'none of {\n booking.locator is known\n booking.bags is known\n }',
      'not (booking.is_split and booking.locator is known)',
      'not all of {\n booking.is_split\n booking.locator is known\n }',
      'not none of {\n booking.is_split\n booking.locator is missing\n }',
      'booking.is_split or true',
    ])('%s', (when) => expectRefused(when));
  });

  describe('at least N of: refused if N members could be true on missing data', () => {
    const members = 'booking.is_split\n booking.is_one_way_ticket\n booking.locator is missing';
    test('with one such member of three', () => {
      expectRefused(`at least 1 of {\n ${members}\n }`);
      expectAllowed(`at least 2 of {\n ${members}\n }`);
      expectAllowed(`at least 3 of {\n ${members}\n }`);
    });

    test('with two such members of three', () => {
      const two = 'booking.is_split\n booking.bags is missing\n booking.locator is missing';
      expectRefused(`at least 2 of {\n ${two}\n }`);
      expectAllowed(`at least 3 of {\n ${two}\n }`);
    });

    test('turned round, enough members have to be false', () => {
      const known = 'booking.is_split\n booking.is_one_way_ticket\n booking.locator is known';
      expectRefused(`not at least 3 of {\n ${known}\n }`);
      expectAllowed(`not at least 2 of {\n ${known}\n }`);
    });
  });

  describe('quantifiers', () => {
    test.each([
      'any booking.bags',
      'no booking.bags',
      'any booking.bags where (weight > 23 kg)',
      'every booking.bags where (weight > 23 kg)',
      'no booking.bags where (weight > 23 kg)',
      'not every booking.bags where (weight > 23 kg)',
      'at least 2 booking.bags where (weight > 23 kg)',
      'at most 2 booking.bags where (weight > 23 kg)',
      'exactly 1 booking.bags where (weight > 23 kg)',
      'exactly 0 booking.bags where (weight > 23 kg)',
      'exactly 1 booking.bags where (weight is known)',
      'every booking.bags where (weight is known)',
      'no booking.bags where (weight is missing)',
      'any booking.bags where (weight is missing and tag is known)',
      'any booking.payments where (method is cash and holder_name is missing)',
      'no history.trips within 90 days',
      'any booking.bags where (booking.is_split)',
    ])('%s', (when) => expectAllowed(when));

    test.each([
      'any booking.bags where (weight is missing)',
      'every booking.bags where (weight is missing)',
      'no booking.bags where (weight is known)',
      'not any booking.bags where (weight is known)',
      'at least 1 booking.bags where (weight is missing)',
      'at most 1 booking.bags where (weight is known)',
      'exactly 1 booking.bags where (weight is missing)',
      'exactly 0 booking.bags where (weight is known)',
      'not exactly 1 booking.bags where (weight is known)',
      'any booking.bags where (weight > 23 kg or weight is missing)',
      'any booking.segments as s where (any booking.bags where (weight is missing))',
      // Always true, so no ground at all.
      'every booking.bags',
      'every booking.bags where (true)',
      'at least 0 booking.bags',
      'at least 0 booking.bags where (weight > 23 kg)',
    ])('%s', (when) => expectRefused(when));
  });

  describe('counts and other aggregates', () => {
    test.each([
      'count of booking.bags >= 2',
      'count of booking.bags is 0',
      'count of booking.bags < 2',
      'count of booking.bags where (weight > 23 kg) >= 2',
      'count of booking.bags where (weight > 23 kg) < 2',
      'count of booking.bags where (weight is known) >= 2',
      '2 <= count of booking.bags where (weight is known)',
      'not count of booking.bags where (weight is known) < 2',
      'count of booking.bags where (weight is missing) < 2',
      'sum of booking.bags.weight > 50 kg',
      'sum of booking.bags.weight where (tag is missing) > 50 kg',
      'sum of booking.bags.weight where (tag is missing) < 50 kg',
      'lowest of booking.bags.weight where (tag is known) < 5 kg',
      'count of booking.bags - booking.party_size > 2',
    ])('%s', (when) => expectAllowed(when));

    test.each([
      'count of booking.bags where (weight is missing) >= 2',
      '2 <= count of booking.bags where (weight is missing)',
      'count of booking.bags where (weight is known) < 2',
      'not count of booking.bags where (weight is known) >= 2',
      'count of booking.bags where (weight is missing) is 2',
      'count of booking.bags where (weight is missing) between 1 and 3',
      'count of booking.bags where (weight is missing) - 1 > 2',
      'sum of booking.bags.weight where (tag is known) < 50 kg',
      // Always true, so no ground at all.
      'count of booking.bags >= 0',
      '0 <= count of booking.bags',
      'not count of booking.bags < 0',
      'sum of booking.bags.weight > -1 kg',
    ])('%s', (when) => expectRefused(when));
  });

  describe('a default counts as missing where it makes the condition so', () => {
    test.each([
      'booking.party_size otherwise 1 > 2',
      'booking.party_size otherwise 1 between 2 and 3',
      'booking.trip_type otherwise one_way is round_trip',
      'passenger.frequent_flyer_tier otherwise "none" in ["gold", "platinum"]',
      'not passenger.frequent_flyer_tier otherwise "none" is "none"',
      'passenger.frequent_flyer_tier otherwise "gold" not in ["gold", "platinum"]',
      'booking.is_split otherwise false',
      'not booking.is_split otherwise true',
      // The other side still has to be delivered.
      'booking.origin otherwise flight.origin is "APW"',
      'booking.party_size otherwise 1 < booking.change_count',
      'booking.party_size otherwise 1 + booking.change_count > 2',
      'booking.origin otherwise "APW" is flight.origin',
    ])('%s', (when) => expectAllowed(when));

    test.each([
      'booking.party_size otherwise 1 < 2',
      '2 > booking.party_size otherwise 1',
      'booking.party_size otherwise 1 <= 1',
      'booking.party_size otherwise 1 is not 2',
      'booking.party_size otherwise 2 between 2 and 3',
      'booking.trip_type otherwise one_way is one_way',
      'passenger.frequent_flyer_tier otherwise "none" not in ["gold", "platinum"]',
      'passenger.frequent_flyer_tier otherwise "gold" in ["gold", "platinum"]',
      'not passenger.frequent_flyer_tier otherwise "none" in ["gold"]',
      'booking.is_split otherwise true',
      'not booking.is_split otherwise false',
      'booking.origin otherwise flight.origin otherwise "APW" is "APW"',
      'booking.origin otherwise "APW" is flight.origin otherwise "APW"',
      'booking.origin otherwise "APW" is known',
      'any booking.bags where (weight otherwise 30 kg > 23 kg)',
      'count of booking.bags where (weight otherwise 30 kg > 23 kg) >= 1',
      // Whether these hold would take an evaluation: a doubtful ground is none.
      'booking.party_size otherwise 1 + 1 > 5',
      'booking.party_size otherwise (1 + 1) > 5',
      'booking.origin otherwise "APW" in list hubs',
      'booking.agency.name otherwise "x" contains "y"',
    ])('%s', (when) => expectRefused(when));
  });

  test('`unless` can only take matches away', () => {
    expect(offences('  when booking.is_split\n  unless booking.locator is missing')).toEqual([]);
  });
});

describe('S4: no match on restricted fields alone', () => {
  const alone = 'restricted-ground';
  const verify = (when: string, expected: readonly string[]): void =>
    expect(offences(`  when ${when}\n  justify: "why"`)).toEqual(expected);

  test.each([
    ['booking', 'booking.lead_time < 48 h'],
    ['history', 'any history.trips within 90 days where (origin is "BOG")'],
    ['documents', 'any documents where (name_differs)'],
    ['watchlist matches', 'any watchlist_matches where (strength > 0.8)'],
    ['a count', 'count of booking.bags >= 2'],
    ['a sum', 'sum of booking.bags.weight where (passenger.sex is M) > 50 kg'],
    ['either of two', '(booking.is_split or booking.is_one_way_ticket)'],
    ['the booking asked beside each companion', 'any companions where (booking.is_split)'],
    ['the booking asked beside so many companions', 'exactly 1 companions where (booking.is_split)'],
    ['a default that does not hold', 'booking.party_size otherwise 1 > 2'],
    ['more than every booking has', 'booking.party_size >= 2'],
    ['one code of many left out', 'booking.origin is not "APW"'],
    ['one way of paying left out', 'no booking.payments where (method is card)'],
    ['some texts of all', 'booking.agency.name like "A*"'],
    ['not nearly everything', '(booking.party_size < 3 or booking.party_size > 4)'],
    ['alternatives that all count', 'booking.origin_country otherwise booking.agency.country is "WSM"'],
  ])('an unrestricted ground of %s', (_, ground) => {
    verify(`passenger.nationality is "NZL" and ${ground}`, []);
  });

  test.each([
    ['nothing else', 'passenger.sex is M'],
    ['another restricted field', 'passenger.age < 30'],
    ['the flight', 'flight.origin is "BOG"'],
    ['the message', 'message.push_reason is full'],
    ['companions', 'any companions where (shares_name is false)'],
    ['unrestricted facts about the traveller', 'passenger.embarkation is "BOG"'],
    ['what is missing', 'booking.locator is missing'],
    ['what is known', 'booking.locator is known'],
    ['a restricted field of a document', 'any documents where (issuing_country is "NZL")'],
    ['a restricted field asked of each segment', 'any booking.segments where (passenger.sex is M)'],
    ['a field of the flight asked of each segment', 'any booking.segments where (flight.origin is "BOG")'],
    ['a comparison with a restricted field', 'booking.origin_country is passenger.nationality'],
    ['one branch only', '(booking.is_split or passenger.age < 30)'],
    ['a default that holds', 'booking.party_size otherwise 1 < 2'],
    ['a default of the flight that does not hold', 'flight.number otherwise "1" is "2"'],
    ['the booking asked beside no companion', 'no companions where (booking.is_split)'],
    ['the booking asked beside none of the companions', 'exactly 0 companions where (booking.is_split)'],
    ['a default in place of the booking', 'booking.origin otherwise "APW" is flight.origin'],
    ['the flight in place of the booking', 'booking.origin otherwise flight.origin is "APW"'],
    ['what is always true', 'every booking.bags'],
    ['a count that is always reached', 'count of booking.bags >= 0'],
    ['what the field cannot fail to be', 'booking.party_size >= 1'],
    ['what no weight can fail to be', 'any booking.bags where (weight >= 0 kg)'],
    ['two halves of everything', '(booking.party_size < 3 or booking.party_size >= 3)'],
    ['two halves of everything, of each element', 'any booking.bags where (is_pooled or not is_pooled)'],
    ['the other half denied', 'not (booking.is_split and not booking.is_split)'],
    ['every value that there is', 'booking.trip_type in [one_way, round_trip, open_jaw, multi_city, non_contiguous]'],
    ['a hundred per cent at most', 'any watchlist_matches where (strength <= 1)'],
    ['enough of what is always so', 'at least 1 of {\n booking.party_size > 0\n booking.is_split\n }'],
    ['one minute of all left out', 'booking.lead_time is not 17 min'],
    ['one name of all left out', 'booking.agency.name is not "x"'],
    ['some names of all left out', 'booking.agency.name not in ["x", "y"]'],
    ['one name denied', 'not booking.agency.name is "x"'],
    ['one pattern denied that one name fits', 'not booking.agency.name like "x"'],
    ['any text', 'booking.agency.name like "*"'],
    ['any text, put otherwise', 'booking.agency.name matches "^.+$"'],
    ['a count of restricted elements', 'count of documents where (issuing_country is "NZL") >= 1'],
  ])('%s is no ground beside one', (_, other) => {
    verify(`passenger.nationality is "NZL" and ${other}`, [alone]);
  });

  test('a rule without restricted fields needs no ground of that kind', () => {
    expect(offences('  when flight.origin is "BOG"')).toEqual([]);
  });

  test.each([
    'passenger.age < 18 and booking.is_split',
    'any companions where (age < 18) and booking.is_split',
    'count of companions where (nationality is "NZL") >= 2 and booking.is_split',
    'lowest of companions.age < 5 and booking.is_split',
    'passenger.is_unaccompanied_minor and booking.is_split',
    'passenger.place_of_birth is missing and booking.is_split',
  ])('needs a justification: %s', (when) => {
    expect(offences(`  when ${when}`)).toEqual(['no-justification']);
    expect(offences(`  when ${when}\n  justify: "why"`)).toEqual([]);
  });

  test('also where only `unless` looks at a restricted field', () => {
    const rule = '  when booking.is_split\n  unless passenger.nationality is "NZL"';
    expect(offences(rule)).toEqual(['no-justification']);
    expect(offences(`${rule}\n  justify: "why"`)).toEqual([]);
  });

  test('both are said where both are lacking', () => {
    expect(offences('  when passenger.nationality is "NZL"')).toEqual([alone, 'no-justification']);
  });

  test('a match on what is missing is said first, and a justification is still asked for', () => {
    expect(offences('  when passenger.nationality is missing')).toEqual(['missing-as-ground', 'no-justification']);
  });
});

test('the diagnostic names each restricted field once and stands at the condition', () => {
  const when = 'passenger.nationality is "NZL" and passenger.age < 30 and passenger.age > 20 and passenger.sex is M';
  const sourceText = `rule R1 "t" {\n  when ${when}\n  justify: "why"\n}`;
  const found = check(sourceText, { lists: new Map() }).diagnostics.find(({ code }) => code.startsWith('safeguard/'));
  expect(found?.message).toContain('`passenger.nationality`, `passenger.age` and `passenger.sex`');
  expect(found && sourceText.slice(found.range.start, found.range.end)).toBe(when);
});
