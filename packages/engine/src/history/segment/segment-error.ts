/**
 * What a file that is no sound segment is refused for.
 *
 * - `not_a_segment`: it does not begin as one does
 * - `other_version`: another version of the format wrote it
 * - `other_catalogue`: its fields, or how their texts are folded, are not today's
 * - `truncated`: it ends before what its directory names
 * - `damaged`: a checksum does not fit
 *
 * Whatever the cause, the cure is to derive the segment from the stored records again.
 */
export type SegmentFault = 'not_a_segment' | 'other_version' | 'other_catalogue' | 'truncated' | 'damaged';

/** A segment that cannot be read. Says what and where, and nothing of what the file holds. */
export class SegmentError extends Error {
  override readonly name = 'SegmentError';
  readonly fault: SegmentFault;
  /** The byte at which the part begins that cannot be read. */
  readonly at: number;

  constructor(fault: SegmentFault, at: number, part: string) {
    super(`${part} at byte ${at}: ${fault}`);
    this.fault = fault;
    this.at = at;
  }
}
