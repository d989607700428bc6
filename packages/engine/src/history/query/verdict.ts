import type { Truth } from '../../values/truth.ts';

/**
 * A truth in two bits: bit 0 says that it can be true, bit 1 that it is. Over them Kleene's `and` and `or` are `&` and `|`.
 */
export type Verdict = number;

export const no: Verdict = 0;
export const open: Verdict = 1;
export const yes: Verdict = 3;

const verdictOfTruth: Readonly<Record<Truth, Verdict>> = { false: no, unknown: open, true: yes };

export const verdictOf = (truth: Truth): Verdict => verdictOfTruth[truth];

/** Kleene's `not`: of 0, 1 and 3. */
export const opposite = (verdict: Verdict): Verdict => (verdict === open ? open : yes - verdict);

/** The same for the first of many. */
export function turn(many: Uint8Array, count: number): void {
  for (let index = 0; index < count; index += 1) many[index] = opposite(many[index] ?? 0);
}
