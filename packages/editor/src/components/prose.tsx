/**
 * A sentence of the checker or the service, in which the author's words stand in backticks: those become code. Everything
 * stays text; nothing in it can become markup.
 */
export function Prose({ text }: { readonly text: string }) {
  return text.split('`').map((part, position) => (position % 2 === 1 ? <code key={position}>{part}</code> : part));
}
