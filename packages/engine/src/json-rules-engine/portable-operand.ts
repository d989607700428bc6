import type { AggregateName } from '@tautai/dsl';
import type { Candidates } from './candidates.ts';
import { numbersFrom, onlyValue, readCandidates, single } from './candidates.ts';
import type { PortableAggregate, PortableOperand } from './document.ts';
import { portableResult } from './portable-arithmetic.ts';
import { counts, elementsOf } from './portable-run.ts';
import type { Holds, Scopes } from './portable-scope.ts';
import { isRecord, valueAt } from './portable-scope.ts';

const million = 1_000_000;
const dayMs = 86_400_000;
const sumMax = 999_999_999_999_999n;

/** What an operand of a document may be; null where it is missing. */
export function candidatesOfOperand(operand: PortableOperand, scopes: Scopes, holds: Holds): Candidates | null {
  const inner = (each: PortableOperand): Candidates | null => candidatesOfOperand(each, scopes, holds);
  if ('literal' in operand) return readCandidates(operand.type, operand.literal);
  if ('months' in operand) return single(operand.months);
  if ('field' in operand && 'type' in operand) return readCandidates(operand.type, valueAt(operand.field, scopes));
  if ('presenceOf' in operand) return isThere(operand.presenceOf, valueAt(operand.at, scopes)) ? single(true) : null;
  if ('otherwise' in operand) return closed(inner(operand.value)) ?? closed(inner(operand.otherwise));
  if ('dateOf' in operand) {
    const local = onlyValue(inner(operand.dateOf));
    return typeof local === 'number' ? single(Math.floor(local / dayMs)) : null;
  }
  if ('timeOf' in operand) {
    const local = onlyValue(inner(operand.timeOf));
    return typeof local === 'number' ? single(((local % dayMs) + dayMs) % dayMs) : null;
  }
  if ('ageOf' in operand) return agesOf(inner(operand.ageOf), inner(operand.on));
  if ('amount' in operand) return onlyValue(inner(operand.currency)) === operand.code ? inner(operand.amount) : null;
  if ('aggregate' in operand) return aggregateOf(operand, scopes, holds);
  const left = onlyValue(inner(operand.left));
  const right = onlyValue(inner(operand.right));
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  const result = portableResult(operand, left, right);
  return result === null ? null : single(result);
}

/** Every age that a birth and a day can make; of those born later none. */
function agesOf(births: Candidates | null, days: Candidates | null): Candidates | null {
  if (births === null || days === null) return null;
  const ages = numbersIn(days).flatMap((day) => numbersIn(births).flatMap((birth) => yearsFrom(birth, day) ?? []));
  const different = [...new Set(ages)].toSorted((one, other) => one - other);
  if (different.length === 0) return null;
  return { values: different.map((years) => years * million), isOpenCount: different.length > 1 };
}

/** By the calendar's own reckoning, so that it shares nothing with the engine's. */
function yearsFrom(birth: number, day: number): number | null {
  if (day < birth) return null;
  const [born, asked] = [birth, day].map((each) => new Date(each * dayMs));
  if (born === undefined || asked === undefined) return null;
  const monthAndDay = (date: Date): number => date.getUTCMonth() * 100 + date.getUTCDate();
  const isBirthdayPast = monthAndDay(asked) >= monthAndDay(born);
  return asked.getUTCFullYear() - born.getUTCFullYear() - (isBirthdayPast ? 0 : 1);
}

const closed = (candidates: Candidates | null): Candidates | null =>
  candidates === null || candidates.isOpenCount ? null : candidates;

const isThere = (kind: 'list' | 'record', json: unknown): boolean =>
  kind === 'list' ? Array.isArray(json) : isRecord(json);

function aggregateOf({ aggregate, run, field }: PortableAggregate, scopes: Scopes, holds: Holds): Candidates | null {
  const elements = elementsOf(run, scopes, holds);
  if (elements === null) return null;
  const sure = elements.filter((element) => counts(element, 'match'));
  const possible = elements.filter((element) => counts(element, 'possible'));
  if (aggregate === 'count') {
    return { values: numbersFrom(sure.length, possible.length, million), isOpenCount: sure.length < possible.length };
  }
  if (field === null || sure.length < possible.length) return null;
  const values = sure.map((element) => readCandidates(field.type, valueAt(field.field, element.scopes)));
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return null;
  return aggregate === 'sum' ? sumOf(known) : extremeOf(aggregate, known);
}

const numbersIn = ({ values }: Candidates): readonly number[] => values.filter((value) => typeof value === 'number');

function sumOf(terms: readonly Candidates[]): Candidates | null {
  const sum = terms.flatMap(numbersIn).reduce((total, value) => total + BigInt(value), 0n);
  return sum > sumMax || sum < -sumMax ? null : single(Number(sum));
}

/** Of dates that are known in part it is every day from the extreme of their first to that of their last days. */
function extremeOf(aggregate: AggregateName, terms: readonly Candidates[]): Candidates | null {
  if (terms.length === 0) return null;
  const direction = aggregate === 'lowest' || aggregate === 'earliest' ? 1 : -1;
  const foremost = (values: readonly number[]): number => values.toSorted((a, b) => direction * (a - b))[0] ?? 0;
  const ends = terms.map((term) => numbersIn(term));
  const first = foremost(ends.map((days) => days[0] ?? 0));
  const last = foremost(ends.map((days) => days.at(-1) ?? 0));
  return { values: numbersFrom(first, last), isOpenCount: false };
}
