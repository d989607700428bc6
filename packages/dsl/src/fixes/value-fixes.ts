/** Fixes of numbers, days and texts that stand in a rule. */
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { CodeType } from '../fields/field.ts';
import { textIn, textRange } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type { Expression, NumberNode, TimeNode } from '../syntax/ast.ts';
import { daysInMonth } from '../values/calendar.ts';
import { parseLocalTime } from '../values/local-time.ts';
import { parseDecimal } from '../values/decimal.ts';
import { replaceWith, write } from './replace-with.ts';

const daysPerMonth = 30;
const daysPerYear = 365;

/** `2 months` → `60 days`, `1 year` → `365 days`: about as long, and exact; none where that is not within the bounds. */
export function inDays(node: Expression, { minDays = 0, maxDays = Infinity } = {}): readonly Fix[] {
  if (node.kind !== 'number' || node.unit === null || node.isNegative) return [];
  const { text: unit } = node.unit;
  const count = Number(node.digits);
  if (!Number.isInteger(count) || !/^(?:months?|years?)$/u.test(unit)) return [];
  const days = count * (unit.startsWith('month') ? daysPerMonth : daysPerYear);
  return days < minDays || days > maxDays ? [] : [write(node.range, `${days} days`)];
}

/** `1.0000001` → `1.000000`: the digits that can be held, where the part before the point can. */
export function inFewerDigits({ digits, range, isNegative, unit }: NumberNode): readonly Fix[] {
  const [whole = '', fraction = ''] = digits.split('.');
  const shorter = `${whole}.${fraction.slice(0, 6)}`;
  if (fraction.length <= 6 || parseDecimal(shorter) === null) return [];
  return [write(range, `${isNegative ? '-' : ''}${shorter}${unit === null ? '' : ` ${unit.text}`}`)];
}

/** The whole numbers on either side of one that is none. */
export function toWhole({ digits, range, isNegative }: NumberNode): readonly Fix[] {
  const number = Number(digits) * (isNegative ? -1 : 1);
  return parseDecimal(digits) === null || Number.isInteger(number)
    ? []
    : [Math.floor(number), Math.ceil(number)].map((whole) => write(range, String(whole)));
}

/** `at least 1.5` → `at least 2`. */
export function toWholeIn(sourceText: string, range: TextRange): readonly Fix[] {
  const found = /\d+\.\d+$/u.exec(textIn(sourceText, range))?.[0];
  return found === undefined
    ? []
    : [write(textRange(range.end - found.length, range.end), String(Math.ceil(Number(found))))];
}

/** `2027-02-30` → `2027-02-28`: the last day that the month has. */
export function lastDayOfMonth({ kind, text, range }: Pick<TimeNode, 'kind' | 'text' | 'range'>): readonly Fix[] {
  const found = kind === 'date' ? /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/u.exec(text)?.groups : undefined;
  const last = daysInMonth(Number(found?.['year']), Number(found?.['month']));
  if (found === undefined || last === 0 || Number(found['day']) <= last) return [];
  return [write(range, `${found['year']}-${found['month']}-${last}`)];
}

/** `9:30` → `09:30`: a clock's way to write it. */
export function paddedTime({ kind, text, range }: Pick<TimeNode, 'kind' | 'text' | 'range'>): readonly Fix[] {
  const padded = text.padStart(5, '0');
  return kind === 'local_time' && parseLocalTime(padded) !== null ? [write(range, padded)] : [];
}

/** `is " "` → `is missing`: what is left of a text that has nothing visible. */
export function askForPresence(sourceText: string, enclosing: TextRange | undefined, text: TextRange): readonly Fix[] {
  const start = enclosing?.start ?? text.start;
  const operator = /\bis(?<not>\s+not)?\s*$/u.exec(sourceText.slice(start, text.start));
  if (operator === null) return [];
  const asked = operator.groups?.['not'] === undefined ? 'is missing' : 'is known';
  return [write(textRange(start + operator.index, text.end), asked)];
}

/** `party_size is "3"` → `is 3`, and `number is 996` → `is "996"`. */
export function withOtherQuotes(node: Expression, expected: { readonly kind: string } | CodeType): readonly Fix[] {
  if (node.kind === 'text' && expected.kind === 'number' && parseDecimal(node.value) !== null) {
    return [replaceWith('Remove the quotes', node.range, node.value)];
  }
  if (node.kind === 'number' && expected.kind === 'text' && node.unit === null) {
    return [replaceWith('Put it in quotes', node.range, `"${node.isNegative ? '-' : ''}${node.digits}"`)];
  }
  return [];
}
