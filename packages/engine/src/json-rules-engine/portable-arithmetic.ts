/** Arithmetic of the portable form, by whole numbers of any size; it shares nothing with the engine's own. */
import type { PortableArithmetic } from './document.ts';

const limit = 999_999_999_999_999n;
const million = 1_000_000n;
const dayMs = 86_400_000;

/** The result; null where there is none. */
export function portableResult({ arithmetic, leftKind, rightKind }: PortableArithmetic, left: number, right: number) {
  if (rightKind === 'period') return movedByMonths(leftKind, left, arithmetic === '-' ? -right : right);
  const scale = arithmetic === '-' && leftKind === 'date' ? BigInt(dayMs) : 1n;
  const exact = quotient(arithmetic, BigInt(left) * scale, BigInt(right) * scale);
  return exact === null || exact > limit || exact < -limit ? null : Number(exact);
}

function quotient(arithmetic: PortableArithmetic['arithmetic'], left: bigint, right: bigint): bigint | null {
  switch (arithmetic) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return halfEven(left * right, million);
    case '/':
      return right === 0n ? null : halfEven(left * million, right);
  }
}

/** Rounds to the nearest, and from the middle to the even one. */
function halfEven(dividend: bigint, divisor: bigint): bigint {
  if (divisor < 0n) return halfEven(-dividend, -divisor);
  const doubled = 2n * dividend + divisor;
  const up = floorDivide(doubled, 2n * divisor);
  const isMiddle = doubled === up * 2n * divisor;
  return isMiddle && up % 2n !== 0n ? up - 1n : up;
}

function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const towardsZero = dividend / divisor;
  return dividend % divisor < 0n ? towardsZero - 1n : towardsZero;
}

function movedByMonths(kind: string, value: number, months: number): number | null {
  const from = new Date(kind === 'date' ? value * dayMs : value);
  const month = from.getUTCFullYear() * 12 + from.getUTCMonth() + months;
  const year = Math.floor(month / 12);
  if (year < 1 || year > 9999) return null;
  const last = new Date(0);
  last.setUTCFullYear(year, month - year * 12 + 1, 0);
  const to = new Date(from);
  to.setUTCFullYear(year, month - year * 12, Math.min(from.getUTCDate(), last.getUTCDate()));
  return kind === 'date' ? Math.round(to.getTime() / dayMs) : to.getTime();
}
