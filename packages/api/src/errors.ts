/**
 * What can be wrong with a caller's request, as a closed list. Services throw `ServiceError`; `http/problem.ts` is the
 * one place that turns it into an answer. Titles say what is wrong in general, details what is wrong here; neither ever
 * holds a passenger's datum.
 */
export const serviceErrors = {
  'request/invalid': { status: 400, title: 'The request is not well formed' },
  'auth/required': { status: 401, title: 'Sign in, or send an API key' },
  'auth/invalid-credentials': { status: 401, title: 'The e-mail address or the password is wrong' },
  'auth/invalid-key': { status: 401, title: 'The API key is not known or was revoked' },
  'auth/forbidden': { status: 403, title: 'Your role does not allow this' },
  'auth/csrf': { status: 403, title: 'The request does not come from our own pages' },
  'auth/too-many-attempts': { status: 429, title: 'Too many failed attempts' },
  'setup/invalid-token': { status: 404, title: 'The set-up link is not valid any more' },
  'user/email-taken': { status: 409, title: 'A person with this e-mail address exists' },
  'resource/not-found': { status: 404, title: 'There is nothing here' },
  'rule/exists': { status: 409, title: 'A rule with this identifier exists' },
  'rule/invalid': { status: 422, title: 'The rule text has errors' },
  'rule/not-one-rule': { status: 422, title: 'The text must hold exactly one rule' },
  'rule/identifier-changed': { status: 422, title: 'The text names another rule' },
  'rule/version-conflict': { status: 409, title: 'Somebody saved a newer version' },
  'rule/wrong-state': { status: 409, title: 'The version is not in a state for this' },
  'rule/author-cannot-approve': { status: 403, title: 'The author of a version cannot approve it' },
  'rule/not-ready': { status: 422, title: 'The rule is not ready for approval' },
  'ruleset/conflict': { status: 409, title: 'Somebody changed the ruleset at the same time' },
  'rule/not-active': { status: 409, title: 'The rule is not active' },
  'ruleset/invalid': { status: 422, title: 'The ruleset does not compile' },
  'hit/decided': { status: 409, title: 'The hit was decided' },
  'batch/idempotency-mismatch': { status: 422, title: 'The idempotency key was used for another body' },
  'batch/empty': { status: 422, title: 'The body holds nothing to screen' },
  'limit/body-too-large': { status: 413, title: 'The body is too large' },
  'limit/too-many-records': { status: 413, title: 'Too many records for an answer at once' },
  'limit/unsupported-media-type': { status: 415, title: 'The body is of a type that is not read here' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ServiceErrorCode = keyof typeof serviceErrors;

/** One finding about a part of the request: a path in its body, a line of it, or the position of a record. */
export interface RequestFinding {
  readonly path?: string;
  readonly line?: number;
  readonly position?: number;
  readonly message: string;
}

/** What an error can carry beside its sentence. `diagnostics` are about rule text, `errors` about the request. */
export interface ServiceErrorExtras {
  readonly diagnostics?: readonly object[];
  readonly errors?: readonly RequestFinding[];
  readonly retryAfterSeconds?: number;
}

/** The caller's mistake; thrown by service verbs. */
export class ServiceError extends Error {
  readonly code: ServiceErrorCode;
  readonly extras: ServiceErrorExtras;

  constructor(code: ServiceErrorCode, detail: string, extras: ServiceErrorExtras = {}) {
    super(detail);
    this.name = 'ServiceError';
    this.code = code;
    this.extras = extras;
  }
}

/** Our own mistake: stops what is being done, is logged, and is never shown as "no problems". */
export function invariant(isTrue: boolean, message: string): asserts isTrue {
  if (!isTrue) throw new Error(`invariant: ${message}`);
}
