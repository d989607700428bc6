/** The one door of message intake: bytes in, passenger records and diagnostics out. */
export type { MessageDiagnostic, MessageSeverity } from './diagnostics/diagnostic.ts';
export type { IntakeEvent, IntakeSummary, MessageFormat, ReadOptions, ReadResult, RecordPosition } from './events.ts';
export type { LinkGround, ViewLink } from './link/link-views.ts';
export { linkViews } from './link/link-views.ts';
export { limits } from './limits.ts';
export { readMessageBytes, readMessages } from './read-messages.ts';
export type { SyntaxIdentifier } from './write/character-set.ts';
export type { Delimiters } from './write/delimiters.ts';
export type { InterchangeOptions } from './write/interchange.ts';
export type { PaxlstOptions } from './write/paxlst/write-paxlst.ts';
export { paxlstReleases, writePaxlst } from './write/paxlst/write-paxlst.ts';
export { MessageWriteError } from './write/write-error.ts';
export type { PnrgovOptions, PnrgovVersion } from './write/pnrgov/write-pnrgov.ts';
export { pnrgovVersions, writePnrgov } from './write/pnrgov/write-pnrgov.ts';
