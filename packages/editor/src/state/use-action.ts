import { useCallback, useState } from 'react';

export interface Action {
  /** Does nothing while an earlier call is under way, so that a second press is not a second change. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly isBusy: boolean;
  /** Why the last call failed; undefined where it did not. */
  readonly error: unknown;
}

/** A change that the user asks for: under way, done, or refused. */
export function useAction(): Action {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const run = useCallback(
    async (work: () => Promise<unknown>): Promise<boolean> => {
      if (isBusy) return false;
      setBusy(true);
      setError(undefined);
      try {
        await work();
        return true;
      } catch (caught) {
        setError(caught);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [isBusy],
  );
  return { run, isBusy, error };
}
