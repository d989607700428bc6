import type { CodeLists, PassengerRecord } from '@tautai/dsl';
export function deriveFields(record: PassengerRecord, _c: { codes: CodeLists; homeCountry: string | undefined }): PassengerRecord { return record; }
