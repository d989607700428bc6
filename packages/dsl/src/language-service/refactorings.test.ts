import { describe, expect, test } from 'vitest';

import { testContext } from '../testing/checked-condition.ts';
import { applyEdits } from './edits.ts';
import { createLanguageService } from './service.ts';

const service = createLanguageService(testContext);
const head = 'rule R1 "t" {\n  when ';
const tail = '\n}\n';

/** The text after the action of that title begin is taken, between `«` and `»` or at `¦`; null where none is offered. */
function taken(marked: string, title: string): string | null {
  const start = marked.search(/[«¦]/u);
  const text = marked.replaceAll(/[«»¦]/gu, '');
  const end = marked.includes('»') ? marked.indexOf('»') - 1 : start;
  const action = service.codeActions(text, { start, end }).find(({ fix }) => fix.title.startsWith(title));
  return action === undefined ? null : applyEdits(text, action.fix.edits);
}
const verify = (title: string, marked: string, expected: string | null): void =>
  expect(taken(marked, title)).toBe(expected);
const inRule = (condition: string): string => `${head}${condition}${tail}`;

describe('a definition of what is selected', () => {
  const title = 'Make a definition';
  const verifyRule = (marked: string, expected: string | null): void => verify(title, marked, expected);

  test('a condition, a value, and brackets around one', () => {
    verifyRule(
      inRule('«booking.lead_time < 48 h» and booking.is_split'),
      `define new_condition = booking.lead_time < 48 h\n\n${inRule('new_condition and booking.is_split')}`,
    );
    verifyRule(
      inRule('booking.lead_time < «48 h»'),
      `define new_value = 48 h\n\n${inRule('booking.lead_time < new_value')}`,
    );
    verifyRule(
      inRule('flight.origin is «"APW"»'),
      `define new_value = "APW"\n\n${inRule('flight.origin is new_value')}`,
    );
    verifyRule(
      inRule('« (booking.is_split or flight.is_codeshare) » and booking.party_size > 1'),
      `define new_condition = (booking.is_split or flight.is_codeshare)\n\n${inRule(' new_condition  and booking.party_size > 1')}`,
    );
  });

  test('above the comment of its item, under a name that is free', () => {
    verifyRule(
      `define new_value = 1 h\n\n# Late.\n${inRule('booking.lead_time < new_value + «48 h»')}`,
      `define new_value = 1 h\n\ndefine new_value_2 = 48 h\n\n# Late.\n${inRule('booking.lead_time < new_value + new_value_2')}`,
    );
  });

  test('what it takes from the element comes in as a parameter', () => {
    verifyRule(
      inRule('any booking.bags where («weight > 23 kg or weight < 1 kg»)'),
      `define new_condition(weight: mass) = weight > 23 kg or weight < 1 kg\n\n${inRule('any booking.bags where (new_condition(weight))')}`,
    );
    verifyRule(
      inRule(
        'any booking.segments as leg where (any booking.bags where («destination_country is not leg.destination_country»))',
      ),
      `define new_condition(destination_country: country, destination_country_2: country) = destination_country is not destination_country_2\n\n${inRule(
        'any booking.segments as leg where (any booking.bags where (new_condition(destination_country, leg.destination_country)))',
      )}`,
    );
  });

  test('a name that an element within has too is told apart', () => {
    verifyRule(
      inRule('any booking.bags where («no booking.bags as other where (other.weight > weight) or weight > 1 kg»)'),
      `define new_condition(weight_2: mass) = no booking.bags as other where (other.weight > weight) or weight_2 > 1 kg\n\n${inRule(
        'any booking.bags where (new_condition(weight))',
      )}`,
    );
    verifyRule(
      inRule('any booking.bags as bag where («any booking.bags where (weight > bag.weight)»)'),
      `define new_condition(weight_2: mass) = any booking.bags where (weight > weight_2)\n\n${inRule(
        'any booking.bags as bag where (new_condition(bag.weight))',
      )}`,
    );
  });

  test('a parameter of the definition around', () => {
    verifyRule(
      `define f(n: number) = booking.is_split and «booking.party_size > n»\n\n${inRule('f(2)')}`,
      `define new_condition(n: number) = booking.party_size > n\n\ndefine f(n: number) = booking.is_split and new_condition(n)\n\n${inRule('f(2)')}`,
    );
  });

  test('several lines', () => {
    verifyRule(
      inRule('«all of {\n    booking.is_split\n    flight.is_codeshare\n  }»'),
      `define new_condition =\n  all of {\n    booking.is_split\n    flight.is_codeshare\n  }\n\n${inRule('new_condition')}`,
    );
  });

  test('is not offered of what is no whole, or would not mean the same', () => {
    verifyRule(inRule('booking.lead_time «< 48 h»'), null);
    verifyRule(inRule('booking.is_split and ¦flight.is_codeshare'), null);
    verifyRule(inRule('any «booking.bags» where (weight > 1 kg)'), null);
    verifyRule(inRule('any booking.payments where («method» is cash)'), null);
    verifyRule(inRule('«booking.is_split» and booking.nothing is 1'), null);
    verifyRule(inRule('any booking.payments where (method is «cash»)'), null);
    verifyRule(inRule('any booking.payments where (currency is "NZD" and «amount > 5»)'), null);
  });
});

describe('what a definition says in the place of a call', () => {
  const title = 'Write out';

  test('here, with the values in the places of the parameters', () => {
    const define = 'define f(n: number, w: mass) = count of booking.bags where (weight > w) >= n\n';
    verify(
      title,
      `${define}${inRule('f¦(2, 23 kg) and f(3, 1 kg)')}`,
      `${define}${inRule('count of booking.bags where (weight > 23 kg) >= 2 and f(3, 1 kg)')}`,
    );
  });

  test('with brackets where it would be read otherwise', () => {
    const defines = 'define a = booking.is_split or flight.is_codeshare\ndefine b(n: number) = n * 2\n';
    verify(
      title,
      `${defines}${inRule('not a¦')}`,
      `${defines}${inRule('not (booking.is_split or flight.is_codeshare)')}`,
    );
    verify(
      title,
      `${defines}${inRule('booking.party_size < ¦b(booking.party_size + 1)')}`,
      `${defines}${inRule('booking.party_size < (booking.party_size + 1) * 2')}`,
    );
  });

  test('everywhere, and the definition with its comment goes', () => {
    verify(
      title,
      `# Late.\ndefine late¦ = booking.lead_time < 2 h\n\n${inRule('late')}${inRule('not late').replace('R1', 'R2')}`,
      `${inRule('booking.lead_time < 2 h')}${inRule('not booking.lead_time < 2 h').replace('R1', 'R2')}`,
    );
    verify(
      title,
      `define twice¦(n: number) = n * 2\n\n${inRule('booking.party_size < twice(twice(2))')}`,
      inRule('booking.party_size < (2 * 2) * 2'),
    );
  });

  test('is not offered where a name would mean something else there, or nothing calls it', () => {
    const define = 'define heavy(least: mass) = any booking.bags where (weight > least)\n';
    verify(title, `${define}${inRule('any booking.bags where (¦heavy(weight))')}`, null);
    verify(title, 'define late¦ = booking.lead_time < 2 h\n', null);
    verify(title, inRule('booking.is_¦split'), null);
  });
});

describe('the opposite', () => {
  const verifyNegated = (marked: string, expected: string | null): void =>
    verify('Negate', inRule(marked), expected === null ? null : inRule(expected));

  test.each([
    ['booking.party_size ¦is 2', 'booking.party_size is not 2'],
    ['booking.party_size ¦is not 2', 'booking.party_size is 2'],
    ['booking.lead_time ¦< 2 h', 'booking.lead_time >= 2 h'],
    ['booking.lead_time ¦>= 2 h', 'booking.lead_time < 2 h'],
    ['booking.lead_time ¦<= 2 h', 'booking.lead_time > 2 h'],
    ['booking.lead_time ¦> 2 h', 'booking.lead_time <= 2 h'],
    ['booking.party_size ¦between 1 and 2', 'not booking.party_size between 1 and 2'],
    ['flight.origin ¦in ["APW"]', 'flight.origin not in ["APW"]'],
    ['flight.origin not ¦in list hubs', 'flight.origin in list hubs'],
    ['booking.agency.name ¦contains "x"', 'not booking.agency.name contains "x"'],
    ['booking.agency ¦is missing', 'booking.agency is known'],
    ['booking.agency ¦is not missing', 'booking.agency is missing'],
    ['booking.is_¦split', 'not booking.is_split'],
    ['no¦t booking.is_split', 'booking.is_split'],
    ['¦true', 'false'],
  ])('of %s', (marked, expected) => verify('Negate', inRule(marked), inRule(expected)));

  test('of chains and blocks by their members', () => {
    verifyNegated('booking.is_split ¦and booking.party_size > 2', 'not booking.is_split or booking.party_size <= 2');
    verifyNegated(
      'booking.is_split # this and that\n    or¦ not flight.is_codeshare',
      'not booking.is_split # this and that\n    and flight.is_codeshare',
    );
    verifyNegated(
      '¦all of {\n    booking.is_split\n    booking.party_size > 2\n  }',
      'any of {\n    not booking.is_split\n    booking.party_size <= 2\n  }',
    );
    verifyNegated('any ¦of {\n    booking.is_split\n  }', 'none of {\n    booking.is_split\n  }');
    verifyNegated('none ¦of {\n    booking.is_split\n  }', 'any of {\n    booking.is_split\n  }');
    verifyNegated('at least 1 ¦of {\n    booking.is_split\n  }', 'not at least 1 of {\n    booking.is_split\n  }');
  });

  test('of quantifiers', () => {
    verifyNegated('¦any booking.bags where (weight > 1 kg)', 'no booking.bags where (weight > 1 kg)');
    verifyNegated('¦no booking.bags', 'any booking.bags');
    verifyNegated('¦every booking.bags where (weight > 1 kg)', 'any booking.bags where (weight <= 1 kg)');
    verifyNegated('¦at least 2 booking.bags where (weight > 1 kg)', 'at most 1 booking.bags where (weight > 1 kg)');
    verifyNegated('¦at most 2 booking.bags where (weight > 1 kg)', 'at least 3 booking.bags where (weight > 1 kg)');
    verifyNegated('¦exactly 2 booking.bags where (weight > 1 kg)', 'not exactly 2 booking.bags where (weight > 1 kg)');
  });

  test('of what names a currency for what stands beside it', () => {
    verifyNegated(
      'any booking.payments where (currency is "NZD" ¦and amount > 5)',
      'any booking.payments where (not (currency is "NZD" and amount > 5))',
    );
    verifyNegated('any booking.payments where (currency ¦is "NZD" and amount > 5)', null);
    verifyNegated(
      'any booking.payments where (currency ¦is "NZD")',
      'any booking.payments where (currency is not "NZD")',
    );
  });

  test('is not offered in a rule that cannot be read', () => {
    verifyNegated('any booking.bags as b ¦where (weight > 1 kg)and > 1 kg', null);
  });

  test('is not offered where no condition stands', () => {
    verify('Negate', 'ru¦le R1 "t" {\n}', null);
    verify('Negate', 'list near: airport = ["A¦PW"]', null);
  });
});

describe('a chain as a block', () => {
  const title = 'Write it as';

  test('a condition a line, set in from where the chain begins', () => {
    verify(
      title,
      inRule('booking.is_split ¦and (flight.is_codeshare or booking.party_size > 2)'),
      inRule('all of {\n    booking.is_split\n    (flight.is_codeshare or booking.party_size > 2)\n  }'),
    );
    verify(
      title,
      inRule('any booking.bags where (weight > 1 kg ¦or weight < 2 kg)'),
      inRule('any booking.bags where (any of {\n    weight > 1 kg\n    weight < 2 kg\n  })'),
    );
  });

  test('is not offered where words of the author would be lost, or the chain can be read in two ways', () => {
    verify(title, inRule('booking.is_split and¦ # why\n    flight.is_codeshare'), null);
    verify(title, inRule('booking.is_split ¦or booking.is_split and flight.is_codeshare'), null);
    verify(title, inRule('booking.is_¦split'), null);
  });
});
