/** Dates as messages carry them, two digits for the year where the reader can tell the century. */

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** The day by which years of two digits are judged: that of departure, else of arrival, else of preparation. */
export function knownDayOf(locals: readonly (string | undefined)[]): string {
  return (locals.find((local) => local !== undefined) ?? '').slice(0, 10);
}

// cspell:ignore yymmddhhmm
/** `yymmddhhmm`: what code 201 stands for in practice. */
export function localDateTime(local: string): string {
  return digitsOf(local).slice(2, 12);
}

/** A whole date of a birth or an issue, in six digits or, where those could be another century's, in eight. */
export function pastDate(date: string, knownDay: string): readonly [digits: string, format: string] {
  const centuryBefore = `${String(Number(knownDay.slice(0, 4)) - 100).padStart(4, '0')}${knownDay.slice(4)}`;
  return inDigits(date, date <= knownDay && date > centuryBefore);
}

/** How long before a flight a document may have expired, as six digits can say it. */
const expiredYearsMax = 20;

/** The date on which a document expires. */
export function expiryDate(date: string, knownDay: string): readonly [digits: string, format: string] {
  const years = Number(date.slice(0, 4)) - Number(knownDay.slice(0, 4));
  return inDigits(date, years >= -expiredYearsMax && years < 100 - expiredYearsMax);
}

function inDigits(date: string, isShort: boolean): readonly [string, string] {
  const digits = digitsOf(date);
  return isShort ? [digits.slice(2), ''] : [digits, '102'];
}

/** A date of birth, of which the day or the month may be unknown. */
export function birthDate(date: string, knownDay: string): readonly [digits: string, format: string] {
  if (date.length === 10) return pastDate(date, knownDay);
  return [digitsOf(date), date.length === 7 ? '610' : '602'];
}

/** `ddmmyy:hhmm` of a local time or an instant, as reservations have it; seconds are not carried. */
export function dayAndTime(text: string): readonly [day: string, time: string] {
  const digits = digitsOf(text);
  return [digits.slice(6, 8) + digits.slice(4, 6) + digits.slice(2, 4), digits.slice(8, 12)];
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** `12MAR80` of a whole date, if the reader can tell its century: empty otherwise. */
export function namedMonthDate(date: string | undefined, asDigits: typeof pastDate, knownDay: string): string {
  if (date?.length !== 10) return '';
  const [digits, format] = asDigits(date, knownDay);
  if (format !== '') return '';
  return digits.slice(4) + (monthNames[Number(digits.slice(2, 4)) - 1] ?? '') + digits.slice(0, 2);
}
