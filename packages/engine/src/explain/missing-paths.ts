import type { ConditionTrace, ListTrace, OperandTrace } from '../interpret/trace.ts';
import type { Known } from '../values/known.ts';
import { isCount, isPartialDate } from '../values/known.ts';

/**
 * The catalogue paths for want of which a condition is unknown, sorted; none where it is not. Only what matters in
 * Kleene's sense is named: under an unknown condition exactly its unknown parts keep it from being decided. A
 * division by zero or an overflow has no path: nothing that the carrier could deliver is missing.
 */
export const missingPaths = (trace: ConditionTrace): readonly string[] =>
  [...new Set(underCondition(trace))].toSorted();

function underCondition({ truth, parts, operands, list }: ConditionTrace): readonly string[] {
  if (truth !== 'unknown') return [];
  return [...parts.flatMap(underCondition), ...operands.flatMap(underOperand), ...underList(list)];
}

/** What keeps an operand from being one value. */
function underOperand(operand: OperandTrace): readonly string[] {
  const { known, cause, parts, list } = operand;
  if (known !== null && !isOpen(known)) return [];
  const path = pathRead(operand);
  const isLacking = known !== null || cause === 'absent' || cause === 'malformed';
  return [...(path !== null && isLacking ? [path] : []), ...parts.flatMap(underOperand), ...underList(list)];
}

/** What the operand itself read of the record: a field, a group, or, within an aggregate, the element's field. */
function pathRead({ node, list }: OperandTrace): string | null {
  if ('place' in node) return node.place.cataloguePath;
  const isElementValue = node.kind === 'aggregate' && list === null;
  return isElementValue ? (node.element?.cataloguePath ?? null) : null;
}

function isOpen(known: Known): boolean {
  if (isCount(known)) return known.interval.sure < known.interval.possible;
  return isPartialDate(known) && known.firstDay < known.lastDay;
}

function underList(list: ListTrace | null): readonly string[] {
  if (list === null) return [];
  if (list.elements === null) return [list.node.place.cataloguePath];
  return list.elements.flatMap(({ truth, isWithin, missingForWindow, condition, value }) => [
    ...(truth === 'unknown' && isWithin === 'unknown' ? missingForWindow : []),
    ...(truth === 'unknown' && condition !== null ? underCondition(condition) : []),
    ...(truth === 'true' && value !== null ? underOperand(value) : []),
  ]);
}
