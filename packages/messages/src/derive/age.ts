import { fullYearsBetween, parseDate, parsePartialDate } from '@tautai/dsl';

/**
 * Full years from a date of birth, perhaps partial, to the local date of departure. Absent where a partial date leaves
 * it open, and for somebody not yet born.
 */
export function ageAt(dateOfBirth: string | undefined, departsLocal: string | undefined): number | undefined {
  if (dateOfBirth === undefined || departsLocal === undefined) return undefined;
  const birth = parsePartialDate(dateOfBirth);
  const departure = parseDate(departsLocal.slice(0, 10));
  if (birth === null || departure === null) return undefined;
  const oldest = fullYearsBetween(birth.firstDay, departure);
  const youngest = fullYearsBetween(birth.lastDay, departure);
  return oldest === youngest && youngest >= 0 ? youngest : undefined;
}
