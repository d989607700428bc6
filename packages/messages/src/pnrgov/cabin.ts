import type { Cabin } from '../record-parts.ts';

const cabinByClass: Readonly<Record<string, Cabin>> = {
  F: 'first',
  C: 'business',
  J: 'business',
  W: 'premium_economy',
  Y: 'economy',
};

/** The cabin of a class code that means the same with every carrier; the other letters are each carrier's own. */
export function cabinOf(code: string): Cabin | undefined {
  return cabinByClass[code.toUpperCase()];
}
