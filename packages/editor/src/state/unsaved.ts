import { useEffect } from 'react';
import { messages } from '../messages/messages.ts';

let hasUnsaved = false;

function holdUnload(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** While `isUnsaved`, leaving the page (by link, by address or by closing the window) asks first. */
export function useUnsavedGuard(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    hasUnsaved = true;
    addEventListener('beforeunload', holdUnload);
    return () => {
      hasUnsaved = false;
      removeEventListener('beforeunload', holdUnload);
    };
  }, [isUnsaved]);
}

/** Whether the user may go; asks where something would be lost. */
export const mayLeave = (): boolean => !hasUnsaved || confirm(messages.rule.leaveUnsaved);
