import type { Segment } from '../edifact/segment.ts';
import { PartTracker } from '../edifact/part-tracker.ts';
import type { SourceSink } from '../source-sink.ts';
import type { PushContext } from './push-context.ts';

/** What one message of a push says and holds, as far as it is compared over all parts. */
export interface PushPart {
  readonly context: PushContext;
  readonly reservations: number;
  /** What `EQN` says of all parts together; null without it. */
  readonly declared: { readonly count: number; readonly segment: Segment } | null;
}

/** The pushes of a source that were cut into parts. No reservation is cut, so that none waits for the others. */
export type PushParts = PartTracker<PushPart>;

export function createPushParts(sink: SourceSink): PushParts {
  return new PartTracker({
    join: (parts, isComplete) => {
      if (isComplete) checkCount(parts);
    },
    weightOf: () => 0,
    diagnostic: sink.diagnostic,
  });
}

function checkCount(parts: readonly PushPart[]): void {
  const actual = parts.reduce((sum, { reservations }) => sum + reservations, 0);
  const declaring = parts.find(({ declared }) => declared !== null);
  if (declaring?.declared === undefined || declaring.declared === null) return;
  const { count, segment } = declaring.declared;
  if (count !== actual) declaring.context.report('pnrgov/count-differs', segment, { declared: count, actual });
}
