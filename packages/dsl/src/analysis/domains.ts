/** What values a field can have. */
import type { ScalarType } from '../fields/field.ts';
import { daysFromCivil, msPerDay } from '../values/calendar.ts';
import { millionthsMax, millionthsPerUnit, printDecimal } from '../values/decimal.ts';
import type { Domain } from './value-set.ts';

/**
 * `form`: whatever the form of a record admits, so that what is proved holds for every record that can be read.
 * `meaning`: only what the catalogue's words admit; nobody is younger than nothing, and no day has a 25th hour.
 */
export type DomainChoice = 'form' | 'meaning';

const firstDay = daysFromCivil({ year: 1, month: 1, day: 1 });
const lastDay = daysFromCivil({ year: 9999, month: 12, day: 31 });

const numbers = (low: number, high: number, step = 1): Domain => ({ kind: 'numbers', low, high, step });

/** Days of the calendar. */
export const dayDomain = numbers(firstDay, lastDay);
/** Counts of elements, in millionths as all numbers are. */
export const countDomain = numbers(0, 1e15, millionthsPerUnit);
/** What arithmetic and sums can come to. */
export const computedDomain = numbers(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
export const anyName: Domain = { kind: 'names', universe: null };
export const truthDomain: Domain = { kind: 'names', universe: [true, false] };
export const relationDomain: Domain = { kind: 'names', universe: ['<', '=', '>'] };
export const presenceDomain: Domain = { kind: 'names', universe: [true] };

/** The domain of a field, by its path in the catalogue. */
export function domainOfField(type: ScalarType, cataloguePath: string, choice: DomainChoice): Domain {
  const meant = choice === 'meaning' ? meaningDomains[cataloguePath] : undefined;
  return meant === undefined ? domainOfType(type) : numbers(...meant);
}

function domainOfType(type: ScalarType): Domain {
  switch (type.kind) {
    case 'text':
    case 'code':
      return anyName;
    case 'enumeration':
      return { kind: 'names', universe: type.values };
    case 'boolean':
      return truthDomain;
    case 'local_time':
      return numbers(0, msPerDay - 1);
    case 'number':
    case 'amount':
    case 'duration':
      return numbers(-millionthsMax, millionthsMax);
    case 'mass':
      return numbers(0, millionthsMax);
    case 'instant':
    case 'local_date_time':
      return numbers(firstDay * msPerDay, (lastDay + 1) * msPerDay - 1);
    case 'date':
    case 'partial_date':
      return dayDomain;
  }
}

const upTo = (high: number): readonly [number, number, number] => [0, high * millionthsPerUnit, millionthsPerUnit];
const age = upTo(150);
const count = upTo(999_999_999);

/** Bounds that follow from what a field means; whole numbers where the third is a whole unit. */
const meaningDomains: Readonly<Record<string, readonly [low: number, high: number, step: number]>> = {
  'passenger.age': age,
  'companions.age': age,
  'passenger.companion_count': count,
  'booking.created_local_hour': upTo(23),
  'booking.change_count': count,
  'booking.party_size': [millionthsPerUnit, 999_999_999 * millionthsPerUnit, millionthsPerUnit],
  'booking.general_remarks_count': count,
  'booking.bags.pieces': count,
  'booking.bag_count': count,
  'booking.phone_shared_with': count,
  'booking.email_shared_with': count,
  'watchlist_matches.strength': [0, millionthsPerUnit, 1],
};

/** The bounds of a field for people: `0 and 23`; null where its meaning sets none. */
export function describeDomain(cataloguePath: string): string | null {
  const [low, high] = meaningDomains[cataloguePath] ?? [];
  return low === undefined || high === undefined ? null : `${printDecimal(low)} and ${printDecimal(high)}`;
}
