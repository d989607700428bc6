import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activateRules } from '../../../test/active-rules.ts';
import { earlyRecord, lateRecord, ruleText } from '../../../test/rule-texts.ts';
import { databaseKinds } from '../../../test/test-database.ts';
import { eventually, openTestService, type Client, type TestService } from '../../../test/test-service.ts';
import { batches } from '../../db/schema/batches.ts';
import { hits } from '../../db/schema/hits.ts';
import { receivedMessages } from '../../db/schema/received-messages.ts';
import { recordVersions } from '../../db/schema/record-versions.ts';
import { scoredRows } from '../../db/schema/scored-rows.ts';
import { limits } from '../../limits.ts';
import { failBatch } from '../../services/batches/fail.ts';
import { parseBatch } from '../../services/batches/parse.ts';
import { resumeBatches } from '../../services/batches/resume.ts';
import { scoreBatch } from '../../services/batches/score.ts';

const ndjson = { 'content-type': 'application/x-ndjson' };
const lines = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

describe.each(databaseKinds)('batches on %s', (kind) => {
  let service: TestService;
  let screener: Client;
  let analyst: Client;

  beforeAll(async () => {
    service = await openTestService(kind);
    screener = await service.machine('screener');
    analyst = await service.person('analyst');
    await activateRules(service, [
      ruleText(),
      ruleText({ id: 'R0150', when: 'any booking.bags where (weight > 23 kg)', score: 10 }),
    ]);
  });
  afterAll(() => service.close());

  const submit = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = ndjson, client = screener) =>
    client.send('POST', '/v1/batches', body, headers);

  /** Submits and runs the jobs by hand, so that each state can be looked at. */
  async function screened(body: string, client = screener) {
    const { body: accepted } = await submit(body, ndjson, client);
    const id = String(accepted['id']);
    await parseBatch(service.deps, id);
    await scoreBatch(service.deps, id);
    return id;
  }
  const results = async (id: string) =>
    (await analyst.send('GET', `/v1/batches/${id}/results`)).body['items'] as readonly {
      position: number;
      reference: string;
      matches: readonly string[];
      hits: readonly string[];
    }[];

  test('a batch is accepted, read and screened, and each step is audited', async () => {
    const accepted = await submit(lines([lateRecord('B1/1'), earlyRecord('B1/2')]));
    expect(accepted).toMatchObject({ status: 202, body: { state: 'received' } });
    const id = String(accepted.body['id']);
    expect(accepted.headers.get('location')).toBe(`/v1/batches/${id}`);
    const read = () => screener.send('GET', `/v1/batches/${id}`);
    expect((await read()).body).toMatchObject({ state: 'received', records_total: 2, records_scored: 0 });
    await parseBatch(service.deps, id);
    expect((await read()).body).toMatchObject({ state: 'scoring' });
    await scoreBatch(service.deps, id);
    expect((await read()).body).toMatchObject({ state: 'done', records_scored: 2, hits: 1, format: 'ndjson' });
    expect(await results(id)).toMatchObject([
      {
        position: 1,
        reference: 'B1/1',
        score: 35,
        level: 'medium',
        matches: ['R0147'],
        refer_for_review: true,
        undetermined: [{ rule: 'R0150', missing: ['booking.bags'] }],
      },
      { position: 2, reference: 'B1/2', score: 0, level: null, matches: [], refer_for_review: false },
    ]);
    const audited = (await service.audited()).filter(({ subjectId }) => subjectId === id);
    expect(audited.map(({ action }) => action)).toEqual(['batch.received', 'batch.parsed', 'batch.screened']);
    expect(audited[0]).toMatchObject({ actorKind: 'api_key', actorId: screener.id });
  });

  test('a malformed line 3 is reported by its position, and the rest is screened', async () => {
    const records = Array.from({ length: 50 }, (_, index) => JSON.stringify(lateRecord(`B2/${index + 1}`)));
    records[2] = '{"passenger": {"reference": "B2/3"';
    records[9] = JSON.stringify({ ...lateRecord('B2/10'), bookings: {} });
    const id = await screened(records.join('\n'));
    const { body } = await screener.send('GET', `/v1/batches/${id}`);
    expect(body).toMatchObject({ state: 'done', records_total: 50, records_rejected: 2, records_scored: 48 });
    expect(body['diagnostics']).toEqual([
      expect.objectContaining({ severity: 'error', line: 3 }),
      expect.objectContaining({ severity: 'error', line: 10 }),
    ]);
    const positions = (await results(id)).map(({ position }) => position);
    expect(positions).toHaveLength(48);
    expect(positions).not.toContain(3);
    expect(positions).not.toContain(10);
  });

  test('a passenger list that breaks off is screened as far as it goes', async () => {
    const message =
      "UNA:+.? 'UNB+UNOA:4+NZ:ZZ+WS:ZZ+261203:1900+1'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'NAD+MS+++GATE'" +
      "TDT+20+NZ990'LOC+125+AKL'DTM+189:2612040845:201'LOC+87+APW'DTM+232:2612041250:201'" +
      "NAD+FL+++LEOTA:SINA'ATT+2++F'DTM+329:900101'LOC+178+AKL'LOC+179+APW'NAT+2+WSM'NAD+FL+++TUI";
    const accepted = await submit(message, { 'content-type': 'application/edifact' });
    const id = String(accepted.body['id']);
    await parseBatch(service.deps, id);
    await scoreBatch(service.deps, id);
    const { body } = await screener.send('GET', `/v1/batches/${id}`);
    expect(body).toMatchObject({ state: 'done', format: 'edifact' });
    expect(Number(body['records_scored'])).toBeGreaterThanOrEqual(1);
    expect(body['diagnostics']).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'edifact/missing-interchange-trailer' })]),
    );
  });

  test('the same key and body give the same batch, another body is refused', async () => {
    const body = lines([lateRecord('B3/1')]);
    const headers = { ...ndjson, 'idempotency-key': 'delivery-3' };
    const first = await submit(body, headers);
    const again = await Promise.all([submit(body, headers), submit(body, headers)]);
    expect(again.map((answer) => answer.body['id'])).toEqual([first.body['id'], first.body['id']]);
    expect(await submit(lines([lateRecord('B3/2')]), headers)).toMatchObject({
      status: 422,
      body: { code: 'batch/idempotency-mismatch' },
    });
    // Another sender's key of the same name is another key.
    const other = await service.machine('screener');
    expect((await submit(body, headers, other)).body['id']).not.toBe(first.body['id']);
  });

  test('the same new key at the same time makes one batch', async () => {
    const headers = { ...ndjson, 'idempotency-key': 'race' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => submit(lines([lateRecord('B4/1')]), headers)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
  });

  test('the same traveller in two batches has one record version and one hit', async () => {
    const body = lines([lateRecord('B5/1')]);
    const first = await results(await screened(body));
    const second = await results(await screened(body));
    expect(second[0]?.hits).toEqual(first[0]?.hits);
    const versions = await service.deps.db.select().from(recordVersions);
    expect(versions.filter(({ record }) => record.passenger?.reference === 'B5/1')).toHaveLength(1);
  });

  test('a hit that no longer matches is kept and shown as such', async () => {
    const [first] = await results(await screened(lines([lateRecord('B6/1')])));
    await screened(lines([earlyRecord('B6/1')]));
    const hitId = first?.hits[0];
    expect((await analyst.send('GET', `/v1/hits/${hitId}`)).body).toMatchObject({
      still_matches: false,
      record: { booking: { created_at: '2026-12-02T19:45:00Z' } },
      observations: [{ still_matches: true }, { still_matches: false }],
    });
  });

  test('a job that is run again changes nothing', async () => {
    const id = await screened(lines([lateRecord('B7/1')]));
    const count = async () => ({
      audited: (await service.audited()).length,
      hits: (await service.deps.db.select().from(hits)).length,
      scored: (await service.deps.db.select().from(scoredRows)).length,
    });
    const before = await count();
    await parseBatch(service.deps, id);
    await scoreBatch(service.deps, id);
    await failBatch(service.deps, id, 'too late');
    expect(await count()).toEqual(before);
  });

  test('after a crash the work goes on where the last commit was', async () => {
    const records = Array.from({ length: 450 }, (_, index) => lateRecord(`B8/${index + 1}`));
    const accepted = await submit(lines(records));
    const id = String(accepted.body['id']);
    // TX1 is committed and its job is lost with the process that held it.
    await service.deps.jobs.clear();
    let stretches = 0;
    const dying: TestService['deps'] = {
      ...service.deps,
      clock: () => {
        stretches += 1;
        if (stretches > 1) throw new Error('power cut');
        return new Date();
      },
    };
    await parseBatch(service.deps, id);
    await expect(scoreBatch(dying, id)).rejects.toThrow('power cut');
    expect(await results(id).then((rows) => rows.length)).toBe(50);
    const scoredSoFar = await service.deps.db.select().from(scoredRows).where(eq(scoredRows.batchId, id));
    expect(scoredSoFar).toHaveLength(200);
    await scoreBatch(service.deps, id);
    expect((await screener.send('GET', `/v1/batches/${id}`)).body).toMatchObject({
      state: 'done',
      records_scored: 450,
      hits: 450,
    });
  });

  test('a carrier sees its own batches, without what came out', async () => {
    const carrier = await service.machine('carrier', ['NZ']);
    const id = await screened(lines([lateRecord('B9/1')]), carrier);
    const { body } = await carrier.send('GET', `/v1/batches/${id}`);
    expect(body).toMatchObject({ state: 'done', records_total: 1 });
    for (const field of ['hits', 'records_scored', 'score', 'matches']) expect(body).not.toHaveProperty(field);
    expect(await carrier.send('GET', `/v1/batches/${id}/results`)).toMatchObject({ status: 403 });
    expect(await carrier.send('POST', '/v1/screen', lateRecord('B9/2'))).toMatchObject({ status: 403 });
    const others = await service.machine('carrier', ['FJ']);
    expect(await others.send('GET', `/v1/batches/${id}`)).toMatchObject({ status: 404 });
    expect((await others.send('GET', '/v1/batches')).body['items']).toEqual([]);
  });

  test('a carrier submits for its own flights alone', async () => {
    const carrier = await service.machine('carrier', ['FJ']);
    const id = await screened(lines([lateRecord('B10/1')]), carrier);
    expect((await carrier.send('GET', `/v1/batches/${id}`)).body).toMatchObject({
      records_total: 1,
      records_rejected: 1,
      diagnostics: [{ code: 'intake/carrier-not-allowed', position: 1, line: 1 }],
    });
  });

  test('nothing sensitive and no unknown field is kept', async () => {
    const record = lateRecord('B11/1');
    const meals = { ...record, passenger: { ...record.passenger, special_requests: ['KSML', 'BIKE'] } };
    const unknown = { ...lateRecord('B11/2'), nickname: 'must-not-be-kept' };
    const id = await screened(lines([meals, unknown]));
    const { body } = await screener.send('GET', `/v1/batches/${id}`);
    expect(Object.values(body['sensitive_removed'] as Record<string, number>)).toEqual([1]);
    const [message] = await service.deps.db.select().from(receivedMessages).where(eq(receivedMessages.batchId, id));
    const kept = Buffer.from(message?.records ?? []).toString();
    expect(kept).toContain('BIKE');
    expect(kept).not.toContain('KSML');
    expect(JSON.stringify(body) + kept).not.toContain('must-not-be-kept');
  });

  test.each([
    ['nothing', '', ndjson, 422, 'batch/empty'],
    ['a picture', 'x', { 'content-type': 'image/png' }, 415, 'limit/unsupported-media-type'],
    ['too much', ' '.repeat(limits.batchBytesMax + 1), ndjson, 413, 'limit/body-too-large'],
  ])('%s is refused, and leaves nothing behind', async (_name, body, headers, status, code) => {
    const count = async () => (await service.deps.db.select({ id: batches.id }).from(batches)).length;
    const before = await count();
    expect(await submit(body, headers)).toMatchObject({ status, body: { code } });
    expect(await count()).toBe(before);
  });

  test('a reviewer cannot submit, nobody can without a key', async () => {
    const reviewer = await service.person('reviewer');
    expect(await submit(lines([lateRecord('B12/1')]), ndjson, reviewer)).toMatchObject({ status: 403 });
    expect(await submit(lines([lateRecord('B12/1')]), ndjson, service.nobody)).toMatchObject({ status: 401 });
  });

  test('the ruleset is the one that was live at acceptance', async () => {
    const accepted = await submit(lines([lateRecord('B13/1')]));
    const id = String(accepted.body['id']);
    const approver = await service.person('approver');
    await approver.send('POST', '/v1/rules/R0147/deactivate');
    await parseBatch(service.deps, id);
    await scoreBatch(service.deps, id);
    await approver.send('POST', '/v1/rules/R0147/versions/1/activate');
    expect(await results(id)).toMatchObject([{ matches: ['R0147'] }]);
  });

  test('a record is screened at once, stored and refused like a batch', async () => {
    const answer = await screener.send('POST', '/v1/screen?undetermined=true&explain=true', lateRecord('B14/1'));
    expect(answer).toMatchObject({
      status: 200,
      body: {
        results: [
          {
            reference: 'B14/1',
            score: 35,
            matches: ['R0147'],
            refer_for_review: true,
            undetermined: [{ rule: 'R0150' }],
            explanations: [{ rule: 'R0147', outcome: 'match' }],
          },
        ],
        rejected: [],
      },
    });
    const id = String(answer.body['batch_id']);
    expect((await screener.send('GET', `/v1/batches/${id}`)).body).toMatchObject({ state: 'done', hits: 1 });
    const several = { records: [lateRecord('B14/2'), { ...lateRecord('B14/9'), passenger: 3 }, earlyRecord('B14/3')] };
    const mixed = await screener.send('POST', '/v1/screen', several);
    expect(mixed.body).toMatchObject({
      results: [
        { position: 1, matches: ['R0147'] },
        { position: 3, matches: [] },
      ],
      rejected: [{ position: 2, diagnostics: [expect.objectContaining({ severity: 'error' })] }],
    });
  });

  test.each([
    ['a record with a derived field', { ...lateRecord('B15/1'), booking: { lead_time: 'PT1H' } }, 422, 'batch/empty'],
    ['broken JSON', '{"passenger":', 422, 'batch/empty'],
    [
      'more than fit into an answer',
      { records: Array.from({ length: limits.screenRecordsMax + 1 }, (_, index) => lateRecord(`B15/${index}`)) },
      413,
      'limit/too-many-records',
    ],
  ])('%s is not screened at once', async (_name, body, status, code) => {
    const answer = await screener.send('POST', '/v1/screen', body);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  test('the queue does all of it by itself, a lost job too', async () => {
    const lost = String((await submit(lines([lateRecord('B16/1')]))).body['id']);
    await service.deps.jobs.clear();
    await service.runJobs();
    const id = String((await submit(lines([lateRecord('B16/2')]))).body['id']);
    const done = (batchId: string) =>
      eventually(async () => {
        const { body } = await screener.send('GET', `/v1/batches/${batchId}`);
        return body['state'] === 'done' ? body : undefined;
      });
    expect(await done(id)).toMatchObject({ records_scored: 1, hits: 1 });
    expect((await screener.send('GET', `/v1/batches/${lost}`)).body).toMatchObject({ state: 'received' });
    await resumeBatches(service.deps, 0);
    expect(await done(lost)).toMatchObject({ records_scored: 1, hits: 1 });
  });
});
