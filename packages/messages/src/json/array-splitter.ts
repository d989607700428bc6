import { limits } from '../limits.ts';
import { ByteBuffer } from './byte-buffer.ts';
import type { JsonItemSink, JsonSplitter } from './json-item.ts';

const LINE_FEED = 0x0a;
const QUOTATION_MARK = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const BRACKET_OPEN = 0x5b;
const BRACKET_CLOSE = 0x5d;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;

/**
 * Cuts the elements out of a JSON array as it streams: `[…]`, or the array in `{"records": […]}`. Only brackets,
 * strings and commas are looked at; whether an element is well-formed is for its parser to say, so that one broken
 * element does not take the others with it.
 */
export class ArraySplitter implements JsonSplitter {
  readonly #sink: JsonItemSink;
  /** How many brackets are open around the elements. */
  readonly #baseDepth: 1 | 2;
  readonly #element = new ByteBuffer(limits.recordBytesMax);
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #isClosed = false;
  #hasTrailingText = false;
  #hasElements = false;
  #line = 1;
  #offset = 0;
  /** Start of the element that is being read; -1 between elements. */
  #start = -1;
  #startLine = 1;

  constructor(sink: JsonItemSink, form: 'array' | 'records') {
    this.#sink = sink;
    this.#baseDepth = form === 'array' ? 1 : 2;
  }

  push(chunk: Uint8Array): void {
    // What of this chunk belongs to the element and is not yet copied.
    let copyFrom = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === LINE_FEED) this.#line += 1;
      const wasInside = this.#start >= 0;
      const isEnd = this.#isElementEnd(byte);
      if (!wasInside && !isEnd && this.#isElementStart(byte)) {
        this.#start = this.#offset + at;
        this.#startLine = this.#line;
        copyFrom = at;
      }
      if (isEnd) {
        if (wasInside) this.#element.append(chunk.subarray(copyFrom, at));
        this.#endElement(byte, this.#offset + at);
      }
      this.#follow(byte, this.#offset + at);
    }
    if (this.#start >= 0) this.#element.append(chunk.subarray(copyFrom));
    this.#offset += chunk.length;
  }

  end(): void {
    if (this.#isClosed && this.#depth === 0) return;
    if (this.#start >= 0) this.#endElement(BRACKET_CLOSE, this.#offset);
    this.#sink.problem('json/cut-off', { offset: this.#offset, line: this.#line });
  }

  #isElementStart(byte: number): boolean {
    return this.#depth === this.#baseDepth && !this.#isClosed && byte > 0x20;
  }

  #isElementEnd(byte: number): boolean {
    if (this.#isInString || this.#isClosed || this.#depth !== this.#baseDepth) return false;
    return byte === COMMA || byte === BRACKET_CLOSE;
  }

  #endElement(byte: number, offset: number): void {
    const isEmpty = this.#start < 0;
    // An empty array is one; a comma without an element before or behind it is a fault of the sender's.
    if (!isEmpty || byte === COMMA || this.#hasElements) {
      const { isTooLong } = this.#element;
      const bytes = this.#element.view();
      this.#sink.item({
        bytes,
        isTooLong,
        offset: isEmpty ? offset : this.#start,
        line: isEmpty ? this.#line : this.#startLine,
      });
    }
    this.#hasElements = true;
    this.#element.clear();
    this.#start = -1;
    if (byte === BRACKET_CLOSE) this.#isClosed = true;
  }

  /** Keeps count of strings and brackets. */
  #follow(byte: number, offset: number): void {
    if (this.#isInString) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (byte === BACKSLASH) this.#isEscaped = true;
      else if (byte === QUOTATION_MARK) this.#isInString = false;
      return;
    }
    const isOver = this.#isClosed && this.#depth < this.#baseDepth;
    if (byte === BRACKET_CLOSE || byte === BRACE_CLOSE) this.#depth -= 1;
    if (isOver && byte > 0x20 && (byte !== BRACE_CLOSE || this.#depth < 0)) this.#reportTrailingText(offset);
    if (byte === QUOTATION_MARK) this.#isInString = true;
    else if (byte === BRACKET_OPEN || byte === BRACE_OPEN) this.#depth += 1;
  }

  #reportTrailingText(offset: number): void {
    if (!this.#hasTrailingText) this.#sink.problem('json/unexpected-text', { offset, line: this.#line });
    this.#hasTrailingText = true;
    this.#depth = Math.max(this.#depth, 0);
  }
}
