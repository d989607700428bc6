/**
 * Texts of conditions that the checker accepts, over fields and values that generated records meet: what an editor is
 * asked to rewrite. Definitions, a list and elements with names are among what they call.
 */
import type { Choose } from './choose.ts';

/** What the conditions call, to be put before them. */
export const declarations = `define late(limit: duration) = booking.lead_time < limit
define heavy(least: number, from: mass) = count of booking.bags as bag where (bag.weight > from) >= least
define either = booking.is_split or flight.is_codeshare
define twice(n: number) = n * 2
define home = flight.destination_country
list far: airport = ["BOG", "LIM"]
`;

const order = ['<', '<=', '>', '>='];
const equality = ['is', 'is not'];

/** A condition over a record, nested so many times at most. */
export function conditionText(choose: Choose, depth: number): string {
  return depth <= 0 || choose.chance(25)
    ? leaf(choose)
    : joined(choose, depth, (each) => conditionText(each, depth - 1), recordQuantifier);
}

type Make = (choose: Choose) => string;

function joined(choose: Choose, depth: number, inner: Make, quantifier: (choose: Choose, depth: number) => string) {
  const lines = (low: number): string => choose.several(low, 3, () => `    ${inner(choose)}\n`).join('');
  switch (choose.integer(0, 7)) {
    case 0:
      return `(${choose.several(2, 3, () => inner(choose)).join(' and ')})`;
    case 1:
      return `(${choose.several(2, 3, () => inner(choose)).join('\n or ')})`;
    case 2:
      return `not ${inner(choose)}`;
    case 3:
      return `${choose.pick(['all', 'any', 'none'])} of {\n${lines(1)}  }`;
    case 4:
      return `at least ${choose.pick([1, 2])} of {\n${lines(2)}  }`;
    default:
      return quantifier(choose, depth);
  }
}

function recordQuantifier(choose: Choose, depth: number): string {
  return choose.chance(50)
    ? `${quantifierHead(choose)} booking.bags as bag where (${bag(choose, depth - 1)})`
    : `${quantifierHead(choose)} booking.payments where (${payment(choose, depth - 1)})`;
}

const quantifierHead = (choose: Choose): string =>
  choose.pick(['any', 'every', 'no', 'exactly 1', 'at least 1', 'at least 2', 'at most 1', 'at most 0']);

function bag(choose: Choose, depth: number): string {
  if (depth > 0 && choose.chance(40)) return joined(choose, depth, (each) => bag(each, depth - 1), nestedQuantifier);
  return choose.pick([
    `bag.weight ${choose.pick(order)} 23 kg`,
    `weight ${choose.pick(order)} 23 kg`,
    'weight between 22 kg and 23 kg',
    `bag.destination_country ${choose.pick(equality)} flight.destination_country`,
    'weight is missing',
    'bag.destination_country in ["NZL", "NLD"]',
  ]);
}

const nestedQuantifier = (choose: Choose): string =>
  `${quantifierHead(choose)} booking.payments where (${choose.chance(50) ? payment(choose, 0) : 'bag.weight < 30 kg'})`;

function payment(choose: Choose, depth: number): string {
  if (depth > 0 && choose.chance(40)) return joined(choose, depth, (each) => payment(each, depth - 1), negatedPayment);
  return choose.pick([
    `method ${choose.pick(equality)} cash`,
    'method in [cash, card]',
    `amount ${choose.pick(order)} 1000 NZD`,
    `(currency is "NZD" and amount ${choose.pick(order)} 1000)`,
    'amount is known',
  ]);
}

const negatedPayment = (choose: Choose): string => `not ${payment(choose, 0)}`;

const leaf = (choose: Choose): string =>
  choose.pick([
    `booking.lead_time ${choose.pick(order)} 48 h`,
    `booking.party_size ${choose.pick([...order, ...equality])} ${choose.pick(['2', 'twice(1)', 'twice(twice(1)) - 1'])}`,
    'booking.party_size between 1 and 2',
    `booking.trip_type ${choose.pick(equality)} one_way`,
    `flight.origin ${choose.pick(['in', 'not in'])} ${choose.pick(['["BOG", "AKL"]', 'list far', 'list airports'])}`,
    `passenger.full_name ${choose.pick(['starts with "TUI"', 'contains "ILA"', 'like "*GI"', 'matches "^TUI"'])}`,
    `booking.agency.name is ${choose.pick(['missing', 'known', 'not missing'])}`,
    'booking.is_split',
    'flight.is_codeshare is true',
    `count of booking.bags where (weight > 23 kg) ${choose.pick([...order, ...equality])} 1`,
    `count of booking.bags between 1 and 2`,
    `home ${choose.pick(equality)} "NZL"`,
    `late(${choose.pick(['48 h', 'booking.stay_duration'])})`,
    `heavy(${choose.pick(['1', 'booking.party_size', 'twice(1)'])}, 23 kg)`,
    'either',
    `date of flight.departs_local ${choose.pick(order)} 2026-03-11`,
    `passenger.date_of_birth ${choose.pick(order)} 1980-03-12`,
    'true',
  ]);
