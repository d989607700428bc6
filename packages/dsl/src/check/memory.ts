import { shifted } from '../source/shifted.ts';

/** A stretch of text, and what beside its words decides what is found in it. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly circumstances: string;
}

/** Remembers from one check of a file to the next what was found in the parts of it that stayed as they were. */
export interface Memory<T> {
  /** Begins another check. What the one before it did not ask for is forgotten, so that memory stays within two files. */
  readonly begin: () => void;
  /** What is in a stretch: found anew, or as it was, moved to where the stretch is now. */
  readonly recall: (stretch: Stretch, find: () => T) => T;
}

export function createMemory<T>(): Memory<T> {
  type Found = Map<string, { readonly start: number; readonly value: T }>;
  let before: Found = new Map();
  let now: Found = new Map();
  return {
    begin() {
      before = now;
      now = new Map();
    },
    recall({ text, start, circumstances }, find) {
      const key = `${circumstances}\n${text}`;
      const known = now.get(key) ?? before.get(key);
      const value = known === undefined ? find() : shifted(known.value, start - known.start);
      now.set(key, { start, value });
      return value;
    },
  };
}

/** Gives texts numbers, so that a long one need not stand in every key. */
export interface Numbering {
  /** The same for the same text twice running; a text that returns after another may get a new one. */
  readonly numberOf: (text: string) => number;
}

export function createNumbering(): Numbering {
  let last = { text: '', number: 0 };
  return {
    numberOf(text) {
      if (text !== last.text) last = { text, number: last.number + 1 };
      return last.number;
    },
  };
}
