/**
 *   record ─decode→ slots ─cost→ rules within the limit ─evaluator→ answers ─collect→ score, level, matches
 *                                                                           └ explain (interpreter), where asked
 */
import type { PassengerRecord } from '@tautai/dsl';
import { explainRule } from '../explain/explain-rule.ts';
import type { Explanation } from '../explain/explanation.ts';
import { interpret } from '../interpret/interpret.ts';
import { missingPaths } from '../explain/missing-paths.ts';
import type { IrRule } from '../ir/ir.ts';
import { invariant } from '../invariant.ts';
import type { DecodedRecord } from '../record/decode-record.ts';
import { decodeRecord } from '../record/decode-record.ts';
import type { CompiledRule, CompiledRuleset, RulesetParts } from '../ruleset/compiled-ruleset.ts';
import { costOn } from './budget.ts';
import type { Answer, Evaluator } from './evaluator.ts';
import type { FailureCause, Level } from './outcome.ts';
import { scoreOf } from './score.ts';

export interface ScreenOptions {
  /** Name the rules that were left undetermined, and what they lacked. */
  readonly undetermined?: boolean;
  /** Explain each match, and each undetermined rule where those are asked for. */
  readonly explain?: boolean;
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
  readonly failed?: readonly { readonly rule: string; readonly cause: FailureCause }[];
  /** Where asked for. */
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
  const record = decodeRecord(ruleset.layout, source);
  const { affordable, failed } = splitByCost(ruleset, record);
  return collect({ ruleset, record, affordable, failed, answers: ruleset.answer(record, affordable) }, options);
}

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
    const record = decodeRecord(ruleset.layout, source);
    const { affordable, failed } = splitByCost(ruleset, record);
    const answers = await answer(record, affordable);
    return collect({ ruleset, record, affordable, failed, answers }, options);
  };
}

interface Screening {
  readonly ruleset: RulesetParts;
  readonly record: DecodedRecord;
  /** Positions of the rules that were evaluated, with their answers in the same order. */
  readonly affordable: readonly number[];
  readonly answers: readonly Answer[];
  readonly failed: readonly CompiledRule[];
}

function splitByCost({ rules, limits }: RulesetParts, record: DecodedRecord) {
  const affordable: number[] = [];
  const failed: CompiledRule[] = [];
  rules.forEach((rule, position) => {
    if (costOn(rule.cost, record) <= limits.costMax) affordable.push(position);
    else failed.push(rule);
  });
  return { affordable, failed };
}

function collect(screening: Screening, options: ScreenOptions): ScreenResult {
  const { ruleset, record, failed } = screening;
  const matched = rulesThat(screening, 'match');
  const open = options.undetermined === true ? rulesThat(screening, 'undetermined') : [];
  const score = matched.reduce((sum, { ir }) => sum + scoreOn(ir, record), 0);
  return {
    score,
    level: levelOf(ruleset.levels, score),
    matches: matched.map(({ ir }) => ir.id),
    ...(options.undetermined === true && {
      undetermined: open.map(({ ir }) => ({
        rule: ir.id,
        missing: missingPaths(interpret(ir.when, { record, elements: [] })),
      })),
    }),
    ...(failed.length > 0 && { failed: failed.map(({ ir }) => ({ rule: ir.id, cause: 'limit/cost' as const })) }),
    ...(options.explain === true && {
      explanations: [...matched, ...open].map((rule) => explainRule(rule.ir, record)),
    }),
  };
}

function rulesThat({ ruleset, affordable, answers }: Screening, answer: Answer): readonly CompiledRule[] {
  return affordable
    .filter((_, index) => answers[index] === answer)
    .map((position) => {
      const rule = ruleset.rules[position];
      invariant(rule !== undefined, 'a rule is asked for by its position');
      return rule;
    });
}

/** Only a scorecard is evaluated again for its score. */
const scoreOn = (rule: IrRule, record: DecodedRecord): number =>
  rule.when.kind === 'points' ? scoreOf(rule, interpret(rule.when, { record, elements: [] })) : rule.score;

/** Levels come in rising order of score. */
const levelOf = (levels: readonly Level[], score: number): string | null =>
  levels.findLast(({ minimumScore }) => score >= minimumScore)?.name ?? null;
