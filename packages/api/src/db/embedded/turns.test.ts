import { describe, expect, test } from 'vitest';
import { createTurns } from './turns.ts';

/** A backend that answers each frame with itself; a frame `…i` leaves it idle. */
function backend() {
  const log: string[] = [];
  const turns = createTurns({
    execute: async (frame) => {
      const text = Buffer.from(frame).toString();
      log.push(text);
      return frame;
    },
    rollBack: async () => {
      log.push('rollback');
    },
    reply: () => undefined,
    isIdleAfter: (reply) => Buffer.from(reply).toString().endsWith('i'),
  });
  return { log, turns, take: (client: number, text: string) => turns.take(client, Buffer.from(text)) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('createTurns', () => {
  test('a client in a transaction is not interrupted', async () => {
    const { log, take } = backend();
    take(1, '1 begin');
    take(2, '2 select i');
    take(1, '1 insert');
    take(1, '1 commit i');
    await settle();
    expect(log).toEqual(['1 begin', '1 insert', '1 commit i', '2 select i']);
  });

  test('a client that leaves in the middle is rolled back, and the next has its turn', async () => {
    const { log, turns, take } = backend();
    take(1, '1 begin');
    take(2, '2 select i');
    turns.leave(1);
    await settle();
    expect(log).toEqual(['1 begin', 'rollback', '2 select i']);
  });

  test('a client that leaves while another works does not disturb it', async () => {
    const { log, turns, take } = backend();
    take(1, '1 begin');
    turns.leave(2);
    take(1, '1 commit i');
    await settle();
    expect(log).toEqual(['1 begin', '1 commit i']);
  });
});
