/** Each rule twice: in Tau, and in the SQL of somebody who knows DuckDB. Times are minutes there, masses grams. */
export interface BenchRule {
  readonly id: string;
  readonly kind: 'scalar' | 'nested';
  readonly tau: string;
  readonly sql: string;
}

const some = (list: string, condition: string): string => `len(list_filter(${list}, e -> ${condition})) > 0`;
const many = (list: string, condition: string, count: number): string =>
  `len(list_filter(${list}, e -> ${condition})) >= ${count}`;

const scalar: readonly (readonly [tau: string, sql: string])[] = [
  [
    'booking.lead_time < 72 h and booking.trip_type is one_way and booking.party_size <= 2 and flight.direction is inbound',
    `lead_time < 4320 and trip_type = 'one_way' and party_size <= 2 and direction = 'inbound'`,
  ],
  [
    'flight.origin in ["BOG", "LIM", "GRU"] and booking.is_one_way_ticket and passenger.age between 18 and 45 and booking.change_count >= 2',
    `origin in ('BOG', 'LIM', 'GRU') and is_one_way_ticket and age between 18 and 45 and change_count >= 2`,
  ],
  [
    'passenger.nationality is "COL" and booking.agency.country is not "COL" and booking.stay_duration < 5 days',
    `nationality = 'COL' and agency_country <> 'COL' and stay < 7200`,
  ],
  [
    'booking.created_local_hour < 5 and booking.lead_time < 48 h and booking.bag_count is 0 and flight.is_codeshare is false',
    `created_local_hour < 5 and lead_time < 2880 and bag_count = 0 and not is_codeshare`,
  ],
  [
    'passenger.family_name starts with "TUF" and passenger.age > 30 and flight.direction is inbound and booking.party_size is 1',
    `starts_with(family_name, 'TUF') and age > 30 and direction = 'inbound' and party_size = 1`,
  ],
  [
    'booking.agency.name contains "KAKA" and booking.trip_type in [one_way, open_jaw] and booking.lead_time < 30 days and passenger.sex is M',
    `contains(agency_name, 'KAKA') and trip_type in ('one_way', 'open_jaw') and lead_time < 43200 and sex = 'M'`,
  ],
  [
    'flight.carrier in ["AV", "LA"] and passenger.in_transit is false and booking.stay_duration between 1 days and 7 days and booking.change_count > 3',
    `carrier in ('AV', 'LA') and not in_transit and stay between 1440 and 10080 and change_count > 3`,
  ],
  [
    'booking.is_split and booking.party_size >= 3 and passenger.companion_count is 0 and booking.origin_country is not "WSM"',
    `is_split and party_size >= 3 and companion_count = 0 and booking_origin_country <> 'WSM'`,
  ],
  [
    'passenger.age < 18 and passenger.companion_count is 0 and booking.party_size is 1 and flight.direction is outbound and booking.lead_time < 14 days',
    `age < 18 and companion_count = 0 and party_size = 1 and direction = 'outbound' and lead_time < 20160`,
  ],
  [
    'flight.destination is "APW" and booking.origin not in ["APW", "AKL", "SYD"] and booking.is_one_way_ticket and booking.created_local_hour between 0 and 4 and passenger.sex is F',
    `destination = 'APW' and booking_origin not in ('APW', 'AKL', 'SYD') and is_one_way_ticket and created_local_hour between 0 and 4 and sex = 'F'`,
  ],
];

const nested: readonly (readonly [tau: string, sql: string])[] = [
  [
    'booking.lead_time < 72 h and any booking.payments where (method is cash) and booking.trip_type is one_way and any booking.segments where (origin in ["BOG", "LIM", "GRU"])',
    `lead_time < 4320 and trip_type = 'one_way' and ${some('payments', `e.method = 'cash'`)} and ${some('segments', `e.origin in ('BOG', 'LIM', 'GRU')`)}`,
  ],
  [
    'count of booking.bags where (weight > 25 kg) >= 2 and booking.stay_duration < 4 days and flight.direction is inbound',
    `${many('bags', 'e.weight > 25000', 2)} and stay < 5760 and direction = 'inbound'`,
  ],
  [
    'booking.party_size between 3 and 9 and any booking.payments where (method is card and holder_is_traveller is false) and at least 2 companions where (shares_name is false)',
    `party_size between 3 and 9 and ${some('payments', `e.method = 'card' and not e.holder_is_traveller`)} and ${many('companions', 'not e.shares_name', 2)}`,
  ],
  [
    'any booking.segments where (origin is "BOG" and cabin is economy) and booking.change_count >= 1 and passenger.sex is M and booking.lead_time < 14 days',
    `${some('segments', `e.origin = 'BOG' and e.cabin = 'economy'`)} and change_count >= 1 and sex = 'M' and lead_time < 20160`,
  ],
  [
    'any documents where (time_to_expiry < 90 days) and passenger.nationality in ["COL", "NLD", "USA"] and flight.direction is inbound and booking.is_one_way_ticket',
    `${some('documents', 'e.time_to_expiry < 129600')} and nationality in ('COL', 'NLD', 'USA') and direction = 'inbound' and is_one_way_ticket`,
  ],
  [
    'any booking.bags where (destination is not "APW") and flight.destination is "APW" and booking.bag_count >= 2 and booking.party_size is 1',
    `${some('bags', `e.destination <> 'APW'`)} and destination = 'APW' and bag_count >= 2 and party_size = 1`,
  ],
  [
    'count of history.trips within 365 days where (origin_country is "COL") >= 1 and booking.lead_time < 7 days and passenger.age > 20',
    `${some('trips', `e.origin_country = 'COL' and e.departed_at <= received_at and e.departed_at >= received_at - 525600`)} and lead_time < 10080 and age > 20`,
  ],
  [
    'no booking.bags where (weight > 10 kg) and booking.stay_duration > 21 days and booking.trip_type is one_way and flight.is_codeshare',
    // A bag that was not weighed leaves "no" open.
    `bags is not null and not ${some('bags', 'e.weight > 10000 or e.weight is null')} and stay > 30240 and trip_type = 'one_way' and is_codeshare`,
  ],
  [
    'any booking.payments where (method is cash and currency is "USD") and booking.agency.country in ["COL", "NLD"] and booking.lead_time < 10 days',
    `${some('payments', `e.method = 'cash' and e.currency = 'USD'`)} and agency_country in ('COL', 'NLD') and lead_time < 14400`,
  ],
  [
    'any companions where (age < 12 and shares_name is false) and booking.party_size >= 2 and passenger.age > 40 and passenger.sex is M',
    `${some('companions', 'e.age < 12 and not e.shares_name')} and party_size >= 2 and age > 40 and sex = 'M'`,
  ],
  [
    'any booking.segments where (cabin in [first, business]) and any booking.payments where (method in [cash, voucher]) and booking.lead_time < 5 days',
    `${some('segments', `e.cabin in ('first', 'business')`)} and ${some('payments', `e.method in ('cash', 'voucher')`)} and lead_time < 7200`,
  ],
  [
    'exactly 1 booking.bags where (weight >= 20 kg) and booking.is_one_way_ticket and flight.origin in ["LIM", "GRU"] and booking.created_local_hour < 8',
    `len(list_filter(bags, e -> e.weight >= 20000)) = 1 and len(list_filter(bags, e -> e.weight is null)) = 0 and is_one_way_ticket and origin in ('LIM', 'GRU') and created_local_hour < 8`,
  ],
  [
    'at least 2 booking.segments where (carrier in ["LA", "AV"]) and booking.change_count > 2 and passenger.nationality is not "WSM"',
    `${many('segments', `e.carrier in ('LA', 'AV')`, 2)} and change_count > 2 and nationality <> 'WSM'`,
  ],
  [
    'any history.trips within 180 days where (flight_carrier is "LA") and any booking.bags where (weight > 28 kg) and flight.direction is inbound',
    `${some('trips', `e.flight_carrier = 'LA' and e.departed_at <= received_at and e.departed_at >= received_at - 259200`)} and ${some('bags', 'e.weight > 28000')} and direction = 'inbound'`,
  ],
];

const named =
  (kind: BenchRule['kind'], first: number) =>
  ([tau, sql]: readonly [string, string], index: number): BenchRule => ({
    id: `H${String(first + index).padStart(2, '0')}`,
    kind,
    tau,
    sql,
  });

/** Ten rules on scalars and fourteen that look into lists. */
export const benchRules: readonly BenchRule[] = [
  ...scalar.map(named('scalar', 1)),
  ...nested.map(named('nested', 1 + scalar.length)),
];
