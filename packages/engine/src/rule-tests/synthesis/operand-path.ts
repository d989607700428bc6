import type { FieldPath, TypedOperand } from '@tautai/dsl';

/** The field that gives an operand its value; null where it is computed. */
export function pathOfOperand(operand: TypedOperand): FieldPath | null {
  switch (operand.kind) {
    case 'field':
      return operand.path;
    case 'otherwise':
    case 'date_of':
      return pathOfOperand(operand.operand);
    case 'aggregate':
      return operand.element;
    default:
      return null;
  }
}
