/**
 * The one door of the engine: rules in, answers and explanations out. Pure: no clock, no I/O, runs in a browser worker.
 * The portable form lives behind a door of its own, `@tautai/engine/json-rules-engine`, so that a page need not load it.
 */
export { defaultLimits } from './evaluate/budget.ts';
export { evaluateCondition } from './evaluate/evaluate-condition.ts';
export type { ConditionAnswer } from './evaluate/evaluate-condition.ts';
export type { Answer, Evaluator, EvaluatorName, SynchronousEvaluator } from './evaluate/evaluator.ts';
export { evaluators } from './evaluate/evaluators.ts';
export { defaultLevels } from './evaluate/outcome.ts';
export type { FailureCause, Level, Limits, Outcome } from './evaluate/outcome.ts';
export { createScreener, screenJson, screenRecord } from './evaluate/screen-record.ts';
export type { ScreenOptions, ScreenResult } from './evaluate/screen-record.ts';
export type { CompactEntry, CompactExplanation } from './explain/compact.ts';
export { expandExplanation, explain } from './explain/explain.ts';
export type { Evidence } from './explain/evidence.ts';
export { evidenceIn } from './explain/evidence.ts';
export type { NearMiss, ShortCondition, Shortfall } from './explain/near-miss.ts';
export { nearMiss } from './explain/near-miss.ts';
export type {
  ElementCounts,
  ElementExplanation,
  Explanation,
  ExplanationNode,
  LeafEvidence,
  ListEvidence,
  ReasonPart,
  SeenValue,
} from './explain/explanation.ts';
export { renderExplanation, renderReason } from './explain/render-text.ts';
export { compileRuleset, withoutRule, withRule } from './ruleset/compile-ruleset.ts';
export type { CompileFunction } from './codegen/compile-function.ts';
export type { CompiledRuleset, ListStore, RulesetInput, StoredList } from './ruleset/compiled-ruleset.ts';
export type { AnalysisSettings } from './rule-tests/analysis-context.ts';
export { analysisContext } from './rule-tests/analysis-context.ts';
export type { RuleTestContext } from './rule-tests/bench.ts';
export type { MutationReport, ProposedTest, Survivor, UnpinnedCondition } from './rule-tests/mutation-report.ts';
export { mutationReport } from './rule-tests/mutation-report.ts';
export type { MissingCause } from './values/known.ts';
export type { Truth } from './values/truth.ts';
