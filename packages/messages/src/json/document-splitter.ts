import { limits } from '../limits.ts';
import { ByteBuffer } from './byte-buffer.ts';
import type { JsonItemSink, JsonSplitter } from './json-item.ts';

/** Takes a whole source as one record, of any number of lines. */
export class DocumentSplitter implements JsonSplitter {
  readonly #sink: JsonItemSink;
  readonly #bytes = new ByteBuffer(limits.recordBytesMax);

  constructor(sink: JsonItemSink) {
    this.#sink = sink;
  }

  push(chunk: Uint8Array): void {
    this.#bytes.append(chunk);
  }

  end(): void {
    const { isTooLong } = this.#bytes;
    this.#sink.item({ bytes: this.#bytes.view(), isTooLong, offset: 0, line: 1 });
  }
}
