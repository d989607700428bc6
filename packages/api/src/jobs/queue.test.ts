import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds, freshDatabase } from '../../test/test-database.ts';
import { eventually } from '../../test/test-service.ts';
import { openDatabase, type OpenDatabase } from '../db/client.ts';
import { createLog } from '../log.ts';
import { createJobQueue, type JobQueue } from './queue.ts';

describe.each(databaseKinds)('the queue on %s', (kind) => {
  let database: OpenDatabase;
  let queue: JobQueue;
  const ran: string[] = [];
  const failures = new Map<string, number>();

  beforeAll(async () => {
    database = await openDatabase(await freshDatabase(kind));
    queue = createJobQueue(database, createLog('silent'));
    await queue.start();
    const handlers = {
      'parse-batch': async ({ batchId }: { readonly batchId: string }) => {
        const left = failures.get(batchId) ?? 0;
        failures.set(batchId, left - 1);
        if (left > 0) throw new Error('the database is away');
        ran.push(batchId);
      },
      'score-batch': async () => undefined,
    };
    await queue.work(handlers, 1, async () => undefined);
  });
  afterAll(async () => {
    await queue.stop();
    await database.close();
  });

  const send = async (batchId: string) => {
    await database.db.transaction((tx) => queue.send(tx, 'parse-batch', { batchId }));
    queue.wake('parse-batch');
  };
  const timesRan = (batchId: string) => ran.filter((each) => each === batchId).length;
  const untilRan = (batchId: string) => eventually(async () => (timesRan(batchId) > 0 ? true : undefined));

  test('a job of a transaction that failed does not run', async () => {
    const rolledBack = database.db.transaction(async (tx) => {
      await queue.send(tx, 'parse-batch', { batchId: 'never' });
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    await send('after');
    await untilRan('after');
    expect(timesRan('never')).toBe(0);
  });

  test('a job that is sent twice runs once', async () => {
    await database.db.transaction(async (tx) => {
      await queue.send(tx, 'parse-batch', { batchId: 'twice' });
      await queue.send(tx, 'parse-batch', { batchId: 'twice' });
    });
    await send('later');
    await untilRan('later');
    expect(timesRan('twice')).toBe(1);
  });

  test('a job that failed is tried again', async () => {
    failures.set('stubborn', 1);
    await send('stubborn');
    await untilRan('stubborn');
    expect(timesRan('stubborn')).toBe(1);
  });
});
