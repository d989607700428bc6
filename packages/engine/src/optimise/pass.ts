import type { IrCondition } from '../ir/ir.ts';

/**
 * What a condition may be found to be (`verifyForm`):
 *
 * - `weighed`: no table of points
 * - `counted`: no count of elements is compared with a whole number that is written out
 * - `negated_at_leaves`: no `none`; `not` stands only above leaves without an opposite and above `exactly`
 * - `folded`: no constant inside a block, a count or a negation
 * - `flat`: no block in a block of its kind, and none of one member
 * - `shared`: what is equal is one object, and no member stands twice in a block
 * - `ordered`: the members of a block stand by rising rank, where nothing was measured
 */
export type Form = 'weighed' | 'counted' | 'negated_at_leaves' | 'folded' | 'flat' | 'shared' | 'ordered';

/**
 * A named rewriting of a condition. The law that every pass is tested for: on every record the result is true, false or
 * unknown exactly where the condition was. Ranges are kept, as far as a node has one of its own.
 */
export interface Pass {
  readonly name: string;
  /** What the condition must be beforehand; a pass that needs nothing takes any condition. */
  readonly needs: readonly Form[];
  /** What the result is, and stays through every later pass. */
  readonly gives: Form;
  readonly rewrite: (condition: IrCondition) => IrCondition;
}
