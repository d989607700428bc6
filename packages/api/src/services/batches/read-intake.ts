import type { CodeLists } from '@tautai/dsl';
import type { MessageDiagnostic, MessageFormat } from '@tautai/messages';
import { readMessages } from '@tautai/messages';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { invariant } from '../../errors.ts';
import { limits } from '../../limits.ts';
import type { PositionedRecord } from '../../records/record-lines.ts';

/** What a message says, read before anything of it is stored. */
export interface Intake {
  readonly records: readonly PositionedRecord[];
  readonly diagnostics: readonly MessageDiagnostic[];
  readonly format: string;
  readonly total: number;
  readonly rejected: number;
  readonly sensitiveRemoved: Readonly<Record<string, number>>;
}

export interface IntakeOptions {
  readonly receivedAt: Date;
  readonly homeCountry: string;
  readonly codeLists: CodeLists;
  /** Found out from the first bytes where the media type does not say. */
  readonly format?: MessageFormat;
  /** Carriers for which the sender may speak; null for all. */
  readonly carriers: readonly string[] | null;
}

const notYours = {
  code: 'intake/carrier-not-allowed',
  severity: 'error',
  message: "the record is about a flight of a carrier that is not one of this key's",
  action: 'rejected the record',
} as const;

const sliceBytes = 262_144;

/**
 * Reads a message without holding up others for long. Sensitive codes and unknown fields are gone from what comes back,
 * and a record of somebody else's flight is refused by its position.
 */
export async function readIntake(body: Uint8Array, options: IntakeOptions): Promise<Intake> {
  const { receivedAt, homeCountry, codeLists, format, carriers } = options;
  const records: PositionedRecord[] = [];
  const diagnostics: MessageDiagnostic[] = [];
  let intake: Intake | null = null;
  let refused = 0;
  const note = (diagnostic: MessageDiagnostic): void => {
    if (diagnostics.length < limits.batchDiagnosticsMax) diagnostics.push(diagnostic);
  };
  const events = readMessages(slices(body), {
    mode: 'intake',
    receivedAt: receivedAt.toISOString(),
    homeCountry,
    codeLists,
    ...(format !== undefined && { format }),
  });
  for await (const event of events) {
    if (event.kind === 'diagnostic') note(event.diagnostic);
    if (event.kind === 'record') {
      const { record, position } = event;
      if (carriers === null || carriers.includes(record.flight?.carrier ?? '')) {
        records.push({ position: position.ordinal, record });
      } else {
        refused += 1;
        const { ordinal, offset, segment, line } = position;
        note({ ...notYours, offset, position: ordinal, ...(segment && { segment }), ...(line && { line }) });
      }
    }
    if (event.kind === 'summary') {
      const { summary } = event;
      intake = {
        records,
        diagnostics,
        format: summary.format,
        total: summary.records + summary.rejected,
        rejected: summary.rejected + refused,
        sensitiveRemoved: summary.removedSensitive,
      };
    }
  }
  invariant(intake !== null, 'a reading ends with its summary');
  return intake;
}

async function* slices(body: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length; at += sliceBytes) {
    yield body.subarray(at, at + sliceBytes);
    await nextTurn();
  }
}
