import type { DiagnosticParameters } from '../diagnostics/entry.ts';
import type { PnrgovCode } from '../diagnostics/pnrgov.ts';
import type { MessageHeader, SegmentPlace } from '../edifact/interchange.ts';
import type { ValueContext } from '../edifact/values.ts';

/** What mapping a reservation needs beside its segments. */
export interface PushContext extends ValueContext {
  readonly header: MessageHeader;
  readonly report: (code: PnrgovCode, place: SegmentPlace, parameters?: DiagnosticParameters) => void;
}
