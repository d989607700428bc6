import type { IrCondition } from '../ir/ir.ts';

/**
 * A named rewriting of a condition. The law that every pass is tested for: on every record the result is true, false or
 * unknown exactly where the condition was. Ranges are kept, as far as a node has one of its own.
 */
export interface Pass {
  readonly name: string;
  readonly rewrite: (condition: IrCondition) => IrCondition;
}
