import type { WrittenDate } from './date-time.ts';
import { isoDate } from './date-time.ts';

/**
 * Where a year of two digits belongs, by what the date is and a day that is known: the flight's. An ISO date, perhaps
 * partial; null where the date does not exist or its century cannot be told.
 */
export type CenturyRule = (date: WrittenDate, knownDay: string | null) => string | null;

/**
 * Nobody is born after the flight, and no document is issued after it: the latest century that allows it, so ages run
 * from 0 to 99.
 */
export const notAfter: CenturyRule = (date, knownDay) => {
  if (date.hasCentury) return isoDate(date);
  if (knownDay === null) return null;
  const century = Math.floor(Number(knownDay.slice(0, 4)) / 100) * 100;
  for (const base of [century, century - 100]) {
    const candidate = isoDate({ ...date, year: base + date.year });
    if (candidate !== null && candidate <= knownDay.slice(0, candidate.length)) return candidate;
  }
  return null;
};

/** How long ago a document that is shown may have expired. Those that never expire are marked `991231`. */
const expiredYearsMax = 20;

/** A document expires from twenty years before the flight to eighty after it. */
export const expiresAround: CenturyRule = (date, knownDay) => {
  if (date.hasCentury) return isoDate(date);
  if (knownDay === null) return null;
  const earliest = Number(knownDay.slice(0, 4)) - expiredYearsMax;
  const year = earliest + ((((date.year - earliest) % 100) + 100) % 100);
  return isoDate({ ...date, year });
};
