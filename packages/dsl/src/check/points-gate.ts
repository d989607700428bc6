import type { TypedCondition } from './typed-ast.ts';

/**
 * The table of a scorecard as one threshold over weights that are all positive: a row that takes points away is one
 * that adds as many where its condition does not hold, with the threshold raised by as much. So "reached", "missed" and
 * "open" are those of `at least N of`, with weights in place of ones.
 */
export interface Gate {
  readonly threshold: number;
  readonly total: number;
  /** `side` says whether the weight is added where the condition is true, or where it is false. */
  readonly members: readonly { readonly condition: TypedCondition; readonly side: boolean; readonly weight: number }[];
}

export function gateOf({ threshold, rows }: Extract<TypedCondition, { kind: 'points' }>): Gate {
  const members = rows.map(({ condition, points }) => ({ condition, side: points >= 0, weight: Math.abs(points) }));
  const taken = members.filter(({ side }) => !side).reduce((sum, { weight }) => sum + weight, 0);
  return {
    threshold: threshold + taken,
    total: members.reduce((sum, { weight }) => sum + weight, 0),
    members,
  };
}
