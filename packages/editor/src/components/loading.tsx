import { messages } from '../messages/messages.ts';

/** Shown after a moment only (by the style sheet), so that quick answers do not flicker. */
export function Loading({ label = messages.common.loading }: { readonly label?: string }) {
  return (
    <output className="loading">
      <span className="loading-bar" aria-hidden="true" />
      <span>{label} …</span>
    </output>
  );
}
