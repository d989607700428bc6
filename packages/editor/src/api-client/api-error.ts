import type { DemoAccount } from './contract.ts';

/** A diagnostic as the service sends it: offsets, and the same place as line and column. */
export interface ServiceDiagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
  readonly position?: { readonly line: number; readonly column: number };
}

/** What went wrong, as problem+json (RFC 9457) tells it; `code` is the last part of the problem's type. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | null;
  readonly diagnostics: readonly ServiceDiagnostic[];
  /** On the refusal of a service in demonstration: the accounts that it offers. */
  readonly demoAccounts: readonly DemoAccount[];
  /** On the refusal of a service that nobody has set up yet. */
  readonly isSetupPending: boolean;
}

/** The service answered, and the answer is a refusal. */
export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

/** No answer came: the network or the service is down. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('the service did not answer', { cause });
    this.name = 'UnreachableError';
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function isDiagnostic(value: unknown): value is ServiceDiagnostic {
  return isObject(value) && textOf(value['message']) !== null && textOf(value['code']) !== null;
}

function isDemoAccount(value: unknown): value is DemoAccount {
  return isObject(value) && textOf(value['email']) !== null && Array.isArray(value['roles']);
}

const entriesOf = <T>(value: unknown, isEntry: (entry: unknown) => entry is T): readonly T[] =>
  Array.isArray(value) ? value.filter(isEntry) : [];

/** Reads a refusal; a body that is not problem+json (a proxy's page, say) still gives a usable problem. */
export function readProblem(status: number, body: unknown): Problem {
  const from = isObject(body) ? body : {};
  const type = textOf(from['type']);
  return {
    status,
    code: textOf(from['code']) ?? type?.split('/problems/')[1] ?? `http/${status}`,
    title: textOf(from['title']) ?? `HTTP ${status}`,
    detail: textOf(from['detail']),
    diagnostics: entriesOf(from['diagnostics'], isDiagnostic),
    demoAccounts: entriesOf(from['demo_accounts'], isDemoAccount),
    isSetupPending: from['setup_pending'] === true,
  };
}
