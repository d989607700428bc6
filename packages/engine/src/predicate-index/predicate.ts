/**
 * Leaf → ranges of columns. A leaf that compares what lies in columns with literals is a conjunction of ranges, one for
 * each of the two questions: `match` (is it true for certain?) and `possible` (can it still be true?). They differ only
 * for partial dates; missing is told apart by how a range is asked.
 */
import { mirroredOperator } from '@tautai/dsl';
import type { ComparisonOperator, Value } from '@tautai/dsl';
import type { IrLeaf, IrList, IrOperand, Place } from '../ir/ir.ts';
import type { Column, ColumnScope } from './column.ts';
import type { Encoder } from './encoder.ts';
import { above, below } from './neighbours.ts';
import type { NamedText } from './program-writer.ts';

/** Holds where `low <= number <= high`. */
export interface Range {
  readonly column: Column;
  readonly low: number;
  readonly high: number;
}

export type Predicate =
  | {
      readonly kind: 'ranges';
      /** Whether the opposite is meant. */
      readonly isNegated: boolean;
      readonly match: readonly Range[];
      readonly possible: readonly Range[];
    }
  | { readonly kind: 'set'; readonly isNegated: boolean; readonly column: Column; readonly set: ReadonlySet<number> }
  | { readonly kind: 'text'; readonly isNegated: boolean; readonly column: Column; readonly asked: NamedText }
  /** Whether there is a number at all, which is never unknown. */
  | { readonly kind: 'presence'; readonly isNegated: boolean; readonly column: Column };

/** Where leaves are looked at: in the record, or in the elements of a list, which is then depth 0. */
export interface Surroundings {
  readonly encoder: Encoder;
  readonly element: number | null;
}

function scopeOf({ scope }: Place, { element }: Surroundings): ColumnScope | null {
  if (scope === 'record') return 'record';
  return scope === 0 ? element : null;
}

/** Null where the leaf compares more than columns with literals. */
export function predicateOf(leaf: IrLeaf, around: Surroundings): Predicate | null {
  switch (leaf.kind) {
    case 'compare':
      return comparison(leaf.operator, leaf.left, leaf.right, around);
    case 'between': {
      const { low, high } = leaf;
      if (low.kind !== 'literal' || high.kind !== 'literal') return null;
      return interval(leaf.operand, low.value, high.value, around);
    }
    case 'one_of':
      return oneOf(leaf.operand, leaf.values, leaf.isNegated, around);
    case 'in_list':
      return inList(leaf, around);
    case 'holds':
      return comparison('is', leaf.operand, { kind: 'literal', value: true }, around);
    case 'presence':
      return presence(leaf, around);
    case 'text_test':
      return textTest(leaf, around);
  }
}

type Literal = Pick<Extract<IrOperand, { kind: 'literal' }>, 'kind' | 'value'>;

function comparison(
  operator: ComparisonOperator,
  left: IrOperand,
  right: IrOperand | Literal,
  around: Surroundings,
): Predicate | null {
  if (left.kind === 'literal') {
    return right.kind === 'literal' ? null : comparison(mirroredOperator[operator], right, left, around);
  }
  if (right.kind !== 'literal') return null;
  const ends = columnsOf(left, around);
  if (ends === null) return null;
  const { first, last, codeOf } = ends;
  const { value } = right;
  if (typeof value === 'string') {
    const isEqual = operator === 'is' || operator === 'is_not';
    return isEqual ? exactly([within(first, codeOf(value), codeOf(value))], operator === 'is_not') : null;
  }
  const [low, high] = typeof value === 'object' ? [value.firstDay, value.lastDay] : [codeOf(value), codeOf(value)];
  const isOne = first.index === last.index;
  switch (operator) {
    case 'is':
    case 'is_not': {
      const isNegated = operator === 'is_not';
      if (isOne && low === high) return exactly([within(first, low, high)], isNegated);
      // It is certain only where both are of one day.
      const match =
        low === high ? [within(first, low, low), ...(isOne ? [] : [within(last, low, low)])] : [nowhere(first)];
      return {
        kind: 'ranges',
        isNegated,
        match,
        possible: [within(first, -Infinity, high), within(last, low, Infinity)],
      };
    }
    case '<':
      return twoWays(within(last, -Infinity, below(low)), within(first, -Infinity, below(high)));
    case '<=':
      return twoWays(within(last, -Infinity, low), within(first, -Infinity, high));
    case '>':
      return twoWays(within(first, above(high), Infinity), within(last, above(low), Infinity));
    case '>=':
      return twoWays(within(first, high, Infinity), within(last, low, Infinity));
  }
}

function interval(operand: IrOperand, low: Value, high: Value, around: Surroundings): Predicate | null {
  const ends = columnsOf(operand, around);
  if (ends === null || typeof low === 'string' || typeof high === 'string') return null;
  const { first, last } = ends;
  const [lowFirst, lowLast] = typeof low === 'object' ? [low.firstDay, low.lastDay] : [Number(low), Number(low)];
  const [highFirst, highLast] = typeof high === 'object' ? [high.firstDay, high.lastDay] : [Number(high), Number(high)];
  if (first.index === last.index && lowFirst === lowLast && highFirst === highLast) {
    return exactly([within(first, lowFirst, highFirst)], false);
  }
  return {
    kind: 'ranges',
    isNegated: false,
    match: [within(first, lowLast, Infinity), within(last, -Infinity, highFirst)],
    possible:
      lowFirst <= highLast ? [within(first, -Infinity, highLast), within(last, lowFirst, Infinity)] : [nowhere(first)],
  };
}

function oneOf(
  operand: IrOperand,
  values: readonly Value[],
  isNegated: boolean,
  around: Surroundings,
): Predicate | null {
  const ends = columnsOf(operand, around);
  if (ends === null || ends.first.index !== ends.last.index || values.some((value) => typeof value === 'object')) {
    return null;
  }
  const set = new Set(values.map(ends.codeOf));
  if (set.size === 0) return exactly([nowhere(ends.first)], isNegated);
  const [only] = set;
  if (set.size === 1 && only !== undefined) return exactly([within(ends.first, only, only)], isNegated);
  return { kind: 'set', isNegated, column: ends.first, set };
}

function inList(
  { operand, listName, members, isNegated }: Extract<IrLeaf, { kind: 'in_list' }>,
  around: Surroundings,
): Predicate | null {
  if (operand.kind !== 'field' || operand.type.kind === 'partial_date' || members.partial.length > 0) return null;
  const scope = scopeOf(operand.place, around);
  if (scope === null) return null;
  const column = around.encoder.fieldColumn(scope, operand.place.slot, { kind: 'member', listName, members });
  return exactly([within(column, 1, 1)], isNegated);
}

function textTest(
  { operand, operator, pattern, test }: Extract<IrLeaf, { kind: 'text_test' }>,
  around: Surroundings,
): Predicate | null {
  if (operand.kind !== 'field') return null;
  const scope = scopeOf(operand.place, around);
  if (scope === null) return null;
  const { slot } = operand.place;
  const tests = around.encoder.fieldAt(scope, slot).tests();
  const column = around.encoder.fieldColumn(scope, slot, { kind: 'text' });
  return { kind: 'text', isNegated: false, column, asked: { tests, test: tests.add(operator, pattern, test) } };
}

function presence({ subject, expects }: Extract<IrLeaf, { kind: 'presence' }>, around: Surroundings): Predicate | null {
  const column = ((): Column | null => {
    if (subject.kind === 'list') {
      return subject.place.scope === 'record' ? around.encoder.lengthColumn(subject.place.slot) : null;
    }
    if (subject.kind === 'record') {
      const scope = scopeOf(subject.place, around);
      return scope === null ? null : around.encoder.groupColumn(scope, subject.place.slot);
    }
    return columnsOf(subject, around)?.first ?? null;
  })();
  return column === null ? null : { kind: 'presence', isNegated: expects === 'missing', column };
}

/** `time` of the elements within the window, as a range of how long ago it is. */
export function windowRange({ window }: IrList, around: Surroundings): Range | null {
  if (window === null || around.element === null) return null;
  const { encoder, element } = around;
  const time = encoder.fieldColumn(element, window.time.slot, { kind: 'value' });
  const asOf = encoder.fieldColumn('record', window.asOf.slot, { kind: 'value' });
  const column = encoder.derivedColumn(
    element,
    `age ${time.index}`,
    (own, base, record) => (record[asOf.index] ?? Number.NaN) - (own[base + time.index] ?? Number.NaN),
  );
  return within(column, 0, window.durationMs);
}

interface Ends {
  readonly first: Column;
  /** The same column but for partial dates. */
  readonly last: Column;
  readonly codeOf: (value: Value) => number;
}

function columnsOf(operand: IrOperand, around: Surroundings): Ends | null {
  if (operand.kind === 'in_currency') return amountColumn(operand, around);
  if (operand.kind !== 'field') return null;
  const scope = scopeOf(operand.place, around);
  if (scope === null) return null;
  const { encoder } = around;
  const columns = encoder.fieldAt(scope, operand.place.slot);
  const codeOf = (value: Value): number => columns.codeOf(value);
  const part = (kind: 'value' | 'first_day' | 'last_day'): Column =>
    encoder.fieldColumn(scope, operand.place.slot, { kind });
  if (operand.type.kind === 'partial_date') return { first: part('first_day'), last: part('last_day'), codeOf };
  const column = part('value');
  return { first: column, last: column, codeOf };
}

function amountColumn(
  { operand, currency, type }: Extract<IrOperand, { kind: 'in_currency' }>,
  around: Surroundings,
): Ends | null {
  if (operand.kind !== 'field' || currency.kind !== 'field') return null;
  const scope = scopeOf(operand.place, around);
  if (scope === null || scopeOf(currency.place, around) !== scope) return null;
  const { encoder } = around;
  const amount = encoder.fieldColumn(scope, operand.place.slot, { kind: 'value' });
  const beside = encoder.fieldColumn(scope, currency.place.slot, { kind: 'value' });
  const code = encoder.fieldAt(scope, currency.place.slot).codeOf(type.currency);
  const column = encoder.derivedColumn(scope, `amount ${amount.index} in ${beside.index} ${code}`, (own, base) =>
    own[base + beside.index] === code ? (own[base + amount.index] ?? Number.NaN) : Number.NaN,
  );
  return { first: column, last: column, codeOf: Number };
}

const within = (column: Column, low: number, high: number): Range => ({ column, low, high });

const nowhere = (column: Column): Range => within(column, Infinity, -Infinity);

const exactly = (ranges: readonly Range[], isNegated: boolean): Predicate => ({
  kind: 'ranges',
  isNegated,
  match: ranges,
  possible: ranges,
});

const twoWays = (match: Range, possible: Range): Predicate => ({
  kind: 'ranges',
  isNegated: false,
  match: [match],
  possible: [possible],
});
