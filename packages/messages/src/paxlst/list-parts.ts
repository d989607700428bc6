import { PartTracker } from '../edifact/part-tracker.ts';
import type { SourceSink } from '../source-sink.ts';
import type { ListPart } from './records.ts';
import { checkCount, recordsOfList } from './records.ts';

/** The lists of a source that were cut into parts, and wait for the further ones. */
export type ListParts = PartTracker<ListPart>;

export function createListParts(sink: SourceSink): ListParts {
  return new PartTracker({
    join: (parts, isComplete) => {
      deliverList(parts, sink);
      if (isComplete) checkCount(parts);
    },
    weightOf: ({ travellers }) => travellers.length,
    diagnostic: sink.diagnostic,
  });
}

/** Gives the records of a list, or of a stretch of it. */
export function deliverList(parts: readonly ListPart[], sink: SourceSink): void {
  for (const { record, segment } of recordsOfList(parts)) {
    const place = segment === undefined ? { offset: 0 } : { offset: segment.offset, segment: segment.number };
    sink.record(record, place);
  }
  const placeholders = parts.reduce((sum, part) => sum + part.placeholders, 0);
  if (placeholders > 0) sink.placeholders(placeholders);
}

/** What tells the flights of lists apart. */
export function flightKeyOf({ flight }: ListPart): string {
  return [flight?.carrier, flight?.number, flight?.departs_local].join(' ');
}
