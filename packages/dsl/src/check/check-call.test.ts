import { describe, expect, test } from 'vitest';

import { applyFix } from '../diagnostics/apply-fix.ts';
import { testContext } from '../testing/checked-condition.ts';
import { printDiagnostics } from '../testing/expect-diagnostics.ts';
import { printTypedCondition } from '../testing/print-typed.ts';
import { check } from './check.ts';

const entries = 'purpose: terrorism\nbasis: "a"\nowner: "b"\nreview_by: 2027-01-01\n';
const fileWith = (definitions: string, condition: string): string =>
  `${definitions}\nrule R1 "t" {\n${entries}when ${condition}\n}\n`;

/** What the condition of a rule becomes below the definitions, or what is said of the file. */
function formOf(definitions: string, condition: string): string {
  const text = fileWith(definitions, condition);
  const { file, diagnostics } = check(text, testContext);
  const faults = printDiagnostics(diagnostics, text);
  return [...faults, ...file.rules.map(({ when }) => printTypedCondition(when))].join('; ');
}
const verify = (definitions: string, condition: string, expected: string): void =>
  expect(formOf(definitions, condition)).toBe(expected);

const heavy = 'define heavy(limit: number) = count of booking.bags where (weight > 23 kg) >= limit';

describe('a call stands for the body of its definition', () => {
  test('a condition', () => {
    verify(heavy, 'heavy(2)', 'call(>=(count(booking.bags, where >($0.weight, 23000000:mass)), 2000000:number))');
    verify('define late = booking.lead_time < 48 h', 'late', 'call(<(booking.lead_time, 172800000:duration))');
    verify(
      'define late = booking.lead_time < 48 h',
      'not late()',
      'not(call(<(booking.lead_time, 172800000:duration)))',
    );
    verify('define split = booking.is_split', 'split', 'booking.is_split');
  });

  test('a value', () => {
    verify('define bags = count of booking.bags', 'bags > 3', '>(count(booking.bags), 3000000:number)');
    verify('define bags = count of booking.bags', 'bags is known', 'known(count(booking.bags))');
    verify(
      'define more(n: number) = n + 1',
      'booking.party_size > more(2)',
      '>(booking.party_size, +(2000000:number, 1000000:number))',
    );
  });

  test('a parameter gives a literal its type, whichever side it is', () => {
    verify('define by(c: carrier) = "NZ" is c', 'by(flight.carrier)', 'call(is(NZ:code, flight.carrier))');
    verify('define by(c: carrier) = ("NZ") is (c)', 'by("FJ")', 'call(is(NZ:code, FJ:code))');
    verify('define by(c: carrier) = c is "NZ"', 'by("FJ")', 'call(is(FJ:code, NZ:code))');
    verify(
      'define by(c: carrier) = c is "NZ" otherwise c',
      'by(flight.carrier)',
      'call(is(flight.carrier, otherwise(NZ:code, flight.carrier)))',
    );
  });

  test('a fixed text with a name is read as what it meets, whichever side it is on', () => {
    verify('define home = "APW"', 'flight.origin is home', 'is(flight.origin, APW:code)');
    verify('define home = "APW"', 'home is flight.origin', 'is(APW:code, flight.origin)');
    verify('define home = ("APW")\ndefine here() = home', '(here()) is flight.origin', 'is(APW:code, flight.origin)');
    verify('define t(x: text) = passenger.family_name like (x)', 't("a*")', 'call(like(passenger.family_name, "A*"))');
  });

  test('behind a comparison with words, a word of the file stands for what is defined', () => {
    verify(
      'define usual = booking.trip_type',
      'booking.trip_type is usual',
      'is(booking.trip_type, booking.trip_type)',
    );
    verify(
      'define one_way = booking.trip_type',
      'booking.trip_type is one_way',
      'is(booking.trip_type, one_way:enumeration)',
    );
  });

  test('a value that nobody has given yet is in any currency, and at any time of day', () => {
    verify(
      'define over(limit: amount) = any booking.payments where (amount > limit + 1 NZD)',
      'over(5 NZD)',
      'call(any(booking.payments, where >(in_currency($0.amount, NZD), +(5000000:amount, 1000000:amount))))',
    );
    verify(
      'define since(start: local_time) = time of flight.departs_local between start and 00:10\ndefine late(t: local_time) = since(t)',
      'late(00:05)',
      'call(call(between(time_of(flight.departs_local), 300000:local_time, 600000:local_time)))',
    );
    verify(
      'define since(start: local_time) = time of flight.departs_local between start and 00:10',
      'since(00:15)',
      'define/bad-argument at "since(00:15)"',
    );
  });

  test('whatever the order in the file, and however deep', () => {
    verify(
      'define one = two and booking.is_split\ndefine two = flight.is_codeshare',
      'one',
      'call(and(flight.is_codeshare, booking.is_split))',
    );
    verify(
      'define one(n: number) = two(n)\ndefine two(m: number) = booking.party_size > m',
      'one(3)',
      'call(call(>(booking.party_size, 3000000:number)))',
    );
  });

  test('an argument may be a field, and is read as the other side asks', () => {
    verify(
      'define above(n: number) = booking.party_size > n',
      'above(booking.bag_count)',
      'call(>(booking.party_size, booking.bag_count))',
    );
    verify('define named(t: text) = booking.agency.name is t', 'named("Été")', 'call(is(booking.agency.name, "ETE"))');
    verify(
      'define named(t: text) = t is booking.agency.iata_number',
      'named("12 3")',
      'call(is("123", booking.agency.iata_number))',
    );
    verify(
      'define like_it(p: text) = booking.agency.name like p',
      'like_it("h*")',
      'call(like(booking.agency.name, "H*"))',
    );
    verify(
      'define at_hub(a: airport) = flight.origin in [a, "APW"]',
      'at_hub("BOG")',
      'call(in(flight.origin, ["BOG", "APW"]))',
    );
  });

  test('in a template of a reason nothing is called', () => {
    const text = fileWith('define bags = count of booking.bags', 'bags > 1\nreason: "{bags}"');
    expect(printDiagnostics(check(text, testContext).diagnostics, text)).toEqual(['name/unknown-field at "bags"']);
  });
});

describe('neither side sees the names of the other', () => {
  test('the body not those of the elements where it is called', () => {
    verify('define x = weight > 23 kg', 'any booking.bags where (x)', 'name/unknown-field at "weight"');
    verify(
      'define x = any booking.segments where (cabin is first)',
      'any booking.bags as bag where (x and bag.weight > 1 kg)',
      'any(booking.bags, where and(call(any(booking.segments, where is($1.cabin, "first":enumeration))), >($0.weight, 1000000:mass)))'.replace(
        '"first":enumeration',
        'first:enumeration',
      ),
    );
  });

  test('an argument those of the elements where it is written', () => {
    verify(
      'define more_than(w: mass) = any booking.bags where (weight > w)',
      'any booking.bags where (more_than(weight))',
      'any(booking.bags, where call(any(booking.bags, where >($1.weight, $0.weight))))',
    );
    verify(
      'define fewer(n: number) = any booking.bags where (pieces < n)',
      'fewer(count of booking.segments where (cabin is first))',
      'call(any(booking.bags, where <($0.pieces, count(booking.segments, where is($1.cabin, first:enumeration)))))',
    );
  });

  test('an element named alike comes first in its own scope', () => {
    verify(
      'define weight_of(tag: text) = any booking.bags where (tag is "A")\ndefine y = booking.is_split',
      'y and weight_of("B")',
      'define/hidden-parameter at "tag"',
    );
    verify(
      'define weight = booking.is_split',
      'any booking.bags where (weight > 1 kg) and weight',
      'and(any(booking.bags, where >($0.weight, 1000000:mass)), booking.is_split)',
    );
  });
});

describe('faults', () => {
  test.each([
    ['a call of nothing', heavy, 'heavyy(2)', 'define/unused at "heavy"; name/unknown-definition at "heavyy"'],
    ['too few values', heavy, 'heavy', 'define/wrong-count at "heavy"'],
    ['too many values', heavy, 'heavy(1, 2)', 'define/wrong-count at "heavy(1, 2)"'],
    ['a value of another type', heavy, 'heavy("2")', 'define/wrong-argument at "\\"2\\""'],
    ['a value in another unit', heavy, 'heavy(2 kg)', 'define/wrong-argument at "2 kg"'],
    ['itself', 'define a = a and booking.is_split', 'a', 'define/recursive at "a"'],
    ['itself by way of another', 'define a = b\ndefine b = booking.is_split and a', 'a', 'define/recursive at "a"'],
    [
      'two of a name',
      'define a = booking.is_split\ndefine a = booking.is_split',
      'a',
      'name/duplicate at "a"; booking.is_split',
    ],
    [
      'a name that is taken',
      'define booking = flight.is_codeshare',
      'flight.is_codeshare',
      'name/hides-another at "booking"; flight.is_codeshare',
    ],
    [
      'a parameter twice',
      'define a(n: number, n: number) = n > 1',
      'booking.is_split',
      'name/duplicate at "n"; booking.is_split',
    ],
    [
      'a parameter of no type',
      'define a(n: numbers) = n > 1',
      'booking.is_split',
      'name/unknown-parameter-type at "numbers"; booking.is_split',
    ],
    [
      'a condition where a value is due',
      'define a = booking.is_split and true',
      'a > 3',
      'type/condition-as-value at "a"',
    ],
    ['a value where a condition is due', 'define a = booking.party_size', 'a', 'type/not-a-condition at "a"'],
    [
      'a fault in the body is told there, once',
      'define a = booking.party_sise > 1',
      'a and a',
      'name/unknown-field at "party_sise"',
    ],
    [
      'nothing calls it',
      'define a = booking.is_split',
      'flight.is_codeshare',
      'define/unused at "a"; flight.is_codeshare',
    ],
    [
      'a value that the body cannot take',
      'define like_it(p: text) = booking.agency.name matches p',
      'like_it("(")',
      'define/bad-argument at "like_it(\\"(\\")"',
    ],
    [
      'a field where a fixed value is due',
      'define like_it(p: text) = booking.agency.name like p',
      'like_it(booking.agency.city)',
      'define/bad-argument at "like_it(booking.agency.city)"',
    ],
  ])('%s', (_, definitions, condition, expected) => verify(definitions, condition, expected));

  test('a definition that doubles again and again is stopped, not followed', () => {
    const doubling = Array.from({ length: 31 }, (_, at) => `define d${at + 1} = d${at} and d${at}`);
    verify(['define d0 = booking.is_split', ...doubling].join('\n'), 'd31', 'define/too-large at "d10"');
  });

  test('a chain of calls has an end', () => {
    const chain = Array.from({ length: 5_000 }, (_, at) => `define c${at + 1} = c${at}`);
    const text = fileWith(['define c0 = booking.is_split', ...chain].join('\n'), 'c5000');
    const { diagnostics } = check(text, testContext);
    expect(diagnostics.map(({ code }) => code)).toContain('define/too-deep');
  });

  test('a near name is offered, and an unused definition can go', () => {
    const text = fileWith(heavy, 'heavyy(2)');
    const { diagnostics } = check(text, testContext);
    const mended = diagnostics.flatMap(({ code, fixes: [fix] }) =>
      fix === undefined ? [] : [[code, check(applyFix(text, fix), testContext).diagnostics.length]],
    );
    expect(mended).toEqual([
      ['define/unused', 1],
      ['name/unknown-definition', 0],
    ]);
  });
});

test('a safeguard sees through a definition', () => {
  const text = fileWith('define from(c: country) = passenger.nationality is c', 'from("NZL")');
  expect(printDiagnostics(check(text, testContext).diagnostics, text)).toEqual([
    'safeguard/restricted-ground at "from(\\"NZL\\")"',
    'safeguard/no-justification at "from(\\"NZL\\")"',
  ]);
});
