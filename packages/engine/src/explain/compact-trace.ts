import { invariant } from '../invariant.ts';
import type { ConditionTrace, ElementTrace, ListTrace, OperandTrace } from '../interpret/trace.ts';
import type { IrRule } from '../ir/ir.ts';
import type { DecodedRecord } from '../record/decode-record.ts';
import type { MissingCause } from '../values/known.ts';
import type { CompactEntry, CompactExplanation, MissingEntry } from './compact.ts';
import { truthCodes } from './compact.ts';
import type { RuleTrace } from './trace-rule.ts';
import { answerIn, traceRule } from './trace-rule.ts';

/** What was seen of a rule on a record, in the form that is kept. */
export const compactRule = (rule: IrRule, record: DecodedRecord): CompactExplanation =>
  compactTrace(rule, traceRule(rule, record));

function compactTrace({ id }: IrRule, trace: RuleTrace): CompactExplanation {
  const seen: CompactEntry[] = [];
  writeCondition(trace.when, seen);
  if (trace.unless !== null) writeCondition(trace.unless, seen);
  for (const operand of trace.reason) writeOperand(operand, seen);
  return { rule: id, outcome: answerIn(trace), cause: null, seen };
}

function writeCondition({ truth, parts, operands, list }: ConditionTrace, seen: CompactEntry[]): void {
  seen.push(truthCodes[truth]);
  for (const part of parts) writeCondition(part, seen);
  for (const operand of operands) writeOperand(operand, seen);
  if (list !== null) writeList(list, seen);
}

function writeOperand({ node, known, cause, parts, list }: OperandTrace, seen: CompactEntry[]): void {
  // It stands in the rule.
  if (node.kind === 'literal') return;
  seen.push(known ?? missingEntry(cause));
  for (const part of parts) writeOperand(part, seen);
  if (list !== null) writeList(list, seen);
}

function writeList({ node, elements, cause }: ListTrace, seen: CompactEntry[]): void {
  if (elements === null) {
    seen.push(missingEntry(cause));
    return;
  }
  seen.push(elements.length);
  for (const element of elements) writeElement(element, node.window, seen);
}

function writeElement(
  { truth, isWithin, missingForWindow, condition, value }: ElementTrace,
  window: ListTrace['node']['window'],
  seen: CompactEntry[],
): void {
  seen.push(truthCodes[truth]);
  if (window !== null && isWithin !== null) {
    const lacksTime = missingForWindow.includes(window.time.cataloguePath);
    const lacksAsOf = missingForWindow.includes(window.asOf.cataloguePath);
    seen.push(truthCodes[isWithin], (lacksTime ? 1 : 0) + (lacksAsOf ? 2 : 0));
  }
  if (condition !== null) writeCondition(condition, seen);
  if (value !== null) seen.push(value.known ?? missingEntry(value.cause));
}

function missingEntry(cause: MissingCause | null): MissingEntry {
  invariant(cause !== null, 'what is missing has a cause');
  return cause === 'absent' ? null : { missing: cause };
}
