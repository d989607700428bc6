/** How often records have what rules ask for: counted in a sample where there is one, else a guess. */
import type { PassengerRecord } from '@tautai/dsl';
import type { Column } from './column.ts';
import { countBelow } from './count-below.ts';
import type { EncodedRecord, Encoder } from './encoder.ts';
import type { Range } from './predicate.ts';

/** Parts of one. Of a column of elements: how many records have such an element. */
export interface Selectivity {
  readonly ofRange: (range: Range) => number;
  readonly ofMissing: (column: Column) => number;
}

const guessed = { equal: 0.02, range: 0.35, missing: 0.1 };

export const guessedSelectivity: Selectivity = {
  ofRange: ({ low, high }) => (low === high ? guessed.equal : guessed.range),
  ofMissing: () => guessed.missing,
};

/** Counted anew where `refresh` is called and columns or texts have come since. */
export interface MeasuredSelectivity extends Selectivity {
  readonly refresh: () => void;
}

/** The numbers of a column in the sample, in rising order, and how often it was missing. */
interface Seen {
  readonly numbers: Float64Array;
  readonly missing: number;
}

export function measuredSelectivity(encoder: Encoder, sample: readonly PassengerRecord[]): MeasuredSelectivity {
  if (sample.length === 0) return { ...guessedSelectivity, refresh: () => undefined };
  let rows: readonly EncodedRecord[] = [];
  let size = -1;
  const seen = new Map<Column['scope'], Map<number, Seen>>();
  const seenIn = ({ scope, index }: Column): Seen => {
    const columns = seen.get(scope) ?? new Map<number, Seen>();
    seen.set(scope, columns);
    const known = columns.get(index);
    if (known !== undefined) return known;
    const all = rows.flatMap((row) => numbersIn(row, scope, index));
    const numbers = Float64Array.from(all.filter((number) => !Number.isNaN(number))).toSorted();
    const made = { numbers, missing: all.length - numbers.length };
    columns.set(index, made);
    return made;
  };
  // What is in no record of the sample is rarer than what is in one, and not impossible. A record may have two such
  // elements, which is seldom enough to be counted as two records.
  const part = (count: number): number => Math.min(1, (count + 0.25) / rows.length);
  return {
    refresh() {
      if (size === encoder.size()) return;
      size = encoder.size();
      seen.clear();
      rows = sample.map((record) => {
        encoder.encode(record);
        return copyOf(encoder.encoded);
      });
    },
    ofRange({ column, low, high }) {
      const { numbers } = seenIn(column);
      return part(Math.max(0, countBelow(numbers, high, true) - countBelow(numbers, low, false)));
    },
    ofMissing: (column) => part(seenIn(column).missing),
  };
}

const copyOf = ({ values, lists }: EncodedRecord): EncodedRecord => ({
  values: values.slice(),
  lists: lists.map((list) => ({ ...list, values: list.values.slice(0, list.count * list.stride) })),
});

/** A column of the record is one number, one of elements as many as there are. */
function numbersIn({ values, lists }: EncodedRecord, scope: Column['scope'], index: number): readonly number[] {
  if (scope === 'record') return [values[index] ?? Number.NaN];
  const list = lists[scope];
  if (list === undefined) return [];
  return Array.from({ length: list.count }, (_, element) => list.values[element * list.stride + index] ?? Number.NaN);
}
