/** The middle of several measurements, and between what they lay. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (place: number): number => sorted[place] ?? Number.NaN;
  return { median: at(Math.floor(sorted.length / 2)), low: at(0), high: at(sorted.length - 1) };
}

/** The power of `x` with which `y` grows between two points. */
export const growthExponent = (
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): number => Math.log(to.y / from.y) / Math.log(to.x / from.x);
