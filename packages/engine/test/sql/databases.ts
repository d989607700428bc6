import { PGlite } from '@electric-sql/pglite';
import { Session } from 'chdb';
import type { SqlValue } from '../../src/sql/index.ts';

/** A database in this process, with records in a table `records`: `id` from 0 on, `record`. */
export interface RecordDatabase {
  readonly fill: (records: readonly object[]) => Promise<void>;
  /** Runs queries and gives the ids that each finds. */
  readonly find: (text: string, parameters: readonly SqlValue[]) => Promise<readonly number[]>;
  readonly close: () => Promise<void>;
}

export async function openPostgres(): Promise<RecordDatabase> {
  const database = await PGlite.create();
  return {
    async fill(records) {
      await database.exec('DROP TABLE IF EXISTS records; CREATE TABLE records (id int, record jsonb)');
      // What is kept out of line would be fetched and unpacked once for each field that is read.
      await database.exec('ALTER TABLE records ALTER COLUMN record SET STORAGE PLAIN');
      const rows =
        'SELECT position - 1, record FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS r(record, position)';
      await database.query(`INSERT INTO records ${rows}`, [JSON.stringify(records)]);
      await database.exec('ANALYZE records');
    },
    async find(text, parameters) {
      const { rows } = await database.query<{ readonly id: number }>(text, [...parameters]);
      return rows.map(({ id }) => id);
    },
    close: () => database.close(),
  };
}

export async function openClickhouse(): Promise<RecordDatabase> {
  const session = new Session();
  return {
    async fill(records) {
      session.query('DROP TABLE IF EXISTS records');
      session.query('CREATE TABLE records (id Int64, record String) ENGINE = Memory');
      const values = records.map((record, id) => ({ id, record: JSON.stringify(record) }));
      await session.insert({ table: 'records', values });
    },
    async find(text, parameters) {
      const named = Object.fromEntries(parameters.map((value, index) => [`p${index + 1}`, value]));
      const found = session.queryBind(text, named, 'TSV');
      return found
        .split('\n')
        .filter((line) => line !== '')
        .map(Number);
    },
    async close() {
      session.close();
    },
  };
}
