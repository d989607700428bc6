import { interpret } from '../interpret/interpret.ts';
import { interpretOperand } from '../interpret/interpret-operand.ts';
import { answerOf } from '../interpret/interpreter.ts';
import type { Frame } from '../interpret/frame.ts';
import { scoreOf } from '../evaluate/score.ts';
import type { IrRule, IrTemplatePart } from '../ir/ir.ts';
import type { DecodedRecord } from '../record/decode-record.ts';
import { exactOf } from '../values/known.ts';
import { explainNode } from './explain-node.ts';
import type { Explanation, ReasonPart } from './explanation.ts';
import { missingPaths } from './missing-paths.ts';
import { printOperand } from './print-operand.ts';

/** Explains a rule on a record: interprets it and shows what was seen. */
export function explainRule(rule: IrRule, record: DecodedRecord): Explanation {
  const frame: Frame = { record, elements: [] };
  const when = interpret(rule.when, frame);
  const unless = rule.unless === null ? null : interpret(rule.unless, frame);
  const outcome = answerOf(when.truth, unless?.truth ?? null);
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
    reason: rule.reason?.map((part) => renderPart(part, frame)) ?? null,
    missing: outcome === 'undetermined' ? missingPaths(when) : [],
  };
}

/** Explains a rule that was not evaluated because it would have cost too much. */
export const explainFailure = (rule: IrRule): Explanation => ({
  rule: rule.id,
  outcome: 'failed',
  cause: 'limit/cost',
  score: null,
  when: null,
  unless: null,
  note: null,
  reason: null,
  missing: [],
});

/** What cannot be told exactly is not known, an open count included. */
function renderPart(part: IrTemplatePart, frame: Frame): ReasonPart {
  if (part.kind === 'text') return { text: part.text, path: null };
  const trace = interpretOperand(part.operand, frame, interpret);
  const isKnown = trace.known !== null && exactOf(trace.known) !== null;
  return { text: (isKnown ? printOperand(trace) : null) ?? '(not known)', path: pathOf(part) };
}

function pathOf({ operand }: Extract<IrTemplatePart, { kind: 'operand' }>): string | null {
  if (operand.kind === 'field') return operand.place.cataloguePath;
  if (operand.kind !== 'aggregate') return null;
  return (operand.element ?? operand.list.place).cataloguePath;
}
