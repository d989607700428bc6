import { scoreOf } from '../evaluate/score.ts';
import type { FailureCause } from '../evaluate/outcome.ts';
import { invariant } from '../invariant.ts';
import type { OperandTrace } from '../interpret/trace.ts';
import type { IrRule, IrTemplatePart } from '../ir/ir.ts';
import type { DecodedRecord } from '../record/decode-record.ts';
import { exactOf } from '../values/known.ts';
import { explainNode } from './explain-node.ts';
import type { Explanation, ReasonPart } from './explanation.ts';
import { missingPaths } from './missing-paths.ts';
import { printOperand } from './print-operand.ts';
import type { RuleTrace } from './trace-rule.ts';
import { answerIn, traceRule } from './trace-rule.ts';

/** Explains a rule on a record: interprets it and shows what was seen. */
export const explainRule = (rule: IrRule, record: DecodedRecord): Explanation =>
  explainTrace(rule, traceRule(rule, record));

/** Explains a rule by what was seen of it. */
export function explainTrace(rule: IrRule, trace: RuleTrace): Explanation {
  const { when, unless } = trace;
  const outcome = answerIn(trace);
  const isExonerated = unless?.truth === 'true';
  const isUndecided = outcome === 'match' && unless?.truth === 'unknown';
  return {
    rule: rule.id,
    outcome,
    cause: null,
    score: outcome === 'match' ? scoreOf(rule, when) : null,
    when: explainNode(when, when.truth === 'false' || !isExonerated),
    // Where `when` is false nothing is left to exonerate.
    unless: unless === null ? null : explainNode(unless, when.truth !== 'false'),
    note: isUndecided ? 'exonerating condition could not be decided' : null,
    reason: rule.reason === null ? null : renderReasonParts(rule.reason, trace.reason),
    missing: outcome === 'undetermined' ? missingPaths(when) : [],
  };
}

/** Explains a rule that was not evaluated because a limit was passed. */
export const explainFailure = ({ id }: Pick<IrRule, 'id'>, cause: FailureCause): Explanation => ({
  rule: id,
  outcome: 'failed',
  cause,
  score: null,
  when: null,
  unless: null,
  note: null,
  reason: null,
  missing: [],
});

function renderReasonParts(parts: readonly IrTemplatePart[], operands: readonly OperandTrace[]): readonly ReasonPart[] {
  const left = [...operands];
  return parts.map((part) => {
    if (part.kind === 'text') return { text: part.text, path: null };
    const trace = left.shift();
    invariant(trace !== undefined, 'every operand of a reason was traced');
    return { text: printExact(trace), path: pathOf(part) };
  });
}

/** What cannot be told exactly is not known, an open count included. */
function printExact(trace: OperandTrace): string {
  const isKnown = trace.known !== null && exactOf(trace.known) !== null;
  return (isKnown ? printOperand(trace) : null) ?? '(not known)';
}

function pathOf({ operand }: Extract<IrTemplatePart, { kind: 'operand' }>): string | null {
  if (operand.kind === 'field') return operand.place.cataloguePath;
  if (operand.kind !== 'aggregate') return null;
  return (operand.element ?? operand.list.place).cataloguePath;
}
