import { describe, expect, test } from 'vitest';
import { databaseKinds, freshDatabase } from '../../test/test-database.ts';
import { testEnv } from '../../test/test-service.ts';
import { createApp } from '../app.ts';
import { batches } from '../db/schema/batches.ts';
import { users } from '../db/schema/users.ts';
import { createLog } from '../log.ts';
import { openService } from '../service.ts';
import { liveRuleset } from '../services/rulesets/live.ts';
import { demoAccounts } from './accounts.ts';
import { needsSeeding, seedDemo } from './seed.ts';

describe.each(databaseKinds)('the demo on %s', (kind) => {
  test('has accounts, active rules, samples, hits to look at, and a key that works', async () => {
    let key = '';
    const service = await openService({
      env: testEnv(await freshDatabase(kind)),
      log: createLog('silent'),
      webRoot: null,
      prepare: async (deps) => {
        key = await seedDemo(deps, () => undefined);
      },
    });
    const app = createApp(service.deps);
    expect(await needsSeeding(service.deps)).toBe(false);
    const [analyst] = demoAccounts;
    const signedIn = await app.request('/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: analyst?.email, password: analyst?.password }),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const get = async (path: string) => (await (await app.request(path, { headers: { cookie } })).json()) as never;
    const { rules } = (await get('/v1/ruleset')) as { rules: readonly object[] };
    expect(rules).toHaveLength(12);
    expect((await get('/v1/samples')) as readonly object[]).not.toEqual([]);
    const hits = (await get('/v1/hits?limit=200')) as { items: readonly { id: string }[] };
    expect(hits.items.length).toBeGreaterThan(0);
    expect(await get(`/v1/hits/${hits.items[0]?.id}`)).toMatchObject({ explanation: { outcome: 'match' } });
    const byKey = await app.request('/v1/batches', { headers: { authorization: `Bearer ${key}` } });
    expect(((await byKey.json()) as { items: readonly object[] }).items).toHaveLength(3);
    expect(await (await app.request('/v1/session')).json()).toMatchObject({ demo: true, demo_accounts: [{}, {}, {}] });
    await service.close();
  });

  test('is finished by the next start where the first was cut short', async () => {
    const service = await openService({
      env: testEnv(await freshDatabase(kind)),
      log: createLog('silent'),
      webRoot: null,
    });
    let audited = 0;
    const cutShort = {
      ...service.deps,
      clock: () => {
        audited += 1;
        if (audited === 30) throw new Error('power cut');
        return new Date();
      },
    };
    await expect(seedDemo(cutShort, () => undefined)).rejects.toThrow('power cut');
    expect(await needsSeeding(service.deps)).toBe(true);
    await seedDemo(service.deps, () => undefined);
    expect(await needsSeeding(service.deps)).toBe(false);
    expect((await liveRuleset(service.deps.db)).content.rules).toHaveLength(12);
    expect(await service.deps.db.select().from(users)).toHaveLength(3);
    expect((await service.deps.db.select().from(batches)).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    await service.close();
  });
});
