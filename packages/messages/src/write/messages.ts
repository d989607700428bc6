import type { WrittenSegment } from './delimiters.ts';
import type { InterchangeOptions, MessageBody } from './interchange.ts';
import { writeInterchange } from './interchange.ts';
import type { MessageRecords } from './parts.ts';
import { accessReferenceOf, chunked } from './parts.ts';

/** A message that can be cut between its items. */
export interface DivisibleMessage<Item> {
  readonly message: MessageRecords;
  readonly items: readonly Item[];
  /** The segments of a message, or of a part, with these items. */
  readonly segmentsOf: (items: readonly Item[]) => readonly WrittenSegment[];
}

interface WritingOptions {
  readonly type: readonly string[];
  readonly interchange: InterchangeOptions;
  /** Messages are cut into parts of so many items, each in an interchange of its own; whole where undefined. */
  readonly partItemsMax: number | undefined;
}

/** One interchange with all messages or, if they are cut, one for each part. */
export function writeMessages<Item>(
  messages: readonly DivisibleMessage<Item>[],
  { type, interchange, partItemsMax }: WritingOptions,
): readonly Uint8Array[] {
  if (partItemsMax === undefined) {
    const bodies = messages.map(({ message, items, segmentsOf }): MessageBody => {
      return { reference: message.reference, type, segments: segmentsOf(items) };
    });
    return [writeInterchange(bodies, interchange)];
  }
  return messages.flatMap(({ message, items, segmentsOf }) => {
    const parts = chunked(items, partItemsMax);
    return parts.map((part, at) => {
      const body: MessageBody = {
        reference: message.reference,
        type,
        accessReference: accessReferenceOf(message),
        part: { number: at + 1, isLast: at + 1 === parts.length },
        segments: segmentsOf(part),
      };
      return writeInterchange([body], { ...interchange, controlReference: `${interchange.controlReference}${at + 1}` });
    });
  });
}
