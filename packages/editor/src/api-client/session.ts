import { ApiError } from './api-error.ts';
import { get, post } from './call.ts';
import type { DemoAccount, Role, Session, User } from './contract.ts';
import { rememberCsrf, serviceFetch } from './transport.ts';

/** Who is signed in; or nobody, and then the accounts that a demonstration offers. */
export type Presence =
  | { readonly kind: 'signed_in'; readonly user: User }
  | { readonly kind: 'signed_out'; readonly demoAccounts: readonly DemoAccount[]; readonly isSetupPending: boolean };

export async function readPresence(signal?: AbortSignal): Promise<Presence> {
  try {
    const session = await get<Session>('/v1/session', signal);
    rememberCsrf(session.csrf);
    return { kind: 'signed_in', user: session.user };
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 401) {
      rememberCsrf(null);
      const { demoAccounts, isSetupPending } = error.problem;
      return { kind: 'signed_out', demoAccounts, isSetupPending };
    }
    throw error;
  }
}

export async function signIn(email: string, password: string): Promise<User> {
  const session = await post<Session>('/v1/session', { email, password });
  rememberCsrf(session.csrf);
  return session.user;
}

export async function signOut(): Promise<void> {
  await serviceFetch('/v1/session', { method: 'DELETE' });
  rememberCsrf(null);
}

export interface FirstAdministrator {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly roles: readonly Role[];
}

export async function setUp(first: FirstAdministrator): Promise<void> {
  await post<unknown>('/v1/setup', first);
}
