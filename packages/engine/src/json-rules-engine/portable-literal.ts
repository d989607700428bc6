import type { OperandType, ScalarType, Value } from '@tautai/dsl';
import { jsonOfValue } from '@tautai/dsl';
import type { PortableLiteral } from './document.ts';

/** A literal in the JSON form in which records carry its type. */
export function portableLiteral(type: OperandType, value: Value): PortableLiteral {
  if (type.kind === 'period') return { months: Number(value) };
  const own = typeOfValue(type, value);
  return { type: own, literal: jsonOfValue(own, value) };
}

/** Whole and partial dates may stand side by side; each keeps its own form. */
function typeOfValue(type: ScalarType, value: Value): ScalarType {
  if (typeof value === 'object') return { kind: 'partial_date' };
  return type.kind === 'partial_date' ? { kind: 'date' } : type;
}
