import type { IrCondition, IrGroup, IrList, IrOperand } from '../ir/ir.ts';
import type { Known, MissingCause } from '../values/known.ts';
import type { Truth } from '../values/truth.ts';

/** What the interpreter saw of a condition: the rule's own tree, with verdicts. Everything that is shown comes from it. */
export interface ConditionTrace {
  readonly node: IrCondition;
  readonly truth: Truth;
  /** Members of a block, a chain or a negation. */
  readonly parts: readonly ConditionTrace[];
  /** Of a leaf, in the order of the text. */
  readonly operands: readonly OperandTrace[];
  /** Of a quantifier. */
  readonly list: ListTrace | null;
}

/** What an operand came to. */
export interface OperandTrace {
  readonly node: IrOperand | IrGroup;
  /** Null where it is missing; then `cause` says why. */
  readonly known: Known | null;
  readonly cause: MissingCause | null;
  /** What it was computed from. */
  readonly parts: readonly OperandTrace[];
  /** Of an aggregate. */
  readonly list: ListTrace | null;
}

/** What a quantifier or an aggregate saw of its list. */
export interface ListTrace {
  readonly node: IrList;
  /** Null where the list is missing; then `cause` says why. */
  readonly elements: readonly ElementTrace[] | null;
  readonly cause: MissingCause | null;
}

export interface ElementTrace {
  /** Whether it lies in the window; null where there is none. */
  readonly isWithin: Truth | null;
  /** Catalogue paths for want of which the window cannot be told. */
  readonly missingForWindow: readonly string[];
  /** The condition; null where there is none. */
  readonly condition: ConditionTrace | null;
  /** What the element contributes to an aggregate other than `count`. */
  readonly value: OperandTrace | null;
  /** Whether it counts: for `every`, whether it keeps the condition if it lies in the window. */
  readonly truth: Truth;
}
