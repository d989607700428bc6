import { limits } from '../limits.ts';
import { isJson } from './is-json.ts';

/** How a JSON source holds its records. */
export type JsonForm = 'array' | 'records' | 'ndjson' | 'document';

const LINE_FEED = 0x0a;
const headDecoder = new TextDecoder();
const recordsStart = /^\s*\{\s*"records"\s*:\s*\[/u;
/** Enough to see the first key; a source that puts more white space before it is taken as it looks then. */
const keyBytesMax = 1024;

/**
 * Finds out how a source that begins with `{` or `[` holds its records, from as few of its first bytes as it takes.
 * Null as long as more bytes are needed.
 */
export class FormChooser {
  #hasKeyChecked = false;
  #isFirstLineWhole = false;
  /** How far the head was looked through, for its first character and for the end of its first line. */
  #first = 0;
  #at = 0;

  choose(head: Uint8Array, isEnd: boolean): JsonForm | null {
    while (this.#first < head.length && !isVisible(head[this.#first] ?? 0)) this.#first += 1;
    const first = this.#first;
    if (first === head.length) return isEnd ? 'ndjson' : null;
    if (head[first] === 0x5b) return 'array';
    if (!this.#hasKeyChecked && (isEnd || head.length >= keyBytesMax || hasSecondBracket(head, first))) {
      this.#hasKeyChecked = true;
      if (recordsStart.test(headDecoder.decode(head.subarray(0, keyBytesMax)))) return 'records';
    }
    return (
      this.#chooseByLines(head, first) ?? (isEnd || head.length >= limits.recordBytesMax ? this.#fallback() : null)
    );
  }

  /** A first line that is JSON by itself begins NDJSON; so does a broken one with another record on the next. */
  #chooseByLines(head: Uint8Array, first: number): JsonForm | null {
    if (!this.#isFirstLineWhole) {
      const end = head.indexOf(LINE_FEED, Math.max(first, this.#at));
      if (end < 0) {
        this.#at = head.length;
        return null;
      }
      this.#isFirstLineWhole = true;
      this.#at = end + 1;
      if (isJson(head.subarray(0, end))) return 'ndjson';
    }
    while (this.#at < head.length && (head[this.#at] ?? 0) <= 0x20) this.#at += 1;
    if (this.#at >= head.length || !this.#hasKeyChecked) return null;
    return head[this.#at] === 0x7b && head[this.#at - 1] === LINE_FEED ? 'ndjson' : 'document';
  }

  /** A single line without its line feed is NDJSON of one line; so is one too long to be anything else. */
  #fallback(): JsonForm {
    return this.#isFirstLineWhole ? 'document' : 'ndjson';
  }
}

/** Neither white space nor part of a byte order mark. */
function isVisible(byte: number): boolean {
  return byte > 0x20 && byte < 0x80;
}

/** Whether the head shows what follows the first key: by then `{"records": [` can be told from a record. */
function hasSecondBracket(head: Uint8Array, first: number): boolean {
  for (let at = first + 1; at < head.length; at += 1) {
    const byte = head[at];
    if (byte === 0x7b || byte === 0x5b || byte === 0x7d || byte === 0x2c) return true;
  }
  return false;
}
