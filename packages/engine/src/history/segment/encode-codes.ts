import { bytesOf } from '../bytes/byte-writer.ts';
import type { BlockPlace, CodesPlace } from './directory.ts';

/** Takes the blocks of a segment one after another and says where each lies. */
export type AddBlock = (bytes: Uint8Array) => BlockPlace;

/** Codes below `codeCount` in as few bytes as they need; none where all are the same. */
export function encodeCodes(codes: Uint32Array, codeCount: number, addBlock: AddBlock): CodesPlace {
  const [first = 0] = codes;
  if (codes.every((code) => code === first)) return { width: 0, code: first };
  if (codeCount <= 0x1_00) return { width: 1, block: addBlock(Uint8Array.from(codes)) };
  if (codeCount <= 0x1_00_00) return { width: 2, block: addBlock(bytesOf(Uint16Array.from(codes))) };
  return { width: 4, block: addBlock(bytesOf(Uint32Array.from(codes))) };
}

/** A code for each row, 0 where none was set. */
export interface CodesWriter {
  readonly set: (row: number, code: number) => void;
  readonly codes: (count: number) => Uint32Array;
}

export function createCodesWriter(): CodesWriter {
  let codes = new Uint32Array(256);
  const reserve = (count: number): void => {
    if (count <= codes.length) return;
    const grown = new Uint32Array(Math.max(count, 2 * codes.length));
    grown.set(codes);
    codes = grown;
  };
  return {
    set(row, code) {
      reserve(row + 1);
      codes[row] = code;
    },
    codes(count) {
      reserve(count);
      return codes.subarray(0, count);
    },
  };
}
