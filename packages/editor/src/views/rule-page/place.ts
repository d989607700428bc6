import { useSyncExternalStore } from 'react';

/** Where in the text the pointer or the cursor is: told often, and of interest to one panel of the page. */
export interface Place {
  readonly tell: (offset: number | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => number | null;
}

export function createPlace(): Place {
  const listeners = new Set<() => void>();
  let offset: number | null = null;
  return {
    tell(next) {
      if (next === offset) return;
      offset = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    current: () => offset,
  };
}

export const usePlace = ({ subscribe, current }: Place): number | null => useSyncExternalStore(subscribe, current);
