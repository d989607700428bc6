import type { CodeLists, PassengerRecord, SensitiveCategory } from '@tautai/dsl';
import { deriveFields } from './derive/derive-fields.ts';
import type { ReadOptions } from './events.ts';
import { removeSensitive } from './sensitive/remove-sensitive.ts';

/** A record as it leaves this package. */
export interface FinishedRecord {
  readonly record: PassengerRecord;
  readonly removedSensitive: readonly SensitiveCategory[];
}

interface FinishingContext {
  readonly ordinal: number;
  readonly options: ReadOptions;
  readonly codes: CodeLists;
}

/** What is done to the records of every format: sensitive data out, receipt and reference in, derived fields added. */
export function finishRecord(
  delivered: PassengerRecord,
  { ordinal, options, codes }: FinishingContext,
): FinishedRecord {
  const { record, removed } = removeSensitive(delivered);
  const identified = identify(record, ordinal, options);
  return { record: deriveFields(identified, { codes, homeCountry: options.homeCountry }), removedSensitive: removed };
}

/** At intake the unit itself says when it received the message; a record at hand may bring its own instant along. */
function identify(record: PassengerRecord, ordinal: number, options: ReadOptions): PassengerRecord {
  const isIntake = options.mode === 'intake';
  const delivered = record.message;
  const received = isIntake ? options.receivedAt : (delivered?.received_at ?? options.receivedAt);
  const type = delivered?.type ?? (isIntake ? 'json' : undefined);
  const reference = record.passenger?.reference ?? `${delivered?.reference ?? 'RECORD'}/${ordinal}`;
  const message = {
    ...delivered,
    ...(type !== undefined && { type }),
    ...(received !== undefined && { received_at: received }),
  };
  return {
    ...record,
    ...(Object.keys(message).length > 0 && { message }),
    passenger: { ...record.passenger, reference },
  };
}
