/** Memory of an index: numbers of four and of eight bytes in one array. It only grows, so that addresses stay. */
export class Arena {
  words = new Int32Array(1_024);
  /** The same memory, eight bytes a number. */
  numbers = new Float64Array(this.words.buffer);
  length = 0;

  /** Room for so many words, all of them zero, at an even address. */
  reserve(count: number): number {
    const address = this.length;
    this.length += count + (count % 2);
    if (this.length > this.words.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.words);
      this.words = longer;
      this.numbers = new Float64Array(longer.buffer);
    }
    return address;
  }
}
