import type { MessageDiagnostic, MessageSeverity } from './diagnostic.ts';

/** The wording of one code. `{name}` stands for a parameter, which is never a value of the message. */
export interface DiagnosticEntry {
  readonly severity: MessageSeverity;
  readonly message: string;
  readonly action: string;
}

/** Where a diagnostic points. */
export type DiagnosticPlace = Pick<MessageDiagnostic, 'offset'> &
  Partial<Pick<MessageDiagnostic, 'segment' | 'line' | 'position' | 'field'>>;

/** What may be put into a wording: counts, and names that come from a standard. */
export type DiagnosticParameters = Readonly<Record<string, string | number>>;

/** A diagnostic from its wording. */
export function describe(
  code: string,
  entry: DiagnosticEntry,
  place: DiagnosticPlace,
  parameters: DiagnosticParameters = {},
): MessageDiagnostic {
  const message = entry.message.replace(/\{(\w+)\}/gu, (_, name: string) => String(parameters[name] ?? ''));
  return { code, severity: entry.severity, message, action: entry.action, ...place };
}
