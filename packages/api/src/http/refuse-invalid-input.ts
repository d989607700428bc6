import type { ZodError } from 'zod';
import { ServiceError } from '../errors.ts';

interface ValidationResult {
  readonly success: boolean;
  readonly target: string;
  readonly error?: ZodError;
}

/** Turns a failed request schema into the one problem shape. Paths and expectations are told, values never. */
export function refuseInvalidInput(result: ValidationResult): undefined {
  if (result.success || result.error === undefined) return undefined;
  const errors = result.error.issues.map((issue) => ({
    path: [result.target, ...issue.path].join('.'),
    message: issue.message,
  }));
  throw new ServiceError('request/invalid', `the ${result.target} of the request does not fit its schema`, { errors });
}
