import type { Verdict } from './verdict.ts';
import { no, open, opposite, yes } from './verdict.ts';

/** What follows for a row from how many elements of its list count for certain, how many may, and how many there are. */
export type Decide = (sure: number, possible: number, length: number) => Verdict;

/** `any` and `no`, which need not count. */
export function decideSome(sure: number, possible: number): Verdict {
  if (sure > 0) return yes;
  return possible > 0 ? open : no;
}
export const decideNone = (sure: number, possible: number): Verdict => opposite(decideSome(sure, possible));
