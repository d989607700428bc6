/** Values to try for a field: plausible ones first, then those at the edges of what is allowed. */
import { fieldAt } from '../check/uses.ts';
import { defaultCodeLists } from '../fields/code-lists.ts';
import type { ScalarType } from '../fields/field.ts';
import { dayInterval, parsePartialDate, printPartialDate } from '../values/partial-date.ts';
import { jsonOfValue, readValue } from '../values/read-value.ts';
import type { PartialDate, Value } from '../values/value.ts';
import type { TextTest } from './model.ts';
import type { NumberSpan, ValueSet } from './value-set.ts';

/** What is asked of one field. */
export interface FieldDemand {
  readonly type: ScalarType;
  readonly cataloguePath: string;
  /** Null where nothing is said of the value. */
  readonly values: ValueSet | null;
  readonly tests: readonly TextTest[];
  /** Members of the lists that the value is to be in. */
  readonly members: readonly Value[];
  /** Values that stand in relations with it. */
  readonly suggested: readonly Value[];
}

const triesMax = 40;

export function candidatesFor(demand: FieldDemand, textsFor: (test: TextTest) => readonly string[]): readonly Value[] {
  const { type, values, suggested } = demand;
  const numbers = suggested.filter((value): value is number => typeof value === 'number');
  const tried: readonly Value[] =
    values?.kind === 'numbers' || (values === null && isOrdered(type))
      ? [...suggested, ...numbersNear(numbers), ...numbersFor(demand)]
      : [...suggested, ...demand.members, ...namesFor(demand, textsFor)];
  return [...new Set(tried)]
    .filter((value) => values === null || isWithin(value, values))
    .filter((value) => survives(type, value))
    .slice(0, triesMax);
}

const isOrdered = ({ kind }: ScalarType): boolean => !['text', 'code', 'enumeration', 'boolean'].includes(kind);

const numbersNear = (numbers: readonly number[]): readonly number[] => numbers.flatMap((each) => [each - 1, each + 1]);

function isWithin(value: Value, values: ValueSet): boolean {
  if (typeof value === 'object') return false;
  if (values.kind === 'names') return typeof value !== 'number' && values.names.has(value) !== values.isComplement;
  return typeof value === 'number' && values.spans.some(([low, high]) => low <= value && value <= high);
}

/** Whether a record can carry the value: that it is read again as what it is. */
function survives(type: ScalarType, value: Value): boolean {
  const read = readValue(type, jsonOfValue(type, value));
  return 'value' in read && read.value === value;
}

function numbersFor({ type, cataloguePath, values }: FieldDemand): readonly number[] {
  const spans: readonly NumberSpan[] = values?.kind === 'numbers' ? values.spans : [];
  const usual = [exampleOf(type, cataloguePath), 0, 1_000_000, 2_000_000].filter((each) => typeof each === 'number');
  const ends = spans.slice(0, 12).flatMap(([low, high]) => [low, high]);
  // Whole units look better than the last millionth before the limit, and are as true.
  const whole = wholeUnits[type.kind] ?? 1;
  const rounded = spans
    .slice(0, 12)
    .flatMap(([low, high]) => [Math.ceil(low / whole) * whole, Math.floor(high / whole) * whole]);
  return [...usual, ...rounded, ...ends];
}

/** A unit, a kilogram, an hour, a minute. */
const wholeUnits: Readonly<Record<string, number>> = {
  number: 1_000_000,
  amount: 1_000_000,
  mass: 1_000_000,
  duration: 3_600_000,
  instant: 60_000,
  local_date_time: 60_000,
};

/** The catalogue's example as a value. */
function exampleOf(type: ScalarType, cataloguePath: string): Value | null {
  const example = fieldAt(cataloguePath)?.example;
  const read = readValue(type, Array.isArray(example) ? example[0] : example);
  return 'value' in read ? (read.value ?? null) : null;
}

function namesFor(
  { type, cataloguePath, values, tests }: FieldDemand,
  textsFor: (test: TextTest) => readonly string[],
): readonly Value[] {
  const given = values?.kind === 'names' && !values.isComplement ? [...values.names] : [];
  if (given.length > 0) return given;
  const example = exampleOf(type, cataloguePath);
  const codes = type.kind === 'code' ? defaultCodeLists().codes(type.list).slice(0, triesMax) : [];
  const tested = tests.flatMap(textsFor);
  // Two tests are often passed by one stretch after the other.
  const joined = tests.flatMap((first) =>
    tests.flatMap((second) =>
      textsFor(first)
        .slice(0, 1)
        .flatMap((one) =>
          textsFor(second)
            .slice(0, 1)
            .map((other) => one + other),
        ),
    ),
  );
  const plain =
    type.kind === 'boolean' ? [true, false] : type.kind === 'enumeration' ? type.values : ['AAA', 'BB', 'C1', 'A', '0'];
  return [...tested, ...joined, ...(example === null ? [] : [example]), ...codes, ...plain];
}

/** Partial dates whose first and last day lie where they are to lie: whole days first, then months, then years. */
export function partialDatesFor(
  lows: ValueSet | null,
  highs: ValueSet | null,
  suggested: readonly Value[],
): readonly PartialDate[] {
  const spansOf = (values: ValueSet | null): readonly NumberSpan[] =>
    values?.kind === 'numbers' ? values.spans : [[-719_162, 2_932_896]];
  const isIn = (day: number, spans: readonly NumberSpan[]): boolean =>
    spans.some(([low, high]) => low <= day && day <= high);
  const [low, high] = [spansOf(lows), spansOf(highs)];
  const ends = [...low, ...high].flat();
  const days = [
    ...suggested.flatMap((each) =>
      typeof each === 'number' ? [each] : typeof each === 'object' ? [each.firstDay, each.lastDay] : [],
    ),
    3_723,
    ...ends,
  ];
  const around = days.flatMap((day) => wholeAround(day));
  return around.filter(({ firstDay, lastDay }) => isIn(firstDay, low) && isIn(lastDay, high)).slice(0, triesMax);
}

function wholeAround(day: number): readonly PartialDate[] {
  if (day < -719_162 || day > 2_932_896) return [];
  const text = printPartialDate(dayInterval(day));
  return [text, text.slice(0, 7), text.slice(0, 4)].flatMap((each) => parsePartialDate(each) ?? []);
}
