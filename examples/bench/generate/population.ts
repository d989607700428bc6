/** What values fields have, from a sample of records: so that a condition can be made to hold for a given share. */
import type { Literal, Path } from './condition.ts';
import { listFields, recordFields } from './fields.ts';
import type { PlainRecord, PlainValue } from './records.ts';

/** The values that a field had; what was missing is left out. */
export interface Seen {
  readonly sorted: readonly Literal[];
  /** How often each was there. */
  readonly counts: ReadonlyMap<Literal, number>;
}

export const nothingSeen: Seen = { sorted: [], counts: new Map() };

export interface Population {
  readonly record: ReadonlyMap<Path, Seen>;
  /** By list, then by field of its elements. */
  readonly lists: ReadonlyMap<Path, ReadonlyMap<Path, Seen>>;
}

export function surveyOf(records: readonly PlainRecord[]): Population {
  return {
    record: seenIn(records, Object.keys(recordFields)),
    lists: new Map(
      Object.entries(listFields).map(([list, fields]) => [
        list,
        seenIn(
          records.flatMap((record) => elementsAt(record, list)),
          Object.keys(fields),
        ),
      ]),
    ),
  };
}

function seenIn(records: readonly PlainRecord[], paths: readonly Path[]): ReadonlyMap<Path, Seen> {
  return new Map(paths.map((path) => [path, seenOf(records.flatMap((record) => literalsAt(record, path)))]));
}

function seenOf(values: readonly Literal[]): Seen {
  return {
    sorted: values.toSorted((one, other) => (one < other ? -1 : Number(one > other))),
    counts: new Map(
      Array.from(
        Map.groupBy(values, (value) => value),
        ([value, all]) => [value, all.length],
      ),
    ),
  };
}

function literalsAt(record: PlainRecord, path: Path): readonly Literal[] {
  const value = valueAt(record, path);
  return typeof value === 'object' || value === undefined ? [] : [value];
}

/** What stands at a path; undefined where it is missing, or something on the way to it. */
export function valueAt(record: PlainRecord, path: Path): PlainValue | undefined {
  return path
    .split('.')
    .reduce<PlainValue | undefined>((value, step) => (isRecord(value) ? value[step] : undefined), record);
}

const elementsAt = (record: PlainRecord, list: Path): readonly PlainRecord[] => {
  const value = valueAt(record, list);
  return Array.isArray(value) ? value : [];
};

const isRecord = (value: PlainValue | undefined): value is PlainRecord =>
  typeof value === 'object' && !Array.isArray(value);
