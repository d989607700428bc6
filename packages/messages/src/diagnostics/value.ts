import type { DiagnosticEntry } from './entry.ts';

/** Wordings about single values, alike for every EDIFACT message; each family has them under its own name. */
const valueDiagnostics = {
  'unreadable-date': {
    severity: 'warning',
    message: 'the date or time is not one that its format allows',
    action: 'left it out',
  },
  'unknown-century': {
    severity: 'warning',
    message: 'the year has two digits and nothing in the message tells its century',
    action: 'left the date out',
  },
  'unknown-country': {
    severity: 'warning',
    message: 'the code in `{tag}` is not that of a known country',
    action: 'kept the code as it is',
  },
  'unreadable-country': {
    severity: 'warning',
    message: 'the code in `{tag}` has not the form of a country code',
    action: 'left it out',
  },
  'unknown-airport': {
    severity: 'warning',
    message: 'the code in `{tag}` is not that of a known airport',
    action: 'kept the code as it is',
  },
  'unreadable-airport': {
    severity: 'warning',
    message: 'the code in `{tag}` has not the form of an airport code',
    action: 'left it out',
  },
  'unknown-carrier': {
    severity: 'warning',
    message: 'the carrier in `{tag}` is not a known one',
    action: 'kept the code as it is',
  },
  'unreadable-measure': {
    severity: 'warning',
    message: 'the number or the unit in `{tag}` cannot be read',
    action: 'left it out',
  },
  'unreadable-bag-tag': {
    severity: 'warning',
    message: 'the bag tags are not a number and a count up to {max}',
    action: 'kept the first tag only',
  },
  'text-too-long': {
    severity: 'warning',
    message: 'a text is longer than {max} characters',
    action: 'cut it',
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry>>;

/** A wording about a single value, without its family. */
export type ValueCode = keyof typeof valueDiagnostics;

/** The wordings about single values under the name of a family: `paxlst/unreadable-date`. */
export function valueDiagnosticsOf<Family extends string>(
  family: Family,
): Readonly<Record<`${Family}/${ValueCode}`, DiagnosticEntry>> {
  const named = Object.entries(valueDiagnostics).map(([code, entry]) => [`${family}/${code}`, entry] as const);
  // The keys are exactly those of the type, which the library's types cannot follow.
  return Object.fromEntries(named) as Record<`${Family}/${ValueCode}`, DiagnosticEntry>;
}
