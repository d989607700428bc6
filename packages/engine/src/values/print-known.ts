import type { OperandType } from '@tautai/dsl';
import { printPeriod, printValue } from '@tautai/dsl';
import type { Known } from './known.ts';
import { isCount } from './known.ts';

/** Prints a known operand with its unit; an open count as the interval in which it lies. */
export function printKnown(type: OperandType, known: Known): string {
  if (isCount(known)) {
    const { sure, possible } = known.interval;
    return sure === possible ? String(sure) : `${sure} to ${possible}`;
  }
  // A whole date may stand in for a partial one.
  const isWholeDay = type.kind === 'partial_date' && typeof known === 'number';
  return type.kind === 'period' ? printPeriod(Number(known)) : printValue(isWholeDay ? { kind: 'date' } : type, known);
}
