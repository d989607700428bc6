import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import type { BatchPool, BatchPoolOptions } from '../../src/batch/pool.ts';
import { createBatchPool } from '../../src/batch/pool.ts';
import type { RecordResult } from '../../src/batch/screen-bytes.ts';
import { screenRecord } from '../../src/evaluate/screen-record.ts';
import { compileRuleset } from '../../src/ruleset/compile-ruleset.ts';
import { compileFunction } from '../compile-function.ts';
import { someRecords, someRules } from '../determinism/screened.ts';
import { lists, ruleOf } from '../rule-of.ts';

const rules = someRules(30);
const ruleset = { rules, lists };
const records = someRecords(rules, 60);
const all = { undetermined: true, explain: true } as const;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const linesOf = (values: readonly object[]): string => values.map((each) => `${JSON.stringify(each)}\n`).join('');

const compiled = compileRuleset({ ...ruleset, compileFunction });
const expected = records.map((record): RecordResult => ({ result: screenRecord(compiled, record, all) }));

const open: BatchPool[] = [];
const poolOf = (options: Partial<BatchPoolOptions>): BatchPool => {
  const pool = createBatchPool({ ruleset, size: 1, ...options });
  open.push(pool);
  return pool;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

describe.each([1, 2, 4, 8])('a pool of %i', (size) => {
  test('says of lines and of an array what screenRecord says, in order', async () => {
    const pool = poolOf({ size, pieceBytes: 4_000 });
    expect(pool.size).toBe(size);
    expect(await pool.screen(utf8(linesOf(records)), all)).toEqual(expected);
    expect(await pool.screen(utf8(JSON.stringify(records)), all)).toEqual(expected);
  }, 60_000);
});

describe.each([1, 2])('a pool of %i', (size) => {
  test('has nothing to say of nothing', async () => {
    const pool = poolOf({ size });
    for (const text of ['', '\n\n', '[]', ' [ ] ']) expect(await pool.screen(utf8(text))).toEqual([]);
  });

  test('keeps what cannot be read in its place', async () => {
    const pool = poolOf({ size, pieceBytes: 10 });
    const [good] = await pool.screen(utf8('{}'));
    const kinds = async (bytes: Uint8Array) =>
      (await pool.screen(bytes)).map((each) => ('problem' in each ? each.problem : each));
    expect(await kinds(utf8('{}\n{"flight":nope}\n\n7\n{}\n'))).toEqual([
      good,
      'no JSON',
      'a record is a JSON object',
      good,
    ]);
    expect(await kinds(utf8('[{},{"flight":nope},null,{}]'))).toEqual([
      good,
      'no JSON',
      'a record is a JSON object',
      good,
    ]);
    expect(await kinds(utf8('[{},{}'))).toEqual([good, good, 'no JSON']);
    expect(await kinds(Uint8Array.of(0x7b, 0x7d, 0x0a, 0x22, 0xff, 0x22, 0x0a, 0x7b, 0x7d))).toEqual([
      good,
      'no UTF-8',
      good,
    ]);
  });

  test('screens many batches side by side, and one of many records', async () => {
    const pool = poolOf({ size, pieceBytes: 100_000 });
    const several = await Promise.all(records.map((record) => pool.screen(utf8(JSON.stringify(record)), all)));
    expect(several.flat()).toEqual(expected);
    const times = 12;
    const many = await pool.screen(utf8(linesOf(records).repeat(times)), all);
    expect(many).toHaveLength(times * records.length);
    expect(many.slice(-records.length)).toEqual(expected);
  }, 60_000);

  test('takes part of a larger buffer, and leaves it as it was', async () => {
    const pool = poolOf({ size });
    const bytes = Buffer.from(`garbage${JSON.stringify(records[0])}garbage`);
    const before = bytes.toString();
    expect(await pool.screen(bytes.subarray(7, -7), all)).toEqual([expected[0]]);
    expect(bytes.toString()).toBe(before);
  });

  test('uses another ruleset from the next batch on', async () => {
    const pool = poolOf({ size, ruleset: { rules: [ruleOf('booking is missing')], lists } });
    const matches = async (batch: Promise<readonly RecordResult[]>) =>
      (await batch).map((each) => ('result' in each ? each.result.matches : each));
    const before = pool.screen(utf8('{}\n'.repeat(100)));
    pool.use({ rules: [{ ...ruleOf('booking is missing'), id: 'R0002' }], lists });
    const after = pool.screen(utf8('{}\n'.repeat(100)));
    expect(new Set((await matches(before)).flat())).toEqual(new Set(['R0001']));
    expect(new Set((await matches(after)).flat())).toEqual(new Set(['R0002']));
  });

  test('screens nothing once it is closed', async () => {
    const pool = poolOf({ size });
    await pool.screen(utf8('{}'));
    await pool.close();
    await expect(pool.screen(utf8('{}'))).rejects.toThrow('the pool is closed');
  });
});

/** Starts workers as the pool does, and keeps them. */
function startingKept() {
  const started: Worker[] = [];
  const startWorker = (): Worker => {
    const worker = new Worker(new URL('../../src/batch/worker.ts', import.meta.url));
    started.push(worker);
    return worker;
  };
  return { started, startWorker };
}

test('a worker that dies is replaced, and its piece screened once more', async () => {
  const { started, startWorker } = startingKept();
  const pool = poolOf({ size: 2, pieceBytes: 20_000, startWorker });
  const batch = pool.screen(utf8(linesOf(records)), all);
  expect(started).toHaveLength(2);
  await started[0]?.terminate();
  expect(await batch).toEqual(expected);
  expect(started).toHaveLength(3);
});

test('a batch over which two workers die is rejected, and the next is screened', async () => {
  const { started, startWorker } = startingKept();
  let deaths = 2;
  const pool = poolOf({
    size: 2,
    startWorker() {
      const worker = startWorker();
      if (deaths > 0) void worker.terminate();
      deaths -= 1;
      return worker;
    },
  });
  await expect(pool.screen(utf8('{}'))).rejects.toThrow('two workers ended over a batch');
  expect(await pool.screen(utf8(linesOf(records)), all)).toEqual(expected);
  expect(started).toHaveLength(3);
});

test('what is not done when the pool closes is rejected', async () => {
  const pool = poolOf({ size: 2, pieceBytes: 1_000 });
  const batch = pool.screen(utf8(linesOf(records)), all);
  const [outcome] = await Promise.allSettled([batch, pool.close()]);
  expect(outcome).toMatchObject({ status: 'rejected', reason: new Error('the pool is closed') });
});
