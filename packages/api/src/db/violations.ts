import { DrizzleQueryError } from 'drizzle-orm/errors';

const unique = '23505';
const check = '23514';

/** Whether the database refused a second row under this unique constraint. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  return isViolation(error, unique, constraint);
}

/** Whether the database refused a row that breaks this check. */
export function isCheckViolation(error: unknown, constraint: string): boolean {
  return isViolation(error, check, constraint);
}

function isViolation(error: unknown, code: string, constraint: string): boolean {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(cause instanceof Error) || !('code' in cause) || !('constraint_name' in cause)) return false;
  return cause.code === code && cause.constraint_name === constraint;
}
