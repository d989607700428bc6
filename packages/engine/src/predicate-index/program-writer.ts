/** Writes programs, each instruction before those that jump to it. */
import {
  accept,
  bitWordsMax,
  headWords,
  link,
  ofElement,
  operation,
  orMissing,
  reject,
  subjectShift,
} from './instruction.ts';
import type { TextTests } from './text-tests.ts';

/** Where a program goes on. */
export interface Targets {
  readonly accept: number;
  readonly reject: number;
}

/** What is asked of a number of the record, or of the element at hand. */
export interface NumberTest {
  readonly ofElement: boolean;
  readonly index: number;
  readonly orMissing: boolean;
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export interface Weighing {
  readonly programs: readonly number[];
  readonly weights: readonly number[];
  readonly least: number;
}

/** A test of a field's texts. */
export interface NamedText {
  readonly tests: TextTests;
  readonly test: number;
}

/** What programs name by its place, since it is no whole number. */
export interface Named {
  readonly constants: number[];
  readonly sets: ReadonlySet<number>[];
  readonly weighings: Weighing[];
  readonly texts: NamedText[];
}

/** Each writes an instruction into the program at hand and returns its address. */
export interface ProgramWriter {
  readonly testRange: (test: NumberTest & Bounds, targets: Targets) => number;
  readonly testSet: (test: NumberTest & { readonly set: ReadonlySet<number> }, targets: Targets) => number;
  readonly testText: (test: NumberTest & { readonly asked: NamedText }, targets: Targets) => number;
  /** Whether `least` elements of the list, or more, are accepted by the program at `each`. */
  readonly testElements: (list: number, least: number, each: number, targets: Targets) => number;
  /** Whether the number of some element of the list lies in a range. */
  readonly testSomeElement: (list: number, test: NumberTest & Bounds, targets: Targets) => number;
  readonly testWeights: (weighing: Weighing, targets: Targets) => number;
  readonly testResidual: (index: number, targets: Targets) => number;
  /** The program of a rule that begins at an address; the next instruction begins another. */
  readonly finish: (entry: number, first: number) => Int32Array;
}

export function createProgramWriter({ constants, sets, weighings, texts }: Named): ProgramWriter {
  // It grows from its end to the front, since what is asked first is written last.
  let words = new Int32Array(256);
  let length = 0;
  const places = new Map<number, number>();

  const placeOf = (constant: number): number => {
    const place = places.get(constant) ?? constants.push(constant) - 1;
    places.set(constant, place);
    return place;
  };
  const write = (asked: number, test: Partial<NumberTest>, compared: readonly number[], targets: Targets): number => {
    const linked = linkOf(targets, length);
    const explicit = linked === link.explicit ? [targets.accept, targets.reject] : [];
    length += 1 + explicit.length + compared.length;
    if (length > words.length) {
      const longer = new Int32Array(2 * length);
      longer.set(words, longer.length - words.length);
      words = longer;
    }
    const flags = (test.ofElement === true ? ofElement : 0) | (test.orMissing === true ? orMissing : 0);
    const first = asked | linked | flags | ((test.index ?? 0) << subjectShift);
    words.set([first, ...explicit, ...compared], words.length - length);
    return length;
  };

  return {
    testRange(test, targets) {
      const { low, high } = test;
      const [hasLow, hasHigh] = [low !== -Infinity, high !== Infinity];
      if (!hasLow && !hasHigh && !test.orMissing) return write(operation.known, test, [], targets);
      if (isWhole(low) && low === high) return write(operation.equals, test, [low], targets);
      if (isWhole(low) && !hasHigh) return write(operation.atLeast, test, [low], targets);
      if (isWhole(high) && !hasLow) return write(operation.atMost, test, [high], targets);
      if (isWhole(low) && isWhole(high)) return write(operation.within, test, [low, high], targets);
      return write(operation.withinConstants, test, [placeOf(low), placeOf(high)], targets);
    },
    // Small whole numbers that lie close, as those of texts do, are bits behind the instruction; others are looked up.
    testSet(test, targets) {
      const { set } = test;
      const first = Math.min(...set);
      const bitWords = Math.floor((Math.max(...set) - first) / 32) + 1;
      const isClose = bitWords <= bitWordsMax && [...set].every(isWhole);
      if (!isClose) return write(operation.inSet, test, [sets.push(set) - 1], targets);
      const bits = new Int32Array(bitWords);
      for (const number of set) {
        const word = (number - first) >>> 5;
        bits[word] = (bits[word] ?? 0) | (1 << ((number - first) & 31));
      }
      return write(operation.inBits, test, [first, bitWords, ...bits], targets);
    },
    testText: (test, targets) => write(operation.text, test, [texts.push(test.asked) - 1], targets),
    testElements: (list, least, each, targets) => write(operation.elements, { index: list }, [least, each], targets),
    testSomeElement: (list, test, targets) =>
      write(operation.someElement, test, [list, placeOf(test.low), placeOf(test.high)], targets),
    testWeights: (weighing, targets) => write(operation.weigh, {}, [weighings.push(weighing) - 1], targets),
    testResidual: (index, targets) => write(operation.residual, { index }, [], targets),
    finish(entry, first) {
      const program = new Int32Array(headWords + length);
      program.set([entry, length, first]);
      program.set(words.subarray(words.length - length), headWords);
      length = 0;
      return program;
    },
  };
}

/** `next` is the address of what follows in memory. */
function linkOf(targets: Targets, next: number): number {
  if (targets.accept === next && targets.reject === reject) return link.ifSo;
  if (targets.accept === reject && targets.reject === next) return link.ifNot;
  return targets.accept === accept && targets.reject === reject ? link.end : link.explicit;
}

const isWhole = (number: number): boolean => (number | 0) === number;
