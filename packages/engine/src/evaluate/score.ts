import type { ConditionTrace } from '../interpret/trace.ts';
import type { IrRule } from '../ir/ir.ts';

/** What a rule that matched scores: a scorecard the points of the rows that are true for certain. */
export function scoreOf({ when, score }: Pick<IrRule, 'when' | 'score'>, { parts }: ConditionTrace): number {
  if (when.kind !== 'points') return score;
  return when.rows.reduce((sum, { points }, index) => sum + (parts[index]?.truth === 'true' ? points : 0), 0);
}
