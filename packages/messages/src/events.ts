import type { CodeLists, PassengerRecord } from '@tautai/dsl';
import type { MessageDiagnostic } from './diagnostics/diagnostic.ts';

/** The forms of a source that the reader tells apart by their first bytes. */
export type MessageFormat = 'edifact' | 'json' | 'ndjson' | 'xml';

/** How a source is to be read. */
export interface ReadOptions {
  /**
   * `intake`: records as carriers send them; derived and screening fields are refused.
   * `subset`: any part of a record, derived and screening fields included (a delivered value wins); for rule tests and
   * the command line.
   */
  readonly mode: 'intake' | 'subset';
  /** Form of the source; found out from its first bytes where absent. */
  readonly format?: MessageFormat;
  /** Instant of receipt, ISO 8601 with `Z`. There is no clock here: where absent, `message.received_at` is too. */
  readonly receivedAt?: string;
  /** The unit's own country, alpha-3; where absent, `flight.direction` is not derived. */
  readonly homeCountry?: string;
  /** Countries, airports and carriers; the ones that come with the language where absent. */
  readonly codeLists?: CodeLists;
}

/** Where a record came from. */
export interface RecordPosition {
  /** 1-based position among the records of the source, rejected ones counted too. */
  readonly ordinal: number;
  /** Offset of its first byte. */
  readonly offset: number;
  /** EDIFACT: number of the segment that names the traveller. */
  readonly segment?: number;
  /** JSON, XML: 1-based number of the line on which it begins; in XML that of the element that names the traveller. */
  readonly line?: number;
}

/** Numbers about a source that has been read to its end. */
export interface IntakeSummary {
  readonly format: MessageFormat | 'empty';
  readonly bytes: number;
  /** Messages (`UNH` in EDIFACT, `IATA_PNRGOV_NotifRQ` in XML); 0 for JSON. */
  readonly messages: number;
  readonly records: number;
  /** Records refused whole; each has an error diagnostic with its position. */
  readonly rejected: number;
  /** Names that stand for no person: groups and `TBA`. */
  readonly placeholders: number;
  readonly diagnostics: Readonly<Record<string, number>>;
  /** Sensitive codes and texts that were removed (safeguard S11), by category; what they were is not kept. */
  readonly removedSensitive: Readonly<Record<string, number>>;
}

/** What reading yields, in the order of the source; the summary comes once, last. */
export type IntakeEvent =
  | { readonly kind: 'record'; readonly record: PassengerRecord; readonly position: RecordPosition }
  | { readonly kind: 'diagnostic'; readonly diagnostic: MessageDiagnostic }
  | { readonly kind: 'summary'; readonly summary: IntakeSummary };

/** Everything that a small source yielded. */
export interface ReadResult {
  readonly records: readonly PassengerRecord[];
  /** `positions[i]` belongs to `records[i]`. */
  readonly positions: readonly RecordPosition[];
  readonly diagnostics: readonly MessageDiagnostic[];
  readonly summary: IntakeSummary;
}
