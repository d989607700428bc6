/** Writes programs, each instruction before those that jump to it. */
import { bitWordsMax, headWords, instructionWords, operation, operationBits } from './instruction.ts';
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

export interface ElementRangeTest {
  readonly index: number;
  readonly orMissing: boolean;
  readonly low: number;
  readonly high: number;
}

export interface Weighing {
  readonly programs: readonly number[];
  readonly weights: readonly number[];
  readonly least: number;
}

/** What programs name by a number, since it is no number itself. */
export interface Named {
  readonly sets: ReadonlySet<number>[];
  readonly weighings: Weighing[];
  readonly texts: NamedText[];
}

/** A test of a field's texts. */
export interface NamedText {
  readonly tests: TextTests;
  readonly test: number;
}

/** Each writes an instruction into the program at hand and returns its address. */
export interface ProgramWriter {
  readonly testRange: (test: NumberTest & { readonly low: number; readonly high: number }, targets: Targets) => number;
  readonly testSet: (test: NumberTest & { readonly set: ReadonlySet<number> }, targets: Targets) => number;
  readonly testText: (test: NumberTest & { readonly asked: NamedText }, targets: Targets) => number;
  /** Whether `least` elements of the list, or more, are accepted by the program at `each`. */
  readonly testElements: (list: number, least: number, each: number, targets: Targets) => number;
  /** Whether the number of some element lies in a range. */
  readonly testSomeElement: (list: number, test: ElementRangeTest, targets: Targets) => number;
  readonly testWeights: (weighing: Weighing, targets: Targets) => number;
  readonly testResidual: (index: number, targets: Targets) => number;
  /** The program of a rule that begins at an address; the next instruction begins another. */
  readonly finish: (entry: number, first: number) => Int32Array;
}

export function createProgramWriter({ sets, weighings, texts }: Named): ProgramWriter {
  // It grows from its end to the front, since what is asked first is written last.
  let words = new Int32Array(256);
  /** The same memory. */
  let numbers = new Float64Array(words.buffer);
  let length = 0;

  const makeRoom = (more: number): void => {
    length += more;
    if (length <= words.length) return;
    const longer = new Int32Array(2 * Math.max(length, words.length));
    longer.set(words, longer.length - words.length);
    words = longer;
    numbers = new Float64Array(longer.buffer);
  };
  interface Written {
    readonly asked: number;
    readonly subject: number;
    readonly object?: number;
    /** Words of what is compared; they are zeros. */
    readonly behind?: number;
  }
  const write = ({ asked, subject, object = 0, behind = 0 }: Written, targets: Targets): number => {
    // Numbers of eight bytes lie at even places.
    makeRoom(instructionWords + behind + (behind % 2));
    words.set([asked | (subject << operationBits), object, targets.accept, targets.reject], words.length - length);
    return length;
  };
  const behindAt = (address: number): number => words.length - address + instructionWords;
  const asked = (plain: number, { ofElement, orMissing }: NumberTest): number =>
    plain + (ofElement ? 1 : 0) + (orMissing ? 2 : 0);
  const writeRange = (written: Written, low: number, high: number, targets: Targets): number => {
    const address = write({ ...written, behind: 4 }, targets);
    numbers.set([low, high], behindAt(address) / 2);
    return address;
  };

  return {
    testRange(test, targets) {
      const { index: subject, low, high } = test;
      if (low !== high) return writeRange({ asked: asked(operation.within, test), subject }, low, high, targets);
      const address = write({ asked: asked(operation.equals, test), subject, behind: 2 }, targets);
      numbers[behindAt(address) / 2] = low;
      return address;
    },
    // Small whole numbers that lie close, as those of texts do, are bits behind the instruction; others are looked up.
    testSet(test, targets) {
      const { index: subject, set } = test;
      const first = Math.min(...set);
      const bitWords = Math.floor((Math.max(...set) - first) / 32) + 1;
      const isClose = bitWords <= bitWordsMax && [...set].every((number) => (number | 0) === number);
      if (!isClose) {
        return write({ asked: asked(operation.inSet, test), subject, object: sets.push(set) - 1 }, targets);
      }
      const address = write(
        { asked: asked(operation.inBits, test), subject, object: first, behind: 1 + bitWords },
        targets,
      );
      const at = behindAt(address);
      words[at] = bitWords;
      for (const number of set) {
        const word = at + 1 + ((number - first) >>> 5);
        words[word] = (words[word] ?? 0) | (1 << ((number - first) & 31));
      }
      return address;
    },
    testText: (test, targets) =>
      write({ asked: asked(operation.text, test), subject: test.index, object: texts.push(test.asked) - 1 }, targets),
    testElements(list, least, each, targets) {
      const address = write({ asked: operation.elements, subject: list, object: least, behind: 1 }, targets);
      words[behindAt(address)] = each;
      return address;
    },
    testSomeElement(list, { index, orMissing, low, high }, targets) {
      const some = orMissing ? operation.someElementMissingOrWithin : operation.someElementWithin;
      return writeRange({ asked: some, subject: list, object: index }, low, high, targets);
    },
    testWeights: (weighing, targets) =>
      write({ asked: operation.weigh, subject: 0, object: weighings.push(weighing) - 1 }, targets),
    testResidual: (index, targets) => write({ asked: operation.residual, subject: index }, targets),
    finish(entry, first) {
      const program = new Int32Array(headWords + length);
      program.set([entry, first, length, 0]);
      program.set(words.subarray(words.length - length), headWords);
      words.fill(0, words.length - length);
      length = 0;
      return program;
    },
  };
}
