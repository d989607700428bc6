import type { Minutes } from './clock.ts';

/** An airport as far as a timetable needs it. The offset is that of December 2026. */
export interface Airport {
  readonly code: string;
  readonly country: string;
  readonly offset: Minutes;
  /** The carrier that flies most from there, for the connecting flights of an itinerary. */
  readonly carrier: string;
  readonly latitude: number;
  readonly longitude: number;
}

// Columns: code, country, hours ahead of UTC, carrier, latitude, longitude.
const table: readonly (readonly [string, string, number, string, number, number])[] = [
  ['APW', 'WSM', 13, 'OL', -13.8, -172],
  ['AKL', 'NZL', 13, 'NZ', -37, 174.8],
  ['WLG', 'NZL', 13, 'NZ', -41.3, 174.8],
  ['CHC', 'NZL', 13, 'NZ', -43.5, 172.5],
  ['SYD', 'AUS', 11, 'QF', -33.9, 151.2],
  ['BNE', 'AUS', 10, 'VA', -27.4, 153.1],
  ['MEL', 'AUS', 11, 'QF', -37.7, 144.8],
  ['NAN', 'FJI', 12, 'FJ', -17.8, 177.4],
  ['SUV', 'FJI', 12, 'FJ', -18, 178.6],
  ['TBU', 'TON', 13, 'NZ', -21.2, -175.1],
  ['PPG', 'ASM', -11, 'HA', -14.3, -170.7],
  ['HNL', 'USA', -10, 'HA', 21.3, -157.9],
  ['LAX', 'USA', -8, 'DL', 33.9, -118.4],
  ['MNL', 'PHL', 8, 'PR', 14.5, 121],
  ['HKG', 'HKG', 8, 'CX', 22.3, 113.9],
  ['CAN', 'CHN', 8, 'CZ', 23.4, 113.3],
  ['SIN', 'SGP', 8, 'SQ', 1.4, 104],
  ['BKK', 'THA', 7, 'TG', 13.7, 100.7],
  ['SGN', 'VNM', 7, 'VN', 10.8, 106.7],
  ['DEL', 'IND', 5.5, 'AI', 28.6, 77.1],
  ['BOG', 'COL', -5, 'AV', 4.7, -74.1],
  ['LIM', 'PER', -5, 'LA', -12, -77.1],
  ['GRU', 'BRA', -3, 'LA', -23.4, -46.5],
  ['SCL', 'CHL', -3, 'LA', -33.4, -70.8],
  ['IST', 'TUR', 3, 'TK', 41.3, 28.7],
  ['GZT', 'TUR', 3, 'TK', 36.9, 37.5],
  ['DOH', 'QAT', 3, 'QR', 25.3, 51.6],
  ['LHR', 'GBR', 0, 'BA', 51.5, -0.5],
  ['AMS', 'NLD', 1, 'KL', 52.3, 4.8],
];

const airports: ReadonlyMap<string, Airport> = new Map(
  table.map(([code, country, hoursAhead, carrier, latitude, longitude]) => [
    code,
    { code, country, offset: hoursAhead * 60, carrier, latitude, longitude },
  ]),
);

/** Looks an airport up by its code. */
export function airport(code: string): Airport {
  const found = airports.get(code);
  if (found === undefined) throw new Error(`add ${code} to the table of airports`);
  return found;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function kilometres(from: Airport, to: Airport): number {
  const [a, b] = [radians(from.latitude), radians(to.latitude)];
  const span = Math.cos(radians(from.longitude - to.longitude));
  const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * span;
  return 6371 * Math.acos(Math.min(1, cosine));
}

/** Time from gate to gate between two airports, to the nearest five minutes. */
export function flightTime(from: string, to: string): Minutes {
  const exact = 35 + (kilometres(airport(from), airport(to)) / 820) * 60;
  return Math.round(exact / 5) * 5;
}
