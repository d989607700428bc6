import type { IrCondition, IrOperand } from '../ir/ir.ts';
import { mapOperandParts, mapParts } from '../ir/visit.ts';
import type { Junction } from './flatten.ts';
import { isJunction } from './flatten.ts';
import type { Pass } from './pass.ts';
import type { MeasuredChance } from './rank.ts';
import { chanceOf, costOf } from './rank.ts';

/**
 * Puts first, in `all` and `any`, the members that settle the block at the least cost: those of the lowest rank, which is
 * the cost of a member divided by the chance that it settles the block. Members of one rank stay as they were written.
 * The interpreter and the explanations, which take the condition as the author wrote it, see none of this. What was one
 * object is one object afterwards.
 */
export function createOrdering(measured: MeasuredChance): Pass {
  const done = new Map<object, IrCondition | IrOperand>();

  /** Once for each object, so that what is shared stays so. */
  function once<N extends IrCondition | IrOperand>(node: N, make: () => N): N {
    const made = done.get(node) ?? make();
    done.set(node, made);
    // What is kept under a node was made of it.
    return made as N;
  }

  const operand = (node: IrOperand): IrOperand => once(node, () => mapOperandParts(node, parts));
  const condition = (node: IrCondition): IrCondition => once(node, () => inOrder(mapParts(node, parts), measured));
  const parts = { condition, operand };
  return { name: 'order', needs: [], gives: 'ordered', rewrite: condition };
}

function inOrder(node: IrCondition, measured: MeasuredChance): IrCondition {
  if (!isJunction(node)) return node;
  const ranked = node.conditions.map((member) => ({ member, rank: rankIn(node.kind, member, measured) }));
  ranked.sort((one, other) => one.rank - other.rank);
  return { ...node, conditions: ranked.map(({ member }) => member) };
}

/** `all` is settled by a member that is not true, `any` by one that is; a member that never settles comes last. */
export function rankIn(kind: Junction['kind'], member: IrCondition, measured: MeasuredChance): number {
  const chance = chanceOf(member, measured);
  const settles = kind === 'all' ? 1 - chance : chance;
  return costOf(member) / Math.max(settles, leastChance);
}

/** Keeps ranks finite, so that their differences can be compared. */
const leastChance = 1e-6;
