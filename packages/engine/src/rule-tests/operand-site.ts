import type { TypedCondition, TypedOperand } from '@tautai/dsl';

/** An operand of a condition, and the condition with another operand in its place. */
export interface OperandSite {
  readonly operand: TypedOperand;
  readonly replace: (operand: TypedOperand) => TypedCondition;
}

/** The operands of a condition at every depth, outermost first; those inside a `where` belong to the conditions there. */
export const operandSites = (condition: TypedCondition): readonly OperandSite[] =>
  directSites(condition).flatMap(withInner);

const withInner = (site: OperandSite): readonly OperandSite[] => [site, ...innerSites(site).flatMap(withInner)];

/** The operands directly in a condition. */
function directSites(condition: TypedCondition): readonly OperandSite[] {
  switch (condition.kind) {
    case 'compare':
      return [
        { operand: condition.left, replace: (left) => ({ ...condition, left }) },
        { operand: condition.right, replace: (right) => ({ ...condition, right }) },
      ];
    case 'between':
      return [
        { operand: condition.operand, replace: (operand) => ({ ...condition, operand }) },
        { operand: condition.low, replace: (low) => ({ ...condition, low }) },
        { operand: condition.high, replace: (high) => ({ ...condition, high }) },
      ];
    case 'one_of':
    case 'in_list':
    case 'text_test':
    case 'holds':
      return [{ operand: condition.operand, replace: (operand) => ({ ...condition, operand }) }];
    case 'presence':
      if (condition.operand.kind === 'group') return [];
      return [{ operand: condition.operand, replace: (operand) => ({ ...condition, operand }) }];
    default:
      return [];
  }
}

function innerSites({ operand, replace }: OperandSite): readonly OperandSite[] {
  switch (operand.kind) {
    case 'otherwise':
      return [
        { operand: operand.operand, replace: (inner) => replace({ ...operand, operand: inner }) },
        { operand: operand.fallback, replace: (fallback) => replace({ ...operand, fallback }) },
      ];
    case 'arithmetic':
      return [
        { operand: operand.left, replace: (left) => replace({ ...operand, left }) },
        { operand: operand.right, replace: (right) => replace({ ...operand, right }) },
      ];
    case 'age_at':
      return [
        { operand: operand.birth, replace: (birth) => replace({ ...operand, birth }) },
        { operand: operand.day, replace: (day) => replace({ ...operand, day }) },
      ];
    case 'in_currency':
    case 'date_of':
    case 'time_of':
      return [{ operand: operand.operand, replace: (inner) => replace({ ...operand, operand: inner }) }];
    default:
      return [];
  }
}
