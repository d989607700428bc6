import type { FailureCause, Outcome } from '../evaluate/outcome.ts';
import type { Known, MissingCause } from '../values/known.ts';
import type { Truth } from '../values/truth.ts';

/**
 * What was seen of a rule on a record, small enough to be kept with every hit: plain data without a word of text that
 * was made for people. `expandExplanation` makes the explanation of it, without the record and without the lists.
 *
 * `seen` follows the rule's own text: the nodes of `when`, of `unless` and the operands of `reason`, each before what is
 * in it. A node is known by its place in that order, so that nothing but the rule says what an entry means:
 *
 *   condition   its verdict; then its members, its operands, or its list
 *   operand     its value, or why there is none; then what it was computed from. A literal has no entry
 *   list        how many elements, or why it is missing; then of each element its verdict, where it stands in a window
 *               of time (with what was missing for that), its condition, and the value that is aggregated
 */
export interface CompactExplanation {
  readonly rule: string;
  readonly outcome: Outcome;
  /** Of a rule that failed; then nothing was seen. */
  readonly cause: FailureCause | null;
  readonly seen: readonly CompactEntry[];
}

/** A verdict as its code, a length, a value, or why there is none. */
export type CompactEntry = Known | MissingEntry;

/** `null` is `absent`, the cause that is met most often. */
export type MissingEntry = null | { readonly missing: MissingCause };

/** Verdicts as numbers. */
export const truthCodes: Readonly<Record<Truth, number>> = { false: 0, true: 1, unknown: 2 };
