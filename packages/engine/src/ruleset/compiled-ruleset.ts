import type { ScalarType, TypedRule, Value } from '@tautai/dsl';
import type { Level, Limits } from '../evaluate/outcome.ts';
import type { AnswerRulesAtOnce } from '../evaluate/evaluator.ts';
import type { CostFormula } from '../evaluate/budget.ts';
import type { IrRule } from '../ir/ir.ts';
import type { Layout } from '../record/layout.ts';

/** A registered list: the type of its values, the values that are valid now, and the hash that a decision pins. */
export interface StoredList {
  readonly type: ScalarType;
  readonly values: ReadonlySet<Value>;
  readonly digest?: string;
}

/** The lists that rules may name. */
export type ListStore = ReadonlyMap<string, StoredList>;

/**
 * Turns generated source into a function: `vm.compileFunction` on a server. The source holds no text of any rule.
 * Left out where code must not be generated, as in a browser under a strict content security policy.
 */
export type CompileFunction = (
  source: string,
  parameterNames: readonly string[],
) => (...values: readonly unknown[]) => unknown;

/** What a ruleset is compiled from. */
export interface RulesetInput {
  readonly rules: readonly TypedRule[];
  readonly lists: ListStore;
  /** In rising order of score; `defaultLevels` where the texts have no `ruleset` block. */
  readonly levels?: readonly Level[];
  readonly limits?: Partial<Limits>;
  readonly compileFunction?: CompileFunction;
}

/** A rule of a compiled ruleset. */
export interface CompiledRule {
  readonly typed: TypedRule;
  readonly ir: IrRule;
  readonly cost: CostFormula;
}

/** What every evaluator prepares itself from. */
export interface RulesetParts {
  readonly rules: readonly CompiledRule[];
  readonly lists: ListStore;
  readonly layout: Layout;
  readonly levels: readonly Level[];
  readonly limits: Limits;
  readonly compileFunction: CompileFunction | null;
}

/** Rules that are screened together. Immutable. */
export interface CompiledRuleset extends RulesetParts {
  /** The generated code, or the interpreter where no code could be generated. */
  readonly answer: AnswerRulesAtOnce;
}
