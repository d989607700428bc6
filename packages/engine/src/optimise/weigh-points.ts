import type { IrCondition, IrPoints } from '../ir/ir.ts';
import { mapConditions } from '../ir/visit.ts';
import type { Pass } from './pass.ts';

/**
 * Turns the table of a scorecard into `at least N of` with weights that are all positive: a row that takes points away
 * is one that adds as many where its condition is false, with the threshold raised by as much. So negation, folding and
 * both evaluators need no more than weights where they had ones.
 */
export const weighPoints: Pass = { name: 'weigh-points', needs: [], gives: 'weighed', rewrite: weigh };

function weigh(node: IrCondition): IrCondition {
  const inner = mapConditions(node, weigh);
  return inner.kind === 'points' ? weighed(inner) : inner;
}

function weighed({ rows, threshold, range }: IrPoints): IrCondition {
  const taken = rows.reduce((sum, { points }) => sum + Math.max(0, -points), 0);
  return {
    kind: 'at_least',
    count: threshold + taken,
    conditions: rows.map(({ condition, points }) =>
      points < 0 ? { kind: 'not', condition, range: condition.range } : condition,
    ),
    weights: rows.map(({ points }) => Math.abs(points)),
    range,
  };
}
