import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { protectedWords } from '../fields/protected-words.ts';
import { forApproval } from './approval.ts';
import type { CheckContext } from './context.ts';
import type { TypedCondition } from './typed-ast.ts';
import { innerConditions } from './visit-typed.ts';

/**
 * A free text that is searched for a word of religion, health and the like is asked for a trait of its people (S3).
 * A text that is named as a whole, such as one agency, is not: it is that agency which the rule is about.
 */
export function protectedWordsIn(condition: TypedCondition, mode: CheckContext['mode']): readonly Diagnostic[] {
  const inside = innerConditions(condition).flatMap((each) => protectedWordsIn(each, mode));
  if (condition.kind !== 'text_test') return inside;
  const { type } = condition.operand;
  if (type.kind !== 'text' || type.folding !== 'free') return inside;
  const word = condition.pattern.match(/\p{L}+/gu)?.find((each) => protectedWords.has(each));
  return word === undefined
    ? inside
    : [...inside, forApproval(report('safeguard/protected-word', { word }, condition.range), mode)];
}
