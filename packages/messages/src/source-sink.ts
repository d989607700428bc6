import type { PassengerRecord } from '@tautai/dsl';
import type { MessageDiagnostic } from './diagnostics/diagnostic.ts';

/** Where a record stands in its source. */
export interface RecordPlace {
  readonly offset: number;
  readonly segment?: number;
  readonly line?: number;
}

/** Who receives what the reader of a format finds, in the order of the source. */
export interface SourceSink {
  readonly record: (record: PassengerRecord, place: RecordPlace) => void;
  /** A record was refused whole; its diagnostic came before. */
  readonly rejected: () => void;
  readonly diagnostic: (diagnostic: MessageDiagnostic) => void;
  readonly message: () => void;
  readonly placeholders: (count: number) => void;
}

/** The reader of one format: bytes in, whatever the sink takes out. It never throws. */
export interface SourceReader {
  readonly push: (chunk: Uint8Array) => void;
  readonly end: () => void;
}
