import { complementCell, isEmptyCell, isFullCell, keyOfCell } from './cell.ts';
import type { Cell, Formula, Variable } from './model.ts';

export const always: Formula = { kind: 'constant', value: true };
export const never: Formula = { kind: 'constant', value: false };
export const constant = (value: boolean): Formula => (value ? always : never);

export function literal(variable: Variable, cell: Cell): Formula {
  if (isEmptyCell(cell)) return never;
  return isFullCell(variable, cell) ? always : { kind: 'literal', variable, cell };
}

export const and = (members: readonly Formula[]): Formula => joined('and', members);
export const or = (members: readonly Formula[]): Formula => joined('or', members);

function joined(kind: 'and' | 'or', members: readonly Formula[]): Formula {
  const neutral = kind === 'and';
  const flat: Formula[] = [];
  for (const member of members) {
    if (member.kind === 'constant') {
      if (member.value !== neutral) return member;
    } else if (member.kind === kind) flat.push(...member.members);
    else flat.push(member);
  }
  const [first] = flat;
  if (first === undefined) return constant(neutral);
  return flat.length === 1 ? first : { kind, members: flat };
}

/** True exactly where the formula is not. */
export function negated(formula: Formula): Formula {
  switch (formula.kind) {
    case 'constant':
      return constant(!formula.value);
    case 'literal':
      return literal(formula.variable, complementCell(formula.variable, formula.cell));
    case 'and':
      return or(formula.members.map(negated));
    case 'or':
      return and(formula.members.map(negated));
  }
}

/** True where at least so many of the formulas are. */
export function atLeast(count: number, members: readonly Formula[]): Formula {
  if (count <= 0) return always;
  const [first, ...rest] = members;
  if (first === undefined || count > members.length) return never;
  if (count === members.length) return and(members);
  if (count === 1) return or(members);
  return or([and([first, atLeast(count - 1, rest)]), atLeast(count, rest)]);
}

/** True where the weights of the formulas that are true add up to at least so much. */
export function reaching(minimum: number, members: readonly Formula[], weights: readonly number[]): Formula {
  if (minimum <= 0) return always;
  const [first, ...rest] = members;
  const [weight = 0, ...restWeights] = weights;
  if (first === undefined || weights.reduce((sum, each) => sum + each, 0) < minimum) return never;
  const taken = and([first, reaching(minimum - weight, rest, restWeights)]);
  return or([taken, reaching(minimum, rest, restWeights)]);
}

/** The same text for formulas that differ only in the order of their members. */
export function keyOfFormula(formula: Formula): string {
  switch (formula.kind) {
    case 'constant':
      return String(formula.value);
    case 'literal':
      return `${formula.variable.key}=${keyOfCell(formula.cell)}`;
    case 'and':
    case 'or': {
      const keys = [...new Set(formula.members.map(keyOfFormula))].toSorted();
      return `${formula.kind}(${keys.join(';')})`;
    }
  }
}

/** Every variable that a formula names, those inside predicates not among them. */
export function variablesOf(formula: Formula): readonly Variable[] {
  if (formula.kind === 'constant') return [];
  return formula.kind === 'literal' ? [formula.variable] : formula.members.flatMap(variablesOf);
}
