import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { fileURLToPath } from 'node:url';
import type { OpenDatabase } from './client.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

// Any number will do, as long as everybody uses the same: "taut" in ASCII.
const migrationLock = 0x74_61_75_74;

/** Brings the tables up to date. Of several processes that start together one does it, and the others wait for it. */
export async function migrateDatabase(database: OpenDatabase, others: () => Promise<void>): Promise<void> {
  const connection = database.connect();
  try {
    await connection`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(connection), { migrationsFolder });
    // The queue keeps its own tables, and brings them up to date under the same lock.
    await others();
  } finally {
    // Ends the session, and with it the lock.
    await connection.end();
  }
}
