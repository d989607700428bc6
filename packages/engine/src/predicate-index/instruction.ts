/**
 * Rules as programs: tests of numbers that jump. A program ends in `accept` or `reject`, so that a condition of any form,
 * and its opposite, is the same few tests with other targets.
 *
 *   program       entry, words behind this head, address of its first instruction; then its instructions
 *   instruction   one word: what is asked, where it goes on, of what; then, where `link.explicit`, the address where it
 *                 goes on if it is so, and where if not; then what is compared
 *
 * An address is counted back from the end of its program, so that a program can lie anywhere, and as often as there are
 * places from which it is read. All is read from front to back and kept short: at ten thousand rules it is waiting for
 * memory that takes the time.
 */

/** Addresses that end a program. */
export const accept = -1;
export const reject = -2;

/** Words before the first instruction. */
export const headWords = 3;

/** What is asked. Of what: a column; an `elements` a list. */
export const operation = {
  /** There is a number; missing is NaN, for which none of these is so. */
  known: 0,
  /** The number is a whole one. */
  equals: 1,
  /** The number passes a whole number. */
  atLeast: 2,
  atMost: 3,
  within: 4,
  /** It lies between two of the constants. */
  withinConstants: 5,
  /** It is the number of a bit that is set, from a first number on. */
  inBits: 6,
  inSet: 7,
  /** It stands for a text that passes a test. */
  text: 8,
  /** So many elements of a list, or more, are accepted by a program. */
  elements: 9,
  /** The number of some element of a list lies between two constants: the usual quantifier, without a program of its own. */
  someElement: 10,
  /** Of several programs, those that accept weigh so much, or more. */
  weigh: 11,
  /** Something that columns do not say. */
  residual: 12,
} as const;

export const operationMask = 0b1_1111;

/** Where it goes on. */
export const link = {
  explicit: 0 << 5,
  /** If it is so, at the next instruction; if not, the program rejects. */
  ifSo: 1 << 5,
  /** The other way round. */
  ifNot: 2 << 5,
  /** The program accepts or rejects. */
  end: 3 << 5,
} as const;

export const linkMask = 0b11 << 5;

/** Of the element at hand, not of the record. */
export const ofElement = 1 << 7;
/** It is also so where the number is missing. */
export const orMissing = 1 << 8;
export const subjectShift = 9;

/** As many words of bits are kept for one set. */
export const bitWordsMax = 64;
