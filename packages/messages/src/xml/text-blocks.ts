import { ByteBuffer } from '../json/byte-buffer.ts';
import type { Charset } from './charset.ts';
import { charsetOf, declarationBytesMax, tellsCharset } from './charset.ts';

/** Who receives the text of a source in blocks. */
export interface BlockSink {
  readonly begin: (charset: Charset) => void;
  readonly block: (text: string) => void;
}

const blockLength = 4096;
/** A reference to a character must not be cut: whether an ampersand begins one is told by what follows it. */
const openReference = /&[#\w.-]{0,32}$/u;

/**
 * Decodes a source and cuts its text into blocks. Where they are cut depends on the text alone, so that a source reads
 * the same however its bytes arrive.
 */
export class TextBlocks {
  readonly #sink: BlockSink;
  readonly #head = new ByteBuffer(Number.MAX_SAFE_INTEGER);
  #decoder: TextDecoder | null = null;
  #text = '';

  constructor(sink: BlockSink) {
    this.#sink = sink;
  }

  push(chunk: Uint8Array): void {
    if (this.#decoder !== null) return this.#decode(this.#decoder, chunk);
    this.#head.append(chunk);
    if (tellsCharset(this.#head.view().subarray(0, declarationBytesMax))) this.#begin();
  }

  end(): void {
    if (this.#decoder === null) this.#begin();
    this.#text += this.#decoder?.decode() ?? '';
    this.#cut();
    if (this.#text !== '') this.#sink.block(this.#text);
    this.#text = '';
  }

  #begin(): void {
    const charset = charsetOf(this.#head.view());
    this.#decoder = new TextDecoder(charset.encoding);
    this.#sink.begin(charset);
    this.#decode(this.#decoder, this.#head.view());
    this.#head.clear();
  }

  #decode(decoder: TextDecoder, bytes: Uint8Array): void {
    this.#text += decoder.decode(bytes, { stream: true });
    this.#cut();
  }

  #cut(): void {
    let from = 0;
    while (this.#text.length - from >= blockLength) {
      const block = this.#text.slice(from, from + blockLength).replace(openReference, '');
      this.#sink.block(block);
      from += block.length;
    }
    this.#text = this.#text.slice(from);
  }
}
