import { ApiError } from './api-error.ts';
import { client } from './client.ts';
import type { DemoAccount, FirstAdministrator, Session, User } from './contract.ts';
import { rememberCsrf } from './transport.ts';

/** Who is signed in; or nobody, and then the accounts that a demonstration offers. */
export type Presence =
  | { readonly kind: 'signed_in'; readonly user: User }
  | {
      readonly kind: 'signed_out';
      readonly demoAccounts: readonly DemoAccount[];
      readonly isSetupPending: boolean;
    };

function enter(session: Session): User {
  rememberCsrf(session.csrf);
  return session.user;
}

export async function readPresence(signal?: AbortSignal): Promise<Presence> {
  try {
    const response = await client.v1.session.$get({}, { init: { signal: signal ?? null } });
    // A refusal has been thrown by the transport, so this is the other answer.
    return { kind: 'signed_in', user: enter((await response.json()) as Session) };
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
  const response = await client.v1.session.$post({ json: { email, password } });
  return enter(await response.json());
}

export async function signOut(): Promise<void> {
  await client.v1.session.$delete();
  rememberCsrf(null);
}

export async function setUp(first: FirstAdministrator): Promise<void> {
  await client.v1.setup.$post({ json: first });
}
