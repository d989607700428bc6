import type { IrCondition } from '../ir/ir.ts';
import { mapConditions } from '../ir/visit.ts';
import type { Pass } from './pass.ts';

/**
 * Takes constants out of blocks, chains and negations. A quantifier is never folded, whatever its condition: where its
 * list is missing it is unknown.
 */
export const foldConstants: Pass = { name: 'fold-constants', needs: [], gives: 'folded', rewrite: fold };

function fold(node: IrCondition): IrCondition {
  const folded = mapConditions(node, fold);
  switch (folded.kind) {
    case 'not':
      return folded.condition.kind === 'constant' ? constant(folded, !folded.condition.value) : folded;
    case 'all':
      return foldBlock(folded, false);
    case 'any':
      return foldBlock(folded, true);
    case 'none':
      return foldNone(folded);
    case 'at_least':
      return foldAtLeast(folded);
    default:
      return folded;
  }
}

type Block = Extract<IrCondition, { kind: 'all' | 'any' | 'none' }>;

const constant = ({ range }: IrCondition, value: boolean): IrCondition => ({ kind: 'constant', value, range });

const isConstant = (node: IrCondition, value: boolean): boolean => node.kind === 'constant' && node.value === value;

const isOpen = (node: IrCondition): boolean => node.kind !== 'constant';

/** `deciding` is the constant that settles the block whatever the other members are. */
function foldBlock(node: Block, deciding: boolean): IrCondition {
  if (node.conditions.some((each) => isConstant(each, deciding))) return constant(node, deciding);
  const conditions = node.conditions.filter(isOpen);
  return conditions.length === 0 ? constant(node, !deciding) : { ...node, conditions };
}

function foldNone(node: Block): IrCondition {
  if (node.conditions.some((each) => isConstant(each, true))) return constant(node, false);
  const conditions = node.conditions.filter(isOpen);
  return conditions.length === 0 ? constant(node, true) : { ...node, conditions };
}

function foldAtLeast(node: Extract<IrCondition, { kind: 'at_least' }>): IrCondition {
  const members = node.conditions.map((condition, index) => ({ condition, weight: node.weights?.[index] ?? 1 }));
  const open = members.filter(({ condition }) => isOpen(condition));
  const count = node.count - weightOf(members.filter(({ condition }) => isConstant(condition, true)));
  if (count <= 0) return constant(node, true);
  if (count > weightOf(open)) return constant(node, false);
  const weights = node.weights === undefined ? {} : { weights: open.map(({ weight }) => weight) };
  return { ...node, count, conditions: open.map(({ condition }) => condition), ...weights };
}

const weightOf = (members: readonly { readonly weight: number }[]): number =>
  members.reduce((sum, { weight }) => sum + weight, 0);
