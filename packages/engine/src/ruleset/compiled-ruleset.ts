import type { PassengerRecord, ScalarType, TypedRule, Value } from '@tautai/dsl';
import type { Level, Limits } from '../evaluate/outcome.ts';
import type { CompileFunction } from '../codegen/compile-function.ts';
import type { Demands } from '../evaluate/failure.ts';
import type { SafeSizes } from '../evaluate/safe-sizes.ts';
import type { IrRule } from '../ir/ir.ts';
import type { RuleIndex } from '../predicate-index/rule-index.ts';
import type { LayoutBuilder } from '../record/layout.ts';
import type { Members } from '../values/members.ts';

/** A registered list: the type of its values, the values that are valid now, and the hash that a decision pins. */
export interface StoredList {
  readonly type: ScalarType;
  readonly values: ReadonlySet<Value>;
  readonly digest?: string;
}

/** The lists that rules may name. */
export type ListStore = ReadonlyMap<string, StoredList>;

/** What a ruleset is compiled from. */
export interface RulesetInput {
  readonly rules: readonly TypedRule[];
  readonly lists: ListStore;
  /** In rising order of score; `defaultLevels` where the texts have no `ruleset` block. */
  readonly levels?: readonly Level[];
  readonly limits?: Partial<Limits>;
  readonly compileFunction?: CompileFunction;
  /** Some hundred records as they come in. Rules are found by what is rare among them; answers do not depend on it. */
  readonly sample?: readonly PassengerRecord[];
}

/** A rule of a compiled ruleset. */
export interface CompiledRule {
  readonly typed: TypedRule;
  readonly ir: IrRule;
  readonly demands: Demands;
}

/** What every evaluator prepares itself from. */
export interface RulesetParts {
  readonly rules: readonly CompiledRule[];
  readonly lists: ListStore;
  readonly layout: LayoutBuilder;
  readonly levels: readonly Level[];
  readonly limits: Limits;
  readonly compileFunction: CompileFunction | null;
}

/** Rules that are screened together. Immutable. */
export interface CompiledRuleset extends RulesetParts {
  /** The lists, ready to be asked: made once, also for rules that come later. */
  readonly members: ReadonlyMap<string, Members>;
  /** Shared with the rulesets that were made of this one. */
  readonly index: RuleIndex;
  /** By the entry of the index: the position of the rule; below zero where it is none of this ruleset's. */
  readonly positionOf: Int32Array;
  /** Where a record stays below these, no rule passes a limit. */
  readonly safeSizes: SafeSizes;
}
