import { assertNever } from '../invariant.ts';
import type { IrAggregate, IrCondition, IrOperand } from './ir.ts';

/** Rewrites the conditions directly inside a condition, those within the operands of a leaf included. */
export function mapConditions(node: IrCondition, rewrite: (condition: IrCondition) => IrCondition): IrCondition {
  const operand = (each: IrOperand): IrOperand => mapInOperand(each, rewrite);
  switch (node.kind) {
    case 'constant':
      return node;
    case 'all':
    case 'any':
    case 'none':
    case 'at_least':
      return { ...node, conditions: node.conditions.map(rewrite) };
    case 'points':
      return { ...node, rows: node.rows.map((row) => ({ ...row, condition: rewrite(row.condition) })) };
    case 'not':
      return { ...node, condition: rewrite(node.condition) };
    case 'quantifier':
      return node.where === null ? node : { ...node, where: rewrite(node.where) };
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

function mapInOperand(node: IrOperand, rewrite: (condition: IrCondition) => IrCondition): IrOperand {
  switch (node.kind) {
    case 'literal':
    case 'field':
      return node;
    case 'otherwise':
      return {
        ...node,
        operand: mapInOperand(node.operand, rewrite),
        fallback: mapInOperand(node.fallback, rewrite),
      };
    case 'arithmetic':
      return { ...node, left: mapInOperand(node.left, rewrite), right: mapInOperand(node.right, rewrite) };
    case 'date_of':
    case 'time_of':
      return { ...node, operand: mapInOperand(node.operand, rewrite) };
    case 'age_at':
      return { ...node, birth: mapInOperand(node.birth, rewrite), day: mapInOperand(node.day, rewrite) };
    case 'in_currency':
      return {
        ...node,
        operand: mapInOperand(node.operand, rewrite),
        currency: mapInOperand(node.currency, rewrite),
      };
    case 'aggregate':
      return mapInAggregate(node, rewrite);
    default:
      return assertNever(node);
  }
}

const mapInAggregate = (node: IrAggregate, rewrite: (condition: IrCondition) => IrCondition): IrAggregate =>
  node.where === null ? node : { ...node, where: rewrite(node.where) };
