import { createRandom } from './random.ts';

/** Conditions of a large ruleset: three to six of these joined, with numbers and codes of their own. */
export function manyConditions(count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  const pick = random.pick;
  const code = (values: readonly string[]): string => `"${pick(values)}"`;
  const airports = ['AKL', 'APW', 'BOG', 'LIM', 'GRU', 'SYD', 'NAN'];
  const countries = ['WSM', 'NZL', 'AUS', 'FJI', 'USA', 'NLD', 'COL'];
  const carriers = ['NZ', 'FJ', 'PH', 'QF', 'LA', 'AV'];
  const makers: readonly (() => string)[] = [
    () => `booking.lead_time < ${pick([12, 24, 48, 72, 96, 168])} h`,
    () => `booking.stay_duration < ${2 + random.below(9)} days`,
    () => `booking.trip_type is ${pick(['one_way', 'open_jaw', 'multi_city'])}`,
    () => `flight.origin in [${code(airports)}, ${code(airports)}]`,
    () => `passenger.nationality is ${code(countries)}`,
    () => `booking.agency.country is ${code(countries)}`,
    () => `flight.carrier in [${code(carriers)}, ${code(carriers)}]`,
    () => `passenger.age between ${15 + random.below(15)} and ${35 + random.below(30)}`,
    () => `booking.party_size >= ${2 + random.below(3)}`,
    () => `booking.change_count >= ${2 + random.below(3)}`,
    () => `booking.created_local_hour < ${2 + random.below(8)}`,
    () => `booking.origin is ${code(airports)}`,
    () => `any booking.payments where (method is ${pick(['cash', 'voucher', 'cheque'])})`,
    () => `any booking.segments where (origin is ${code(airports)})`,
    () => `count of booking.bags where (weight > ${20 + random.below(10)} kg) >= ${1 + random.below(2)}`,
    () => `any booking.segments where (cabin is ${pick(['first', 'business'])})`,
    () => 'booking.is_one_way_ticket',
    () => 'flight.is_codeshare',
  ];
  return Array.from({ length: count }, () => {
    const length = 3 + random.below(4);
    const chosen = new Set<() => string>();
    while (chosen.size < length) chosen.add(pick(makers));
    return Array.from(chosen, (make) => make()).join(' and ');
  });
}
