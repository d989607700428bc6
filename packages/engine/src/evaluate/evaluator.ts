import type { DecodedRecord } from '../record/decode-record.ts';
import type { Outcome } from './outcome.ts';

/** The evaluators by the names that the command line gives them. */
export type EvaluatorName = 'indexed' | 'compiled' | 'interpreter' | 'json-rules-engine';

/** What an evaluator answers for a rule; `failed` is decided by the budget, before any evaluator is asked. */
export type Answer = Exclude<Outcome, 'failed'>;

/** Answers the rules at the positions asked for, in that order. */
export type AnswerRulesAtOnce = (record: DecodedRecord, positions: readonly number[]) => readonly Answer[];
export type AnswerRules = (
  record: DecodedRecord,
  positions: readonly number[],
) => readonly Answer[] | Promise<readonly Answer[]>;

/**
 * The contract of all evaluators: `prepare` is called once per ruleset, what it returns once per record. Evaluators are
 * interchangeable; on the same ruleset and record they give the same answers.
 */
export interface Evaluator<Ruleset> {
  readonly name: EvaluatorName;
  readonly prepare: (ruleset: Ruleset) => AnswerRules;
}

/** An evaluator that answers at once. */
export interface SynchronousEvaluator<Ruleset> extends Evaluator<Ruleset> {
  readonly prepare: (ruleset: Ruleset) => AnswerRulesAtOnce;
}
