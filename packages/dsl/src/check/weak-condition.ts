/**
 * Conditions that nearly every record meets. They are no ground: whoever may look at a restricted field only beside
 * something that tells travellers apart is not helped by `booking.lead_time is not 17 min`.
 */
import { passes } from '../analysis/text-test.ts';
import { meetsOneText } from './fixed-characters.ts';
import type { TypedCondition, TypedOperand } from './typed-ast.ts';

/** Types with so many values that to leave out some of them leaves out hardly anybody. */
const wideTypes: ReadonlySet<string> = new Set(['text', 'instant', 'local_date_time', 'duration', 'mass', 'amount']);

/** Texts that have little in common: what all of them pass, any text passes. */
const unlikeTexts = ['A', '7', '-', 'QXZ 40', '漢字'];

/** Whether a condition leaves out hardly anybody when it is to come out as `truth`. */
export function isWeak(condition: TypedCondition, truth: boolean): boolean {
  switch (condition.kind) {
    case 'compare': {
      const { operator, left, right } = condition;
      return operator === (truth ? 'is_not' : 'is') && isWideAgainstFixed(left, right);
    }
    case 'one_of':
      return condition.isNegated === truth && wideTypes.has(condition.operand.type.kind);
    case 'text_test': {
      const { operator, pattern } = condition;
      return truth ? unlikeTexts.every((text) => passes({ operator, pattern }, text)) : meetsOneText(operator, pattern);
    }
    default:
      return false;
  }
}

const isWideAgainstFixed = (left: TypedOperand, right: TypedOperand): boolean =>
  (left.kind === 'literal' || right.kind === 'literal') && wideTypes.has(left.type.kind);
