/**
 * PGlite is one backend with one session, and several clients talk to it. A client that has begun to talk keeps the
 * backend until it is idle again (its statement answered, its transaction over); the others wait in order of arrival.
 */
export interface Turns {
  /** Runs `frame` when it is the client's turn. */
  readonly take: (client: number, frame: Uint8Array) => void;
  /** A client left: what it had not said is dropped, and its transaction, if any, is rolled back. */
  readonly leave: (client: number) => void;
}

export interface TurnsBackend {
  readonly execute: (frame: Uint8Array) => Promise<Uint8Array>;
  readonly rollBack: () => Promise<void>;
  readonly reply: (client: number, bytes: Uint8Array) => void;
  readonly isIdleAfter: (reply: Uint8Array) => boolean;
}

export function createTurns(backend: TurnsBackend): Turns {
  const waiting: { readonly client: number; readonly frame: Uint8Array | null }[] = [];
  let holder: number | null = null;
  let isRunning = false;

  const next = (): { readonly client: number; readonly frame: Uint8Array | null } | undefined => {
    const at = holder === null ? 0 : waiting.findIndex((entry) => entry.client === holder);
    return at === -1 ? undefined : waiting.splice(at, 1)[0];
  };

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (let entry = next(); entry !== undefined; entry = next()) {
      if (entry.frame === null) {
        if (holder === entry.client) {
          await backend.rollBack();
          holder = null;
        }
        continue;
      }
      holder = entry.client;
      const reply = await backend.execute(entry.frame);
      if (backend.isIdleAfter(reply)) holder = null;
      if (reply.length > 0) backend.reply(entry.client, reply);
    }
    isRunning = false;
  };

  return {
    take(client, frame) {
      waiting.push({ client, frame });
      void run();
    },
    leave(client) {
      waiting.push({ client, frame: null });
      void run();
    },
  };
}
