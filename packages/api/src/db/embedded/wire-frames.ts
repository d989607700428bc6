/**
 * Cuts a client's byte stream into messages of the Postgres wire protocol, since PGlite takes whole ones. The first
 * message of a connection has no type byte; every other is a type byte, a length that counts itself, and a body.
 */
export interface FrameReader {
  readonly push: (chunk: Uint8Array) => Uint8Array[];
}

export function createFrameReader(): FrameReader {
  let held = Buffer.alloc(0);
  let hasStarted = false;
  return {
    push(chunk) {
      held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
      const frames: Uint8Array[] = [];
      let at = 0;
      for (;;) {
        const lengthAt = at + (hasStarted ? 1 : 0);
        if (held.length < lengthAt + 4) break;
        const end = lengthAt + held.readInt32BE(lengthAt);
        if (held.length < end) break;
        // A copy of its own: the frame crosses to another thread.
        frames.push(Uint8Array.from(held.subarray(at, end)));
        at = end;
        hasStarted = true;
      }
      held = held.subarray(at);
      return frames;
    },
  };
}

const readyForQuery = 0x5a;
const idle = 0x49;

/** Whether a reply ends with `ReadyForQuery` outside of a transaction: then the backend is free for another client. */
export function endsIdle(reply: Uint8Array): boolean {
  return reply.length >= 6 && reply[reply.length - 6] === readyForQuery && reply[reply.length - 1] === idle;
}
