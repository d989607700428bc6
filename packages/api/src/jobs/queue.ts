import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss, type ConstructorOptions } from 'pg-boss';
import type { Sql } from 'postgres';
import type { OpenDatabase, Transaction } from '../db/client.ts';
import { describeError, type Log } from '../log.ts';
import { jobNames, type JobName, type Jobs } from './job.ts';

/** The queue, which lives in the same database: a job is sent in the transaction that makes it necessary. */
export interface JobQueue {
  /** Brings the queue's own tables up to date and makes it usable for sending. */
  readonly start: () => Promise<void>;
  readonly send: <N extends JobName>(tx: Transaction, name: N, data: Jobs[N]) => Promise<void>;
  /** Works on jobs, `concurrency` at a time of each name. */
  readonly work: (handlers: JobHandlers, concurrency: number, giveUp: GiveUp) => Promise<void>;
  /** Looks for jobs now rather than at the next poll; called after the commit that sent one. */
  readonly wake: (name: JobName) => void;
  /** Forgets every job. Only for the embedded database, where no other process can be working on one. */
  readonly clear: () => Promise<void>;
  /** Waits for running jobs, and ends. */
  readonly stop: () => Promise<void>;
}

/** What becomes of what a job was about when it failed for the last time. */
export type GiveUp = (data: Jobs[JobName]) => Promise<void>;

export type JobHandlers = { readonly [N in JobName]: (data: Jobs[N]) => Promise<void> };

// A worker that dies is noticed after this long, and its job goes to another.
const heartbeatSeconds = 20;
const pollSeconds = 1;
const retryLimit = 5;
const stopMs = 20_000;

export function createJobQueue(database: OpenDatabase, log: Log): JobQueue {
  const connection = database.connect();
  const boss = new PgBoss({
    db: queueConnection(connection),
    backend: database.kind === 'embedded' ? 'pglite' : 'postgres',
    schedule: false,
    superviseIntervalSeconds: heartbeatSeconds,
    registerInstance: false,
    reindex: database.kind === 'postgres',
  });
  boss.on('error', (error) => log.error('the job queue has a problem', { error: describeError(error) }));
  const workerIds = new Map<JobName, string>();
  let isStarted = false;

  return {
    async start() {
      await boss.start();
      isStarted = true;
      for (const name of jobNames) {
        // One job per batch, queued or active: sending it again is how a lost one is made good.
        await boss.createQueue(name, {
          policy: 'exclusive',
          retryLimit,
          retryDelay: 1,
          retryBackoff: true,
          heartbeatSeconds,
          expireInSeconds: 3600,
          deleteAfterSeconds: 86_400,
        });
      }
    },
    async send(tx, name, data) {
      await boss.send(name, data, { db: fromDrizzle(tx, sql), singletonKey: data.batchId });
    },
    async work(handlers, concurrency, giveUp) {
      const options = { pollingIntervalSeconds: pollSeconds, localConcurrency: concurrency };
      for (const name of jobNames) {
        const id = await boss.work<Jobs[typeof name]>(name, options, async ([job]) => {
          if (job === undefined) return;
          try {
            await handlers[name](job.data);
          } catch (error) {
            const { batchId } = job.data;
            log.error('a job failed', { job: name, jobId: job.id, batchId, error: describeError(error) });
            if (job.retryCount < retryLimit) throw error;
            await giveUp(job.data);
          }
        });
        workerIds.set(name, id);
      }
    },
    wake(name) {
      const id = workerIds.get(name);
      if (id !== undefined) boss.notifyWorker(id);
    },
    async clear() {
      for (const name of jobNames) {
        await boss.deleteAllJobs(name);
      }
    },
    async stop() {
      if (isStarted) await boss.stop({ graceful: true, timeout: stopMs });
      await connection.end({ timeout: 5 });
    },
  };
}

/** The queue's statements over our driver. */
function queueConnection(connection: Sql): NonNullable<ConstructorOptions['db']> {
  return {
    async executeSql(text, values = []) {
      try {
        if (values.length > 0) return { rows: [...(await connection.unsafe(text, values as Parameter[]))] };
        // Without parameters there can be several statements, and then there are several results.
        const results: unknown[] = [...(await connection.unsafe(text).simple())];
        return { rows: results.flat() };
      } catch (error) {
        // What failed can have been the middle of a "begin … commit".
        await connection.unsafe('rollback').simple();
        throw error;
      }
    },
  };
}

/** The queue's own types say `unknown`; it hands over what a Postgres driver takes. */
type Parameter = NonNullable<Parameters<Sql['unsafe']>[1]>[number];
