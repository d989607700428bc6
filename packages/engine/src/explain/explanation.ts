import type { TextRange } from '@tautai/dsl';
import type { FailureCause, Outcome } from '../evaluate/outcome.ts';
import type { MissingCause } from '../values/known.ts';
import type { Truth } from '../values/truth.ts';

/** A value that a condition looked at. Texts are printed, not masked: the caller masks by path where it must. */
export interface SeenValue {
  readonly range: TextRange;
  /** Path in the catalogue; null for a computed value. */
  readonly path: string | null;
  /** Printed with its unit; null where it is missing. */
  readonly seen: string | null;
  /** Why it is missing; null where it is not. */
  readonly cause: MissingCause | null;
}

/** What a leaf compared. */
export interface LeafEvidence {
  /** The operator in the words of the language: `is`, `<`, `between`, `in list`, `matches`, `is missing`. */
  readonly operator: string;
  /** Path of the left side; null where the left side is computed from several. */
  readonly path: string | null;
  /** What it was compared with, printed; null where there is nothing (a boolean field standing alone). */
  readonly expected: string | null;
  /** The left side as seen, printed; null where it is missing. */
  readonly seen: string | null;
  /** Why the left side is missing; null where it is not. */
  readonly cause: MissingCause | null;
  /** Every field that either side read, in the order of the text. */
  readonly values: readonly SeenValue[];
}

/** How the elements of a list fared. */
export interface ElementCounts {
  readonly true: number;
  readonly false: number;
  readonly unknown: number;
  readonly total: number;
}

/** One element of a list under a quantifier. */
export interface ElementExplanation {
  /** Position in the list, from 0. */
  readonly index: number;
  readonly verdict: Truth;
  readonly mattered: boolean;
  /** Whether it lies in the window of time; null where the quantifier has none. */
  readonly isWithin: Truth | null;
  /** The condition on the element; null where there is none. */
  readonly condition: ExplanationNode | null;
}

/** What a quantifier or an aggregate saw of its list. */
export interface ListEvidence {
  readonly path: string;
  /** Null where the list itself is missing; then `cause` says why. */
  readonly counts: ElementCounts | null;
  readonly cause: MissingCause | null;
  /** The elements that speak most, in the list's order. */
  readonly elements: readonly ElementExplanation[];
  /** How many elements are not shown. */
  readonly leftOut: number;
}

/** One condition of the rule, in the rule's own shape. */
export interface ExplanationNode {
  readonly range: TextRange;
  readonly kind:
    | 'constant'
    | 'all'
    | 'any'
    | 'none'
    | 'at_least'
    | 'points'
    | 'not'
    | 'compare'
    | 'between'
    | 'one_of'
    | 'in_list'
    | 'text_test'
    | 'presence'
    | 'holds'
    | 'quantifier';
  readonly verdict: Truth;
  /** False where the verdict above would be the same whatever this condition said. */
  readonly mattered: boolean;
  /** Members of a block, a chain or a negation. */
  readonly children: readonly ExplanationNode[];
  /** Of a row of a scorecard: what it adds where it is true, and what the author says of it. */
  readonly row?: { readonly points: number; readonly reason: string | null };
  /** What a leaf compared; null on other nodes. */
  readonly leaf: LeafEvidence | null;
  /** The list of a quantifier, or those of the aggregates that a leaf computed. */
  readonly lists: readonly ListEvidence[];
}

/** A piece of a rendered reason; `path` lets the caller mask a value. */
export interface ReasonPart {
  readonly text: string;
  /** Null for the author's own words. */
  readonly path: string | null;
}

/** Why a rule came out as it did: a tree that mirrors the rule. Plain data, fit for storing. */
export interface Explanation {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly cause: FailureCause | null;
  /** What a match adds on this record; null where there is none. */
  readonly score: number | null;
  /** Null where the rule failed, and was not evaluated. */
  readonly when: ExplanationNode | null;
  /** Null where the rule has no `unless`, or failed. */
  readonly unless: ExplanationNode | null;
  /** Set on a match whose `unless` could not be decided. */
  readonly note: 'exonerating condition could not be decided' | null;
  readonly reason: readonly ReasonPart[] | null;
  /** Of an undetermined rule: the catalogue paths whose absence left it so, sorted. */
  readonly missing: readonly string[];
}
