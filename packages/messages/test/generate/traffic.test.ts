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

function joined(parts: readonly TrafficFile[]): Uint8Array {
  return Uint8Array.from(parts.flatMap(({ bytes }) => [...bytes]));
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

  test.each(['paxlst', 'pnrgov'] as const)('%s is read without losing a traveller, and without a warning', (kind) => {
    const sent = files.filter((file) => file.kind === kind);
    let read = 0;
    const codes = new Set<string>();
    // Parts of one message are of one source.
    for (const parts of Map.groupBy(sent, ({ fileName }) =>
      fileName.replace(/(-[A-Z0-9]{3})-\d+\.edi$/u, '$1.edi'),
    ).values()) {
      const { records, diagnostics } = readMessageBytes(joined(parts), { mode: 'intake' });
      read += records.length;
      for (const { code } of diagnostics) codes.add(code);
    }
    expect(read).toBe(sent.reduce((sum, { travellers }) => sum + travellers, 0));
    expect([...codes].filter((code) => code !== 'pnrgov/group-name')).toEqual([]);
  });

  test('has the same people in lists and reservations, by name, birth and passport', () => {
    const peopleIn = (kind: string, label: string): ReadonlySet<string> =>
      new Set(
        files
          .filter(({ fileName }) => fileName.includes(`-${kind}-${label}`))
          .flatMap(({ bytes }) => readMessageBytes(bytes, { mode: 'intake' }).records)
          .map(({ passenger, documents }) =>
            [passenger?.family_name, passenger?.given_names, passenger?.date_of_birth, documents?.[0]?.number].join(),
          ),
      );
    const booked = peopleIn('pnrgov', 'DEP');
    const listed = [...peopleIn('paxlst', 'PAX')];
    // Some carriers have no documents in their reservations.
    expect(listed.filter((person) => booked.has(person)).length).toBeGreaterThan(listed.length * 0.7);
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
