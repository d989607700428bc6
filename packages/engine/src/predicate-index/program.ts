/**
 * Rules as programs: tests of numbers that jump. A program ends in `accept` or `reject`, so that a condition of any form,
 * and its opposite, is the same few tests with other targets. All programs of a ruleset lie in one array; it only grows,
 * so that a program once written keeps its address. What an instruction compares with lies behind it, so that a rule is read
 * from front to back: at ten thousand rules it is waiting for memory that takes the time.
 */
import type { EncodedList, EncodedRecord } from './encoder.ts';

/** Addresses that end a program. */
export const accept = -1;
export const reject = -2;

/**
 * The first of the six numbers of an instruction: what it asks. The others: what is asked of, with what, where to go on
 * if it is so, where if not, and the program of the elements.
 */
const operation = {
  /** A number lies in a range; missing does not. Tests of an element follow those of the record by one. */
  within: 0,
  elementWithin: 1,
  missingOrWithin: 2,
  elementMissingOrWithin: 3,
  inSet: 4,
  elementInSet: 5,
  missingOrInSet: 6,
  elementMissingOrInSet: 7,
  inBits: 8,
  elementInBits: 9,
  missingOrInBits: 10,
  elementMissingOrInBits: 11,
  /** So many elements of a list, or more, are accepted by a program. */
  elements: 12,
  /** Some element's number lies in a range: the usual quantifier, without a program of its own. */
  someElementWithin: 13,
  someElementMissingOrWithin: 14,
  /** Of several programs, those that accept weigh so much, or more. */
  weigh: 15,
  /** Something that columns do not say. */
  residual: 16,
} as const;

const width = 6;

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

/** Asks of the record at hand what columns do not say. */
export type AskResidual = (index: number) => boolean;

/** Writes instructions, each before those that jump to it, and runs them. */
export interface Programs {
  readonly testRange: (test: NumberTest & { readonly low: number; readonly high: number }, targets: Targets) => number;
  readonly testSet: (test: NumberTest & { readonly set: ReadonlySet<number> }, targets: Targets) => number;
  /** Whether `least` elements of the list, or more, are accepted by the program at `each`. */
  readonly testElements: (list: number, least: number, each: number, targets: Targets) => number;
  /** Whether the number of some element lies in a range. */
  readonly testSomeElement: (list: number, test: ElementRangeTest, targets: Targets) => number;
  readonly testWeights: (weighing: Weighing, targets: Targets) => number;
  readonly testResidual: (index: number, targets: Targets) => number;
  /** Whether the program at an address accepts the record. */
  readonly run: (address: number, record: EncodedRecord, ask: AskResidual) => boolean;
  /** Of what is written. */
  readonly byteLength: () => number;
}

export function createPrograms(): Programs {
  let code = new Int32Array(1_024);
  /** The same memory. */
  let ranges = new Float64Array(code.buffer);
  let length = 0;
  const sets: ReadonlySet<number>[] = [];
  const weighings: Weighing[] = [];

  const numbered = (plain: number, { ofElement, orMissing }: NumberTest): number =>
    plain + (ofElement ? 1 : 0) + (orMissing ? 2 : 0);

  /** Writes an instruction, with room for so many numbers of four bytes behind it. */
  const write = (words: readonly number[], targets: Targets, each = reject, behind = 0): number => {
    const at = length;
    // Numbers of eight bytes lie at even places.
    length += width + behind + (behind % 2);
    while (length > code.length) {
      const longer = new Int32Array(2 * code.length);
      longer.set(code);
      code = longer;
      ranges = new Float64Array(code.buffer);
    }
    code.set([...words, targets.accept, targets.reject, each], at);
    return at;
  };
  const writeRange = (words: readonly number[], low: number, high: number, targets: Targets, each = reject): number => {
    const at = write(words, targets, each, 4);
    ranges.set([low, high], (at + width) / 2);
    return at;
  };
  /** Small whole numbers that lie close, as those of texts do, are bits behind the instruction; others are looked up. */
  const writeSet = (test: NumberTest, set: ReadonlySet<number>, targets: Targets): number => {
    const first = Math.min(...set);
    const words = Math.floor((Math.max(...set) - first) / 32) + 1;
    const isClose = words <= bitWordsMax && [...set].every((number) => (number | 0) === number);
    if (!isClose) return write([numbered(operation.inSet, test), test.index, sets.push(set) - 1], targets);
    const at = write([numbered(operation.inBits, test), test.index, first], targets, words, words);
    for (const number of set) {
      const word = at + width + ((number - first) >>> 5);
      code[word] = (code[word] ?? 0) | (1 << ((number - first) & 31));
    }
    return at;
  };

  const runOn = (
    start: number,
    base: number,
    list: EncodedList | null,
    record: EncodedRecord,
    ask: AskResidual,
  ): boolean => {
    const words = code;
    const bounds = ranges;
    const own = record.values;
    const elements = list?.values ?? own;
    let at = start;
    while (at >= 0) {
      const subject = words[at + 1] as number;
      const object = words[at + 2] as number;
      let isSo = false;
      switch (words[at] as number) {
        case operation.within: {
          const number = own[subject] as number;
          isSo =
            number >= (bounds[(at + width) >> 1] as number) && number <= (bounds[((at + width) >> 1) + 1] as number);
          break;
        }
        case operation.elementWithin: {
          const number = elements[base + subject] as number;
          isSo =
            number >= (bounds[(at + width) >> 1] as number) && number <= (bounds[((at + width) >> 1) + 1] as number);
          break;
        }
        // Missing is neither below nor above.
        case operation.missingOrWithin: {
          const number = own[subject] as number;
          isSo = !(
            number < (bounds[(at + width) >> 1] as number) || number > (bounds[((at + width) >> 1) + 1] as number)
          );
          break;
        }
        case operation.elementMissingOrWithin: {
          const number = elements[base + subject] as number;
          isSo = !(
            number < (bounds[(at + width) >> 1] as number) || number > (bounds[((at + width) >> 1) + 1] as number)
          );
          break;
        }
        case operation.inSet:
          isSo = sets[object]?.has(own[subject] as number) === true;
          break;
        case operation.elementInSet:
          isSo = sets[object]?.has(elements[base + subject] as number) === true;
          break;
        case operation.missingOrInSet: {
          const number = own[subject] as number;
          isSo = Number.isNaN(number) || sets[object]?.has(number) === true;
          break;
        }
        case operation.elementMissingOrInSet: {
          const number = elements[base + subject] as number;
          isSo = Number.isNaN(number) || sets[object]?.has(number) === true;
          break;
        }
        case operation.inBits:
          isSo = isBit(words, at, (own[subject] as number) - object);
          break;
        case operation.elementInBits:
          isSo = isBit(words, at, (elements[base + subject] as number) - object);
          break;
        case operation.missingOrInBits: {
          const place = (own[subject] as number) - object;
          isSo = Number.isNaN(place) || isBit(words, at, place);
          break;
        }
        case operation.elementMissingOrInBits: {
          const place = (elements[base + subject] as number) - object;
          isSo = Number.isNaN(place) || isBit(words, at, place);
          break;
        }
        case operation.elements:
          isSo = accepts(subject, object, words[at + 5] as number, record, ask);
          break;
        case operation.someElementWithin:
        case operation.someElementMissingOrWithin: {
          const low = bounds[(at + width) >> 1] as number;
          const high = bounds[((at + width) >> 1) + 1] as number;
          const orMissing = words[at] === operation.someElementMissingOrWithin;
          isSo = isSomeWithin(record.lists[subject] as EncodedList, words[at + 5] as number, low, high, orMissing);
          break;
        }
        case operation.weigh:
          isSo = weighs(weighings[object], record, ask);
          break;
        case operation.residual:
          isSo = ask(subject);
          break;
        default:
      }
      at = words[isSo ? at + 3 : at + 4] as number;
    }
    return at === accept;
  };
  const accepts = (at: number, least: number, each: number, record: EncodedRecord, ask: AskResidual): boolean => {
    const list = record.lists[at];
    if (list === undefined) return false;
    const { count, stride } = list;
    let left = least;
    for (let element = 0; element < count && left > 0; element += 1) {
      // Fewer are left than are needed.
      if (count - element < left) return false;
      if (runOn(each, element * stride, list, record, ask)) left -= 1;
    }
    return left <= 0;
  };
  const weighs = (weighing: Weighing | undefined, record: EncodedRecord, ask: AskResidual): boolean => {
    if (weighing === undefined) return false;
    const { programs, weights, least } = weighing;
    let sum = 0;
    for (let at = 0; at < programs.length; at += 1) {
      if (runOn(programs[at] as number, 0, null, record, ask)) sum += weights[at] as number;
    }
    return sum >= least;
  };
  return {
    testRange: (test, targets) =>
      writeRange([numbered(operation.within, test), test.index, 0], test.low, test.high, targets),
    testSet: (test, targets) => writeSet(test, test.set, targets),
    testElements: (list, least, each, targets) => write([operation.elements, list, least], targets, each),
    testSomeElement: (list, { index, orMissing, low, high }, targets) => {
      const asked = orMissing ? operation.someElementMissingOrWithin : operation.someElementWithin;
      return writeRange([asked, list, 0], low, high, targets, index);
    },
    testWeights: (weighing, targets) => write([operation.weigh, 0, weighings.push(weighing) - 1], targets),
    testResidual: (index, targets) => write([operation.residual, index, 0], targets),
    run: (address, record, ask) => runOn(address, 0, null, record, ask),
    byteLength: () => 4 * length,
  };
}

/** Whether the number at `index` of some element lies in a range or, where so said, is missing. */
function isSomeWithin(list: EncodedList, index: number, low: number, high: number, orMissing: boolean): boolean {
  const { values, stride } = list;
  const end = list.count * stride;
  for (let place = index; place < end; place += stride) {
    const number = values[place] as number;
    if ((number >= low && number <= high) || (orMissing && Number.isNaN(number))) return true;
  }
  return false;
}

/** As many words of bits are kept for one set. */
const bitWordsMax = 64;

/** Whether the bit at a place is set, behind the instruction; of what is no whole number, or missing, none is. */
function isBit(words: Int32Array, at: number, place: number): boolean {
  const whole = place | 0;
  if (whole !== place || whole < 0 || whole >= 32 * (words[at + 5] as number)) return false;
  return ((words[at + width + (whole >>> 5)] as number) & (1 << (whole & 31))) !== 0;
}
