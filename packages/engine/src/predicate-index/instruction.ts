/**
 * Rules as programs: tests of numbers that jump. A program ends in `accept` or `reject`, so that a condition of any form,
 * and its opposite, is the same few tests with other targets.
 *
 *   program       entry, address of its first instruction, words behind this head, 0; then its instructions
 *   instruction   what is asked and of what, with what, where to go on if it is so, where if not; then what is compared
 *
 * An address is counted back from the end of its program, so that a program can lie anywhere, and so often as there are
 * places from which it is read. All is read from front to back: at ten thousand rules it is waiting for memory that
 * takes the time.
 */

/** Addresses that end a program. */
export const accept = -1;
export const reject = -2;

/** Words of four bytes before the first instruction, and in an instruction before what it compares with. */
export const headWords = 4;
export const instructionWords = 4;

/** What is asked: the low eight bits of an instruction; of which column, the others. */
export const operation = {
  /** A number is this one, or lies in a range; missing does not. Tests of an element follow those of the record by one. */
  equals: 0,
  elementEquals: 1,
  missingOrEquals: 2,
  elementMissingOrEquals: 3,
  within: 4,
  elementWithin: 5,
  missingOrWithin: 6,
  elementMissingOrWithin: 7,
  inSet: 8,
  elementInSet: 9,
  missingOrInSet: 10,
  elementMissingOrInSet: 11,
  inBits: 12,
  elementInBits: 13,
  missingOrInBits: 14,
  elementMissingOrInBits: 15,
  /** A text passes a test. */
  text: 16,
  elementText: 17,
  missingOrText: 18,
  elementMissingOrText: 19,
  /** So many elements of a list, or more, are accepted by a program. */
  elements: 20,
  /** Some element's number lies in a range: the usual quantifier, without a program of its own. */
  someElementWithin: 21,
  someElementMissingOrWithin: 22,
  /** Of several programs, those that accept weigh so much, or more. */
  weigh: 23,
  /** Something that columns do not say. */
  residual: 24,
} as const;

export const operationBits = 8;

/** As many words of bits are kept for one set. */
export const bitWordsMax = 64;
