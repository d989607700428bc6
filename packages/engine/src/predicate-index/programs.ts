/** The programs of a ruleset, and what runs them. */
import type { Arena } from './arena.ts';
import type { EncodedList, EncodedRecord } from './encoder.ts';
import {
  accept,
  headWords,
  link,
  linkMask,
  ofElement,
  operation,
  operationMask,
  orMissing,
  subjectShift,
} from './instruction.ts';
import type { Named, Weighing } from './program-writer.ts';

/** Asks of the record at hand what columns do not say. */
export type AskResidual = (index: number) => boolean;

export interface Programs {
  /** Puts a program into the arena. Returns its address. */
  readonly store: (program: Int32Array) => number;
  /** The entry of the rule whose program lies at an address, if it accepts the record; otherwise `noEntry`. */
  readonly run: (address: number, record: EncodedRecord, ask: AskResidual) => number;
}

export const noEntry = -1;

export function createPrograms(arena: Arena, { constants, sets, weighings, texts }: Named): Programs {
  /** Runs what begins at `first`, counted back from `end`, on the record or on the element that begins at `base`. */
  const accepts = (
    end: number,
    first: number,
    base: number,
    list: EncodedList | null,
    record: EncodedRecord,
    ask: AskResidual,
  ): boolean => {
    if (first < 0) return first === accept;
    const { words } = arena;
    const own = record.values;
    const elements = list === null ? own : list.values;
    let at = end - first;
    for (;;) {
      const word = words[at] as number;
      const subject = word >>> subjectShift;
      // Where what is compared stands; behind it, the next instruction.
      let next = (word & linkMask) === link.explicit ? at + 3 : at + 1;
      const number = ((word & ofElement) === 0 ? own[subject] : elements[base + subject]) as number;
      let isSo = false;
      switch (word & operationMask) {
        case operation.known:
          isSo = !Number.isNaN(number);
          break;
        case operation.equals:
          isSo = number === words[next];
          next += 1;
          break;
        case operation.atLeast:
          isSo = number >= (words[next] as number);
          next += 1;
          break;
        case operation.atMost:
          isSo = number <= (words[next] as number);
          next += 1;
          break;
        case operation.within:
          isSo = number >= (words[next] as number) && number <= (words[next + 1] as number);
          next += 2;
          break;
        case operation.withinConstants:
          isSo =
            number >= (constants[words[next] as number] as number) &&
            number <= (constants[words[next + 1] as number] as number);
          next += 2;
          break;
        case operation.inBits: {
          const bitWords = words[next + 1] as number;
          isSo = isBit(words, next + 2, bitWords, number - (words[next] as number));
          next += 2 + bitWords;
          break;
        }
        case operation.inSet:
          isSo = sets[words[next] as number]?.has(number) === true;
          next += 1;
          break;
        case operation.text: {
          const asked = texts[words[next] as number];
          isSo = asked?.tests.passes(number, asked.test) === true;
          next += 1;
          break;
        }
        case operation.elements:
          isSo = hasElements(record.lists[subject], next, end, record, ask);
          next += 2;
          break;
        case operation.someElement: {
          const low = constants[words[next + 1] as number] as number;
          const high = constants[words[next + 2] as number] as number;
          isSo = isSomeWithin(record.lists[words[next] as number], subject, low, high, (word & orMissing) !== 0);
          next += 3;
          break;
        }
        case operation.weigh:
          isSo = weighs(weighings[words[next] as number], end, record, ask);
          next += 1;
          break;
        case operation.residual:
          isSo = ask(subject);
          break;
        default:
      }
      if (!isSo && (word & orMissing) !== 0 && (word & operationMask) !== operation.someElement) {
        isSo = Number.isNaN(number);
      }
      switch (word & linkMask) {
        case link.ifSo:
          if (!isSo) return false;
          at = next;
          break;
        case link.ifNot:
          if (isSo) return false;
          at = next;
          break;
        case link.end:
          return isSo;
        default: {
          const address = words[isSo ? at + 1 : at + 2] as number;
          if (address < 0) return address === accept;
          at = end - address;
        }
      }
    }
  };
  /** What it compares stands at `compared`: how many of them, and the program of each. */
  const hasElements = (
    list: EncodedList | undefined,
    compared: number,
    end: number,
    record: EncodedRecord,
    ask: AskResidual,
  ): boolean => {
    if (list === undefined) return false;
    const { count, stride } = list;
    const each = arena.words[compared + 1] as number;
    let left = arena.words[compared] as number;
    for (let element = 0; element < count && left > 0; element += 1) {
      // Fewer are left than are needed.
      if (count - element < left) return false;
      if (accepts(end, each, element * stride, list, record, ask)) left -= 1;
    }
    return left <= 0;
  };
  const weighs = (weighing: Weighing | undefined, end: number, record: EncodedRecord, ask: AskResidual): boolean => {
    if (weighing === undefined) return false;
    const { programs, weights, least } = weighing;
    let sum = 0;
    for (let at = 0; at < programs.length; at += 1) {
      if (accepts(end, programs[at] as number, 0, null, record, ask)) sum += weights[at] as number;
    }
    return sum >= least;
  };
  return {
    store(program) {
      const address = arena.reserve(program.length);
      arena.words.set(program, address);
      return address;
    },
    run(address, record, ask) {
      const { words } = arena;
      const end = address + headWords + (words[address + 1] as number);
      return accepts(end, words[address + 2] as number, 0, null, record, ask) ? (words[address] as number) : noEntry;
    },
  };
}

/** Whether the number at `index` of some element lies in a range or, where so said, is missing. */
function isSomeWithin(
  list: EncodedList | undefined,
  index: number,
  low: number,
  high: number,
  isMissingEnough: boolean,
): boolean {
  if (list === undefined) return false;
  const { values, stride } = list;
  const end = list.count * stride;
  for (let place = index; place < end; place += stride) {
    const number = values[place] as number;
    if ((number >= low && number <= high) || (isMissingEnough && Number.isNaN(number))) return true;
  }
  return false;
}

/** Whether the bit at a place is set; of what is no whole number, or missing, none is. */
function isBit(words: Int32Array, from: number, count: number, place: number): boolean {
  const whole = place | 0;
  if (whole !== place || whole < 0 || whole >= 32 * count) return false;
  return ((words[from + (whole >>> 5)] as number) & (1 << (whole & 31))) !== 0;
}
