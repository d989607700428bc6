import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import type { Deps } from './context.ts';
import type { Env } from './env.ts';

/** The port is somebody else's. */
export class PortTakenError extends Error {
  constructor(port: number) {
    super(`port ${port} is in use; stop what listens there, or choose another with PORT`);
    this.name = 'PortTakenError';
  }
}

export interface ListeningServer {
  /** The port that was bound; another than the one asked for only where 0 was. */
  readonly port: number;
  /** Takes no new request, finishes those that are running. */
  readonly close: () => Promise<void>;
}

// Longer than any answer takes; a client that reads more slowly is cut off.
const closeMs = 10_000;

/** Listens. Never on another port than the one that was asked for. */
export async function listen(deps: Deps, env: Env): Promise<ListeningServer> {
  const server = createAdaptorServer({ fetch: createApp(deps).fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(env.port) : error);
    });
    server.listen(env.port, env.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), closeMs);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
