/**
 * Estimates by which the members of a block are put in order: what a condition costs, and how often it is true. Both look
 * at the shape of a condition and never at what it compares with, so that rules of one shape keep one code.
 */
import type { ComparisonOperator, QuantifierName, TextOperator } from '@tautai/dsl';
import type { IrCondition, IrOperand } from '../ir/ir.ts';
import { assertNever } from '../invariant.ts';

/** The share of records on which a condition is true, from 0 to 1, where it has been measured; null where not. */
export type MeasuredChance = (condition: IrCondition) => number | null;

/** Elements of a list that is there, as the estimate has it. */
const elementsAssumed = 4;

/** In comparisons of a field with a literal; the weights were measured in generated code. */
export function costOf(node: IrCondition): number {
  switch (node.kind) {
    case 'constant':
      return 0;
    case 'all':
    case 'any':
    case 'none':
    case 'at_least':
      return sum(node.conditions.map(costOf));
    case 'points':
      return sum(node.rows.map(({ condition }) => costOf(condition)));
    case 'not':
      return costOf(node.condition);
    case 'compare':
      return 1 + costOfOperands([node.left, node.right]);
    case 'between':
      return 1 + costOfOperands([node.operand, node.low, node.high]);
    case 'one_of':
    case 'in_list':
      return 2 + costOfOperands([node.operand]);
    case 'text_test':
      return costOfTextTest[node.operator] + costOfOperands([node.operand]);
    case 'presence':
      return node.subject.kind === 'list' || node.subject.kind === 'record' ? 1 : 1 + costOfOperands([node.subject]);
    case 'holds':
      return 1 + costOfOperands([node.operand]);
    case 'quantifier':
      return costOfRun(node.where);
    default:
      return assertNever(node);
  }
}

const costOfTextTest: Readonly<Record<TextOperator, number>> = {
  starts_with: 4,
  ends_with: 4,
  contains: 4,
  like: 25,
  matches: 40,
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const costOfOperands = (operands: readonly IrOperand[]): number => sum(operands.map(costOfOperand));

function costOfOperand(node: IrOperand): number {
  switch (node.kind) {
    case 'literal':
    case 'field':
      return 0;
    case 'otherwise':
      return 1 + costOfOperands([node.operand, node.fallback]);
    case 'arithmetic':
      return 12 + costOfOperands([node.left, node.right]);
    case 'date_of':
    case 'time_of':
      return 2 + costOfOperand(node.operand);
    case 'age_at':
      return 5 + costOfOperands([node.birth, node.day]);
    case 'in_currency':
      return 1 + costOfOperands([node.operand, node.currency]);
    case 'aggregate':
      // Asked twice, and never over before the last element.
      return 2 * costOfRun(node.where);
    default:
      return assertNever(node);
  }
}

const costOfRun = (where: IrCondition | null): number =>
  2 + elementsAssumed * (1 + (where === null ? 0 : costOf(where)));

/** From 0 to 1. */
export function chanceOf(node: IrCondition, measured: MeasuredChance): number {
  const known = measured(node);
  if (known !== null) return known;
  const chances = (conditions: readonly IrCondition[]): readonly number[] =>
    conditions.map((each) => chanceOf(each, measured));
  switch (node.kind) {
    case 'constant':
      return node.value ? 1 : 0;
    case 'all':
      return product(chances(node.conditions));
    case 'any':
      return 1 - product(chances(node.conditions).map(opposite));
    case 'none':
      return product(chances(node.conditions).map(opposite));
    case 'not':
      return opposite(chanceOf(node.condition, measured));
    case 'at_least':
    case 'points':
      return 0.3;
    case 'compare':
      return chanceOfComparison[node.operator];
    case 'between':
      return 0.25;
    case 'one_of':
    case 'in_list':
      return node.isNegated ? 0.8 : 0.2;
    case 'text_test':
      return 0.1;
    case 'presence':
      return node.expects === 'known' ? 0.8 : 0.2;
    case 'holds':
      return 0.3;
    case 'quantifier':
      return chanceOfQuantifier[node.quantifier];
    default:
      return assertNever(node);
  }
}

const opposite = (chance: number): number => 1 - chance;

const product = (numbers: readonly number[]): number => numbers.reduce((total, each) => total * each, 1);

const chanceOfComparison: Readonly<Record<ComparisonOperator, number>> = {
  is: 0.1,
  is_not: 0.9,
  '<': 0.4,
  '<=': 0.4,
  '>': 0.4,
  '>=': 0.4,
};

const chanceOfQuantifier: Readonly<Record<QuantifierName, number>> = {
  any: 0.3,
  no: 0.7,
  every: 0.4,
  at_least: 0.2,
  at_most: 0.8,
  exactly: 0.2,
};
