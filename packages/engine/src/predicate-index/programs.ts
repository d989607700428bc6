/** The programs of a ruleset, and what runs them. */
import type { Arena } from './arena.ts';
import type { EncodedList, EncodedRecord } from './encoder.ts';
import { accept, headWords, instructionWords, operation, operationBits } from './instruction.ts';
import type { Named, NamedText, Weighing } from './program-writer.ts';

/** Asks of the record at hand what columns do not say. */
export type AskResidual = (index: number) => boolean;

export interface Programs {
  /** Puts a program into the arena. Returns its address. */
  readonly store: (program: Int32Array) => number;
  /** The entry of the rule whose program lies at an address, if it accepts the record; otherwise `noEntry`. */
  readonly run: (address: number, record: EncodedRecord, ask: AskResidual) => number;
}

export const noEntry = -1;

const operationMask = (1 << operationBits) - 1;

export function createPrograms(arena: Arena, { sets, weighings, texts }: Named): Programs {
  /** Runs what begins at `first`, counted back from `end`, on the record or on the element that begins at `base`. */
  const accepts = (
    end: number,
    first: number,
    base: number,
    list: EncodedList | null,
    record: EncodedRecord,
    ask: AskResidual,
  ): boolean => {
    const { words, numbers } = arena;
    const own = record.values;
    const elements = list === null ? own : list.values;
    let address = first;
    while (address >= 0) {
      const at = end - address;
      const word = words[at] as number;
      const subject = word >>> operationBits;
      let isSo = false;
      switch (word & operationMask) {
        case operation.equals:
          isSo = (own[subject] as number) === numbers[(at + instructionWords) >> 1];
          break;
        case operation.elementEquals:
          isSo = (elements[base + subject] as number) === numbers[(at + instructionWords) >> 1];
          break;
        case operation.missingOrEquals: {
          const number = own[subject] as number;
          isSo = Number.isNaN(number) || number === numbers[(at + instructionWords) >> 1];
          break;
        }
        case operation.elementMissingOrEquals: {
          const number = elements[base + subject] as number;
          isSo = Number.isNaN(number) || number === numbers[(at + instructionWords) >> 1];
          break;
        }
        case operation.within: {
          const number = own[subject] as number;
          const behind = (at + instructionWords) >> 1;
          isSo = number >= (numbers[behind] as number) && number <= (numbers[behind + 1] as number);
          break;
        }
        case operation.elementWithin: {
          const number = elements[base + subject] as number;
          const behind = (at + instructionWords) >> 1;
          isSo = number >= (numbers[behind] as number) && number <= (numbers[behind + 1] as number);
          break;
        }
        // Missing is neither below nor above.
        case operation.missingOrWithin: {
          const number = own[subject] as number;
          const behind = (at + instructionWords) >> 1;
          isSo = !(number < (numbers[behind] as number) || number > (numbers[behind + 1] as number));
          break;
        }
        case operation.elementMissingOrWithin: {
          const number = elements[base + subject] as number;
          const behind = (at + instructionWords) >> 1;
          isSo = !(number < (numbers[behind] as number) || number > (numbers[behind + 1] as number));
          break;
        }
        case operation.inSet:
          isSo = sets[words[at + 1] as number]?.has(own[subject] as number) === true;
          break;
        case operation.elementInSet:
          isSo = sets[words[at + 1] as number]?.has(elements[base + subject] as number) === true;
          break;
        case operation.missingOrInSet: {
          const number = own[subject] as number;
          isSo = Number.isNaN(number) || sets[words[at + 1] as number]?.has(number) === true;
          break;
        }
        case operation.elementMissingOrInSet: {
          const number = elements[base + subject] as number;
          isSo = Number.isNaN(number) || sets[words[at + 1] as number]?.has(number) === true;
          break;
        }
        case operation.inBits:
          isSo = isBit(words, at, (own[subject] as number) - (words[at + 1] as number));
          break;
        case operation.elementInBits:
          isSo = isBit(words, at, (elements[base + subject] as number) - (words[at + 1] as number));
          break;
        case operation.missingOrInBits: {
          const place = (own[subject] as number) - (words[at + 1] as number);
          isSo = Number.isNaN(place) || isBit(words, at, place);
          break;
        }
        case operation.elementMissingOrInBits: {
          const place = (elements[base + subject] as number) - (words[at + 1] as number);
          isSo = Number.isNaN(place) || isBit(words, at, place);
          break;
        }
        case operation.text:
          isSo = passes(own[subject] as number, texts[words[at + 1] as number], false);
          break;
        case operation.elementText:
          isSo = passes(elements[base + subject] as number, texts[words[at + 1] as number], false);
          break;
        case operation.missingOrText:
          isSo = passes(own[subject] as number, texts[words[at + 1] as number], true);
          break;
        case operation.elementMissingOrText:
          isSo = passes(elements[base + subject] as number, texts[words[at + 1] as number], true);
          break;
        case operation.elements:
          isSo = hasElements(at, end, record, ask);
          break;
        case operation.someElementWithin:
        case operation.someElementMissingOrWithin: {
          const behind = (at + instructionWords) >> 1;
          const orMissing = (word & operationMask) === operation.someElementMissingOrWithin;
          const searched = record.lists[subject] as EncodedList;
          const index = words[at + 1] as number;
          isSo = isSomeWithin(searched, index, numbers[behind] as number, numbers[behind + 1] as number, orMissing);
          break;
        }
        case operation.weigh:
          isSo = weighs(weighings[words[at + 1] as number], end, record, ask);
          break;
        case operation.residual:
          isSo = ask(subject);
          break;
        default:
      }
      address = words[isSo ? at + 2 : at + 3] as number;
    }
    return address === accept;
  };
  const hasElements = (at: number, end: number, record: EncodedRecord, ask: AskResidual): boolean => {
    const { words } = arena;
    const list = record.lists[(words[at] as number) >>> operationBits];
    if (list === undefined) return false;
    const { count, stride } = list;
    const each = words[at + instructionWords] as number;
    let left = words[at + 1] as number;
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
      const end = address + headWords + (words[address + 2] as number);
      return accepts(end, words[address + 1] as number, 0, null, record, ask) ? (words[address] as number) : noEntry;
    },
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

/** Whether the bit at a place is set, behind the instruction; of what is no whole number, or missing, none is. */
function isBit(words: Int32Array, at: number, place: number): boolean {
  const whole = place | 0;
  if (whole !== place || whole < 0 || whole >= 32 * (words[at + instructionWords] as number)) return false;
  return ((words[at + instructionWords + 1 + (whole >>> 5)] as number) & (1 << (whole & 31))) !== 0;
}

const passes = (number: number, asked: NamedText | undefined, ifMissing: boolean): boolean =>
  Number.isNaN(number) || asked === undefined ? ifMissing : asked.tests.passes(number, asked.test);
