/**
 * What a rule costs, by the formula of the language (the engine holds each record against it before it evaluates):
 *
 *   rule = when + unless    leaf = 1 + operands that are reckoned    block = 1 + its members
 *   quantifier, aggregate = 1 + elements × (1 + 2 × where)
 */
import type { ListSource, TypedCondition, TypedOperand, TypedRule } from './typed-ast.ts';
import { operandsOf } from './visit-typed.ts';

/** How many elements a list has, by its path in the catalogue. */
export type LengthOf = (cataloguePath: string) => number;

/** As many bags, companions and segments as the booking of a coach party has. */
export const largeListLength = 40;

/** The steps that a rule takes on a record with lists of such lengths. */
export const estimateCost = (
  { when, unless }: Pick<TypedRule, 'when' | 'unless'>,
  lengthOf: LengthOf = () => largeListLength,
): number => costOfCondition(when, lengthOf) + (unless === null ? 0 : costOfCondition(unless, lengthOf));

function costOfCondition(condition: TypedCondition, lengthOf: LengthOf): number {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'none':
    case 'at_least':
      return 1 + sumOf(condition.conditions, (each) => costOfCondition(each, lengthOf));
    case 'points':
      return 1 + sumOf(condition.rows, (row) => costOfCondition(row.condition, lengthOf));
    case 'not':
      return 1 + costOfCondition(condition.condition, lengthOf);
    case 'quantifier':
      return costOfRun(condition.list, condition.where, lengthOf);
    default:
      return 1 + sumOf(operandsOf(condition), (each) => costOfOperand(each, lengthOf));
  }
}

function costOfOperand(operand: TypedOperand, lengthOf: LengthOf): number {
  switch (operand.kind) {
    case 'literal':
    case 'field':
      return 0;
    case 'otherwise':
      return 1 + costOfOperand(operand.operand, lengthOf) + costOfOperand(operand.fallback, lengthOf);
    case 'arithmetic':
      return 1 + costOfOperand(operand.left, lengthOf) + costOfOperand(operand.right, lengthOf);
    case 'date_of':
    case 'time_of':
      return 1 + costOfOperand(operand.operand, lengthOf);
    case 'age_at':
      return 1 + costOfOperand(operand.birth, lengthOf) + costOfOperand(operand.day, lengthOf);
    case 'in_currency':
      return 1 + costOfOperand(operand.operand, lengthOf) + costOfOperand(operand.currency, lengthOf);
    case 'aggregate':
      return costOfRun(operand.list, operand.where, lengthOf);
  }
}

const costOfRun = ({ path }: ListSource, where: TypedCondition | null, lengthOf: LengthOf): number =>
  1 + lengthOf(path.cataloguePath) * (1 + (where === null ? 0 : 2 * costOfCondition(where, lengthOf)));

const sumOf = <T>(items: readonly T[], costOf: (item: T) => number): number =>
  items.reduce((sum, item) => sum + costOf(item), 0);
