import type { IrGroup, IrLeaf, IrOperand } from '../ir/ir.ts';
import { assertNever } from '../invariant.ts';

/** The operands of a leaf, in the order of the text. */
export function operandsOf(node: IrLeaf): readonly (IrOperand | IrGroup)[] {
  switch (node.kind) {
    case 'compare':
      return [node.left, node.right];
    case 'between':
      return [node.operand, node.low, node.high];
    case 'presence':
      return [node.subject];
    case 'one_of':
    case 'in_list':
    case 'text_test':
    case 'holds':
      return [node.operand];
    default:
      return assertNever(node);
  }
}
