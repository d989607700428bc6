import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activateRules } from '../../../test/active-rules.ts';
import { lateRecord, ruleText } from '../../../test/rule-texts.ts';
import { databaseKinds } from '../../../test/test-database.ts';
import { openTestService, type Client, type TestService } from '../../../test/test-service.ts';
import { audit } from '../../db/schema/audit.ts';
import { decisions } from '../../db/schema/decisions.ts';

describe.each(databaseKinds)('hits on %s', (kind) => {
  let service: TestService;
  let screener: Client;
  let reviewer: Client;

  beforeAll(async () => {
    service = await openTestService(kind);
    screener = await service.machine('screener');
    reviewer = await service.person('reviewer');
    const wanted = ruleText({ id: 'R0160', when: 'flight.origin is "AKL" and booking.lead_time < 48 h', score: 60 });
    await activateRules(service, [ruleText(), wanted]);
  });
  afterAll(() => service.close());

  async function newHit(reference: string): Promise<string> {
    const { body } = await screener.send('POST', '/v1/screen', lateRecord(reference));
    const [row] = body['results'] as readonly { hits: readonly string[] }[];
    return row?.hits[0] ?? '';
  }
  const decide = (client: Client, id: string, body: unknown) => client.send('POST', `/v1/hits/${id}/decision`, body);
  const decision = { disposition: 'false_hit', reason: 'a known crew member', criteria: ['documents compared'] };

  test('a hit says who, on which flight, by which rule as it was, and why', async () => {
    const id = await newHit('H1/1');
    const { status, body } = await reviewer.send('GET', `/v1/hits/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      rule: { id: 'R0147', version: 1, text: ruleText(), purpose: 'drug_trafficking', basis: 'Customs Act 2014, s 12' },
      level: 'critical',
      score: 95,
      state: 'open',
      passenger: { reference: 'H1/1', full_name: 'TALA TESTER' },
      flight: { carrier: 'NZ', number: '990', origin: 'AKL', destination: 'APW', departs_local: '2026-12-04T08:45' },
      record: { passenger: { reference: 'H1/1' } },
      reason: 'Booked 24 h before departure',
      explanation: { rule: 'R0147', outcome: 'match', when: { verdict: 'true' } },
      decisions: [],
    });
    const viewed = (await service.audited()).filter((row) => row.subjectId === id);
    expect(viewed).toMatchObject([{ action: 'hit.viewed', actorId: reviewer.id }]);
  });

  test('a person decides once, with a reason, and it is audited', async () => {
    const id = await newHit('H2/1');
    expect(await decide(reviewer, id, decision)).toMatchObject({
      status: 200,
      body: { state: 'decided', disposition: 'false_hit', decisions: [{ ...decision, by: { id: reviewer.id } }] },
    });
    expect(await decide(reviewer, id, decision)).toMatchObject({ status: 409, body: { code: 'hit/decided' } });
    const { body } = await reviewer.send('GET', '/v1/hits?state=decided');
    expect(body['items']).toMatchObject([{ id, disposition: 'false_hit' }]);
    expect((await service.audited()).filter((row) => row.action === 'hit.decided')).toHaveLength(1);
  });

  test('two who decide at the same time: one of them did', async () => {
    const id = await newHit('H3/1');
    const supervisor = await service.person('supervisor');
    const answers = await Promise.all([decide(reviewer, id, decision), decide(supervisor, id, decision)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  test.each([
    ['without a reason', { ...decision, reason: ' ' }],
    ['with a disposition that is none', { ...decision, disposition: 'arrest' }],
  ])('a decision %s is refused', async (_name, body) => {
    const id = await newHit('H4/1');
    expect(await decide(reviewer, id, body)).toMatchObject({ status: 400, body: { code: 'request/invalid' } });
  });

  test('who may look may not decide, and who runs the service sees nothing', async () => {
    const id = await newHit('H5/1');
    expect(await decide(await service.person('oversight'), id, decision)).toMatchObject({ status: 403 });
    expect(await decide(await service.person('analyst'), id, decision)).toMatchObject({ status: 403 });
    expect(await decide(screener, id, decision)).toMatchObject({ status: 403 });
    const administrator = await service.person('administrator');
    expect(await administrator.send('GET', `/v1/hits/${id}`)).toMatchObject({ status: 403 });
    expect(await administrator.send('GET', '/v1/hits')).toMatchObject({ status: 403 });
    expect(await service.deps.db.select().from(decisions).where(eq(decisions.hitId, id))).toEqual([]);
  });

  test('a decision without its audit row is no decision', async () => {
    const id = await newHit('H6/1');
    const { db } = service.deps;
    // A database that takes no more audit rows: the disk is full, the table is locked away.
    await db.execute("alter table audit add constraint full_disk check (action <> 'hit.decided') not valid");
    expect(await decide(reviewer, id, decision)).toMatchObject({ status: 500, body: { code: 'internal' } });
    await db.execute('alter table audit drop constraint full_disk');
    expect(await db.select().from(decisions).where(eq(decisions.hitId, id))).toEqual([]);
    expect((await reviewer.send('GET', `/v1/hits/${id}`)).body).toMatchObject({ state: 'open' });
  });

  test('the audit is only added to', async () => {
    const causeOf = (error: unknown) => (error as Error).cause;
    const { db } = service.deps;
    expect(await db.delete(audit).catch(causeOf)).toMatchObject({ code: '23001' });
    expect(await db.update(audit).set({ action: 'x' }).catch(causeOf)).toMatchObject({ code: '23001' });
    expect(await db.execute('truncate audit').catch(causeOf)).toMatchObject({ code: '23001' });
  });

  test('the queue has the highest score first, and pages without a gap', async () => {
    await newHit('H7/1');
    const all = (await reviewer.send('GET', '/v1/hits?limit=200')).body['items'] as { id: string; score: number }[];
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a));
    const seen: string[] = [];
    let path = '/v1/hits?limit=3';
    for (;;) {
      const { body } = await reviewer.send('GET', path);
      seen.push(...(body['items'] as { id: string }[]).map(({ id }) => id));
      if (body['next_cursor'] === null) break;
      path = `/v1/hits?limit=3&cursor=${body['next_cursor'] as string}`;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  test.each(['00000000-0000-4000-8000-000000000000', 'not-an-id'])('hit %s is not there', async (id) => {
    const { status } = await reviewer.send('GET', `/v1/hits/${id}`);
    expect([400, 404]).toContain(status);
  });
});
