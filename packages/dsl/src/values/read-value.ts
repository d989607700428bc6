import type { CodeListName, EnumerationType, ScalarType } from '../fields/field.ts';
import { parseDate, printDate } from './date.ts';
import { decimalOfJson, jsonOfDecimal, printDecimal } from './decimal.ts';
import { parseDuration, printDuration, printIsoDuration } from './duration.ts';
import { foldText } from './fold-text.ts';
import { parseInstant, printInstant } from './instant.ts';
import { parseLocalTime, printLocalTime } from './local-time.ts';
import { parseLocalDateTime, printLocalDateTime } from './local-date-time.ts';
import { kilogramsOfMass, massOfJson, printMass } from './mass.ts';
import { parsePartialDate, printPartialDate } from './partial-date.ts';
import type { Value } from './value.ts';

/** A value, `undefined` where it is missing; or what is wrong, without the value itself, which may be somebody's. */
export type ValueRead = { readonly value: Value | undefined } | { readonly problem: string };

/**
 * Reads one scalar of a record or a list from JSON into the form in which it is evaluated. Null, absent and a text that
 * is empty after folding are missing. Codes are held to their shape alone: a record may carry a code that no list knows.
 *
 * @example readValue({ kind: 'duration' }, 'PT30H') // { value: 108_000_000 }
 */
export function readValue(type: ScalarType, json: unknown): ValueRead {
  if (json === null || json === undefined) return { value: undefined };
  switch (type.kind) {
    case 'text':
      return typeof json === 'string' ? nonEmpty(foldText(json, type.folding)) : { problem: 'expected a text' };
    case 'enumeration':
      return readEnumeration(type, json);
    case 'code':
      return readCode(type.list, json);
    case 'number':
    case 'amount':
      return valueOr(
        typeof json === 'number' ? decimalOfJson(json) : null,
        'expected a number below 1 000 000 000 with at most six decimals',
      );
    case 'mass':
      return valueOr(
        massOfJson(json),
        'expected kilograms as a number, or an object with `value` and `unit` (kg, g or lb)',
      );
    case 'boolean':
      return typeof json === 'boolean' ? { value: json } : { problem: 'expected `true` or `false`' };
    default:
      return valueOr(typeof json === 'string' ? timeForms[type.kind].parse(json) : null, timeForms[type.kind].problem);
  }
}

type TimeKind = 'instant' | 'local_date_time' | 'date' | 'partial_date' | 'local_time' | 'duration';

interface TimeForm {
  readonly parse: (text: string) => Value | null;
  readonly problem: string;
}

const timeForms: Readonly<Record<TimeKind, TimeForm>> = {
  instant: { parse: parseInstant, problem: 'expected an instant with `Z` or an offset such as `2026-03-10T06:00:00Z`' },
  local_date_time: {
    parse: parseLocalDateTime,
    problem: 'expected a local date and time without an offset such as `2026-03-11T21:10`',
  },
  date: { parse: parseDate, problem: 'expected a date of the calendar such as `2026-03-10`' },
  partial_date: {
    parse: parsePartialDate,
    problem: 'expected a date, or what is known of it, such as `1980-03-12`, `1980-03` or `1980`',
  },
  local_time: { parse: parseLocalTime, problem: 'expected a time of day such as `22:30`' },
  duration: {
    parse: parseDuration,
    problem: 'expected an ISO 8601 duration without years and months such as `PT30H` or `P3D`',
  },
};

const codeShapes: Readonly<Record<CodeListName, { readonly pattern: RegExp; readonly problem: string }>> = {
  country: { pattern: /^[A-Z]{3}$/, problem: 'expected a three-letter country code such as `WSM`' },
  airport: { pattern: /^[A-Z]{3}$/, problem: 'expected a three-letter airport code such as `APW`' },
  carrier: { pattern: /^[A-Z0-9]{2,3}$/, problem: 'expected a two-character carrier code such as `NZ`' },
  currency: { pattern: /^[A-Z]{3}$/, problem: 'expected a three-letter currency code such as `WST`' },
};

const nonEmpty = (text: string): ValueRead => ({ value: text === '' ? undefined : text });

const valueOr = (value: Value | null, problem: string): ValueRead => (value === null ? { problem } : { value });

function readEnumeration({ values }: EnumerationType, json: unknown): ValueRead {
  return typeof json === 'string' && values.includes(json)
    ? { value: json }
    : { problem: `expected one of ${values.map((each) => `\`${each}\``).join(', ')}` };
}

function readCode(list: CodeListName, json: unknown): ValueRead {
  const { pattern, problem } = codeShapes[list];
  if (typeof json !== 'string') return { problem };
  const code = foldText(json, 'locator');
  return code === '' || pattern.test(code) ? nonEmpty(code) : { problem };
}

/** Prints a value for people, with its unit: `30 h`, `23 kg`, `1980-03`. */
export function printValue(type: ScalarType, value: Value): string {
  switch (type.kind) {
    case 'number':
    case 'amount':
      return printDecimal(asNumber(value));
    case 'mass':
      return printMass(asNumber(value));
    case 'duration':
      return printDuration(asNumber(value));
    default:
      return String(jsonOfValue(type, value));
  }
}

/** The JSON form at rest of a value: what `readValue` reads as that value again. */
export function jsonOfValue(type: ScalarType, value: Value): string | number | boolean {
  switch (type.kind) {
    case 'number':
    case 'amount':
      return jsonOfDecimal(asNumber(value));
    case 'mass':
      return kilogramsOfMass(asNumber(value));
    case 'instant':
      return printInstant(asNumber(value));
    case 'local_date_time':
      return printLocalDateTime(asNumber(value));
    case 'date':
      return printDate(asNumber(value));
    case 'local_time':
      return printLocalTime(asNumber(value));
    case 'duration':
      return printIsoDuration(asNumber(value));
    default:
      return typeof value === 'object' ? printPartialDate(value) : value;
  }
}

/** The form of a value follows from its type, which TypeScript cannot see here. */
const asNumber = (value: Value): number => (typeof value === 'number' ? value : Number.NaN);
