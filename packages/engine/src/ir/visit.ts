import { assertNever } from '../invariant.ts';
import type { IrCondition, IrOperand } from './ir.ts';

type RewriteCondition = (condition: IrCondition) => IrCondition;
type RewriteOperand = (operand: IrOperand) => IrOperand;

/** What to do with the parts that lie directly inside a node. */
export interface RewriteParts {
  readonly condition: RewriteCondition;
  readonly operand: RewriteOperand;
}

/** Rewrites the conditions directly inside a condition, those within the operands of a leaf included. */
export function mapConditions(node: IrCondition, rewrite: RewriteCondition): IrCondition {
  const operand: RewriteOperand = (each) => mapOperandParts(each, { condition: rewrite, operand });
  return mapParts(node, { condition: rewrite, operand });
}

/** Rewrites the conditions and the operands directly inside a condition. */
export function mapParts(node: IrCondition, { condition, operand }: RewriteParts): IrCondition {
  switch (node.kind) {
    case 'constant':
      return node;
    case 'all':
    case 'any':
    case 'none':
    case 'at_least':
      return { ...node, conditions: node.conditions.map(condition) };
    case 'points':
      return { ...node, rows: node.rows.map((row) => ({ ...row, condition: condition(row.condition) })) };
    case 'not':
      return { ...node, condition: condition(node.condition) };
    case 'quantifier':
      return node.where === null ? node : { ...node, where: condition(node.where) };
    case 'compare':
      return { ...node, left: operand(node.left), right: operand(node.right) };
    case 'between':
      return { ...node, operand: operand(node.operand), low: operand(node.low), high: operand(node.high) };
    case 'presence':
      if (node.subject.kind === 'list' || node.subject.kind === 'record') return node;
      return { ...node, subject: operand(node.subject) };
    case 'one_of':
    case 'in_list':
    case 'text_test':
    case 'holds':
      return { ...node, operand: operand(node.operand) };
    default:
      return assertNever(node);
  }
}

/** Rewrites the conditions and the operands directly inside an operand. */
export function mapOperandParts(node: IrOperand, { condition, operand }: RewriteParts): IrOperand {
  switch (node.kind) {
    case 'literal':
    case 'field':
      return node;
    case 'otherwise':
      return { ...node, operand: operand(node.operand), fallback: operand(node.fallback) };
    case 'arithmetic':
      return { ...node, left: operand(node.left), right: operand(node.right) };
    case 'date_of':
    case 'time_of':
      return { ...node, operand: operand(node.operand) };
    case 'age_at':
      return { ...node, birth: operand(node.birth), day: operand(node.day) };
    case 'in_currency':
      return { ...node, operand: operand(node.operand), currency: operand(node.currency) };
    case 'aggregate':
      return node.where === null ? node : { ...node, where: condition(node.where) };
    default:
      return assertNever(node);
  }
}
