import type { PassengerRecord } from '@tautai/dsl';
import { sourceOfBytes } from '../../src/history/segment/byte-source.ts';
import type { Segment } from '../../src/history/segment/open-segment.ts';
import { openSegment } from '../../src/history/segment/open-segment.ts';
import { historyLayout } from '../../src/history/segment/history-layout.ts';
import { createSegmentWriter } from '../../src/history/segment/write-segment.ts';
import type { DecodedScope } from '../../src/record/decode-record.ts';
import type { Choose } from '../generate/choose.ts';
import { pathsRead } from '../generate/paths-read.ts';
import { recordFor } from '../generate/record.ts';

export const keyOf = (row: number): string => `record-${row}`;

/** A segment of records, keyed by their positions. */
export function segmentBytes(records: readonly PassengerRecord[]): Uint8Array<ArrayBuffer> {
  const writer = createSegmentWriter();
  records.forEach((record, row) => writer.add(keyOf(row), record));
  return writer.finish();
}

export const segmentOf = (records: readonly PassengerRecord[]): Segment =>
  openSegment(sourceOfBytes(segmentBytes(records)));

/** Records that have, and lack in every way, any field of the catalogue. */
export const wholeRecords = (choose: Choose, count: number): readonly PassengerRecord[] =>
  choose.several(count, count, () => recordFor(choose, pathsRead(historyLayout())));

/** What rules read of a scope: everything but why something is missing. */
export const slotsOf = ({ values, groups, lists }: DecodedScope): object => ({
  values,
  groups,
  lists: lists.map((list) => list?.map(slotsOf) ?? null),
});
