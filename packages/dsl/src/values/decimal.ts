/**
 * Exact decimals: whole millionths (scale 6) with at most 15 digits in all, so that every value is a safe integer and
 * compares with `===` and `<`. The same arithmetic serves masses and durations beside a number: `milligrams × millionths`
 * and `milliseconds × millionths` scale down alike.
 */
import { roundedQuotient } from './rounded-quotient.ts';

/** Millionths in one. */
export const millionthsPerUnit = 1_000_000;

/** The largest size of a value: 999 999 999.999999. */
export const millionthsMax = 999_999_999_999_999;

/** Why a text is no decimal: not written as one, more than six decimals, or more than nine digits before the point. */
export type DecimalProblem = 'not_a_decimal' | 'too_many_decimals' | 'too_large';

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Reads `1249.5` as millionths, or says why it cannot. Zeros that add nothing do not count as digits. */
export function readDecimal(text: string): { readonly millionths: number } | { readonly problem: DecimalProblem } {
  const found = decimalPattern.exec(text);
  if (found === null) return { problem: 'not_a_decimal' };
  const [, sign, whole = '', fraction = ''] = found;
  const wholeDigits = whole.replace(/^0+/, '');
  const decimals = fraction.replace(/0+$/, '');
  if (wholeDigits.length > 9) return { problem: 'too_large' };
  if (decimals.length > 6) return { problem: 'too_many_decimals' };
  const size = Number(wholeDigits + decimals.padEnd(6, '0'));
  return { millionths: sign === '-' && size !== 0 ? -size : size };
}

/** Reads `1249.5` as 1 249 500 000 millionths; null where `readDecimal` has a problem. */
export function parseDecimal(text: string): number | null {
  const read = readDecimal(text);
  return 'millionths' in read ? read.millionths : null;
}

/** Millionths of a JSON number by its shortest decimal print; null where that needs more digits than there are. */
export function decimalOfJson(value: number): number | null {
  return parseDecimal(String(value));
}

/** Prints millionths as the shortest decimal: `1249.5`. */
export function printDecimal(millionths: number): string {
  const size = Math.abs(millionths);
  const decimals = String(size % millionthsPerUnit)
    .padStart(6, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(size / millionthsPerUnit));
  return `${millionths < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** JSON number of millionths, for records at rest; reading it back gives the same millionths. */
export const jsonOfDecimal = (millionths: number): number => Number(printDecimal(millionths));

const bounded = (millionths: number): number | null =>
  Math.abs(millionths) <= millionthsMax ? normaliseZero(millionths) : null;
const normaliseZero = (value: number): number => (value === 0 ? 0 : value);

/** Sum; null on overflow. */
export const addDecimals = (left: number, right: number): number | null => bounded(left + right);

/** Difference; null on overflow. */
export const subtractDecimals = (left: number, right: number): number | null => bounded(left - right);

/** Product, rounded half even at scale 6; null on overflow. */
export function multiplyDecimals(left: number, right: number): number | null {
  return bounded(Number(roundedQuotient(BigInt(left) * BigInt(right), BigInt(millionthsPerUnit))));
}

/** Quotient, rounded half even at scale 6; null on overflow and where the divisor is zero. */
export function divideDecimals(dividend: number, divisor: number): number | null {
  if (divisor === 0) return null;
  return bounded(Number(roundedQuotient(BigInt(dividend) * BigInt(millionthsPerUnit), BigInt(divisor))));
}
