import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { TrafficFile, TrafficOptions } from '../../src/generate/index.ts';
import { generateTraffic } from '../../src/generate/index.ts';
import { readMessageBytes } from '../../src/index.ts';

const small: TrafficOptions = { state: 'small', seed: 'one', from: '2026-03-09', days: 7, format: 'both' };
const large: TrafficOptions = {
  state: 'large',
  seed: 'one',
  from: '2026-03-09',
  days: 1,
  format: 'both',
  flightsPerDay: 20,
};

function digestOf(options: TrafficOptions): string {
  const hash = createHash('sha256');
  for (const { fileName, bytes } of generateTraffic(options)) hash.update(fileName).update(bytes);
  return hash.digest('hex');
}

describe.each([
  ['small', small],
  ['large', large],
])('traffic of a %s state', (_, options) => {
  const files: readonly TrafficFile[] = [...generateTraffic(options)];

  test('follows from its seed', () => {
    expect(digestOf(options)).toBe(digestOf(options));
    expect(digestOf({ ...options, seed: 'two' })).not.toBe(digestOf(options));
  });

  test('comes in the order of receipt, under names of its own', () => {
    const names = files.map(({ fileName }) => fileName);
    expect(new Set(names).size).toBe(names.length);
    expect(files.map(({ receivedAt }) => receivedAt)).toEqual(files.map(({ receivedAt }) => receivedAt).toSorted());
  });

  test('is read without losing a traveller, and without a warning', () => {
    let read = 0;
    for (const { bytes, kind } of files) {
      if (kind !== 'paxlst') continue;
      const { records, diagnostics } = readMessageBytes(bytes, { mode: 'intake' });
      expect(diagnostics).toEqual([]);
      read += records.length;
    }
    const named = files.filter(({ kind }) => kind === 'paxlst').reduce((sum, { travellers }) => sum + travellers, 0);
    expect(read).toBe(named);
  });

  test('an asked format is the only one, and the same as beside the other', () => {
    const lists = [...generateTraffic({ ...options, format: 'paxlst' })];
    expect(lists).toEqual(files.filter(({ kind }) => kind === 'paxlst'));
  });
});

test('a small state has some thirty flights a week', () => {
  const flights = new Set(
    Array.from(generateTraffic(small), ({ fileName }) => fileName.split('-').slice(1, 5).join('-')),
  );
  expect(flights.size).toBeGreaterThanOrEqual(28);
  expect(flights.size).toBeLessThanOrEqual(40);
});
