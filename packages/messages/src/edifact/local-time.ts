import { parseDate, printDate } from '@tautai/dsl';
import type { WrittenDate } from './date-time.ts';
import { isoDate } from './date-time.ts';

const minutesPerDay = 1440;

/** The ISO day of a flight or of an interchange, which are younger than the year 2000; null where a part is missing. */
export function recentDay(date: WrittenDate | null): string | null {
  if (date === null || date.day === 0) return null;
  return isoDate(date.hasCentury ? date : { ...date, year: 2000 + date.year });
}

/** A local date-time from a day and minutes since midnight; minute 1440 is the midnight that follows. */
export function localDateTime(day: string, minutes: number): string {
  const shown = minutes === minutesPerDay ? nextDay(day) : day;
  const ofDay = minutes % minutesPerDay;
  return `${shown}T${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

function nextDay(day: string): string {
  const days = parseDate(day);
  return days === null ? day : printDate(days + 1);
}
