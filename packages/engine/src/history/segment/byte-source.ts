import { SegmentError } from './segment-error.ts';

/**
 * Where the bytes of a segment lie: memory, a mapped file, or a file that is read in parts. Only the columns that a rule
 * reads are ever asked for.
 *
 * @example
 * const file = openSync(path, 'r');
 * const source: ByteSource = {
 *   length: fstatSync(file).size,
 *   read(at, length) {
 *     const bytes = new Uint8Array(length);
 *     readSync(file, bytes, 0, length, at);
 *     return bytes;
 *   },
 * };
 */
export interface ByteSource {
  /** In bytes. */
  readonly length: number;
  /** So many bytes from a place; fewer where the file ends before. */
  readonly read: (at: number, length: number) => Uint8Array<ArrayBuffer>;
}

/** Bytes that are in memory as they lie, without a copy. */
export const sourceOfBytes = (bytes: Uint8Array<ArrayBuffer>): ByteSource => ({
  length: bytes.length,
  read: (at, length) => bytes.subarray(at, at + length),
});

/** Bytes that are all there and lie where numbers can be read in place. */
export function readExactly(source: ByteSource, at: number, length: number, part: string): Uint8Array<ArrayBuffer> {
  const bytes = source.read(at, length);
  if (bytes.length !== length) throw new SegmentError('truncated', at, part);
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}
