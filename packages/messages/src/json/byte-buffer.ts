const noBytes = new Uint8Array(0);

/** Bytes gathered from several chunks, up to a limit; past the limit they are forgotten. */
export class ByteBuffer {
  readonly #lengthMax: number;
  #bytes: Uint8Array = noBytes;
  #length = 0;
  #isTooLong = false;

  constructor(lengthMax: number) {
    this.#lengthMax = lengthMax;
  }

  get length(): number {
    return this.#length;
  }

  get isTooLong(): boolean {
    return this.#isTooLong;
  }

  append(chunk: Uint8Array): void {
    if (this.#isTooLong || chunk.length === 0) return;
    const length = this.#length + chunk.length;
    if (length > this.#lengthMax) {
      this.#isTooLong = true;
      this.#bytes = noBytes;
      this.#length = 0;
      return;
    }
    if (length > this.#bytes.length) {
      const grown = new Uint8Array(Math.min(this.#lengthMax, Math.max(length, this.#bytes.length * 2, 256)));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#bytes.set(chunk, this.#length);
    this.#length = length;
  }

  /** The bytes, valid until the next change. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
    this.#isTooLong = false;
  }
}
