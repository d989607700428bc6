import type { IrCondition, IrOperand } from '../ir/ir.ts';
import { mapOperandParts, mapParts } from '../ir/visit.ts';
import { invariant } from '../invariant.ts';
import { contentKey } from './content-key.ts';
import { dissolve, isJunction } from './flatten.ts';
import type { Pass } from './pass.ts';

/**
 * Makes what is equal, but for its range in the text, one object, in all conditions of one ruleset that are handed to one
 * sharing; so an evaluator can tell by identity what it has seen. The order of the members of `all` and `any` makes no
 * difference, and a member that stands twice is left once: in Kleene's logic too, a condition and itself are no more than
 * the condition.
 */
export function createSharing(): Pass {
  const table = new Map<string, Node>();
  const numbers = new Map<Node, number>();

  function numberOf(part: Node): number {
    const number = numbers.get(part);
    invariant(number !== undefined, 'parts are shared before what they lie in');
    return number;
  }

  function shared<N extends Node>(node: N): N {
    const key = contentKey(node, numberOf);
    const known = table.get(key);
    // Equal keys are of equal kinds.
    if (known !== undefined) return known as N;
    numbers.set(node, numbers.size);
    table.set(key, node);
    return node;
  }

  const operand = (node: IrOperand): IrOperand => shared(mapOperandParts(node, parts));
  const condition = (node: IrCondition): IrCondition => shared(withoutDoubles(mapParts(node, parts)));
  const parts = { condition, operand };
  return { name: 'share', needs: [], gives: 'shared', rewrite: condition };
}

type Node = IrCondition | IrOperand;

/** A block whose members are shared, without those that it has already. */
function withoutDoubles(node: IrCondition): IrCondition {
  const flat = dissolve(node);
  return isJunction(flat) ? dissolve({ ...flat, conditions: [...new Set(flat.conditions)] }) : flat;
}
