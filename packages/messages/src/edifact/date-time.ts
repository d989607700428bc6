/**
 * Dates and times as EDIFACT carries them: digits, and a code that says what they mean. Where the digits are too many
 * or too few for the code, their number decides, because carriers' codes are wrong more often than their digits.
 */

/** A date as far as it is known; `year` may still lack its century. */
export interface WrittenDate {
  readonly year: number;
  readonly hasCentury: boolean;
  /** 0 where unknown. */
  readonly month: number;
  readonly day: number;
}

/** A date with a time of day. */
export interface WrittenDateTime {
  readonly date: WrittenDate;
  /** Minutes since midnight. */
  readonly minutes: number;
}

type Pattern = 'YYMMDD' | 'CCYYMMDD' | 'DDMMYY' | 'MMDDYY' | 'DDMMCCYY' | 'CCYY' | 'CCYYMM' | 'YYMM';

const datePatterns: Readonly<Record<string, Pattern>> = {
  '2': 'DDMMYY',
  '3': 'MMDDYY',
  '4': 'DDMMCCYY',
  '101': 'YYMMDD',
  '102': 'CCYYMMDD',
  '602': 'CCYY',
  '609': 'YYMM',
  '610': 'CCYYMM',
};
const patternByLength: Readonly<Record<number, Pattern>> = { 4: 'CCYY', 6: 'YYMMDD', 8: 'CCYYMMDD' };
const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** Reads a date in one of the formats of data element 2379; null where the digits are no date. */
export function readWrittenDate(value: string, format: string): WrittenDate | null {
  const named = /^(\d{2})([A-Z]{3})(\d{2}|\d{4})$/u.exec(value.toUpperCase());
  if (named !== null) {
    const [, day = '', month = '', year = ''] = named;
    const monthNumber = monthNames.indexOf(month) + 1;
    return monthNumber === 0 ? null : checked(Number(year), year.length === 4, monthNumber, Number(day));
  }
  const digits = value.replace(/[-/. ]/gu, '');
  if (!/^\d+$/u.test(digits)) return null;
  const declared = datePatterns[format];
  const pattern = declared?.length === digits.length ? declared : patternByLength[digits.length];
  if (pattern === undefined) return null;
  const part = (name: string): string => {
    const at = pattern.indexOf(name);
    return at < 0 ? '' : digits.slice(at, at + name.length);
  };
  const hasCentury = pattern.includes('CCYY');
  return checked(Number(part(hasCentury ? 'CCYY' : 'YY')), hasCentury, Number(part('MM')), Number(part('DD')));
}

/** Reads a date with a time (formats 201, 203, 204); null where there is no time or it is none. */
export function readWrittenDateTime(value: string): WrittenDateTime | null {
  const digits = value.replace(/[-/.:T ]/gu, '');
  if (!/^\d+$/u.test(digits) || ![10, 12, 14].includes(digits.length)) return null;
  const dateLength = digits.length === 10 ? 6 : 8;
  const date = readWrittenDate(digits.slice(0, dateLength), '');
  const hours = Number(digits.slice(dateLength, dateLength + 2));
  const minutes = Number(digits.slice(dateLength + 2, dateLength + 4));
  if (date === null || date.day === 0 || minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null;
  return { date, minutes: hours * 60 + minutes };
}

function checked(year: number, hasCentury: boolean, month: number, day: number): WrittenDate | null {
  if (hasCentury && (year < 1850 || year > 2200)) return null;
  if (month > 12 || day > 31) return null;
  // Six zeros say that nothing is known; 2000 without a month says a year.
  if (!hasCentury && year === 0 && month === 0 && day === 0) return null;
  if (month === 0) return { year, hasCentury, month: 0, day: 0 };
  // 29 February is judged when the century is known: 1900 had none, 2000 had one.
  const longest = month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day > longest ? null : { year, hasCentury, month, day };
}

/** The ISO form of a date whose century is known: `1980`, `1980-03`, `1980-03-12`; null for 29 February in vain. */
export function isoDate({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>): string | null {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2 && day === 29 && !isLeapYear) return null;
  const parts = [String(year).padStart(4, '0')];
  if (month > 0) parts.push(String(month).padStart(2, '0'));
  if (month > 0 && day > 0) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}
