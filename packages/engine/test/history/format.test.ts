import type { PassengerRecord } from '@tautai/dsl';
import { runs } from '@tautai/dsl/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOfBytes } from '../../src/history/segment/byte-source.ts';
import { rowDecoder } from '../../src/history/segment/decode-rows.ts';
import { historyLayout } from '../../src/history/segment/history-layout.ts';
import { openSegment, verifySegment } from '../../src/history/segment/open-segment.ts';
import { rewriteWithout } from '../../src/history/segment/rewrite-without.ts';
import { SegmentError } from '../../src/history/segment/segment-error.ts';
import { decodeRecord } from '../../src/record/decode-record.ts';
import { choosing } from '../generate/choose.ts';
import { keyOf, segmentBytes, segmentOf, slotsOf, wholeRecords } from './segments.ts';

const decoded = (record: PassengerRecord): object => slotsOf(decodeRecord(historyLayout(), record));

describe('what is written is read again', () => {
  test('every slot that a rule can read, of records that lack things in every way', () => {
    fc.assert(
      fc.property(
        choosing((choose) => wholeRecords(choose, choose.integer(0, 12))),
        (records) => {
          const segment = segmentOf(records);
          const decode = rowDecoder(historyLayout(), segment);
          expect(records.map((_, row) => slotsOf(decode(row)))).toEqual(records.map(decoded));
          expect(records.map((_, row) => segment.keys().at(row))).toEqual(records.map((_, row) => keyOf(row)));
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test('dictionaries of every width, and numbers in steps or not', () => {
    const records = Array.from({ length: 70_000 }, (_, row) => ({
      passenger: { reference: `P/${row}`, age: row % 300, family_name: `N${row % 3000}` },
      booking: { lead_time: `PT${7 * row}M`, party_size: row % 2 === 0 ? row ** 2 / 1e6 : undefined },
    }));
    const decode = rowDecoder(historyLayout(), segmentOf(records));
    for (const row of [0, 1, 255, 256, 65_535, 65_536, 69_999]) {
      expect(slotsOf(decode(row))).toEqual(decoded(records[row] ?? {}));
    }
  });

  test('texts that are not well formed, and keys as long as you like', () => {
    const record = { booking: { agency: { name: 'half \ud83d a pair' } }, passenger: { family_name: 'é中\u{1f6eb}' } };
    const segment = segmentOf([record]);
    expect(slotsOf(rowDecoder(historyLayout(), segment)(0))).toEqual(decoded(record));
  });
});

const small = [
  { passenger: { reference: 'A/1', family_name: 'TUILAGI' }, booking: { bags: [{ tag: '0086' }, { weight: 23 }] } },
  { passenger: { reference: 'A/2', family_name: 'SINA' }, booking: { bags: [] }, documents: [{ type: 'passport' }] },
  { flight: { origin: 'AKL', departs_at: '2026-03-10T06:00:00Z' }, history: { trips: [{ origin: 'APW' }] } },
] as const;

function faultOf(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    verifySegment(sourceOfBytes(bytes));
  } catch (error) {
    if (error instanceof SegmentError) return error.fault;
    throw error;
  }
  return 'none';
}

describe('a segment that is not sound is refused', () => {
  const sound = segmentBytes(small);

  test('the sound one is not', () => {
    expect(faultOf(sound)).toBe('none');
  });

  test('a flipped bit, whichever byte it is in', () => {
    for (let at = 0; at < sound.length; at += 1) {
      const damaged = sound.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      const expected = at < 8 ? 'not_a_segment' : at < 12 ? 'other_version' : 'damaged';
      expect([at, faultOf(damaged)]).toEqual([at, expected]);
    }
  });

  test('the end is cut off, wherever', () => {
    for (let length = 0; length < sound.length; length += 1) {
      expect([length, faultOf(sound.slice(0, length))]).toEqual([length, 'truncated']);
    }
  });

  test('something is appended', () => {
    const longer = new Uint8Array(sound.length + 8);
    longer.set(sound);
    expect(faultOf(longer)).toBe('damaged');
  });

  test('a rule that reads a damaged column is told so, others go on', () => {
    const damaged = sound.slice();
    const last = damaged.length - 1;
    damaged[last] = (damaged[last] ?? 0) ^ 1;
    const segment = openSegment(sourceOfBytes(damaged));
    const outcomes = historyLayout().fields.map(({ cataloguePath }) => {
      try {
        const { codes, codeCount, valueOf } = segment.record.column(cataloguePath);
        for (const code of codes) valueOf(Math.min(code, codeCount - 1));
        return 'read';
      } catch (error) {
        return error instanceof SegmentError ? error.fault : 'crash';
      }
    });
    expect(new Set(outcomes)).not.toContain('crash');
    expect(outcomes).toContain('read');
  });

  test('the error says what and where', () => {
    const cut = sound.slice(0, sound.length - 8);
    expect(() => openSegment(sourceOfBytes(cut))).toThrow(`file at byte ${cut.length}: truncated`);
  });
});

describe('erasure', () => {
  const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text);

  test('nothing of the erased row is left, the others are as they were', () => {
    const before = segmentBytes(small);
    expect(holds(before, 'TUILAGI')).toBe(true);
    const { bytes, erasedRows } = rewriteWithout(sourceOfBytes(before), (key) => key === keyOf(0));
    if (bytes === null) throw new Error('two rows stay');
    expect(erasedRows).toBe(1);
    for (const text of ['TUILAGI', 'A/1', '0086', keyOf(0)]) expect(holds(bytes, text)).toBe(false);
    const after = openSegment(sourceOfBytes(bytes));
    const decode = rowDecoder(historyLayout(), after);
    expect([0, 1].map((row) => [after.keys().at(row), slotsOf(decode(row))])).toEqual([
      [keyOf(1), decoded(small[1])],
      [keyOf(2), decoded(small[2])],
    ]);
  });

  test('of all rows leaves no segment', () => {
    expect(rewriteWithout(sourceOfBytes(segmentBytes(small)), () => true)).toEqual({ bytes: null, erasedRows: 3 });
  });

  test('is the same as never having written them', () => {
    fc.assert(
      fc.property(
        choosing((choose) => ({ records: wholeRecords(choose, 6), erased: choose.integer(0, 5) })),
        ({ records, erased }) => {
          const { bytes } = rewriteWithout(sourceOfBytes(segmentBytes(records)), (key) => key === keyOf(erased));
          if (bytes === null) throw new Error('five rows stay');
          const decode = rowDecoder(historyLayout(), openSegment(sourceOfBytes(bytes)));
          const kept = records.filter((_, row) => row !== erased);
          expect(kept.map((_, row) => slotsOf(decode(row)))).toEqual(kept.map(decoded));
        },
      ),
      { numRuns: runs(30) },
    );
  });
});
