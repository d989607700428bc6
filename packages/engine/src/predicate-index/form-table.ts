/** The texts in which a field came before, known again by their bytes. */
import type { KnownBytes } from './known-bytes.ts';

export interface Form extends KnownBytes {
  readonly hash: number;
  /** What the columns of the field hold for it; null where it is missing. */
  readonly numbers: readonly number[] | null;
}

/** So many places at most; when half of them are taken, all is forgotten. */
const placesMax = 16_384;
const placesMin = 64;

/** An open hash table. It may hold two forms of one hash. */
export class FormTable {
  #places: (Form | undefined)[] = Array.from({ length: placesMin });
  #count = 0;

  /** The first form of the hash that `isIt`. */
  find(hash: number, isIt: (form: Form) => boolean): Form | undefined {
    const places = this.#places;
    const mask = places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const form = places[place];
      if (form === undefined || (form.hash === hash && isIt(form))) return form;
    }
  }

  add(form: Form): void {
    if (2 * this.#count >= this.#places.length) this.#makeRoom();
    this.#put(form);
    this.#count += 1;
  }

  #put(form: Form): void {
    const mask = this.#places.length - 1;
    let place = form.hash & mask;
    while (this.#places[place] !== undefined) place = (place + 1) & mask;
    this.#places[place] = form;
  }

  #makeRoom(): void {
    const before = this.#places;
    const isFull = before.length >= placesMax;
    this.#places = Array.from({ length: isFull ? placesMin : 2 * before.length });
    if (isFull) this.#count = 0;
    else for (const form of before) if (form !== undefined) this.#put(form);
  }
}
