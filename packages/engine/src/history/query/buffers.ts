/** Arrays for what is in between, kept for the next use: in the pass over a segment nothing is allocated for long. */
export interface Buffers {
  readonly bytes: Shelf<Uint8Array<ArrayBuffer>>;
  readonly ints: Shelf<Int32Array<ArrayBuffer>>;
}

export interface Shelf<T> {
  /** At least so long, with any content. */
  readonly take: (length: number) => T;
  readonly giveBack: (array: T) => void;
}

export const createBuffers = (): Buffers => ({
  bytes: createShelf((length) => new Uint8Array(length)),
  ints: createShelf((length) => new Int32Array(length)),
});

function createShelf<T extends { readonly length: number }>(make: (length: number) => T): Shelf<T> {
  const free: T[] = [];
  return {
    take(length) {
      const fitting = free.findLastIndex((each) => each.length >= length);
      const [found] = fitting < 0 ? [] : free.splice(fitting, 1);
      return found ?? make(Math.max(1024, length));
    },
    giveBack: (array) => free.push(array),
  };
}
