// cspell:words janotaz ediclean
/**
 * Passenger lists as received, against the same lists cleaned by hand: janotaz/ediclean, Apache-2.0. They are read from
 * where they lie beside the project and are not part of it; without them these tests are left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMessageBytes, readMessages } from '../src/index.ts';
import type { IntakeEvent } from '../src/index.ts';

const folder = new URL('../../../../shared/data/messages/ediclean/', import.meta.url);
const pairs = [
  ...['A', 'B', 'C', 'D', 'E', 'F'].map((name) => [`original/${name}.txt`, `reference/${name}.txt`] as const),
  ['inline/header_test.bad_header.edi', 'inline/header_test.good_header.edi'] as const,
];
const travellers: Readonly<Record<string, number>> = { A: 1, B: 1, C: 3, D: 1, E: 3, F: 1, inline: 4 };

describe.skipIf(!existsSync(folder))('a list as received and the same list cleaned by hand', () => {
  test.each(pairs)('%s and %s give the same records', (dirty, clean) => {
    const [received, cleaned] = [dirty, clean].map((name) =>
      readMessageBytes(readFileSync(new URL(name, folder)), { mode: 'intake', homeCountry: 'AUT' }),
    );
    expect(received?.records).toEqual(cleaned?.records);
    const name = dirty.startsWith('inline') ? 'inline' : dirty.charAt('original/'.length);
    expect(received?.records).toHaveLength(travellers[name] ?? 0);
    for (const { passenger, flight } of received?.records ?? []) {
      expect(passenger?.family_name).toMatch(/^[A-Z]+$/u);
      expect(passenger?.date_of_birth).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect([flight?.carrier, flight?.number, flight?.origin, flight?.destination]).not.toContain(undefined);
    }
  });

  test.each(pairs)('%s byte by byte is %s', async (dirty) => {
    const bytes = readFileSync(new URL(dirty, folder));
    const events: IntakeEvent[] = [];
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
    for await (const event of readMessages(chunks, { mode: 'intake' })) events.push(event);
    const whole = readMessageBytes(bytes, { mode: 'intake' });
    expect(events.flatMap((event) => (event.kind === 'record' ? [event.record] : []))).toEqual(whole.records);
    expect(events.flatMap((event) => (event.kind === 'diagnostic' ? [event.diagnostic] : []))).toEqual(
      whole.diagnostics,
    );
    expect(events.at(-1)).toEqual({ kind: 'summary', summary: whole.summary });
  });
});
