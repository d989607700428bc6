const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

/** The least number above. */
export function above(number: number): number {
  if (number === Infinity || Number.isNaN(number)) return number;
  if (number === 0) return Number.MIN_VALUE;
  float[0] = number;
  bits[0] = (bits[0] ?? 0n) + (number > 0 ? 1n : -1n);
  return float[0];
}

/** The greatest number below. */
export const below = (number: number): number => -above(-number);
