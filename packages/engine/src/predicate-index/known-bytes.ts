/** Bytes that come again. They are compared four at a time. */
export interface KnownBytes {
  readonly bytes: Uint8Array;
  /** The same as words; the last one overlaps the one before. */
  readonly words: Int32Array;
}

export function knownBytes(bytes: Uint8Array): KnownBytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = Array.from({ length: bytes.length < 4 ? 0 : Math.ceil(bytes.length / 4) }, (_, index) =>
    view.getInt32(Math.min(4 * index, bytes.length - 4), true),
  );
  return { bytes, words: Int32Array.from(words) };
}

/** Whether they stand at a place of what the view shows. */
export function isAt({ bytes, words }: KnownBytes, view: DataView, at: number): boolean {
  const { length } = bytes;
  if (at + length > view.byteLength) return false;
  if (length < 4) {
    for (let index = 0; index < length; index += 1) if (bytes[index] !== view.getUint8(at + index)) return false;
    return true;
  }
  const last = words.length - 1;
  for (let index = 0; index < last; index += 1) if (view.getInt32(at + 4 * index, true) !== words[index]) return false;
  return view.getInt32(at + length - 4, true) === words[last];
}
