import type { DiagnosticParameters } from '../diagnostics/entry.ts';
import type { PaxlstCode } from '../diagnostics/paxlst.ts';
import type { MessageHeader, SegmentPlace } from '../edifact/interchange.ts';
import type { ValueContext } from '../edifact/values.ts';

/** What mapping a list needs beside its segments. */
export interface ListContext extends ValueContext {
  readonly header: MessageHeader;
  readonly report: (code: PaxlstCode, place: SegmentPlace, parameters?: DiagnosticParameters) => void;
}
