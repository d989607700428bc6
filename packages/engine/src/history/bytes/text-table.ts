/**
 * Many texts in little room: each says how many bytes it shares with the one before, and the bytes that differ. Every
 * sixteenth starts afresh, so that any text is found by reading at most sixteen.
 *
 *   u32 number of texts │ u32 place of each sixteenth text, from the start of the texts │ texts
 *   text = varint bytes shared with the text before │ varint bytes that follow │ bytes
 */
import { createByteWriter, bytesOf } from './byte-writer.ts';
import { decodeText, encodeText } from './text-code.ts';

const textsPerRun = 16;

export function encodeTexts(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const runs = new Uint32Array(1 + Math.ceil(texts.length / textsPerRun));
  runs[0] = texts.length;
  const writer = createByteWriter();
  let before = new Uint8Array();
  texts.forEach((text, index) => {
    const bytes = encodeText(text);
    const startsRun = index % textsPerRun === 0;
    if (startsRun) runs[1 + index / textsPerRun] = writer.length();
    const shared = startsRun ? 0 : sharedLength(before, bytes);
    writer.varint(shared);
    writer.varint(bytes.length - shared);
    writer.append(bytes.subarray(shared));
    before = bytes;
  });
  const whole = new Uint8Array(runs.byteLength + writer.length());
  whole.set(bytesOf(runs));
  whole.set(writer.bytes(), runs.byteLength);
  return whole;
}

function sharedLength(left: Uint8Array, right: Uint8Array): number {
  const most = Math.min(left.length, right.length);
  let shared = 0;
  while (shared < most && left[shared] === right[shared]) shared += 1;
  return shared;
}

/** Texts by their position. */
export interface TextTable {
  readonly count: number;
  readonly at: (index: number) => string;
  /** In a table that is sorted: the first position whose text is not below the one asked for; `count` if there is none. */
  readonly ceiling: (text: string) => number;
}

/** Reads a table; runs of texts are decoded when first asked for. */
export function readTexts(block: Uint8Array): TextTable {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const count = view.getUint32(0, true);
  const textsFrom = 4 * (1 + Math.ceil(count / textsPerRun));
  const runs: (readonly string[] | undefined)[] = [];
  const runAt = (run: number): readonly string[] => {
    const start = textsFrom + view.getUint32(4 * (1 + run), true);
    return (runs[run] ??= decodeRun(block, start, Math.min(textsPerRun, count - run * textsPerRun)));
  };
  const at = (index: number): string => runAt(Math.floor(index / textsPerRun))[index % textsPerRun] ?? '';
  return {
    count,
    at,
    ceiling(text) {
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (at(middle) < text) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

function decodeRun(block: Uint8Array, start: number, count: number): readonly string[] {
  let at = start;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = block[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  let bytes = new Uint8Array();
  return Array.from({ length: count }, () => {
    const shared = varint();
    const rest = varint();
    const whole = new Uint8Array(shared + rest);
    whole.set(bytes.subarray(0, shared));
    whole.set(block.subarray(at, at + rest), shared);
    at += rest;
    bytes = whole;
    return decodeText(whole, 0, whole.length);
  });
}
