/** The one door of message intake: bytes in, passenger records and diagnostics out. */
export type { MessageDiagnostic, MessageSeverity } from './diagnostics/diagnostic.ts';
export type { IntakeEvent, IntakeSummary, MessageFormat, ReadOptions, ReadResult, RecordPosition } from './events.ts';
export type { LinkGround, ViewLink } from './link/link-views.ts';
export { linkViews } from './link/link-views.ts';
export { limits } from './limits.ts';
export { readMessageBytes, readMessages } from './read-messages.ts';
