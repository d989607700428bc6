/**
 * The Gregorian calendar, carried back to year 1, as arithmetic on days since 1970-01-01. Nothing here asks the host:
 * results are the same everywhere and for ever.
 */

/** A day as people write it; months and days count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Milliseconds in a day without leap seconds, which no time of the record has. */
export const msPerDay = 86_400_000;

const daysPerEra = 146_097;
/** Days from 1 March of year 0 to 1970-01-01. */
const epochOffset = 719_468;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Number of days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Whether the calendar has the day, years 1 to 9999. */
export function isCivilDate({ year, month, day }: CivilDate): boolean {
  const isMonth = year >= 1 && year <= 9999 && month >= 1 && month <= 12;
  return isMonth && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01. Years begin in March inside, so that the leap day comes last. */
export function daysFromCivil({ year, month, day }: CivilDate): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - epochOffset;
}

/** The inverse of `daysFromCivil`. */
export function civilFromDays(days: number): CivilDate {
  const shifted = days + epochOffset;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Day of the week, 1 for Monday to 7 for Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** The same day so many months later (earlier where negative), clamped to the month's last day. */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civilFromDays(days);
  const monthIndex = year * 12 + month - 1 + months;
  const newYear = Math.floor(monthIndex / 12);
  const newMonth = monthIndex - newYear * 12 + 1;
  return daysFromCivil({ year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) });
}

/**
 * Full years from a day of birth to a day: the age on that day, negative before birth. A birthday on 29 February falls
 * on 1 March in other years.
 */
export function fullYearsBetween(birthDays: number, days: number): number {
  const birth = civilFromDays(birthDays);
  const at = civilFromDays(days);
  const hadBirthday = at.month > birth.month || (at.month === birth.month && at.day >= birth.day);
  return at.year - birth.year - (hadBirthday ? 0 : 1);
}
