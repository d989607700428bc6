import { defaultCodeLists, noAmendments } from '@tautai/dsl';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activateRules } from '../../../test/active-rules.ts';
import { lateRecord, ruleText } from '../../../test/rule-texts.ts';
import { openTestService, type Client, type TestService } from '../../../test/test-service.ts';
import { createApp } from '../../app.ts';
import { systemActor } from '../../auth/actor.ts';
import { screenNow } from '../../services/evaluations/screen.ts';
import { createRulesetCache } from '../../services/rulesets/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'tautai-code-lists-'));
const codeListsFile = join(folder, 'code-lists.json');
const airport = { code: 'QZX', icao: 'NSQX', name: 'Lagoon', country: 'WSM', time_zone: 'Pacific/Apia' };
const given = '{ "flight": { "origin": "AKL", "destination": "NSQX" } }';
const text = ruleText({
  when: 'flight.destination is "QZX" and flight.destination_country is "WSM"',
  test: `  test "to the lagoon" { given ${given} expect match }\n`,
}).replace(/  reason: .*\n/u, '');
const arrival = lateRecord('L1/1', { flight: { carrier: 'NZ', number: '990', origin: 'AKL', destination: 'nsqx' } });

describe('a service whose code lists are amended', () => {
  let service: TestService;
  let analyst: Client;

  beforeAll(async () => {
    writeFileSync(codeListsFile, JSON.stringify({ airport: { add: [airport] } }));
    service = await openTestService('embedded', { codeListsFile });
    analyst = await service.person('analyst');
    await activateRules(service, [text]);
  });
  afterAll(async () => {
    await service.close();
    rmSync(folder, { recursive: true });
  });

  test('tells those who read rules what is amended, and a digest of its own', async () => {
    expect(await analyst.send('GET', '/v1/code-lists')).toMatchObject({
      status: 200,
      body: {
        digest: service.deps.settings.codeLists.digest,
        amendments: { ...noAmendments, airport: { add: [airport], remove: [] } },
      },
    });
    expect(service.deps.settings.codeLists.digest).not.toBe(defaultCodeLists().digest);
    const carrier = await service.machine('carrier', ['NZ']);
    expect((await carrier.send('GET', '/v1/code-lists')).status).toBe(403);
    expect((await service.nobody.send('GET', '/v1/code-lists')).status).toBe(401);
  });

  test('knows the new airport in checks, and in what arrives', async () => {
    const checked = await analyst.send('POST', '/v1/rules/check', { text });
    expect(checked.body['diagnostics']).toEqual([]);
    expect(await analyst.send('POST', '/v1/screen', arrival)).toMatchObject({
      status: 200,
      body: { results: [{ matches: ['R0147'] }] },
    });
  });

  test('started again without them, screens nothing while a live rule names the airport', async () => {
    const settings = { ...service.deps.settings, codeLists: defaultCodeLists(), codeListAmendments: noAmendments };
    const rulesets = createRulesetCache({ db: service.deps.db, codeLists: settings.codeLists });
    const restarted = createApp({ ...service.deps, settings, rulesets });
    const ready = await restarted.request('/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ reason: 'the live ruleset does not load' });
    const somebody = { actor: systemActor('test'), requestId: null, clientAddress: 'test' };
    const body = Buffer.from(JSON.stringify(lateRecord('L1/2')));
    const screening = screenNow({ ...service.deps, ...somebody, settings, rulesets }, body, { explain: false });
    await expect(screening).rejects.toMatchObject({ code: 'ruleset/invalid' });
  });
});

describe('a service that amends nothing', () => {
  let service: TestService;
  let analyst: Client;

  beforeAll(async () => {
    service = await openTestService('embedded');
    analyst = await service.person('analyst');
  });
  afterAll(() => service.close());

  test('says so', async () => {
    expect((await analyst.send('GET', '/v1/code-lists')).body).toEqual({
      digest: defaultCodeLists().digest,
      amendments: noAmendments,
    });
  });

  test('does not know the airport, neither in a rule nor in a record', async () => {
    const checked = await analyst.send('POST', '/v1/rules/check', { text });
    expect(checked.body['diagnostics']).toMatchObject([{ code: 'name/unknown-code' }, { code: 'test/bad-record' }]);
    expect(await analyst.send('POST', '/v1/screen', arrival)).toMatchObject({
      status: 422,
      body: { code: 'batch/empty' },
    });
  });
});
