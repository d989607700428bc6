import { recordSchema } from '@tautai/dsl';
import { describe, expect, test } from 'vitest';
import { contestants } from './contestants/all.ts';
import type { BenchRecord, Loaded } from './contestants/contestant.ts';
import { checkedRules, tautai } from './contestants/tautai.ts';
import { benchRecords } from './generate/bench-records.ts';
import { makeRecords } from './generate/records.ts';
import { makeRules } from './generate/rules.ts';
import type { Mix } from './generate/rules.ts';

const mixes: readonly Mix[] = ['typical', 'hard'];

describe('hits', () => {
  const everybody = benchRecords(400, 'test');

  /** The slow engines are asked about everybody of whom ours finds something, and about some of the others. */
  async function worthAsking(ours: Loaded): Promise<readonly BenchRecord[]> {
    const found = await Promise.all(everybody.map(async (record) => ({ record, hits: await ours.hits(record) })));
    const withHits = found.filter(({ hits }) => hits.length > 0);
    const without = found.filter(({ hits }) => hits.length === 0).slice(0, 30);
    // Rules that never match would agree on anything.
    expect(withHits.length).toBeGreaterThan(10);
    return [...withHits, ...without].map(({ record }) => record);
  }

  test.each(mixes)('of all engines are the same on %s rules, from objects and from JSON', async (mix) => {
    const rules = makeRules({ count: 120, mix, seed: 'test' });
    const ours = tautai.write(rules)();
    const records = await worthAsking(ours);
    for (const { name, write } of contestants) {
      const loaded = write(rules)();
      for (const record of records) {
        const expected = { name, record, hits: (await ours.hits(record)).toSorted() };
        expect({ name, record, hits: (await loaded.hits(record)).toSorted() }).toEqual(expected);
        expect({ name, record, hits: (await loaded.hitsOfJson(record)).toSorted() }).toEqual(expected);
      }
    }
  });
});

describe('the generators', () => {
  test.each(mixes)('make the same of the same seed, and something else of another: %s rules', (mix) => {
    const made = makeRules({ count: 50, mix, seed: 'one' });
    expect(makeRules({ count: 50, mix, seed: 'one' })).toEqual(made);
    expect(makeRules({ count: 50, mix, seed: 'other' })).not.toEqual(made);
  });

  test('make the same records of the same seed', () => {
    expect(makeRecords(50, 'one')).toEqual(makeRecords(50, 'one'));
    expect(makeRecords(50, 'other')).not.toEqual(makeRecords(50, 'one'));
  });

  test('make records that are valid, of the size of real ones', () => {
    const records = benchRecords(200, 'test');
    const schema = recordSchema();
    expect(records.filter(({ passenger }) => !schema.safeParse(passenger).success)).toEqual([]);
    const mean = records.reduce((sum, { passengerJson }) => sum + passengerJson.length, 0) / records.length;
    expect(mean).toBeGreaterThan(1_200);
    expect(mean).toBeLessThan(1_600);
  });

  test.each(mixes)('make rules of 3 to 8 conditions that the checker passes: %s', (mix) => {
    const rules = makeRules({ count: 300, mix, seed: 'test' });
    expect(checkedRules(rules)).toHaveLength(300);
    const widths = new Set(rules.map(({ when }) => ('conditions' in when ? when.conditions.length : 1)));
    expect([...widths].toSorted((one, other) => one - other)).toEqual([3, 4, 5, 6, 7, 8]);
  });

  test.each([2, 4, 8, 16])('make rules of %i conditions where asked', (width) => {
    const rules = makeRules({ count: 30, mix: 'typical', seed: 'test', width });
    expect(new Set(rules.map(({ when }) => ('conditions' in when ? when.conditions.length : 1)))).toEqual(
      new Set([width]),
    );
  });

  test('use every kind of condition', () => {
    const text = JSON.stringify(makeRules({ count: 300, mix: 'typical', seed: 'test' }));
    const kinds = new Set([...text.matchAll(/"kind":"(\w+)"/gu)].map(([, kind]) => kind));
    const expected =
      'all any_element at_least at_most between contains either in is is_not less missing more not_in starts_with';
    expect(kinds).toEqual(new Set(expected.split(' ')));
  });

  test('ask for no single value in the hard mix', () => {
    expect(JSON.stringify(makeRules({ count: 300, mix: 'hard', seed: 'test' }))).not.toContain('"kind":"is"');
  });
});
