import { parseInstant, printIsoDuration } from '@tautai/dsl';

/** ISO 8601 duration from one instant to another; absent where one of them is. */
export function durationBetween(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  const start = parseInstant(from);
  const end = parseInstant(to);
  return start === null || end === null ? undefined : printIsoDuration(end - start);
}
