/**
 * Rules as programs: tests of numbers that jump. A program ends in `accept` or `reject`, so that a condition of any form,
 * and its opposite, is the same few tests with other targets. All programs of a ruleset lie in one array; it only grows,
 * so that a program once written keeps its address.
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
  /** So many elements of a list, or more, are accepted by a program. */
  elements: 8,
  /** Of several programs, those that accept weigh so much, or more. */
  weigh: 9,
  /** Something that columns do not say. */
  residual: 10,
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
  readonly testWeights: (weighing: Weighing, targets: Targets) => number;
  readonly testResidual: (index: number, targets: Targets) => number;
  /** Whether the program at an address accepts the record. */
  readonly run: (address: number, record: EncodedRecord, ask: AskResidual) => boolean;
  /** Of what is written. */
  readonly byteLength: () => number;
}

export function createPrograms(): Programs {
  let code = new Int32Array(1_024);
  let length = 0;
  let bounds = new Float64Array(256);
  let boundCount = 0;
  const boundsAt = new Map<number, Map<number, number>>();
  const sets: ReadonlySet<number>[] = [];
  const weighings: Weighing[] = [];

  const write = (words: readonly number[], targets: Targets, each = reject): number => {
    if (length + width > code.length) {
      const longer = new Int32Array(2 * code.length);
      longer.set(code);
      code = longer;
    }
    code.set([...words, targets.accept, targets.reject, each], length);
    length += width;
    return length - width;
  };
  const boundsOf = (low: number, high: number): number => {
    const ofLow = boundsAt.get(low) ?? new Map<number, number>();
    const known = ofLow.get(high);
    if (known !== undefined) return known;
    if (boundCount + 2 > bounds.length) {
      const longer = new Float64Array(2 * bounds.length);
      longer.set(bounds);
      bounds = longer;
    }
    bounds.set([low, high], boundCount);
    boundsAt.set(low, ofLow.set(high, boundCount));
    boundCount += 2;
    return boundCount - 2;
  };

  const runOn = (
    start: number,
    base: number,
    list: EncodedList | null,
    record: EncodedRecord,
    ask: AskResidual,
  ): boolean => {
    const words = code;
    const ranges = bounds;
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
          isSo = number >= (ranges[object] as number) && number <= (ranges[object + 1] as number);
          break;
        }
        case operation.elementWithin: {
          const number = elements[base + subject] as number;
          isSo = number >= (ranges[object] as number) && number <= (ranges[object + 1] as number);
          break;
        }
        // Missing is neither below nor above.
        case operation.missingOrWithin: {
          const number = own[subject] as number;
          isSo = !(number < (ranges[object] as number) || number > (ranges[object + 1] as number));
          break;
        }
        case operation.elementMissingOrWithin: {
          const number = elements[base + subject] as number;
          isSo = !(number < (ranges[object] as number) || number > (ranges[object + 1] as number));
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
        case operation.elements:
          isSo = accepts(subject, object, words[at + 5] as number, record, ask);
          break;
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
  const numbered = (plain: number, { ofElement, orMissing }: NumberTest): number =>
    plain + (ofElement ? 1 : 0) + (orMissing ? 2 : 0);

  return {
    testRange: (test, targets) =>
      write([numbered(operation.within, test), test.index, boundsOf(test.low, test.high)], targets),
    testSet: (test, targets) => write([numbered(operation.inSet, test), test.index, sets.push(test.set) - 1], targets),
    testElements: (list, least, each, targets) => write([operation.elements, list, least], targets, each),
    testWeights: (weighing, targets) => write([operation.weigh, 0, weighings.push(weighing) - 1], targets),
    testResidual: (index, targets) => write([operation.residual, index, 0], targets),
    run: (address, record, ask) => runOn(address, 0, null, record, ask),
    byteLength: () => 4 * length + 8 * boundCount,
  };
}
