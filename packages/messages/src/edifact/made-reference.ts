import type { MessageHeader } from './interchange.ts';

/** A traveller's reference made from the position in the message; parts of one list share the message's reference. */
export function madeReference({ reference, part }: MessageHeader, position: number): string {
  return part === null || part.isFirst ? `${reference}/${position}` : `${reference}/${part.number}/${position}`;
}
