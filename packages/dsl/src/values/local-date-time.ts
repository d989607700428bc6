import { msPerDay } from './calendar.ts';
import { parseDate, printDate } from './date.ts';
import { parseLocalTime, printLocalTime } from './local-time.ts';

/** Milliseconds, as if local time were UTC, of `2027-03-31T22:30`; null if it is no such time or bears an offset. */
export function parseLocalDateTime(text: string): number | null {
  if (text[10] !== 'T') return null;
  const days = parseDate(text.slice(0, 10));
  const time = parseLocalTime(text.slice(11));
  return days === null || time === null ? null : days * msPerDay + time;
}

/** Prints `2027-03-31T22:30`, with seconds and milliseconds where they are not zero. */
export const printLocalDateTime = (ms: number): string =>
  `${printDate(dateOfLocal(ms))}T${printLocalTime(timeOfLocal(ms))}`;

/** The calendar date, in days since 1970-01-01, of a local date-time. */
export const dateOfLocal = (ms: number): number => Math.floor(ms / msPerDay);

/** Milliseconds since midnight of a local date-time. */
export const timeOfLocal = (ms: number): number => ms - dateOfLocal(ms) * msPerDay;
