/** An instant as whole minutes since 1970-01-01T00:00Z: fine enough for flights, exact in arithmetic. */
export type Minutes = number;

export const hours = (count: number): Minutes => count * 60;
export const days = (count: number): Minutes => count * 1440;

const iso = (minutes: Minutes): string => new Date(minutes * 60_000).toISOString();

/** Prints an instant: `2026-12-04T08:45:00Z`. */
export const printInstant = (at: Minutes): string => `${iso(at).slice(0, 19)}Z`;

/** Prints the local date and time at a place that is `offset` minutes ahead of UTC: `2026-12-04T21:45`. */
export const printLocal = (at: Minutes, offset: Minutes): string => iso(at + offset).slice(0, 16);

/** Prints a date: `2026-12-04`. */
export const printDate = (at: Minutes): string => iso(at).slice(0, 10);

/** Reads a local date and time at a place that is `offset` minutes ahead of UTC. */
export const readLocal = (text: string, offset: Minutes): Minutes => Date.parse(`${text}:00Z`) / 60_000 - offset;
