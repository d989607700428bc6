import { civilFromDays, daysFromCivil, isCivilDate } from './calendar.ts';

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of `2027-03-31`; null if the calendar has no such day. */
export function parseDate(text: string): number | null {
  const found = datePattern.exec(text);
  if (found === null) return null;
  const date = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isCivilDate(date) ? daysFromCivil(date) : null;
}

/** Prints days since 1970-01-01 as `2027-03-31`. */
export function printDate(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
