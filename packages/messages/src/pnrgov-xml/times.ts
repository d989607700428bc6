import type { CodeLists } from '@tautai/dsl';
import { localOfInstant, parseDate, parseInstant, printDate } from '@tautai/dsl';

/** A day and a time as segments have them: `110326`, `2110`; empty where they are not given. */
export interface DayAndTime {
  readonly day: string;
  readonly time: string;
}

const written =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:^|[T ])(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/iu;

/** The day and the time that an attribute writes, with the clock it writes them in; as they are where they are none. */
function read(text: string): DayAndTime & { readonly zone: string } {
  const found = written.exec(text);
  if (found === null) return { day: text, time: '', zone: '' };
  const [, year = '', month = '', date = '', hours = '', minutes = '', , zone = ''] = found;
  return { day: date + month + year.slice(2), time: hours + minutes, zone };
}

/** Local day and time at an airport. What is given with a zone is an instant, and is read there. */
export function localAt(text: string, airport: string, codes: CodeLists): DayAndTime {
  const { day, time, zone } = read(text);
  if (zone === '' || time === '' || day === '') return { day, time };
  const place = codes.normalise('airport', airport);
  const timeZone = place === null ? null : (codes.airport(place)?.timeZone ?? null);
  const instant = parseInstant(text);
  const local = timeZone === null || instant === null ? null : localOfInstant(timeZone, instant);
  // Without the zone of the airport the day is not certain, nor is the hour: the text is no local time.
  return local === null ? { day: text, time: '' } : read(new Date(local).toISOString().slice(0, 19));
}

/** Day and time in UTC; what is given without a zone is in UTC. */
export function inUtc(text: string): DayAndTime {
  const { day, time, zone } = read(text);
  if (zone === '' || time === '' || day === '') return { day, time };
  const instant = parseInstant(text);
  return instant === null ? { day: text, time: '' } : read(new Date(instant).toISOString().slice(0, 19));
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** `1980-03-12` as requests write it, `12MAR1980`; anything else as it is. */
export function asRequestDate(text: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(text) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? text : day + name + year;
}

/** The day that lies so many days (`+1`, `-1`) behind another; empty where one of them is not readable. */
export function dayAfter(text: string, days: string): string {
  const [date = ''] = /^\d{4}-\d{2}-\d{2}/u.exec(text) ?? [];
  const count = /^[+-]?\d$/u.test(days) ? Number(days) : Number.NaN;
  const day = parseDate(date);
  return day === null || Number.isNaN(count) ? '' : read(printDate(day + count)).day;
}
