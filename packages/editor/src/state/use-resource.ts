import { useCallback, useEffect, useEffectEvent, useState } from 'react';

/** Something that is fetched: on its way, here, or failed. While it is fetched again the last value stays. */
export type Resource<T> = { readonly reload: () => void; readonly isRefreshing: boolean } & (
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown }
);

type Settled<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown };

export interface ResourceOptions<T> {
  /** Asks again after this time while the answer says so. */
  readonly refreshWhile?: { readonly intervalMs: number; readonly isPending: (value: T) => boolean };
}

/**
 * Fetches when the view appears and whenever `key` changes; an answer for an old key is dropped. `load` may be a new
 * function on every render: only the key decides.
 */
export function useResource<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  options: ResourceOptions<T> = {},
): Resource<T> {
  const [settled, setSettled] = useState<{ readonly key: string; readonly state: Settled<T> }>({
    key,
    state: { status: 'loading' },
  });
  const [attempt, setAttempt] = useState(0);
  const [isRefreshing, setRefreshing] = useState(false);
  const begin = useEffectEvent(load);
  const nextDelayMs = useEffectEvent((state: Settled<T>): number | null => {
    const again = options.refreshWhile;
    return again !== undefined && state.status === 'ready' && again.isPending(state.value) ? again.intervalMs : null;
  });

  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    setRefreshing(true);
    void begin(controller.signal)
      .then((value): Settled<T> => ({ status: 'ready', value }))
      .catch((error: unknown): Settled<T> => ({ status: 'failed', error }))
      .then((state) => {
        if (controller.signal.aborted) return;
        setRefreshing(false);
        setSettled({ key, state });
        const delayMs = nextDelayMs(state);
        if (delayMs !== null) timer = setTimeout(() => setAttempt((count) => count + 1), delayMs);
      });
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [key, attempt]);

  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  const state: Settled<T> = settled.key === key ? settled.state : { status: 'loading' };
  return { ...state, reload, isRefreshing };
}
