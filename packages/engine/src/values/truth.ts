/** The three verdicts of Kleene's logic. Unknown means that a missing value decides; it is never taken for an answer. */
export type Truth = 'true' | 'false' | 'unknown';

export const truthOf = (holds: boolean): Truth => (holds ? 'true' : 'false');

export function not(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'true' ? 'false' : 'true';
}

/** True over no members. */
export function and(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false';
  return truths.includes('unknown') ? 'unknown' : 'true';
}

/** False over no members. */
export function or(truths: readonly Truth[]): Truth {
  if (truths.includes('true')) return 'true';
  return truths.includes('unknown') ? 'unknown' : 'false';
}

/** How many members are true for certain, and how many could be: the interval that every count is. */
export interface CountInterval {
  readonly sure: number;
  readonly possible: number;
}

export function countTrue(truths: readonly Truth[]): CountInterval {
  let sure = 0;
  let unknown = 0;
  for (const truth of truths) {
    if (truth === 'true') sure += 1;
    else if (truth === 'unknown') unknown += 1;
  }
  return { sure, possible: sure + unknown };
}

/** The same, where each member counts what it weighs. */
export function weighTrue(truths: readonly Truth[], weights: readonly number[]): CountInterval {
  const weightOf = (asked: Truth): number =>
    truths.reduce((sum, truth, index) => sum + (truth === asked ? (weights[index] ?? 1) : 0), 0);
  const sure = weightOf('true');
  return { sure, possible: sure + weightOf('unknown') };
}

/** Whether a count that lies somewhere in the interval reaches `minimum`. */
export function reaches({ sure, possible }: CountInterval, minimum: number): Truth {
  if (sure >= minimum) return 'true';
  return possible >= minimum ? 'unknown' : 'false';
}
