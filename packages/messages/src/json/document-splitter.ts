import { limits } from '../limits.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { isJsonObject } from './is-json.ts';
import type { JsonItemSink, JsonSplitter } from './json-item.ts';
import { NdjsonSplitter } from './ndjson-splitter.ts';

const LINE_FEED = 0x0a;

/**
 * Takes a whole source as one record, of any number of lines. Where it turns out to be none, and one of its lines is an
 * object by itself, it was lines with a broken one at the front: they are cut after all, so that the good ones are read.
 */
export class DocumentSplitter implements JsonSplitter {
  readonly #sink: JsonItemSink;
  readonly #bytes = new ByteBuffer(limits.recordBytesMax);
  #lines: NdjsonSplitter | null = null;

  constructor(sink: JsonItemSink) {
    this.#sink = sink;
  }

  push(chunk: Uint8Array): void {
    // What does not fit is told by the bytes up to the limit, wherever chunks are cut.
    const room = limits.recordBytesMax - this.#bytes.length;
    if (this.#lines === null && !this.#bytes.isTooLong && chunk.length > room) {
      this.#bytes.append(chunk.subarray(0, room));
      if (hasObjectLine(this.#bytes.view())) this.#cutLines();
      this.#take(chunk.subarray(room));
    } else this.#take(chunk);
  }

  #take(chunk: Uint8Array): void {
    if (this.#lines === null) this.#bytes.append(chunk);
    else this.#lines.push(chunk);
  }

  end(): void {
    const { isTooLong } = this.#bytes;
    const bytes = this.#bytes.view();
    if (this.#lines === null && !isTooLong && !isJsonObject(bytes) && hasObjectLine(bytes)) this.#cutLines();
    if (this.#lines === null) this.#sink.item({ bytes, isTooLong, offset: 0, line: 1 });
    else this.#lines.end();
  }

  #cutLines(): void {
    this.#lines = new NdjsonSplitter(this.#sink);
    this.#lines.push(this.#bytes.view());
  }
}

function hasObjectLine(bytes: Uint8Array): boolean {
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    if (isJsonObject(bytes.subarray(start, end))) return true;
    start = end + 1;
  }
  return false;
}
