import { describe, expect, test } from 'vitest';

import { readCursorMark } from '../testing/cursor.ts';
import { testContext } from '../testing/checked-condition.ts';
import { complete } from './completion.ts';

const at = (marked: string) => {
  const { text, offset } = readCursorMark(marked);
  return complete(text, offset, testContext);
};
const labels = (marked: string): readonly string[] => at(marked).map(({ label }) => label);
const inWhen = (condition: string): string => `rule R1 "t" {\n  when ${condition}\n}`;

/** The text after the completion of that label is taken. */
function taken(marked: string, label: string): string {
  const { text } = readCursorMark(marked);
  const completion = at(marked).find((each) => each.label === label);
  if (completion === undefined) throw new Error(`no completion ${label}`);
  return text.slice(0, completion.range.start) + completion.insertText + text.slice(completion.range.end);
}

const verifyFirst = (marked: string, expected: readonly string[]): void =>
  expect(labels(marked).slice(0, expected.length)).toEqual(expected);
const verifyAll = (marked: string, expected: readonly string[]): void => expect(labels(marked)).toEqual(expected);
const verifyHas = (marked: string, expected: readonly string[]): void =>
  expect(labels(marked)).toEqual(expect.arrayContaining([...expected]));

describe('in a file', () => {
  test('its items', () => {
    verifyAll('¦', ['rule', 'scorecard', 'define', 'list', 'ruleset']);
    verifyAll('ru¦', ['rule', 'ruleset']);
    verifyAll('rule R1 "t" {\n}\n\nl¦', ['list', 'rule', 'ruleset']);
  });

  test('nothing within the head of a rule, in a comment or in the record of a test', () => {
    verifyAll('rule R1 ¦', []);
    verifyAll('# ru¦', []);
    verifyAll('rule R1 "t" {\n  test "x" {\n    given { "boo¦" : 1 }\n', []);
  });
});

describe('in a rule', () => {
  test('its sections and entries at the start of a line', () => {
    verifyFirst('rule R1 "t" {\n  ¦\n}', ['when', 'unless', 'test', 'purpose:']);
    verifyAll('rule R1 "t" {\n  pur¦\n}', ['purpose:']);
    verifyFirst('rule R1 "t" {\n  when booking.is_split\n  ¦\n}', ['when']);
  });

  test('what an entry takes', () => {
    verifyAll('rule R1 "t" {\n  severity: ¦\n}', ['low', 'medium', 'high', 'critical']);
    verifyAll('rule R1 "t" {\n  uses: ¦\n}', ['apis', 'pnr']);
    verifyHas('rule R1 "t" {\n  purpose: ¦\n}', ['drug_trafficking', 'terrorism']);
    verifyAll('rule R1 "t" {\n  purpose: terr¦\n}', ['terrorism']);
    verifyAll('rule R1 "t" {\n  basis: ¦\n}', []);
    verifyAll('rule R1 "t" {\n  constructor: ¦\n}', []);
  });
});

describe('where a condition begins', () => {
  test('fields, quantifiers and blocks', () => {
    verifyHas(inWhen('¦'), ['booking', 'booking.lead_time', 'any', 'all of', 'count of', 'not']);
    verifyHas(inWhen('booking.is_split and ¦'), ['booking', 'not']);
    verifyHas(inWhen('not ¦'), ['booking.is_split']);
    verifyHas(inWhen('all of {\n    ¦\n  }'), ['booking', 'any of']);
    verifyHas(inWhen('(¦'), ['booking']);
    verifyHas('rule R1 "t" {\n  unless ¦\n}', ['booking']);
  });

  test('a part of a path finds the whole', () => {
    verifyHas(inWhen('lead¦'), ['booking.lead_time']);
    expect(taken(inWhen('lead¦'), 'booking.lead_time')).toBe(inWhen('booking.lead_time '));
  });

  test('within a quantifier the element comes first', () => {
    verifyFirst(inWhen('any booking.bags where (¦'), ['tag', 'weight']);
    verifyFirst(inWhen('any booking.bags as b where (¦'), ['tag', 'weight']);
    verifyHas(inWhen('any booking.bags as b where (¦'), ['b', 'booking']);
    verifyFirst(inWhen('any history.trips within 90 days where (¦'), ['flight_carrier']);
    verifyFirst(inWhen('any booking.segments as s where (any booking.bags where (¦'), ['tag', 'weight']);
  });

  test('and no longer behind its brackets', () => {
    expect(labels(inWhen('any booking.bags where (weight is known) and ¦'))).not.toContain('weight');
  });
});

describe('behind a dot', () => {
  test('the fields of the group', () => {
    verifyFirst(inWhen('booking.¦'), ['locator', 'carrier']);
    verifyAll(inWhen('booking.agency.¦'), ['name', 'iata_number', 'city', 'country', 'phone']);
    verifyFirst(inWhen('booking.lead_t¦'), ['lead_time']);
    verifyFirst(inWhen('any booking.segments as s where (s.¦'), ['carrier']);
    verifyFirst(inWhen('sum of booking.bags.¦'), ['tag', 'weight']);
  });

  test('nothing of what has no fields', () => {
    verifyAll(inWhen('booking.locator.¦'), []);
    verifyAll(inWhen('nothing.¦'), []);
  });

  test('the word under the cursor is replaced as a whole', () => {
    expect(taken(inWhen('booking.lead¦_tme < 3 h'), 'lead_time')).toBe(inWhen('booking.lead_time < 3 h'));
  });
});

describe('behind an operand', () => {
  test('the operators of its type', () => {
    verifyFirst(inWhen('booking.lead_time ¦'), ['is', 'is not', '<', '<=']);
    verifyFirst(inWhen('booking.is_split ¦'), ['is true', 'is false']);
    verifyHas(inWhen('booking.agency.name ¦'), ['starts with', 'matches', 'in list', 'is missing']);
    expect(labels(inWhen('flight.origin ¦'))).not.toContain('<');
    verifyAll(inWhen('booking.bags ¦'), ['is missing', 'is known', 'and', 'or']);
    verifyHas(inWhen('passenger.age ¦'), ['at', '<']);
    expect(labels(inWhen('booking.party_size ¦'))).not.toContain('at');
  });
});

describe('on the right of a comparison', () => {
  test('values of the left side', () => {
    verifyAll(inWhen('booking.trip_type is ¦'), ['one_way', 'round_trip', 'open_jaw', 'multi_city', 'non_contiguous']);
    verifyAll(inWhen('booking.trip_type is not one¦'), ['one_way']);
    verifyAll(inWhen('booking.trip_type in [one_way, ro¦'), ['round_trip']);
    verifyAll(
      inWhen('any booking.payments where (method is c¦'),
      ['card', 'cash', 'cheque', 'miscellaneous', 'voucher']
        .filter((each) => each.startsWith('c'))
        .concat('miscellaneous', 'voucher'),
    );
    verifyAll(inWhen('booking.is_split is ¦'), ['true', 'false']);
    verifyFirst(inWhen('booking.lead_time < ¦'), ['24 h']);
    verifyFirst(inWhen('booking.lead_time between ¦'), ['24 h']);
  });

  test('codes by their letters and by their names', () => {
    verifyFirst(inWhen('flight.origin is "AP¦'), ['APA Centennial Airport']);
    expect(labels(inWhen('flight.origin is "APW¦'))[0]).toMatch(/^APW /u);
    expect(labels(inWhen('flight.origin is "faleolo¦'))[0]).toMatch(/^APW /u);
    expect(labels(inWhen('passenger.nationality in ["WSM", "New Zea¦'))[0]).toMatch(/^NZL /u);
  });

  test('a code replaces the text around the cursor', () => {
    const marked = inWhen('flight.origin is "AP¦W" and true');
    const label = labels(marked).find((each) => each.startsWith('APW')) ?? '';
    expect(taken(marked, label)).toBe(inWhen('flight.origin is "APW" and true'));
  });

  test('registered lists of the type', () => {
    verifyAll(inWhen('flight.origin in ¦'), ['list', '[ ]']);
    verifyAll(inWhen('flight.origin in list ¦'), ['hubs']);
    verifyAll(inWhen('flight.origin not in list ¦'), ['hubs']);
    verifyAll(inWhen('booking.agency.name in list ¦'), ['agencies']);
  });

  test('units behind a number', () => {
    verifyAll(inWhen('booking.lead_time < 48 ¦'), ['h', 'min', 'days', 'weeks']);
    verifyAll(inWhen('booking.bag_weight < 48 ¦'), ['kg', 'g', 'lb']);
    verifyAll(inWhen('any history.trips within 90 ¦'), ['h', 'min', 'days', 'weeks']);
    verifyAll(inWhen('booking.party_size < 3 ¦'), ['and', 'or']);
  });
});

describe('behind a quantifier', () => {
  test('the lists of the record and of the elements around', () => {
    verifyHas(inWhen('any ¦'), ['booking.bags', 'documents', 'history.trips']);
    verifyHas(inWhen('count of ¦'), ['booking.bags']);
    verifyHas(inWhen('at least 2 ¦'), ['booking.bags']);
    expect(labels(inWhen('any ¦'))).not.toContain('booking.locator');
  });

  test('with the window and the name that they need', () => {
    expect(at(inWhen('any trips¦')).find(({ label }) => label === 'history.trips')?.insertText).toContain('within');
    expect(at(inWhen('any phones¦')).find(({ label }) => label === 'passenger.phones')?.insertText).toContain(' as ');
  });
});

describe('the rest of a file', () => {
  const define = '# Late.\ndefine late(limit: duration) = booking.lead_time < limit\ndefine home = flight.origin\n';

  test('a scorecard has its own sections', () => {
    verifyFirst('scorecard S1 "t" {\n  ¦\n}', ['points', 'unless', 'test', 'purpose:']);
    const offered = labels('scorecard S1 "t" {\n  ¦\n}');
    expect(offered).toContain('threshold:');
    expect(offered).not.toContain('score:');
    expect(labels('rule R1 "t" {\n  ¦\n}')).not.toContain('threshold:');
  });

  test('the rows of a table', () => {
    verifyHas('scorecard S1 "t" {\n  points {\n    ¦\n  }\n}', ['booking.lead_time', 'all of']);
    verifyFirst('scorecard S1 "t" {\n  points {\n    booking.is_split is true ¦\n', ['->', 'and', 'or']);
    verifyAll('scorecard S1 "t" {\n  points {\n    booking.is_split -> ¦\n  }\n}', ['+20', '-20']);
  });

  test('a ruleset and a test', () => {
    verifyAll('ruleset "s" {\n  ¦\n}', ['level', 'budget:']);
    verifyAll('rule R1 "t" {\n  test "x" {\n    ¦\n  }\n}', ['given', 'expect']);
    verifyAll('rule R1 "t" {\n  test "x" {\n    expect ¦\n  }\n}', ['match', 'no_match', 'undetermined']);
  });

  test('the types of parameters and lists', () => {
    verifyHas('define f(n: ¦', ['number', 'local_time', 'country']);
    verifyAll('define f(n: num¦', ['number']);
    verifyAll('list near: air¦', ['airport']);
    verifyFirst('list near: airport = ["APW¦', ['APW Faleolo International Airport']);
    verifyAll('define f(¦', []);
  });

  test('the body of a definition, in its line and set in below', () => {
    verifyFirst('define f(n: number) = ¦', ['n']);
    verifyHas('define f(n: number) =\n  ¦', ['n', 'booking.lead_time']);
    verifyFirst('define f(n: number) = n ¦', ['is', 'is not', '<']);
    verifyFirst('define f(w: mass) = w > 3 ¦', ['kg', 'g', 'lb']);
    verifyAll('define f(n: number) = n > 1\n¦', ['rule', 'scorecard', 'define', 'list', 'ruleset']);
  });

  test('definitions where a condition or a value is due, with places for their parameters', () => {
    const late = `${define}${inWhen('la¦')}`;
    expect(at(late).find(({ label }) => label === 'late')).toMatchObject({
      kind: 'definition',
      detail: 'late(limit: duration)',
      documentation: 'Late.',
      insertText: 'late(${1:limit})',
      isSnippet: true,
    });
    expect(taken(`${define}${inWhen('ho¦')}`, 'home')).toBe(`${define}${inWhen('home')}`);
    verifyFirst(`${define}${inWhen('home ¦')}`, ['is', 'is not', 'in']);
    verifyAll(`${define}${inWhen('late(2 h) ¦')}`, ['and', 'or']);
    expect(labels('define late = ¦')).not.toContain('late');
  });

  test('lists of the file and definitions of the type on the right', () => {
    const near = 'list near: airport = ["APW"]\nlist words: text = []\n';
    verifyAll(`${near}${inWhen('flight.origin in list ¦')}`, ['hubs', 'near']);
    verifyHas(`define limit = 48 h\n${inWhen('booking.lead_time < ¦')}`, ['24 h', 'limit']);
    expect(labels(`define limit = 48 kg\n${inWhen('booking.lead_time < ¦')}`)).not.toContain('limit');
  });
});

describe('values that are reckoned', () => {
  test('know their types', () => {
    verifyFirst(inWhen('time of flight.departs_local < ¦'), ['22:00']);
    verifyFirst(inWhen('date of flight.departs_local is ¦'), ['2027-01-01']);
    verifyFirst(inWhen('sum of booking.bags.weight > ¦'), ['23 kg']);
    verifyFirst(inWhen('count of booking.bags where (weight > 3 kg) ¦'), ['is', 'is not', '<']);
    verifyAll(inWhen('booking.is_split and booking.bag_weight / 2 > 5 ¦'), ['kg', 'g', 'lb']);
    verifyFirst(inWhen('booking.lead_time between 2 h and ¦'), ['24 h']);
  });

  test('an amount has a currency behind its number', () => {
    verifyFirst(inWhen('any booking.payments where (amount > 100 NZ¦'), ['NZD New Zealand Dollar']);
    verifyHas(inWhen('any booking.payments where (amount > 100 ¦'), ['USD US Dollar']);
  });

  test('`date of` and `time of` take local times, `at` a day', () => {
    verifyFirst(inWhen('time of ¦'), ['flight.departs_local']);
    verifyHas(inWhen('passenger.age at ¦'), ['date of', '2027-01-01']);
    verifyHas(inWhen('tim¦'), ['time of']);
  });
});

test('two hundred at most', () => {
  expect(labels(inWhen('flight.origin is "¦'))).toHaveLength(200);
});

test('at no place of an unfinished rule does completion fail', () => {
  const { text } = readCursorMark(
    inWhen('all of {\n any booking.bags as b within 3 days where (b.weight > 23 kg and origin in ["APW", ¦'),
  );
  for (let offset = 0; offset <= text.length; offset += 1) {
    expect(() => complete(text, offset, testContext)).not.toThrow();
    expect(() => complete(text.slice(0, offset), offset, testContext)).not.toThrow();
  }
});
