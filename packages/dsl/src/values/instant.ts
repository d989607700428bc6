import { daysFromCivil, msPerDay } from './calendar.ts';
import { printDate } from './date.ts';
import { parseLocalDateTime } from './local-date-time.ts';
import { printLocalTime } from './local-time.ts';

const zonePattern = /(?:Z|([+-])(\d{2}):(\d{2}))$/;

const firstInstant = daysFromCivil({ year: 1, month: 1, day: 1 }) * msPerDay;
const endOfTime = daysFromCivil({ year: 10_000, month: 1, day: 1 }) * msPerDay;

/**
 * Milliseconds since 1970-01-01T00:00Z of `2026-03-10T06:00:00Z` or `2026-03-10T19:00+13:00`. Null without `Z` or an
 * offset: a time without a zone is no instant.
 */
export function parseInstant(text: string): number | null {
  const zone = zonePattern.exec(text);
  if (zone === null) return null;
  const local = parseLocalDateTime(text.slice(0, zone.index));
  const offset = offsetMs(zone);
  if (local === null || offset === null) return null;
  const instant = local - offset;
  return instant >= firstInstant && instant < endOfTime ? instant : null;
}

function offsetMs([, sign, hours = '0', minutes = '0']: RegExpExecArray): number | null {
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -size : size;
}

/** Prints an instant as `2026-03-10T06:00:00Z`, with milliseconds where they are not zero. */
export function printInstant(ms: number): string {
  const days = Math.floor(ms / msPerDay);
  const time = printLocalTime(ms - days * msPerDay);
  return `${printDate(days)}T${time.length === 5 ? `${time}:00` : time}Z`;
}
