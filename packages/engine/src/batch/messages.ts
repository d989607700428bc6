import type { ScreenOptions } from '../evaluate/screen-record.ts';
import type { RulesetInput } from '../ruleset/compiled-ruleset.ts';

/** A ruleset as it travels to a worker: plain data, which the platform copies. Each worker makes its own code of it. */
export type PortableRuleset = Omit<RulesetInput, 'compileFunction'>;

/** What a worker is told. */
export type ToWorker =
  | { readonly kind: 'use'; readonly ruleset: PortableRuleset }
  /** The bytes are handed over, not copied. */
  | { readonly kind: 'screen'; readonly bytes: Uint8Array<ArrayBuffer>; readonly options: ScreenOptions };

/** What it answers to `screen`: the results of the records in order, as JSON, handed over as well. */
export interface FromWorker {
  readonly bytes: Uint8Array<ArrayBuffer>;
}
