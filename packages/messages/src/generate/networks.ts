/** The networks of flights of invented traffic: real airports and carriers, invented numbers and times. */

/** A route as a carrier flies it, one way, on some days of the week. */
export interface Route {
  readonly carrier: string;
  readonly number: string;
  readonly operatingCarrier?: string;
  readonly origin: string;
  readonly destination: string;
  /** Local time of departure, `21:10`. */
  readonly departs: string;
  readonly blockMinutes: number;
  readonly seats: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
}

/** Where people on a route are from, the frequent ones repeated, and in what they pay. */
export interface Market {
  readonly nationalities: readonly string[];
  readonly currency: string;
  /** Where a journey may have begun or may go on. */
  readonly beyond: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');
const daily = [1, 2, 3, 4, 5, 6, 7];

const market = (nationalities: string, currency: string, beyond: string): Market => ({
  nationalities: words(nationalities),
  currency,
  beyond: beyond === '' ? [] : words(beyond),
});

/** Markets by airport; those of a large state stand for the region. */
const markets: Readonly<Record<string, Market>> = {
  APW: market('WSM WSM WSM WSM NZL AUS', 'WST', ''),
  PPG: market('ASM USA WSM WSM', 'USD', ''),
  AKL: market('NZL NZL WSM WSM AUS CHN GBR IND', 'NZD', 'WLG CHC SIN HKG LAX'),
  NAN: market('FJI FJI IND NZL CHN', 'FJD', 'SUV TBU LAX SIN'),
  SYD: market('AUS AUS WSM NZL PHL IND', 'AUD', 'MEL SIN DEL BKK MNL'),
  BNE: market('AUS AUS WSM NZL', 'AUD', 'SIN MEL HKG'),
  LHR: market('GBR GBR IND NGA POL USA', 'GBP', 'JFK YYZ EDI DUB'),
  CDG: market('FRA FRA MAR TUN SEN DEU', 'EUR', 'CMN TUN GRU ABJ'),
  IST: market('TUR TUR DEU DEU UKR EGY', 'EUR', 'ADB AYT TBS ALA KBP'),
  JFK: market('USA USA DEU IND BRA', 'USD', 'BOS MIA ORD LAX'),
  DXB: market('ARE IND IND PHL EGY DEU', 'AED', 'BOM DEL MNL KHI'),
  BKK: market('THA DEU CHN AUS GBR', 'THB', 'HKT SGN MNL'),
  PEK: market('CHN CHN CHN DEU', 'CNY', 'PVG CAN ICN'),
  BEG: market('SRB SRB DEU HRV', 'EUR', 'TIV SKP'),
  ADD: market('ETH KEN NGA ZAF DEU', 'USD', 'NBO JNB LOS ACC'),
  GRU: market('BRA BRA ARG PRT DEU', 'BRL', 'EZE BOG SCL'),
  FRA: market('DEU DEU DEU TUR POL ITA', 'EUR', 'TXL VIE ZRH ARN'),
};

/** Far ends of a large state's routes: minutes of flight and the market that they are like. */
const stations: readonly (readonly [airport: string, blockMinutes: number, like: string])[] = [
  ...stationsOf('LHR', 'LHR:100 DUB:125 MAN:110 EDI:120'),
  ...stationsOf('IST', 'IST:180 AYT:210 SAW:185 ADB:190'),
  ...stationsOf('BEG', 'BEG:110 PRN:130 SKP:140 TIA:135 SJJ:110 TBS:230'),
  ...stationsOf('JFK', 'JFK:520 EWR:525 ORD:570 YYZ:515 MIA:610 LAX:690'),
  ...stationsOf('DXB', 'DXB:370 DOH:350 AUH:375 RUH:340 DEL:460 BOM:500'),
  ...stationsOf('ADD', 'ADD:440 NBO:490 JNB:640 LOS:380 CMN:230 CAI:250 TUN:150'),
  ...stationsOf('BKK', 'BKK:640 SIN:720 MNL:760'),
  ...stationsOf('PEK', 'PEK:570 PVG:640 HKG:670 ICN:640 NRT:680'),
  ...stationsOf('GRU', 'GRU:720 EZE:810 BOG:670 MEX:700'),
];

function stationsOf(like: string, list: string): readonly (readonly [string, number, string])[] {
  return words(list).map((each) => {
    const [airport = '', minutes = ''] = each.split(':');
    return [airport, Number(minutes), like];
  });
}

const likeOf = new Map(stations.map(([airport, , like]) => [airport, like]));
const homeMarket = market('DEU DEU DEU TUR POL ITA', 'EUR', 'VIE ZRH ARN CPH');

/** The market at an airport. */
export function marketAt(airport: string): Market {
  return markets[airport] ?? markets[likeOf.get(airport) ?? ''] ?? homeMarket;
}

interface ReturnRoute extends Pick<Route, 'carrier' | 'blockMinutes' | 'seats' | 'weekdays'> {
  readonly far: string;
  /** Number and time of departure, inbound and outbound. */
  readonly inbound: readonly [number: string, departs: string];
  readonly outbound: readonly [number: string, departs: string];
}

const fromApia = ({ far, inbound, outbound, ...rest }: ReturnRoute): readonly Route[] => [
  { ...rest, number: inbound[0], departs: inbound[1], origin: far, destination: 'APW' },
  { ...rest, number: outbound[0], departs: outbound[1], origin: 'APW', destination: far },
];

const returnRoute = (
  [carrier, far]: readonly [string, string],
  [inbound, outbound]: readonly [ReturnRoute['inbound'], ReturnRoute['outbound']],
  [blockMinutes, seats, weekdays]: readonly [number, number, readonly number[]],
): readonly Route[] => fromApia({ carrier, far, inbound, outbound, blockMinutes, seats, weekdays });

/** A small island state: two carriers, and a regional one. */
export const smallNetwork: readonly Route[] = [
  ...returnRoute(
    ['NZ', 'AKL'],
    [
      ['990', '08:45'],
      ['991', '14:00'],
    ],
    [235, 168, [1, 3, 5, 6, 7]],
  ),
  ...returnRoute(
    ['FJ', 'NAN'],
    [
      ['253', '09:30'],
      ['252', '13:15'],
    ],
    [110, 170, [1, 2, 4, 6]],
  ),
  ...returnRoute(
    ['FJ', 'SYD'],
    [
      ['255', '20:15'],
      ['254', '05:10'],
    ],
    [330, 180, [5]],
  ),
  ...returnRoute(
    ['NZ', 'BNE'],
    [
      ['994', '09:10'],
      ['995', '17:25'],
    ],
    [310, 168, [2, 6]],
  ),
  ...returnRoute(
    ['OL', 'PPG'],
    [
      ['501', '10:20'],
      ['502', '09:00'],
    ],
    [40, 19, [1, 3, 5, 7]],
  ),
];

const homes = words('FRA MUC DUS BER HAM STR CGN');
const carriers = words('LH LH LH TK EW BA UA EK SQ DE');

/** A large state with so many flights a day, half of them inbound. Route by route, so that nothing need be kept. */
export function largeRoute(at: number): Route {
  // Primes, so that neighbouring routes have little in common.
  const [far, blockMinutes] = stations[(at * 7) % stations.length] ?? ['LHR', 100];
  const home = homes[(at * 3) % homes.length] ?? 'FRA';
  const carrier = carriers[(at * 11) % carriers.length] ?? 'LH';
  const minuteOfDay = (at * 337) % 1440;
  const clock = `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
  const isInbound = at % 2 === 0;
  return {
    carrier,
    number: String(100 + at),
    ...(at % 9 === 0 ? { operatingCarrier: 'EN' } : {}),
    origin: isInbound ? far : home,
    destination: isInbound ? home : far,
    departs: clock,
    blockMinutes,
    seats: blockMinutes > 300 ? 280 : 168,
    weekdays: daily,
  };
}
