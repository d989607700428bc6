/** How often records have what rules ask for: counted in a sample where there is one, else a guess. */
import type { PassengerRecord } from '@tautai/dsl';
import type { Column } from './column.ts';
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

type Row = EncodedRecord;

export function measuredSelectivity(encoder: Encoder, sample: readonly PassengerRecord[]): MeasuredSelectivity {
  if (sample.length === 0) return { ...guessedSelectivity, refresh: () => undefined };
  let rows: readonly Row[] = [];
  let size = -1;
  const known = new Map<string, number>();
  const frequency = ({ scope, index }: Column, asked: string, holds: (number: number) => boolean): number => {
    const key = `${scope} ${index} ${asked}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const count = rows.filter((row) => numbersIn(row, scope, index).some(holds)).length;
    // What is in no record of the sample is rarer than what is in one, and not impossible.
    const part = (count + 0.25) / rows.length;
    known.set(key, part);
    return part;
  };
  return {
    refresh() {
      if (size === encoder.size()) return;
      size = encoder.size();
      known.clear();
      rows = sample.map((record) => {
        encoder.encode(record);
        return copyOf(encoder.encoded);
      });
    },
    ofRange: ({ column, low, high }) =>
      frequency(column, `${low} ${high}`, (number) => number >= low && number <= high),
    ofMissing: (column) => frequency(column, 'missing', Number.isNaN),
  };
}

const copyOf = ({ values, lists }: EncodedRecord): Row => ({
  values: values.slice(),
  lists: lists.map((list) => ({ ...list, values: list.values.slice(0, list.count * list.stride) })),
});

/** A column of the record is one number, one of elements as many as there are. */
function numbersIn({ values, lists }: Row, scope: Column['scope'], index: number): readonly number[] {
  if (scope === 'record') return [values[index] ?? Number.NaN];
  const list = lists[scope];
  if (list === undefined) return [];
  return Array.from({ length: list.count }, (_, element) => list.values[element * list.stride + index] ?? Number.NaN);
}
