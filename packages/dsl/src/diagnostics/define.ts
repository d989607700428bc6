import type { Severity } from './diagnostic.ts';

/** What the catalogue says about one code. `P` are the words that its message is made of. */
export interface DiagnosticDefinition<P> {
  readonly severity: Severity;
  readonly message: (parameters: P) => string;
  readonly hint?: (parameters: P) => string | undefined;
}

/** Fixes the parameter type of a definition, so that `report` can demand the right words. */
export const define = <P = object>(definition: DiagnosticDefinition<P>): DiagnosticDefinition<P> => definition;

/** Quotes the author's words. */
export const quote = (text: string): string => `\`${text}\``;

/** `a`, `a or b`, `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
