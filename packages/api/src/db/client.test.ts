import postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { databaseKinds, freshDatabase } from '../../test/test-database.ts';
import { openDatabase, UnsafeDatabaseError } from './client.ts';
import { migrateDatabase } from './migrate.ts';

describe.each(databaseKinds)('a database on %s', (kind) => {
  test('migrates, and has nothing more to do the second time', async () => {
    const database = await openDatabase(await freshDatabase(kind));
    const nothingElse = async () => undefined;
    await migrateDatabase(database, nothingElse);
    await migrateDatabase(database, nothingElse);
    const [row] = await database.db.execute<{ tables: number }>(
      "select count(*)::int as tables from information_schema.tables where table_schema = 'public'",
    );
    expect(row?.tables).toBeGreaterThan(15);
    await database.close();
  });

  test('a failed statement ends its transaction and no other', async () => {
    const database = await openDatabase(await freshDatabase(kind));
    const { db } = database;
    await db.execute('create table kept (n int)');
    const failing = db.transaction(async (tx) => {
      await tx.execute('insert into kept values (1)');
      await tx.execute('select 1 / 0');
    });
    const others = [2, 3, 4].map((n) => db.transaction((tx) => tx.execute(`insert into kept values (${n})`)));
    await expect(failing).rejects.toMatchObject({ cause: { code: '22012' } });
    await Promise.all(others);
    expect(await db.execute('select n from kept order by n')).toMatchObject([{ n: 2 }, { n: 3 }, { n: 4 }]);
    await database.close();
  });

  test('a client that goes away in a transaction leaves nothing behind', async () => {
    const database = await openDatabase(await freshDatabase(kind));
    await database.db.execute('create table kept (n int)');
    const leaving = database.connect();
    await leaving.unsafe('begin; insert into kept values (1)').simple();
    await leaving.end({ timeout: 0 });
    expect(await database.db.execute('select n from kept')).toHaveLength(0);
    await database.close();
  });
});

describe('Postgres', () => {
  test('processes that start together migrate once', async () => {
    const location = await freshDatabase('postgres');
    let running = 0;
    let mostAtOnce = 0;
    const starts = [1, 2, 3, 4].map(async () => {
      const database = await openDatabase(location);
      await migrateDatabase(database, async () => {
        running += 1;
        mostAtOnce = Math.max(mostAtOnce, running);
        await new Promise((resolve) => setTimeout(resolve, 10));
        running -= 1;
      });
      return database;
    });
    const databases = await Promise.all(starts);
    expect(mostAtOnce).toBe(1);
    const [row] =
      (await databases[0]?.db.execute<{ done: number }>(
        'select count(*)::int as done from drizzle.__drizzle_migrations',
      )) ?? [];
    expect(row?.done).toBe(2);
    await Promise.all(databases.map((database) => database.close()));
  });

  test('one that may lose what was committed is refused by name', async () => {
    const location = await freshDatabase('postgres');
    const url = location.kind === 'postgres' ? location.url : '';
    const admin = postgres(url, { max: 1 });
    const name = new URL(url).pathname.slice(1);
    await admin.unsafe(`alter database ${name} set synchronous_commit = off`);
    await admin.end();
    await expect(openDatabase(location)).rejects.toThrow(UnsafeDatabaseError);
    await expect(openDatabase(location)).rejects.toThrow('turn on synchronous_commit');
  });
});
