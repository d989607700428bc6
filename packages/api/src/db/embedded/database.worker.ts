/**
 * The thread that holds PGlite. It speaks the Postgres wire protocol over messages, so that the service has one driver
 * and one dialect whatever the database is, and a long statement does not hold up the event loop that answers people.
 */
import { PGlite } from '@electric-sql/pglite';
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../errors.ts';
import type { FromDatabase, ToDatabase } from './protocol.ts';
import { createTurns, type Turns } from './turns.ts';
import { createFrameReader, endsIdle, type FrameReader } from './wire-frames.ts';

const port = parentPort;
invariant(port !== null, 'the database thread is started as a worker');
const { directory } = workerData as { readonly directory: string | null };

const say = (message: FromDatabase): void => port.postMessage(message);
const terminate = 0x58;

try {
  const database = await PGlite.create(directory === null ? {} : { dataDir: directory });
  const turns = createTurns({
    execute: (frame) => database.execProtocolRaw(frame),
    rollBack: async () => {
      await database.exec('rollback');
    },
    reply: (client, bytes) => say({ kind: 'bytes', client, bytes }),
    isIdleAfter: endsIdle,
  });
  listen(database, turns);
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'failed', message: error instanceof Error ? error.message : 'unknown' });
}

function listen(database: PGlite, turns: Turns): void {
  const readers = new Map<number, FrameReader>();
  const leave = (client: number): void => {
    readers.delete(client);
    turns.leave(client);
  };
  const hear = (client: number, bytes: Uint8Array): void => {
    const reader = readers.get(client) ?? createFrameReader();
    readers.set(client, reader);
    for (const frame of reader.push(bytes)) {
      // Passing "terminate" on would end the one session that all clients share.
      if (frame[0] === terminate && frame.length === 5) leave(client);
      else turns.take(client, frame);
    }
  };
  const stop = async (): Promise<void> => {
    await database.close();
    say({ kind: 'stopped' });
    port?.close();
  };
  port?.on('message', (message: ToDatabase) => {
    switch (message.kind) {
      case 'bytes':
        return hear(message.client, message.bytes);
      case 'leave':
        return leave(message.client);
      case 'stop':
        return void stop();
    }
  });
}
