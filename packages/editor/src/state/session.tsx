import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Role, User } from '../api-client/contract.ts';
import { readPresence } from '../api-client/session.ts';
import type { Presence } from '../api-client/session.ts';
import { onSessionEnd } from '../api-client/transport.ts';
import { useResource } from './use-resource.ts';
import type { Resource } from './use-resource.ts';

interface SessionStore {
  readonly presence: Resource<Presence>;
  /** Asks the service again who is signed in. */
  readonly refresh: () => void;
}

const SessionContext = createContext<SessionStore | null>(null);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [generation, setGeneration] = useState(0);
  const presence = useResource(`session ${generation}`, readPresence);
  const refresh = useCallback(() => setGeneration((count) => count + 1), []);
  const isSignedIn = presence.status === 'ready' && presence.value.kind === 'signed_in';
  // A session can end while the page is open; the first refused request shows it.
  useEffect(() => (isSignedIn ? onSessionEnd(refresh) : undefined), [isSignedIn, refresh]);
  const store = useMemo(() => ({ presence, refresh }), [presence, refresh]);
  return <SessionContext value={store}>{children}</SessionContext>;
}

export function useSession(): SessionStore {
  const store = use(SessionContext);
  if (store === null) throw new Error('useSession belongs inside SessionProvider');
  return store;
}

export function useUser(): User | null {
  const { presence } = useSession();
  return presence.status === 'ready' && presence.value.kind === 'signed_in' ? presence.value.user : null;
}

/** Whether the user bears one of the roles. It only decides what is offered; the service decides what is allowed. */
export function useHasRole(...roles: readonly Role[]): boolean {
  return useUser()?.roles.some((role) => roles.includes(role)) ?? false;
}
