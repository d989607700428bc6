import type { ComparisonOperator, OperandType, ScalarType } from '@tautai/dsl';
import { printValue } from '@tautai/dsl';
import { invariant } from '../invariant.ts';
import type { ConditionTrace, OperandTrace } from '../interpret/trace.ts';
import type { IrPoints, IrQuantifier } from '../ir/ir.ts';
import { oppositeOperator } from '../optimise/push-negation.ts';
import type { Span } from '../values/span.ts';
import { spanOf } from '../values/span.ts';
import { countTrue } from '../values/truth.ts';

/** By how much a condition that is false fails. */
export type Distance =
  /**
   * Between what was seen and what is asked, in the unit of `type` (times of any kind differ by a duration). Of what is
   * known in part the least that it can be. 0 where both are the same and the condition asks for more or for less.
   */
  | { readonly kind: 'distance'; readonly type: ScalarType; readonly distance: number; readonly printed: string }
  /** How many more of the members, of the elements or of the points would have had to be otherwise, at the least. */
  | { readonly kind: 'conditions' | 'elements' | 'points'; readonly lacking: number };

/** By how much a condition (or its opposite) that is false fails; null where there is no measure. */
export function shortfallOf(trace: ConditionTrace, isNegated: boolean): Distance | null {
  const { node, operands, parts } = trace;
  switch (node.kind) {
    case 'compare': {
      const operator = isNegated ? oppositeOperator[node.operator] : node.operator;
      return distanceOf(operands, ([left, right]) =>
        left === undefined || right === undefined ? null : gapOf(operator, left, right),
      );
    }
    case 'between':
      return distanceOf(operands, ([value, low, high]) => {
        if (value === undefined || low === undefined || high === undefined) return null;
        return isNegated ? depthWithin(value, low, high) : gapToRange(value, low, high);
      });
    default:
  }
  if (isNegated) return null;
  switch (node.kind) {
    case 'at_least':
      return { kind: 'conditions', lacking: node.count - countTrue(parts.map(({ truth }) => truth)).possible };
    case 'points':
      return { kind: 'points', lacking: node.threshold - mostPoints(node, parts) };
    case 'quantifier':
      return { kind: 'elements', lacking: lackingElements(node, trace) };
    default:
      return null;
  }
}

function distanceOf(
  operands: readonly OperandTrace[],
  measure: (spans: readonly Span[]) => number | null,
): Distance | null {
  const [first] = operands;
  const spans = operands.flatMap(({ known }) => (known === null ? [] : (spanOf(known) ?? [])));
  if (first === undefined || !('type' in first.node) || spans.length < operands.length) return null;
  const distance = measure(spans);
  const unit = unitOf(first.node.type);
  if (distance === null || distance < 0 || unit === null) return null;
  const inUnit = distance * unit.factor;
  return { kind: 'distance', type: unit.type, distance: inUnit, printed: printDistance(unit.type, inUnit) };
}

const dayMs = 86_400_000;

/** What two values of a type differ by. */
function unitOf(type: OperandType): { readonly type: ScalarType; readonly factor: number } | null {
  switch (type.kind) {
    case 'number':
    case 'mass':
    case 'amount':
    case 'duration':
      return { type, factor: 1 };
    case 'instant':
    case 'local_date_time':
    case 'local_time':
      return { type: { kind: 'duration' }, factor: 1 };
    case 'date':
    case 'partial_date':
      return { type: { kind: 'duration' }, factor: dayMs };
    default:
      return null;
  }
}

function printDistance(type: ScalarType, distance: number): string {
  const printed = printValue(type, distance);
  return type.kind === 'amount' && 'currency' in type ? `${printed} ${String(type.currency)}` : printed;
}

/** How far apart the nearest values are for which the comparison would turn; null where more than distance is asked. */
function gapOf(operator: ComparisonOperator, left: Span, right: Span): number | null {
  switch (operator) {
    case '<':
    case '<=':
      return left.lowest - right.highest;
    case '>':
    case '>=':
      return right.lowest - left.highest;
    case 'is':
      return Math.max(left.lowest - right.highest, right.lowest - left.highest);
    case 'is_not':
      return null;
  }
}

const gapToRange = (value: Span, low: Span, high: Span): number =>
  Math.max(low.lowest - value.highest, value.lowest - high.highest);

/** From inside a range to the nearer end. */
const depthWithin = (value: Span, low: Span, high: Span): number =>
  Math.min(value.lowest - low.highest, high.lowest - value.highest);

function mostPoints({ rows }: IrPoints, parts: readonly ConditionTrace[]): number {
  const sums = rows.map(({ points }, index) => {
    const truth = parts[index]?.truth ?? 'unknown';
    if (truth === 'unknown') return Math.max(0, points);
    return truth === 'true' ? points : 0;
  });
  return sums.reduce((sum, points) => sum + points, 0);
}

/** How many elements would have had to be otherwise. */
function lackingElements({ quantifier, count }: IrQuantifier, { list }: ConditionTrace): number {
  const truths = list?.elements?.map(({ truth }) => truth) ?? [];
  const { sure, possible } = countTrue(truths);
  switch (quantifier) {
    case 'any':
      return 1;
    case 'no':
      return sure;
    case 'every':
      return truths.length - possible;
    default:
      invariant(count !== null, 'a counting quantifier has its count');
      return Math.max(sure - count, count - possible);
  }
}
