/** Dates of which the month or the day may be unknown: the interval of the days that they may stand for. */
import { civilFromDays, daysFromCivil, daysInMonth, isCivilDate } from './calendar.ts';
import { parseDate, printDate } from './date.ts';
import type { PartialDate } from './value.ts';

const partialPattern = /^(\d{4})(?:-(\d{2}))?$/;

/** Interval of `1980`, `1980-03` or `1980-03-12`; null if the calendar has no such year, month or day. */
export function parsePartialDate(text: string): PartialDate | null {
  const wholeDay = parseDate(text);
  if (wholeDay !== null) return dayInterval(wholeDay);
  const found = partialPattern.exec(text);
  if (found === null) return null;
  const year = Number(found[1]);
  const firstMonth = Number(found[2] ?? 1);
  const lastMonth = Number(found[2] ?? 12);
  if (!isCivilDate({ year, month: firstMonth, day: 1 })) return null;
  return {
    firstDay: daysFromCivil({ year, month: firstMonth, day: 1 }),
    lastDay: daysFromCivil({ year, month: lastMonth, day: daysInMonth(year, lastMonth) }),
  };
}

/** A whole date as an interval of one day, so that it can be held against partial ones. */
export const dayInterval = (days: number): PartialDate => ({ firstDay: days, lastDay: days });

/** Prints what is known: `1980`, `1980-03` or `1980-03-12`; an interval of another shape with both its ends. */
export function printPartialDate({ firstDay, lastDay }: PartialDate): string {
  if (firstDay === lastDay) return printDate(firstDay);
  const first = civilFromDays(firstDay);
  const last = civilFromDays(lastDay);
  const isWhole = first.day === 1 && last.day === daysInMonth(last.year, last.month) && first.year === last.year;
  if (isWhole && first.month === last.month) return printDate(firstDay).slice(0, 7);
  if (isWhole && first.month === 1 && last.month === 12) return printDate(firstDay).slice(0, 4);
  return `${printDate(firstDay)}/${printDate(lastDay)}`;
}
