/**
 * How far a rule was from a match.
 *
 *   when ─flatten→ top-level conditions ─those that do not hold→ short ─measure→ by how much
 *
 * `all of` at the top is taken apart, and `none of` into opposites; every other condition is one. What is missing is
 * named, and never told as a distance: nobody knows how far it is.
 */
import type { PassengerRecord, TextRange, TypedRule } from '@tautai/dsl';
import type { ConditionTrace } from '../interpret/trace.ts';
import { lowerRule } from '../ir/lower.ts';
import { decodeRecord } from '../record/decode-record.ts';
import { createLayout } from '../record/layout.ts';
import type { ListStore } from '../ruleset/compiled-ruleset.ts';
import { membersOfLists } from '../ruleset/members-of-lists.ts';
import type { Truth } from '../values/truth.ts';
import { not } from '../values/truth.ts';
import { missingPaths } from './missing-paths.ts';
import type { Distance } from './shortfall.ts';
import { shortfallOf } from './shortfall.ts';
import { answerIn, traceRule } from './trace-rule.ts';

/** What kept a rule from matching. */
export interface NearMiss {
  readonly rule: string;
  /** How many top-level conditions `when` has. A miss is near where few of them are short. */
  readonly total: number;
  /** Those of them that do not hold, in the order of the text. */
  readonly short: readonly ShortCondition[];
  /** Whether `unless` holds: then nothing that `when` says could make a match. */
  readonly isExonerated: boolean;
}

/** A top-level condition that does not hold. */
export interface ShortCondition {
  readonly range: TextRange;
  readonly verdict: Exclude<Truth, 'true'>;
  readonly shortfall: Shortfall;
}

/** `other`: it fails, and there is no measure of how far, as between texts. */
export type Shortfall =
  | Distance
  | { readonly kind: 'missing'; readonly paths: readonly string[] }
  | { readonly kind: 'other' };

/**
 * Says by how much a rule missed a record; null where it matches.
 *
 * @example
 * nearMiss(rule, record, lists)?.short[0]?.shortfall; // { kind: 'distance', …, printed: '1 min' }
 */
export function nearMiss(rule: TypedRule, record: PassengerRecord, lists: ListStore): NearMiss | null {
  const layout = createLayout();
  const lowered = lowerRule(rule, { layout, lists: membersOfLists(lists) });
  const trace = traceRule(lowered, decodeRecord(layout, record));
  if (answerIn(trace) === 'match') return null;
  const conditions = conjunctsOf(trace.when, false);
  return {
    rule: rule.id,
    total: conditions.length,
    short: conditions.flatMap(shortOf),
    isExonerated: trace.unless?.truth === 'true',
  };
}

/** A condition that must hold, or whose opposite must. */
interface Conjunct {
  readonly trace: ConditionTrace;
  readonly isNegated: boolean;
}

function conjunctsOf(trace: ConditionTrace, isNegated: boolean): readonly Conjunct[] {
  const { kind } = trace.node;
  if (kind === 'not') return trace.parts.flatMap((part) => conjunctsOf(part, !isNegated));
  if (kind === 'all' && !isNegated) return trace.parts.flatMap((part) => conjunctsOf(part, false));
  const isOppositeOfEach = isNegated ? kind === 'any' : kind === 'none';
  return isOppositeOfEach ? trace.parts.flatMap((part) => conjunctsOf(part, true)) : [{ trace, isNegated }];
}

function shortOf({ trace, isNegated }: Conjunct): readonly ShortCondition[] {
  const verdict = isNegated ? not(trace.truth) : trace.truth;
  if (verdict === 'true') return [];
  const { range } = trace.node;
  const shortfall: Shortfall =
    verdict === 'unknown'
      ? { kind: 'missing', paths: missingPaths(trace) }
      : (shortfallOf(trace, isNegated) ?? { kind: 'other' });
  return [{ range, verdict, shortfall }];
}
