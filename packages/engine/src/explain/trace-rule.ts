import type { Frame } from '../interpret/frame.ts';
import { interpretOperand } from '../interpret/interpret-operand.ts';
import { interpret } from '../interpret/interpret.ts';
import { answerOf } from '../interpret/interpreter.ts';
import type { ConditionTrace, OperandTrace } from '../interpret/trace.ts';
import type { Answer } from '../evaluate/evaluator.ts';
import type { IrRule } from '../ir/ir.ts';
import type { DecodedRecord } from '../record/decode-record.ts';

/** Everything that the interpreter saw of a rule on a record. */
export interface RuleTrace {
  readonly when: ConditionTrace;
  readonly unless: ConditionTrace | null;
  /** What the operands of the reason came to, in the order of the text. */
  readonly reason: readonly OperandTrace[];
}

/** Interprets a rule and keeps what was seen. */
export function traceRule({ when, unless, reason }: IrRule, record: DecodedRecord): RuleTrace {
  const frame: Frame = { record, elements: [] };
  const operands: OperandTrace[] = [];
  for (const part of reason ?? []) {
    if (part.kind === 'operand') operands.push(interpretOperand(part.operand, frame, interpret));
  }
  return {
    when: interpret(when, frame),
    unless: unless === null ? null : interpret(unless, frame),
    reason: operands,
  };
}

/** What the rule came out as. */
export const answerIn = ({ when, unless }: RuleTrace): Answer => answerOf(when.truth, unless?.truth ?? null);
