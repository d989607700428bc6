import type { IrCondition } from '../ir/ir.ts';
import { mapConditions } from '../ir/visit.ts';
import type { Pass } from './pass.ts';

/** Dissolves `all` in `all`, `any` in `any`, and blocks of one member. */
export const flatten: Pass = { name: 'flatten', rewrite: flattenNode };

function flattenNode(node: IrCondition): IrCondition {
  const flat = mapConditions(node, flattenNode);
  if (flat.kind !== 'all' && flat.kind !== 'any') return flat;
  const { kind } = flat;
  const conditions = flat.conditions.flatMap((each) => (each.kind === kind ? each.conditions : [each]));
  const [only, ...others] = conditions;
  return only !== undefined && others.length === 0 ? only : { ...flat, conditions };
}
