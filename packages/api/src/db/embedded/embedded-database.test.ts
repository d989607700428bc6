import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startEmbeddedDatabase } from './embedded-database.ts';

test('after its end nobody waits for an answer', async () => {
  const database = await startEmbeddedDatabase(null);
  const open = database.openSocket();
  const closed = once(open, 'close').catch((error: unknown) => error);
  await database.stop();
  await closed;
  await expect(once(database.openSocket(), 'close')).rejects.toThrow('the embedded database ended');
});
