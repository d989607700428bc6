import type { OperandTrace } from '../interpret/trace.ts';
import { printKnown } from '../values/print-known.ts';

/** Prints what an operand came to; null where it is missing, and for a list or a record. */
export function printOperand({ node, known }: OperandTrace): string | null {
  if (known === null || node.kind === 'list' || node.kind === 'record') return null;
  return printKnown(node.type, known);
}
