import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ruleText } from '../../../test/rule-texts.ts';
import { databaseKinds } from '../../../test/test-database.ts';
import { openTestService, type Client, type TestService } from '../../../test/test-service.ts';
import { ruleVersions } from '../../db/schema/rule-versions.ts';
import { rulesets } from '../../db/schema/rulesets.ts';
import { eq } from 'drizzle-orm';

describe.each(databaseKinds)('rules on %s', (kind) => {
  let service: TestService;
  let analyst: Client;
  let approver: Client;
  let both: Client;
  let ids = 1000;
  let id = '';

  beforeAll(async () => {
    service = await openTestService(kind);
    analyst = await service.person('analyst');
    approver = await service.person('approver');
    both = await service.person('analyst', 'approver');
  });
  afterAll(() => service.close());
  beforeEach(() => {
    ids += 1;
    id = `R${ids}`;
  });

  const create = (text = ruleText({ id }), client = analyst) => client.send('POST', '/v1/rules', { text });
  const act = (client: Client, verb: string, version = 1, body: unknown = {}) =>
    client.send('POST', `/v1/rules/${id}/versions/${version}/${verb}`, body);
  const auditOf = async (subjectId: string) =>
    (await service.audited()).filter((row) => row.subjectId === subjectId).map(({ action }) => action);

  test('a rule goes from draft to the live ruleset, and each step is audited', async () => {
    const created = await create();
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      id,
      title: 'Late booking',
      purpose: 'drug_trafficking',
      severity: 'high',
      score: 35,
      state: 'draft',
      is_active: false,
      latest: { version: 1, diagnostics: [] },
    });
    expect(await act(analyst, 'submit')).toMatchObject({ status: 200, body: { state: 'submitted' } });
    expect(await act(approver, 'approve')).toMatchObject({
      status: 200,
      body: { state: 'approved', approved_by: { id: approver.id } },
    });
    const activated = await act(approver, 'activate');
    expect(activated.status).toBe(200);
    const { hash } = activated.body;
    expect((await analyst.send('GET', '/v1/ruleset')).body).toMatchObject({
      hash,
      rules: expect.arrayContaining([expect.objectContaining({ id, version: 1 })]),
      lists: [{ name: 'high_risk_airports', version: 1 }],
    });
    expect((await analyst.send('GET', `/v1/rules/${id}`)).body).toMatchObject({ is_active: true, active_version: 1 });
    expect(await approver.send('POST', `/v1/rules/${id}/deactivate`)).toMatchObject({ status: 200 });
    expect(await approver.send('POST', `/v1/rules/${id}/deactivate`)).toMatchObject({
      status: 409,
      body: { code: 'rule/not-active' },
    });
    expect(await auditOf(id)).toEqual([
      'rule.created',
      'rule.submitted',
      'rule.approved',
      'rule.activated',
      'rule.deactivated',
    ]);
  });

  test('a draft may have errors, and then cannot be submitted', async () => {
    const created = await create(ruleText({ id, when: 'booking.lead_tme < 48 h' }));
    expect(created).toMatchObject({ status: 201, body: { title: 'Late booking', state: 'draft' } });
    const submitted = await act(analyst, 'submit');
    expect(submitted).toMatchObject({ status: 422, body: { code: 'rule/invalid' } });
    expect(submitted.body['diagnostics']).toEqual([
      expect.objectContaining({ code: 'name/unknown-field', position: { line: 7, column: 16 } }),
    ]);
    expect(await auditOf(id)).toEqual(['rule.created']);
  });

  test('an unknown list is located', async () => {
    const when = 'any booking.segments where (origin in list high_risk_airport)';
    const { body } = await analyst.send('POST', '/v1/rules/check', { text: ruleText({ id, when }) });
    expect(body['diagnostics']).toEqual([
      expect.objectContaining({ code: 'name/unknown-list', position: expect.objectContaining({ line: 7 }) }),
    ]);
  });

  test('what a live rule says already is pointed out, with a record; the rule itself is no other', async () => {
    const live = `${id}L`;
    const when = 'booking.party_size > 7';
    await create(ruleText({ id: live, when }));
    await analyst.send('POST', `/v1/rules/${live}/versions/1/submit`);
    await approver.send('POST', `/v1/rules/${live}/versions/1/approve`);
    await approver.send('POST', `/v1/rules/${live}/versions/1/activate`);
    const checked = async (text: string) =>
      (await analyst.send('POST', '/v1/rules/check', { text })).body['diagnostics'];
    expect(await checked(ruleText({ id, when: 'booking.party_size > 9' }))).toMatchObject([
      {
        code: 'logic/subsumed',
        severity: 'hint',
        message: `every record that rule \`${id}\` matches is matched by rule \`${live}\` as well`,
        witness: { record: { booking: { party_size: 8 } }, outcome: 'no_match' },
      },
    ]);
    expect(await checked(ruleText({ id: live, when }))).toEqual([]);
    await create(ruleText({ id, when: 'not booking.party_size <= 7' }));
    expect(await act(analyst, 'submit')).toMatchObject({
      status: 200,
      body: { state: 'submitted', diagnostics: [{ code: 'logic/equivalent', severity: 'warning' }] },
    });
  });

  test('two versions are compared by what they match', async () => {
    await create(ruleText({ id, when: 'booking.lead_time < 48 h' }));
    const save = (when: string, base: number) =>
      analyst.send('POST', `/v1/rules/${id}/versions`, { text: ruleText({ id, when }), base_version: base });
    await save('booking.lead_time < 72 h', 1);
    await save('booking.lead_tme < 72 h', 2);
    const compare = (version: number, base: number) =>
      analyst.send('GET', `/v1/rules/${id}/versions/${version}/compare/${base}`);
    expect(await compare(2, 1)).toMatchObject({ status: 200, body: { relation: 'wider', only_base: null } });
    expect((await compare(2, 1)).body['only_version']).toMatchObject({ booking: { lead_time: expect.any(String) } });
    expect((await compare(1, 2)).body).toMatchObject({ relation: 'narrower', only_version: null });
    expect((await compare(1, 1)).body).toEqual({ relation: 'equivalent', only_base: null, only_version: null });
    expect(await compare(3, 1)).toMatchObject({ status: 422, body: { code: 'rule/invalid' } });
    expect(await compare(9, 1)).toMatchObject({ status: 404 });
  });

  test('the author cannot approve, whatever else they may do', async () => {
    await create(ruleText({ id }), both);
    await act(both, 'submit');
    expect(await act(both, 'approve')).toMatchObject({ status: 403, body: { code: 'rule/author-cannot-approve' } });
    expect(await auditOf(id)).toEqual(['rule.created', 'rule.submitted']);
  });

  test('a failing test keeps a rule from being approved', async () => {
    const failing = `
  test "too early" {
    given { "booking": { "lead_time": "P9D" } }
    expect match
  }
`;
    await create(ruleText({ id, test: failing }));
    await act(analyst, 'submit');
    const refused = await act(approver, 'approve');
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'rule/not-ready', errors: [{ path: 'test "too early"', message: 'expected match, got no_match' }] },
    });
    expect((await analyst.send('GET', `/v1/rules/${id}`)).body).toMatchObject({ state: 'submitted' });
  });

  test('what an approved rule must say is demanded at approval', async () => {
    await create(`rule ${id} "Bare" {\n  when booking.lead_time < 48 h\n  score: +1\n}\n`);
    expect(await act(analyst, 'submit')).toMatchObject({ status: 200 });
    const refused = await act(approver, 'approve');
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule/not-ready' } });
    expect(refused.body['diagnostics']).not.toEqual([]);
  });

  test('a returned version is a draft again, with the reason', async () => {
    await create();
    await act(analyst, 'submit');
    expect(await act(approver, 'return', 1, { reason: 'name the operation' })).toMatchObject({
      status: 200,
      body: { state: 'draft', returned_reason: 'name the operation', submitted_at: null },
    });
    expect(await act(approver, 'return', 1, { reason: 'again' })).toMatchObject({ status: 409 });
    expect(await auditOf(id)).toEqual(['rule.created', 'rule.submitted', 'rule.returned']);
  });

  test('a new version is saved over the one that was edited, and over no other', async () => {
    await create();
    const text = ruleText({ id, score: 40 });
    const versions = `/v1/rules/${id}/versions`;
    expect(await analyst.send('POST', versions, { text, base_version: 1 })).toMatchObject({
      status: 201,
      body: { version: 2, text, state: 'draft' },
    });
    expect(await analyst.send('POST', versions, { text, base_version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'rule/version-conflict' },
    });
    const race = await Promise.all([1, 2, 3].map(() => analyst.send('POST', versions, { text, base_version: 2 })));
    expect(race.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    expect((await analyst.send('GET', `${versions}/1`)).body).toMatchObject({ text: ruleText({ id }) });
  });

  test('layout alone makes no other hash', async () => {
    const created = await create();
    const text = ruleText({ id }).replaceAll('  ', '    ');
    const saved = await analyst.send('POST', `/v1/rules/${id}/versions`, { text, base_version: 1 });
    expect(saved.body['hash']).toBe((created.body['latest'] as { hash: string }).hash);
  });

  test('two changes of the ruleset at the same time: none is lost', async () => {
    const names = [`${id}A`, `${id}B`];
    for (const name of names) {
      const path = `/v1/rules/${name}/versions/1`;
      await create(ruleText({ id: name }));
      await analyst.send('POST', `${path}/submit`);
      await approver.send('POST', `${path}/approve`);
    }
    const answers = await Promise.all(
      names.map((name) => approver.send('POST', `/v1/rules/${name}/versions/1/activate`)),
    );
    const activated = names.filter((_, index) => answers[index]?.status === 200);
    expect(activated).not.toEqual([]);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const { rules } = (await analyst.send('GET', '/v1/ruleset')).body as { rules: readonly { id: string }[] };
    for (const name of activated) expect(rules.map((rule) => rule.id)).toContain(name);
  });

  test.each<readonly [string, (client: Client) => Promise<{ status: number }>]>([
    ['create', (client) => create(ruleText({ id }), client)],
    ['save', (client) => client.send('POST', '/v1/rules/R1/versions', { text: ruleText({ id }), base_version: 1 })],
    ['submit', (client) => client.send('POST', '/v1/rules/R1/versions/1/submit')],
    ['approve', (client) => client.send('POST', '/v1/rules/R1/versions/1/approve')],
    ['return', (client) => client.send('POST', '/v1/rules/R1/versions/1/return', { reason: 'x' })],
    ['activate', (client) => client.send('POST', '/v1/rules/R1/versions/1/activate')],
    ['deactivate', (client) => client.send('POST', '/v1/rules/R1/deactivate')],
  ])('%s is refused for those who may only look, and leaves no trace', async (_verb, attempt) => {
    const before = (await service.audited()).length;
    const oversight = await service.person('oversight');
    const carrier = await service.machine('carrier', ['NZ']);
    expect(await attempt(oversight)).toMatchObject({ status: 403, body: { code: 'auth/forbidden' } });
    expect(await attempt(carrier)).toMatchObject({ status: 403 });
    expect(await attempt(service.nobody)).toMatchObject({ status: 401 });
    // The two who were made for this are all that is new.
    expect((await service.audited()).slice(before).map(({ action }) => action)).toEqual([
      'user.created',
      'api_key.created',
    ]);
  });

  test.each([
    ['no rule', '# nothing here', 'rule/not-one-rule'],
    ['two rules', `${ruleText({ id: 'R1' })}\n${ruleText({ id: 'R2' })}`, 'rule/not-one-rule'],
  ])('%s in a text is refused', async (_name, text, code) => {
    expect(await create(text)).toMatchObject({ status: 422, body: { code } });
  });

  test('a rule that exists is not made again, and one keeps its identifier', async () => {
    await create();
    expect(await create()).toMatchObject({ status: 409, body: { code: 'rule/exists' } });
    const other = { text: ruleText({ id: 'R9' }), base_version: 1 };
    expect(await analyst.send('POST', `/v1/rules/${id}/versions`, other)).toMatchObject({
      status: 422,
      body: { code: 'rule/identifier-changed' },
    });
  });

  test('pages follow each other without a gap', async () => {
    await create();
    const all = await analyst.send('GET', '/v1/rules?limit=200');
    const expected = (all.body['items'] as { id: string }[]).map((rule) => rule.id);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await analyst.send('GET', `/v1/rules?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...(body['items'] as { id: string }[]).map((rule) => rule.id));
      cursor = (body['next_cursor'] as string | null) ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(expected);
    expect(await analyst.send('GET', '/v1/rules?cursor=bm9uc2Vuc2U')).toMatchObject({ status: 400 });
  });

  test('the database itself refuses an approval by the author, and a changed text', async () => {
    await create();
    const ofRule = eq(ruleVersions.ruleId, id);
    const { db } = service.deps;
    const approval = { state: 'approved', approverId: analyst.id, approvedAt: new Date() } as const;
    const causeOf = (error: unknown) => (error as Error).cause;
    const approved = await db.update(ruleVersions).set(approval).where(ofRule).catch(causeOf);
    expect(approved).toMatchObject({ constraint_name: 'rule_versions_approver_is_not_author' });
    const changed = await db.update(ruleVersions).set({ text: 'x' }).where(ofRule).catch(causeOf);
    expect(changed).toMatchObject({ code: '23001' });
    expect(await db.delete(rulesets).catch(causeOf)).toMatchObject({ code: '23001' });
    expect(await db.select().from(ruleVersions).where(ofRule)).toMatchObject([
      { text: ruleText({ id }), state: 'draft' },
    ]);
  });
});
