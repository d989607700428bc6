import type { IrCondition, IrOperand } from '../ir/ir.ts';
import { mapConditions } from '../ir/visit.ts';
import type { Pass } from './pass.ts';

/** Dissolves `all` in `all`, `any` in `any`, and blocks of one member. */
export const flatten: Pass = { name: 'flatten', needs: [], gives: 'flat', rewrite: flattenNode };

function flattenNode(node: IrCondition): IrCondition {
  return dissolve(mapConditions(node, flattenNode));
}

/** `all` or `any`. */
export type Junction = Extract<IrCondition, { kind: 'all' | 'any' | 'none' }> & { readonly kind: 'all' | 'any' };

export const isJunction = (node: IrCondition | IrOperand): node is Junction =>
  node.kind === 'all' || node.kind === 'any';

/** A block whose members are flat, flat as well; any other condition as it is. */
export function dissolve(node: IrCondition): IrCondition {
  if (!isJunction(node)) return node;
  const { kind } = node;
  const conditions = node.conditions.flatMap((each) => (each.kind === kind ? each.conditions : [each]));
  const [only, ...others] = conditions;
  return only !== undefined && others.length === 0 ? only : { ...node, conditions };
}
