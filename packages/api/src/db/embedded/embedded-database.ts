import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { FromDatabase, ToDatabase } from './protocol.ts';

/** A running PGlite: hands out sockets that a Postgres driver can talk to. */
export interface EmbeddedDatabase {
  readonly openSocket: () => Duplex;
  readonly stop: () => Promise<void>;
}

/** Starts PGlite in a thread of its own, on a directory or in memory. */
export async function startEmbeddedDatabase(directory: string | null): Promise<EmbeddedDatabase> {
  const worker = new Worker(new URL('./database.worker.ts', import.meta.url), { workerData: { directory } });
  const sockets = new Map<number, Duplex>();
  let clients = 0;
  let failure: Error | null = null;
  const say = (message: ToDatabase): void => worker.postMessage(message);
  // Without its thread there is no database: whoever asks is told so, and does not wait.
  const endAll = (error: Error): void => {
    failure ??= error;
    for (const socket of sockets.values()) socket.destroy(error);
  };

  await heard(worker, 'ready');
  worker.on('message', (message: FromDatabase) => {
    if (message.kind === 'bytes') sockets.get(message.client)?.push(message.bytes);
    if (message.kind === 'failed') endAll(new Error(`the embedded database failed: ${message.message}`));
  });
  worker.on('error', endAll);
  worker.on('exit', () => endAll(new Error('the embedded database ended')));

  return {
    openSocket() {
      clients += 1;
      const client = clients;
      const socket = new Duplex({
        read: () => undefined,
        write(chunk: Uint8Array, _encoding, done) {
          say({ kind: 'bytes', client, bytes: chunk });
          done();
        },
        // The driver says goodbye by ending its side; a server would close the other.
        final(done) {
          done();
          socket.destroy();
        },
        destroy(error, done) {
          sockets.delete(client);
          say({ kind: 'leave', client });
          done(error);
        },
      });
      sockets.set(client, socket);
      if (failure !== null) socket.destroy(failure);
      // The driver asks a socket for its state before it writes, and sets keep-alive on it.
      return Object.assign(socket, { readyState: 'open', setKeepAlive: () => socket });
    },
    async stop() {
      const stopped = heard(worker, 'stopped');
      say({ kind: 'stop' });
      await stopped;
      await worker.terminate();
    },
  };
}

function heard(worker: Worker, kind: 'ready' | 'stopped'): Promise<void> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: FromDatabase): void => {
      if (message.kind === 'failed') reject(new Error(`the embedded database does not start: ${message.message}`));
      if (message.kind !== kind) return;
      worker.off('message', onMessage);
      resolve();
    };
    worker.on('message', onMessage);
    worker.once('error', reject);
    worker.once('exit', (status) => reject(new Error(`the embedded database ended with status ${status}`)));
  });
}
