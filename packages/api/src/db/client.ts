import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { invariant } from '../errors.ts';
import { lockDirectory } from './embedded/directory-lock.ts';
import { startEmbeddedDatabase } from './embedded/embedded-database.ts';
import * as schema from './schema/index.ts';

/** Where the data are: a Postgres by its address, or PGlite on a directory (null: in memory, for tests). */
export type DatabaseLocation =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'embedded'; readonly directory: string | null };

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** An open database: one driver and one dialect, whichever it is. */
export interface OpenDatabase {
  readonly kind: DatabaseLocation['kind'];
  readonly db: Database;
  /** A connection of one's own, outside of the pool; the caller ends it. */
  readonly connect: () => Sql;
  readonly close: () => Promise<void>;
}

// Notices ("relation exists, skipping") are for a person at a console.
const quiet = { onnotice: () => undefined };

export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  return location.kind === 'postgres' ? openPostgres(location.url) : openEmbedded(location.directory);
}

async function openPostgres(url: string): Promise<OpenDatabase> {
  const options = { ...quiet, connection: { application_name: 'tautai' } };
  const pool = postgres(url, { ...options, max: 10 });
  try {
    await assertDurable(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    kind: 'postgres',
    db: drizzle(pool, { schema }),
    connect: () => postgres(url, { ...options, max: 1 }),
    close: () => pool.end({ timeout: 5 }),
  };
}

/** With one of these off, what was answered with "accepted" can be gone after a power cut. */
async function assertDurable(pool: Sql): Promise<void> {
  const rows = await pool<{ name: string; setting: string }[]>`
    select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`;
  const off = rows.filter((row) => row.setting === 'off').map((row) => row.name);
  if (off.length > 0) {
    throw new UnsafeDatabaseError(`this Postgres can lose committed data: turn on ${off.toSorted().join(', ')}`);
  }
  invariant(rows.length === 3, 'the durability settings of Postgres have names we know');
}

/** The server is set up in a way that we must not work with. */
export class UnsafeDatabaseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnsafeDatabaseError';
  }
}

async function openEmbedded(directory: string | null): Promise<OpenDatabase> {
  const unlock = directory === null ? () => undefined : lockDirectory(directory);
  const engine = await startEmbeddedDatabase(directory === null ? null : join(directory, 'pglite')).catch(
    (error: unknown) => {
      unlock();
      throw error;
    },
  );
  const connect = (): Sql => postgres(embeddedOptions(engine.openSocket));
  // One backend: more connections would only wait for each other.
  const pool = connect();
  return {
    kind: 'embedded',
    db: drizzle(pool, { schema }),
    connect,
    async close() {
      await pool.end({ timeout: 5 });
      await engine.stop();
      unlock();
    },
  };
}

/** `socket` is how the driver is handed a stream; its type definitions leave it out. */
function embeddedOptions(socket: () => unknown): postgres.Options<Record<string, never>> {
  const options = { ...quiet, max: 1, user: 'postgres', database: 'postgres', password: '', socket };
  return options;
}
