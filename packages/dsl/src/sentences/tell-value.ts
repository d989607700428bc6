/** Fixed values in words: with their unit, as the author chose it, and codes with their names. */
import type { OperandType } from '../check/typed-ast.ts';
import { ownEntry } from '../own-entry.ts';
import type { TextRange } from '../source/text-range.ts';
import { textIn } from '../source/text-range.ts';
import { civilFromDays } from '../values/calendar.ts';
import { parseDecimal } from '../values/decimal.ts';
import { printLocalTime } from '../values/local-time.ts';
import { massOf } from '../values/mass.ts';
import { printPartialDate } from '../values/partial-date.ts';
import type { PartialDate, Value } from '../values/value.ts';
import type { UnitName } from './dictionary.ts';
import { measure } from './language.ts';
import type { Written } from './language.ts';
import { wordsOf } from './telling.ts';
import type { Telling } from './telling.ts';

/** Where a value stands: its own text, if it has one, and the field that it is compared with, which gives it words. */
export interface Place {
  readonly range: TextRange | null;
  readonly cataloguePath: string | null;
}

const millionth = 1_000_000;

export function tellValue(type: OperandType, value: Value, place: Place, telling: Telling): Written {
  const { language, codeLists } = telling;
  if (typeof value === 'object') return tellPartialDate(value, telling);
  switch (type.kind) {
    case 'date':
      return language.date(Number(value));
    case 'instant':
      return language.instant(Number(value));
    case 'local_date_time':
      return language.localDateTime(Number(value));
    case 'text':
      return plain(language.quote(String(value)));
    case 'enumeration':
      return plain(tellEnumerationValue(String(value), place, telling));
    case 'code':
      return plain(language.codeName(type.list, String(value), codeLists.nameOf(type.list, String(value))));
    case 'boolean':
      return plain(language.dictionary.truth[value === true ? 0 : 1]);
    case 'number':
      return plain(tellNumber(Number(value), place, telling));
    case 'amount':
      return plain(tellAmount(type, Number(value), telling));
    case 'local_time':
      return plain(printLocalTime(Number(value)));
    default:
      return plain(tellQuantity(type.kind, Number(value), place, telling));
  }
}

function tellAmount(type: OperandType, value: number, { language }: Telling): string {
  const number = language.number(value);
  return type.kind === 'amount' && 'currency' in type ? `${number}\u{a0}${type.currency}` : number;
}

const plain = (text: string): Written => ({ article: '', text });

function tellEnumerationValue(value: string, { cataloguePath }: Place, telling: Telling): string {
  const words = cataloguePath === null ? undefined : wordsOf(telling, cataloguePath);
  if (words?.kind !== 'attribute') return telling.language.enumerationValue(humanised(value));
  const { called, values } = words;
  if (called !== undefined) return ownEntry(called.values, value) ?? humanised(value);
  return telling.language.enumerationValue(ownEntry(values ?? {}, value) ?? humanised(value));
}

const humanised = (word: string): string => word.replaceAll('_', ' ');

function tellNumber(millionths: number, { cataloguePath }: Place, { language }: Telling): string {
  const words = cataloguePath === null ? undefined : ownEntry(language.dictionary.fields, cataloguePath);
  const unit = words?.kind === 'attribute' ? words.unit : undefined;
  return unit === undefined ? language.number(millionths) : measure(language, millionths, unit);
}

type QuantityKind = 'mass' | 'duration' | 'period' | 'partial_date';

const msPerUnit: readonly (readonly [UnitName, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

function tellQuantity(kind: QuantityKind, value: number, { range }: Place, telling: Telling): string {
  const { language } = telling;
  const written = range === null ? null : quantityIn(textIn(telling.sourceText, range));
  if (written !== null && written.value === value) return measure(language, written.millionths, written.unit);
  if (kind === 'mass') return measure(language, value, 'kg');
  if (kind === 'period') {
    return value % 12 === 0
      ? measure(language, (value / 12) * millionth, 'year')
      : measure(language, value * millionth, 'month');
  }
  return tellDuration(value, telling);
}

/** A duration that nobody wrote in this form: up to two days in hours, as the trade counts them. */
export function tellDuration(ms: number, { language }: Telling): string {
  const parts: string[] = [];
  let rest = Math.abs(ms);
  for (const [unit, size] of msPerUnit) {
    if (unit === 'day' && rest < 2 * size) continue;
    const count = unit === 'second' ? rest / size : Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(measure(language, Math.round(count * millionth), unit));
  }
  const text = parts.length === 0 ? measure(language, 0, 'minute') : parts.join(' ');
  return ms < 0 ? `−${text}` : text;
}

interface WrittenUnit {
  readonly unit: UnitName;
  /** The value of so many millionths of the unit. */
  readonly valueOf: (millionths: number) => number;
}

const inMs = (unit: UnitName, ms: number): WrittenUnit => ({
  unit,
  valueOf: (millionths) => Math.round((millionths * ms) / millionth),
});
const inMonths = (unit: UnitName, months: number): WrittenUnit => ({
  unit,
  valueOf: (millionths) => (millionths * months) / millionth,
});

const writtenUnits: Readonly<Record<string, WrittenUnit>> = {
  min: inMs('minute', 60_000),
  h: inMs('hour', 3_600_000),
  day: inMs('day', 86_400_000),
  days: inMs('day', 86_400_000),
  week: inMs('week', 604_800_000),
  weeks: inMs('week', 604_800_000),
  month: inMonths('month', 1),
  months: inMonths('month', 1),
  year: inMonths('year', 12),
  years: inMonths('year', 12),
  kg: { unit: 'kg', valueOf: (millionths) => massOf(millionths, 'kg') },
  g: { unit: 'g', valueOf: (millionths) => massOf(millionths, 'g') },
  lb: { unit: 'lb', valueOf: (millionths) => massOf(millionths, 'lb') },
};

interface WrittenQuantity {
  readonly millionths: number;
  readonly unit: UnitName;
  readonly value: number;
}

/** The number and unit that an author wrote: who thinks in hours or pounds reads hours or pounds. */
export function quantityIn(text: string): WrittenQuantity | null {
  const found = /^(?<sign>-?)\s*(?<digits>[\d.]+)\s*(?<unit>[a-z]+)$/u.exec(text.trim())?.groups;
  const size = parseDecimal(found?.['digits'] ?? '');
  const written = ownEntry(writtenUnits, found?.['unit'] ?? '');
  if (size === null || written === undefined) return null;
  const millionths = found?.['sign'] === '-' ? -size : size;
  return { millionths, unit: written.unit, value: written.valueOf(millionths) };
}

/** What is known of a partial date: the day, the month, or the year alone. */
function tellPartialDate(date: PartialDate, { language }: Telling): Written {
  if (date.firstDay === date.lastDay) return language.date(date.firstDay);
  const printed = printPartialDate(date);
  const { year, month } = civilFromDays(date.firstDay);
  if (/^\d{4}$/u.test(printed)) return plain(printed);
  return plain(/^\d{4}-\d{2}$/u.test(printed) ? language.month(year, month) : printed);
}
