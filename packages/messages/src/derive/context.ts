import type { CodeLists } from '@tautai/dsl';
import { instantOfLocal, parseLocalDateTime } from '@tautai/dsl';

/** What derivation needs beside the record. */
export interface DeriveContext {
  readonly codes: CodeLists;
  /** The unit's own country, alpha-3. */
  readonly homeCountry: string | undefined;
}

/** Country of an airport, where both are known. */
export function countryOfAirport(airport: string | undefined, context: DeriveContext): string | undefined {
  return airport === undefined ? undefined : context.codes.airport(airport)?.country;
}

/** Milliseconds of the instant at which it is that local time at the airport, where all of it is known. */
export function instantAt(
  local: string | undefined,
  airport: string | undefined,
  context: DeriveContext,
): number | undefined {
  if (local === undefined || airport === undefined) return undefined;
  const timeZone = context.codes.airport(airport)?.timeZone;
  const localMs = parseLocalDateTime(local);
  if (timeZone === undefined || localMs === null) return undefined;
  return instantOfLocal(timeZone, localMs) ?? undefined;
}

/** What was delivered wins over what was derived; what is neither stays absent. */
export function withDerived<T extends object>(delivered: T, derived: Partial<T>): T {
  const result = { ...delivered };
  for (const name of Object.keys(derived) as (keyof T)[]) {
    const value = derived[name];
    if (value !== undefined && (result[name] ?? undefined) === undefined) result[name] = value;
  }
  return result;
}
