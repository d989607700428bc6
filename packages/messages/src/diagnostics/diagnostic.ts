/** How much a diagnostic matters: `error`, data were lost; `warning`, data are doubtful; `hint`, good to know. */
export type MessageSeverity = 'error' | 'warning' | 'hint';

/**
 * What is wrong with a carrier's message, and what was done about it. Data, never thrown. Neither text ever quotes a
 * value of the message: a diagnostic may be logged, a passenger's datum may not.
 */
export interface MessageDiagnostic {
  /** Stable name under its stage: `edifact/…`, `xml/…`, `paxlst/…`, `pnrgov/…`, `json/…`. */
  readonly code: string;
  readonly severity: MessageSeverity;
  /** One sentence, lower case, no full stop. */
  readonly message: string;
  /** What the reader did: one clause, lower case, no full stop. */
  readonly action: string;
  /** Offset of the first byte concerned, from the start of the source. */
  readonly offset: number;
  /** EDIFACT: 1-based number of the segment in its interchange (`UNB` is 1; `UNA` is not counted). */
  readonly segment?: number;
  /** JSON, XML: 1-based number of the line on which the record or the element begins. */
  readonly line?: number;
  /** JSON: 1-based position of the record in the source. */
  readonly position?: number;
  /** JSON: path of the field in the catalogue. */
  readonly field?: string;
}
