/** Quotient of whole numbers, rounded to the nearest whole number and from the middle to the even one. */
export function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const isNegative = dividend < 0n !== divisor < 0n;
  const numerator = dividend < 0n ? -dividend : dividend;
  const denominator = divisor < 0n ? -divisor : divisor;
  const floor = numerator / denominator;
  const twiceRest = (numerator % denominator) * 2n;
  const roundsUp = twiceRest > denominator || (twiceRest === denominator && floor % 2n === 1n);
  const size = roundsUp ? floor + 1n : floor;
  return isNegative ? -size : size;
}
