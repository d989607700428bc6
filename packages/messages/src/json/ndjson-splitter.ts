import { limits } from '../limits.ts';
import { ByteBuffer } from './byte-buffer.ts';
import type { JsonItemSink, JsonSplitter } from './json-item.ts';

const LINE_FEED = 0x0a;

/** Cuts NDJSON into lines; blank lines count as lines and are no items. */
export class NdjsonSplitter implements JsonSplitter {
  readonly #sink: JsonItemSink;
  readonly #rest = new ByteBuffer(limits.recordBytesMax);
  #line = 1;
  #offset = 0;
  #lineOffset = 0;

  constructor(sink: JsonItemSink) {
    this.#sink = sink;
  }

  push(chunk: Uint8Array): void {
    let start = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, start)) {
      this.#rest.append(chunk.subarray(start, at));
      this.#endLine();
      start = at + 1;
      this.#lineOffset = this.#offset + start;
      this.#line += 1;
    }
    this.#rest.append(chunk.subarray(start));
    this.#offset += chunk.length;
  }

  end(): void {
    this.#endLine();
  }

  #endLine(): void {
    const { isTooLong } = this.#rest;
    const bytes = this.#rest.view();
    if (isTooLong || !bytes.every(isBlank)) {
      this.#sink.item({ bytes, isTooLong, offset: this.#lineOffset, line: this.#line });
    }
    this.#rest.clear();
  }
}

/** Blank, tab or carriage return. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}
