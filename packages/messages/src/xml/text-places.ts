import { bytesIn } from './charset.ts';

interface Block {
  readonly text: string;
  /** Index of its first character in the text of the source. */
  readonly start: number;
  /** The index up to which bytes were counted, and the offset there. */
  counted: number;
  offset: number;
}

/** Tells at which byte of its source a character of the text stands. */
export class TextPlaces {
  readonly #encoding: string;
  /** The blocks that an event may still point into. */
  #blocks: Block[] = [];
  #end = 0;
  #offset: number;

  constructor(encoding: string, markBytes: number) {
    this.#encoding = encoding;
    this.#offset = markBytes;
  }

  /** Index behind the last character. */
  get end(): number {
    return this.#end;
  }

  append(text: string): void {
    this.#blocks.push({ text, start: this.#end, counted: this.#end, offset: this.#offset });
    this.#end += text.length;
    this.#offset += bytesIn(text, this.#encoding, { from: 0, to: text.length });
  }

  /** Byte offset of a character. Indexes are asked for in rising order; blocks before one are forgotten. */
  offsetOf(index: number): number {
    while ((this.#blocks[1]?.start ?? Infinity) <= index) this.#blocks.shift();
    const [block] = this.#blocks;
    if (block === undefined) return this.#offset;
    const from = block.counted - block.start;
    block.offset += bytesIn(block.text, this.#encoding, { from, to: Math.max(from, index - block.start) });
    block.counted = Math.max(block.counted, index);
    return block.offset;
  }
}
