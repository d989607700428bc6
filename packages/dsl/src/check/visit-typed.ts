import type { FieldPath, TypedCondition, TypedOperand } from './typed-ast.ts';

/** The conditions directly inside one. */
export function innerConditions(condition: TypedCondition): readonly TypedCondition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'none':
    case 'at_least':
      return condition.conditions;
    case 'points':
      return condition.rows.map((row) => row.condition);
    case 'not':
      return [condition.condition];
    case 'quantifier':
      return condition.where === null ? [] : [condition.where];
    default:
      return operandsOf(condition).flatMap(conditionsInOperand);
  }
}

const conditionsInOperand = (operand: TypedOperand): readonly TypedCondition[] => [
  ...(operand.kind === 'aggregate' && operand.where !== null ? [operand.where] : []),
  ...innerOperands(operand).flatMap(conditionsInOperand),
];

/** The operands directly inside a condition. */
export function operandsOf(condition: TypedCondition): readonly TypedOperand[] {
  switch (condition.kind) {
    case 'compare':
      return [condition.left, condition.right];
    case 'between':
      return [condition.operand, condition.low, condition.high];
    case 'one_of':
    case 'in_list':
    case 'text_test':
    case 'holds':
      return [condition.operand];
    case 'presence':
      return condition.operand.kind === 'group' ? [] : [condition.operand];
    default:
      return [];
  }
}

function innerOperands(operand: TypedOperand): readonly TypedOperand[] {
  switch (operand.kind) {
    case 'otherwise':
      return [operand.operand, operand.fallback];
    case 'arithmetic':
      return [operand.left, operand.right];
    case 'date_of':
    case 'time_of':
      return [operand.operand];
    case 'age_at':
      return [operand.birth, operand.day];
    case 'in_currency':
      return [operand.operand, operand.currency];
    default:
      return [];
  }
}

/** The paths that a condition itself reads; those of the conditions inside it are not among them. */
function ownPaths(condition: TypedCondition): readonly FieldPath[] {
  const group = condition.kind === 'presence' && condition.operand.kind === 'group' ? [condition.operand.path] : [];
  const list = condition.kind === 'quantifier' ? [condition.list.path] : [];
  return [...group, ...list, ...operandsOf(condition).flatMap(pathsOfOperand)];
}

/** The paths that an operand reads, without those of an aggregate's `where`. */
export function pathsOfOperand(operand: TypedOperand): readonly FieldPath[] {
  if (operand.kind === 'field') return [operand.path];
  const own = operand.kind === 'aggregate' ? [operand.element ?? operand.list.path] : [];
  return [...own, ...innerOperands(operand).flatMap(pathsOfOperand)];
}

/** Every path that a condition reads, at any depth. */
export const allPaths = (condition: TypedCondition): readonly FieldPath[] => [
  ...ownPaths(condition),
  ...innerConditions(condition).flatMap(allPaths),
];

/** How many conditions there are in it, itself included. */
export const countConditions = (condition: TypedCondition): number =>
  innerConditions(condition).reduce((total, inner) => total + countConditions(inner), 1);
