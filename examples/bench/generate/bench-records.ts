import type { BenchRecord } from '../contestants/contestant.ts';
import { passengerRecord } from './passenger-record.ts';
import { makeRecords } from './records.ts';

/** Travellers in every form that a contestant takes. */
export const benchRecords = (count: number, seed: string): readonly BenchRecord[] =>
  makeRecords(count, seed).map((plain) => {
    const passenger = passengerRecord(plain);
    return {
      plain,
      passenger,
      plainJson: Buffer.from(JSON.stringify(plain)),
      passengerJson: Buffer.from(JSON.stringify(passenger)),
    };
  });
