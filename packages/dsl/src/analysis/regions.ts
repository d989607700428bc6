/**
 * Comparisons with fixed values as sets: where they are true and where they are false. Elsewhere they are unknown, which
 * is more than where the value is missing: a partial date can lie on both sides of a day.
 */
import type { ComparisonOperator } from '../check/typed-ast.ts';
import type { Value } from '../values/value.ts';
import { literal, never, or, and, always } from './formula.ts';
import { knownCell } from './cell.ts';
import type { Formula, Variable } from './model.ts';
import type { Name, NumberSpan } from './value-set.ts';
import { complementOf, namesIn, numbersIn } from './value-set.ts';

/** A condition as two formulas; a record for which neither is true leaves it unknown. */
export interface Region {
  readonly whenTrue: Formula;
  readonly whenFalse: Formula;
}

/** The first and last day, and all in between, that a partial date or a count may be. */
export interface SpanVariable {
  readonly low: Variable;
  readonly high: Variable;
}

const infinite = Number.MAX_SAFE_INTEGER;

/** A number, a moment or a day as what it stands for; null for what has no order. */
export function spanOfValue(value: Value): NumberSpan | null {
  if (typeof value === 'number') return [value, value];
  return typeof value === 'object' ? [value.firstDay, value.lastDay] : null;
}

/** The other way round. */
export const inverse = ({ whenTrue, whenFalse }: Region): Region => ({ whenTrue: whenFalse, whenFalse: whenTrue });

/** A literal that the variable lies in one of the spans, given in units of the operand. */
export function lies(variable: Variable, unit: number, spans: readonly NumberSpan[]): Formula {
  const { domain } = variable;
  if (domain.kind !== 'numbers') return never;
  // A day of the operand is all milliseconds of that day.
  const scaled = spans.map(([low, high]): NumberSpan => [low * unit, unit === 1 ? high : high * unit + unit - 1]);
  return literal(variable, { mayBeMissing: false, values: numbersIn(domain, scaled) });
}

/** A literal that the variable is known and lies in none of the spans. */
function avoids(variable: Variable, unit: number, spans: readonly NumberSpan[]): Formula {
  const inside = lies(variable, unit, spans);
  if (inside.kind !== 'literal') return inside === never ? literal(variable, knownCell(variable)) : never;
  return literal(variable, { mayBeMissing: false, values: complementOf(variable.domain, inside.cell.values) });
}

/** `x < L` and its like, where x has one value. */
export function compareExact(operator: ComparisonOperator, variable: Variable, unit: number, span: NumberSpan): Region {
  const [low, high] = span;
  const at = (spans: readonly NumberSpan[]): Formula => lies(variable, unit, spans);
  switch (operator) {
    case 'is':
      return { whenTrue: low === high ? at([span]) : never, whenFalse: avoids(variable, unit, [span]) };
    case '<':
      return { whenTrue: at([[-infinite, low - 1]]), whenFalse: at([[high, infinite]]) };
    case '>':
      return { whenTrue: at([[high + 1, infinite]]), whenFalse: at([[-infinite, low]]) };
    case 'is_not':
      return inverse(compareExact('is', variable, unit, span));
    case '<=':
      return inverse(compareExact('>', variable, unit, span));
    case '>=':
      return inverse(compareExact('<', variable, unit, span));
  }
}

/** The same where x is a partial date or a count. */
export function compareSpan(operator: ComparisonOperator, variable: SpanVariable, span: NumberSpan): Region {
  const [low, high] = span;
  const lowLies = (from: number, to: number): Formula => lies(variable.low, 1, [[from, to]]);
  const highLies = (from: number, to: number): Formula => lies(variable.high, 1, [[from, to]]);
  switch (operator) {
    case 'is':
      return {
        whenTrue: low === high ? and([lowLies(low, low), highLies(low, low)]) : never,
        whenFalse: missesSpan(variable, span),
      };
    case '<':
      return { whenTrue: highLies(-infinite, low - 1), whenFalse: lowLies(high, infinite) };
    case '>':
      return { whenTrue: lowLies(high + 1, infinite), whenFalse: highLies(-infinite, low) };
    case 'is_not':
      return inverse(compareSpan('is', variable, span));
    case '<=':
      return inverse(compareSpan('>', variable, span));
    case '>=':
      return inverse(compareSpan('<', variable, span));
  }
}

/** Known, and without any value in the span. A span between two whole counts has none to begin with. */
function missesSpan({ low, high }: SpanVariable, span: NumberSpan): Formula {
  if (low.domain.kind !== 'numbers') return never;
  const inside = numbersIn({ ...low.domain, low: -infinite, high: infinite }, [span]);
  const [first] = inside.kind === 'numbers' ? inside.spans : [];
  if (first === undefined) return literal(low, knownCell(low));
  return or([lies(high, 1, [[-infinite, first[0] - 1]]), lies(low, 1, [[first[1] + 1, infinite]])]);
}

/** `x between low and high`, both ends fixed. */
export function betweenExact(variable: Variable, unit: number, low: NumberSpan, high: NumberSpan): Region {
  return {
    whenTrue: lies(variable, unit, [[low[1], high[0]]]),
    whenFalse: avoids(variable, unit, [[low[0], high[1]]]),
  };
}

export function betweenSpan(variable: SpanVariable, low: NumberSpan, high: NumberSpan): Region {
  return {
    whenTrue: and([lies(variable.low, 1, [[low[1], infinite]]), lies(variable.high, 1, [[-infinite, high[0]]])]),
    whenFalse: missesSpan(variable, [low[0], high[1]]),
  };
}

/** `x in [ … ]` of numbers and days. */
export function oneOfExact(variable: Variable, unit: number, members: readonly NumberSpan[]): Region {
  return {
    whenTrue: lies(
      variable,
      unit,
      members.filter(([low, high]) => low === high),
    ),
    whenFalse: avoids(variable, unit, members),
  };
}

/** The same where x is a partial date or a count: true if each value that it may have is a member. */
export function oneOfSpan(variable: SpanVariable, members: readonly NumberSpan[]): Region {
  const { domain } = variable.low;
  if (domain.kind !== 'numbers') return { whenTrue: never, whenFalse: never };
  const unbounded = { ...domain, low: -infinite, high: infinite };
  const exact = numbersIn(
    unbounded,
    members.filter(([low, high]) => low === high),
  );
  const all = numbersIn(unbounded, members);
  if (exact.kind !== 'numbers' || all.kind !== 'numbers') return { whenTrue: never, whenFalse: never };
  const gaps = gapsBetween(all.spans);
  const inside = ([low, high]: NumberSpan): Formula =>
    and([lies(variable.low, 1, [[low, infinite]]), lies(variable.high, 1, [[-infinite, high]])]);
  return { whenTrue: or(exact.spans.map(inside)), whenFalse: or(gaps.map(inside)) };
}

function gapsBetween(spans: readonly NumberSpan[]): readonly NumberSpan[] {
  const starts = [-infinite, ...spans.map(([, high]) => high + 1)];
  const ends = [...spans.map(([low]) => low - 1), infinite];
  return starts.map((start, index): NumberSpan => [start, ends[index] ?? infinite]);
}

/** `x is "A"`, `x in ["A", "B"]`: what has no order. */
export function amongNames(variable: Variable, names: readonly Name[]): Region {
  const { domain } = variable;
  if (domain.kind !== 'names') return { whenTrue: never, whenFalse: never };
  const cell = (isComplement: boolean) => ({
    mayBeMissing: false,
    values: namesIn(domain, { isComplement, names: new Set(names) }),
  });
  return { whenTrue: literal(variable, cell(false)), whenFalse: literal(variable, cell(true)) };
}

/** What is fixed from the start. */
export const fixed = (holds: boolean): Region => ({
  whenTrue: holds ? always : never,
  whenFalse: holds ? never : always,
});
