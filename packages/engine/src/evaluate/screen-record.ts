/**
 *   record ─ index → rules that match, or are open ─ without those over the limit → collect ─ score, level, matches
 *                                                                                      └ explain (interpreter), where asked
 */
import type { PassengerRecord } from '@tautai/dsl';
import type { CompactExplanation } from '../explain/compact.ts';
import { compactRule } from '../explain/compact-trace.ts';
import { explainRule } from '../explain/explain-rule.ts';
import type { Explanation } from '../explain/explanation.ts';
import { interpret } from '../interpret/interpret.ts';
import { missingPaths } from '../explain/missing-paths.ts';
import type { IrRule } from '../ir/ir.ts';
import { slotsRead } from '../ir/slots-read.ts';
import { invariant } from '../invariant.ts';
import type { DecodedRecord, Slots } from '../record/decode-record.ts';
import { decodeRecord, decodeSlots } from '../record/decode-record.ts';
import type { CompiledRule, CompiledRuleset, RulesetParts } from '../ruleset/compiled-ruleset.ts';
import { findPositions, findPositionsInJson } from '../ruleset/find-positions.ts';
import { failureOn } from './failure.ts';
import { areSafe, sizesOf } from './safe-sizes.ts';
import type { Answer, Evaluator } from './evaluator.ts';
import type { FailureCause, Level } from './outcome.ts';
import { scoreOf } from './score.ts';

export interface ScreenOptions {
  /** Name the rules that were left undetermined, and what they lacked. */
  readonly undetermined?: boolean;
  /**
   * Explain each match, and each undetermined rule where those are asked for: in full, or in the form that is kept and
   * that `expandExplanation` reads.
   */
  readonly explain?: boolean | 'compact';
}

/** A rule that passed a limit. */
interface Failure {
  readonly rule: string;
  readonly cause: FailureCause;
}

/** What a ruleset says about a record. */
export interface ScreenResult {
  /** Sum of the scores of the rules that matched. */
  readonly score: number;
  /** The highest level whose score is reached; null where none is. */
  readonly level: string | null;
  /** Rules that matched, in the ruleset's order. */
  readonly matches: readonly string[];
  /** Where asked for: rules that missing values left open, with the catalogue paths that were missing, sorted. */
  readonly undetermined?: readonly { readonly rule: string; readonly missing: readonly string[] }[];
  /** Rules that passed a limit; absent where there are none. */
  readonly failed?: readonly Failure[];
  /** Where asked for as `compact`. */
  readonly compact?: readonly CompactExplanation[];
  /** Where asked for in full. */
  readonly explanations?: readonly Explanation[];
}

/**
 * Screens one record against a ruleset. Never throws for what the record holds.
 *
 * @example
 * screenRecord(ruleset, record, { undetermined: true });
 * // { score: 35, level: 'medium', matches: ['R0147'], undetermined: [{ rule: 'R0150', missing: ['booking.bags'] }] }
 */
export function screenRecord(
  ruleset: CompiledRuleset,
  source: PassengerRecord,
  options: ScreenOptions = {},
): ScreenResult {
  const failed = failuresOn(ruleset, source);
  const isWithin = (position: number): boolean => !failed.has(position);
  const matched = findPositions(ruleset, source, 'match').filter(isWithin);
  const open =
    options.undetermined === true
      ? findPositions(ruleset, source, 'possible').filter((each) => isWithin(each) && !matched.includes(each))
      : [];
  return collect({ ruleset, source: () => source, matched, open, failed }, options);
}

/**
 * Screens one record from the bytes of its JSON: the same as `screenRecord` of what they parse to, sooner. Throws a
 * `SyntaxError` where they are no JSON.
 *
 * @example
 * screenJson(ruleset, new TextEncoder().encode('{"flight":{"origin":"APW"}}')).matches;
 */
export function screenJson(ruleset: CompiledRuleset, bytes: Uint8Array, options: ScreenOptions = {}): ScreenResult {
  let parsed: PassengerRecord | null = null;
  const source = (): PassengerRecord => (parsed ??= JSON.parse(utf8.decode(bytes)) as PassengerRecord);
  // What is left open is looked for in a second search, which is not the usual thing.
  if (options.undetermined === true) return screenRecord(ruleset, source(), options);
  const matched = findPositionsInJson(ruleset, { bytes, start: 0, end: bytes.length, source }, 'match');
  if (matched === null) return screenRecord(ruleset, source(), options);
  return collect({ ruleset, source, matched, open: [], failed: new Map() }, options);
}

const utf8 = new TextDecoder();

/**
 * Screens with an evaluator of choice, prepared once.
 *
 * @example
 * const screen = createScreener(ruleset, jsonRulesEngine);
 * await screen(record);
 */
export function createScreener(
  ruleset: CompiledRuleset,
  evaluator: Evaluator<RulesetParts>,
): (source: PassengerRecord, options?: ScreenOptions) => Promise<ScreenResult> {
  const answer = evaluator.prepare(ruleset);
  return async (source, options = {}) => {
    const failed = failuresOn(ruleset, source);
    const asked = [...ruleset.rules.keys()].filter((position) => !failed.has(position));
    const answers = await answer(decodeRecord(ruleset.layout, source), asked);
    const those = (kind: Answer): readonly number[] => asked.filter((_, index) => answers[index] === kind);
    const open = options.undetermined === true ? those('undetermined') : [];
    return collect({ ruleset, source: () => source, matched: those('match'), open, failed }, options);
  };
}

/** Positions of rules. */
interface Screening {
  readonly ruleset: RulesetParts;
  readonly source: () => PassengerRecord;
  readonly matched: readonly number[];
  readonly open: readonly number[];
  readonly failed: ReadonlyMap<number, FailureCause>;
}

/** Rules that pass a limit on this record, by position. */
function failuresOn(ruleset: CompiledRuleset, source: PassengerRecord): ReadonlyMap<number, FailureCause> {
  const { rules, limits, layout } = ruleset;
  const failed = new Map<number, FailureCause>();
  if (areSafe(sizesOf(layout, ruleset.safeSizes, source), ruleset.safeSizes)) return failed;
  const record = decodeRecord(layout, source);
  for (const [position, { demands }] of rules.entries()) {
    const cause = failureOn(demands, record, limits);
    if (cause !== null) failed.set(position, cause);
  }
  return failed;
}

function collect({ ruleset, source, matched, open, failed }: Screening, options: ScreenOptions): ScreenResult {
  const rules = matched.map((position) => ruleAt(ruleset, position));
  // Only what is explained, left open or weighed is looked at again, and of the record only what that rule reads.
  const recordOf = ({ ir }: CompiledRule): DecodedRecord => decodeSlots(ruleset.layout, source(), slotsOf(ir));
  const score = rules.reduce((sum, rule) => sum + scoreOn(rule, recordOf), 0);
  const openRules = open.map((position) => ruleAt(ruleset, position));
  return {
    score,
    level: levelOf(ruleset.levels, score),
    matches: rules.map(({ ir }) => ir.id),
    ...(options.undetermined === true && {
      undetermined: openRules.map((rule) => ({
        rule: rule.ir.id,
        missing: missingPaths(interpret(rule.ir.when, { record: recordOf(rule), elements: [] })),
      })),
    }),
    ...(failed.size > 0 && {
      failed: Array.from(failed, ([position, cause]) => ({ rule: ruleAt(ruleset, position).ir.id, cause })),
    }),
    ...(options.explain === true && {
      explanations: [...rules, ...openRules].map((rule) => explainRule(rule.ir, recordOf(rule))),
    }),
    ...(options.explain === 'compact' && {
      compact: [...rules, ...openRules].map((rule) => compactRule(rule.ir, recordOf(rule))),
    }),
  };
}

function ruleAt({ rules }: RulesetParts, position: number): CompiledRule {
  const rule = rules[position];
  invariant(rule !== undefined, 'a rule is asked for by its position');
  return rule;
}

/** Only a scorecard is evaluated again for its score. */
function scoreOn(rule: CompiledRule, recordOf: (rule: CompiledRule) => DecodedRecord): number {
  const { ir } = rule;
  if (ir.when.kind !== 'points') return ir.score;
  return scoreOf(ir, interpret(ir.when, { record: recordOf(rule), elements: [] }));
}

const knownSlots = new WeakMap<IrRule, Slots>();

function slotsOf(rule: IrRule): Slots {
  const slots = knownSlots.get(rule) ?? slotsRead(rule);
  knownSlots.set(rule, slots);
  return slots;
}

/** Levels come in rising order of score. */
const levelOf = (levels: readonly Level[], score: number): string | null =>
  levels.findLast(({ minimumScore }) => score >= minimumScore)?.name ?? null;
