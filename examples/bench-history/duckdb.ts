import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import { parseDuration, parseInstant, type PassengerRecord } from '@tautai/dsl';

/** The columns that the rules read, in the types that DuckDB is fastest with. Enumerations get their types from the data. */
const columns = {
  lead_time: 'INTEGER',
  stay: 'INTEGER',
  trip_type: 'ENUM',
  party_size: 'UTINYINT',
  direction: 'ENUM',
  origin: 'ENUM',
  destination: 'ENUM',
  carrier: 'ENUM',
  is_one_way_ticket: 'BOOLEAN',
  is_split: 'BOOLEAN',
  is_codeshare: 'BOOLEAN',
  in_transit: 'BOOLEAN',
  age: 'UTINYINT',
  sex: 'ENUM',
  nationality: 'ENUM',
  agency_country: 'ENUM',
  agency_name: 'ENUM',
  family_name: 'VARCHAR',
  booking_origin: 'ENUM',
  booking_origin_country: 'ENUM',
  change_count: 'UTINYINT',
  created_local_hour: 'UTINYINT',
  bag_count: 'UTINYINT',
  companion_count: 'UTINYINT',
  received_at: 'INTEGER',
  segments: 'STRUCT(origin airport, cabin cabin, carrier carrier)[]',
  payments: 'STRUCT(method method, currency currency, holder_is_traveller BOOLEAN)[]',
  bags: 'STRUCT(weight INTEGER, destination airport)[]',
  documents: 'STRUCT(time_to_expiry INTEGER)[]',
  companions: 'STRUCT(age UTINYINT, shares_name BOOLEAN)[]',
  trips: 'STRUCT(flight_carrier carrier, origin_country country, departed_at INTEGER)[]',
} as const;

/** Which enumeration a column's values are of. */
const enumerations: Readonly<Record<string, string>> = {
  trip_type: 'trip_type',
  direction: 'direction',
  origin: 'airport',
  destination: 'airport',
  booking_origin: 'airport',
  carrier: 'carrier',
  sex: 'sex',
  nationality: 'country',
  agency_country: 'country',
  booking_origin_country: 'country',
  agency_name: 'agency',
};

const minutesOf = (duration: string | undefined): number | null => {
  const ms = duration === undefined ? null : parseDuration(duration);
  return ms === null ? null : ms / 60_000;
};
const instantMinutes = (instant: string | undefined): number | null => {
  const ms = instant === undefined ? null : parseInstant(instant);
  return ms === null ? null : ms / 60_000;
};

/** A record as the row of the table, in JSON. */
export function rowOf({
  message,
  passenger,
  documents,
  flight,
  booking,
  companions,
  history,
}: PassengerRecord): string {
  return JSON.stringify({
    lead_time: minutesOf(booking?.lead_time),
    stay: minutesOf(booking?.stay_duration),
    trip_type: booking?.trip_type,
    party_size: booking?.party_size,
    direction: flight?.direction,
    origin: flight?.origin,
    destination: flight?.destination,
    carrier: flight?.carrier,
    is_one_way_ticket: booking?.is_one_way_ticket,
    is_split: booking?.is_split,
    is_codeshare: flight?.is_codeshare,
    in_transit: passenger?.in_transit,
    age: passenger?.age,
    sex: passenger?.sex,
    nationality: passenger?.nationality,
    agency_country: booking?.agency?.country,
    agency_name: booking?.agency?.name,
    family_name: passenger?.family_name,
    booking_origin: booking?.origin,
    booking_origin_country: booking?.origin_country,
    change_count: booking?.change_count,
    created_local_hour: booking?.created_local_hour,
    bag_count: booking?.bag_count,
    companion_count: passenger?.companion_count,
    received_at: instantMinutes(message?.received_at),
    segments: booking?.segments?.map(({ origin, cabin, carrier }) => ({ origin, cabin, carrier })),
    payments: booking?.payments?.map(({ method, currency, holder_is_traveller }) => ({
      method,
      currency,
      holder_is_traveller,
    })),
    bags: booking?.bags?.map(({ weight, destination }) => ({
      weight: weight === undefined ? null : weight * 1000,
      destination,
    })),
    documents: documents?.map(({ time_to_expiry: time }) => ({ time_to_expiry: minutesOf(time) })),
    companions: companions?.map(({ age, shares_name }) => ({ age, shares_name })),
    trips: history?.trips?.map(({ flight_carrier, origin_country, departed_at }) => ({
      flight_carrier,
      origin_country,
      departed_at: instantMinutes(departed_at),
    })),
  });
}

export interface Database {
  readonly insert: (rows: readonly string[]) => Promise<void>;
  readonly count: (condition: string) => Promise<number>;
  readonly close: () => void;
}

/** A database on disk with one thread; what it read stays in its memory. */
export async function openDatabase(
  folder: string,
  values: Readonly<Record<string, readonly string[]>>,
): Promise<Database> {
  const instance = await DuckDBInstance.create(join(folder, 'history.duckdb'), { memory_limit: '2GB', threads: '1' });
  const connection: DuckDBConnection = await instance.connect();
  for (const [name, members] of Object.entries(values)) {
    await connection.run(`CREATE TYPE ${name} AS ENUM (${members.map((each) => `'${each}'`).join(', ')})`);
  }
  const types = Object.entries(columns).map(([name, type]) => [
    name,
    type === 'ENUM' ? (enumerations[name] ?? type) : type,
  ]);
  await connection.run(`CREATE TABLE records (${types.map((column) => column.join(' ')).join(', ')})`);
  const structure = types.map(([name, type]) => `${name}: '${type}'`).join(', ');
  const file = join(folder, 'rows.ndjson');
  return {
    async insert(rows) {
      writeFileSync(file, rows.join('\n'));
      await connection.run(
        `INSERT INTO records SELECT * FROM read_json('${file}', format = 'newline_delimited', columns = {${structure}})`,
      );
      rmSync(file);
    },
    async count(condition) {
      const reader = await connection.runAndReadAll(`SELECT count(*) FROM records WHERE ${condition}`);
      return Number(reader.getRows()[0]?.[0]);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
