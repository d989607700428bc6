import type { IntakeEvent, ReadOptions, ReadResult } from './events.ts';

/** Reads a source of any size as it comes; memory is bounded by the published limits, whatever the source holds. */
export async function* readMessages(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<IntakeEvent> {
  for await (const chunk of source) yield* readMessageBytesAsEvents(chunk, options);
}

/** Reads a small source at once. */
export function readMessageBytes(bytes: Uint8Array, options: ReadOptions): ReadResult {
  throw new Error(`not built yet: ${bytes.length} ${options.mode}`);
}

function readMessageBytesAsEvents(chunk: Uint8Array, options: ReadOptions): IntakeEvent[] {
  throw new Error(`not built yet: ${chunk.length} ${options.mode}`);
}
