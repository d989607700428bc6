import type { ArithmeticOperator, OperandType } from './typed-ast.ts';

const quantities = new Set(['number', 'mass', 'amount', 'duration']);
const times = new Set(['instant', 'local_date_time', 'date']);

/** The type of `left operator right`; null where it has no meaning. */
export function arithmeticType(
  left: OperandType,
  operator: ArithmeticOperator,
  right: OperandType,
): OperandType | null {
  return operator === '+' || operator === '-' ? sumType(left, operator, right) : productType(left, operator, right);
}

function sumType(left: OperandType, operator: '+' | '-', right: OperandType): OperandType | null {
  if (left.kind === right.kind && quantities.has(left.kind)) return left;
  if (operator === '-' && left.kind === right.kind && times.has(left.kind)) return { kind: 'duration' };
  if (times.has(left.kind) && right.kind === 'duration') return left.kind === 'date' ? null : left;
  const takesPeriod = left.kind === 'date' || left.kind === 'local_date_time';
  return takesPeriod && right.kind === 'period' ? left : null;
}

function productType(left: OperandType, operator: '*' | '/', right: OperandType): OperandType | null {
  if (right.kind === 'number' && quantities.has(left.kind)) return left;
  return operator === '*' && left.kind === 'number' && quantities.has(right.kind) ? right : null;
}
