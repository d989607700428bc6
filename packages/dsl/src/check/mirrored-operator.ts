import type { ComparisonOperator } from './typed-ast.ts';

/** What a comparison asks when its sides change places: `48 h > lead_time` is `lead_time < 48 h`. */
export const mirroredOperator: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  is: 'is',
  is_not: 'is_not',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
