import type { PassengerRecord } from '@tautai/dsl';
import type { Rule } from '../generate/condition.ts';
import type { PlainRecord } from '../generate/records.ts';

/** One traveller in the forms that the contestants take. */
export interface BenchRecord {
  /** As the catalogue has it, durations in ISO 8601. */
  readonly passenger: PassengerRecord;
  readonly passengerJson: Buffer;
  /** Durations as numbers of hours, since the peers know none: a favour to them, the turning is not timed. */
  readonly plain: PlainRecord;
  readonly plainJson: Buffer;
}

/** Identifiers of the rules that matched; in any order. */
export type Hits = readonly string[];

/** An engine with a ruleset in it, ready to be asked. */
export interface Loaded {
  /** From the record as an object. */
  readonly hits: (record: BenchRecord) => Hits | Promise<Hits>;
  /** From the bytes of the record's JSON. */
  readonly hitsOfJson: (record: BenchRecord) => Hits | Promise<Hits>;
}

/** An engine that takes part. */
export interface Contestant {
  readonly name: string;
  readonly kind: 'ours' | 'baseline' | 'peer';
  /** The most rules it is asked to run: beyond it one round would take too long. */
  readonly ruleCountMax: number;
  /** Keeps its rules outside the heap of JavaScript. */
  readonly isNative?: true;
  /**
   * Writes the rules in the engine's own form, which is not timed. What it returns loads them, which is: from that form
   * to an engine that is ready.
   */
  readonly write: (rules: readonly Rule[]) => () => Loaded;
}

/** The usual way from bytes to hits, for an engine that takes plain objects. */
export const loadedOfPlain = (hits: (record: PlainRecord) => Hits | Promise<Hits>): Loaded => ({
  hits: ({ plain }) => hits(plain),
  hitsOfJson: ({ plainJson }) => hits(JSON.parse(plainJson.toString()) as PlainRecord),
});
