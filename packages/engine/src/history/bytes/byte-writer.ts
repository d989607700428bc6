/** Bytes that grow at their end. */
export interface ByteWriter {
  readonly length: () => number;
  readonly byte: (value: number) => void;
  /** A whole number below 2^32 in seven bits a byte, the lowest first; the top bit says that more follow. */
  readonly varint: (value: number) => void;
  readonly append: (bytes: Uint8Array) => void;
  /** What was written; a view that later writes may leave behind. */
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(1024);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= buffer.length) return;
    const grown = new Uint8Array(Math.max(2 * buffer.length, length + more));
    grown.set(buffer);
    buffer = grown;
  };
  const byte = (value: number): void => {
    reserve(1);
    buffer[length] = value;
    length += 1;
  };
  return {
    length: () => length,
    byte,
    varint(value) {
      let rest = value;
      for (; rest > 0x7f; rest >>>= 7) byte((rest & 0x7f) | 0x80);
      byte(rest);
    },
    append(bytes) {
      reserve(bytes.length);
      buffer.set(bytes, length);
      length += bytes.length;
    },
    bytes: () => buffer.subarray(0, length),
  };
}

/** The bytes of a typed array, without a copy. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(buffer, byteOffset, byteLength);
