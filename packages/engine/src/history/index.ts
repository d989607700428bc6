/**
 * History: stored records as columns, and rules over millions of them at once. Pure as the rest of the engine: bytes come
 * in through a `ByteSource`, and files are the caller's.
 */
export type { ByteSource } from './segment/byte-source.ts';
export { sourceOfBytes } from './segment/byte-source.ts';
export type { Segment } from './segment/open-segment.ts';
export { openSegment, verifySegment } from './segment/open-segment.ts';
export type { Rewritten } from './segment/rewrite-without.ts';
export { rewriteWithout } from './segment/rewrite-without.ts';
export type { SegmentFault } from './segment/segment-error.ts';
export { SegmentError } from './segment/segment-error.ts';
export type { SegmentWriter } from './segment/write-segment.ts';
export { createSegmentWriter, usualSegmentRows } from './segment/write-segment.ts';
export type { RuleCounts, ScreenSegment, ScreenSegmentOptions } from './query/screen-segment.ts';
export { createSegmentScreener } from './query/screen-segment.ts';
export type { ConditionStudy, RuleStudy, StudyOptions, StudySegment, ThresholdStudy } from './query/study-segment.ts';
export { createSegmentStudy, usualShifts } from './query/study-segment.ts';
