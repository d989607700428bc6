import type { FieldPath, TypedOperand } from '@tautai/dsl';

/** The field that gives an operand its value; null where it is computed. */
export function pathOfOperand(operand: TypedOperand): FieldPath | null {
  switch (operand.kind) {
    case 'field':
      return operand.path;
    case 'otherwise':
    case 'date_of':
    case 'time_of':
    case 'in_currency':
      return pathOfOperand(operand.operand);
    case 'age_at':
      return pathOfOperand(operand.birth);
    case 'aggregate':
      return operand.element;
    default:
      return null;
  }
}
