/** `10 000`. */
export const count = (number: number): string => String(Math.round(number)).replaceAll(/\B(?=(\d{3})+$)/gu, ' ');

/** Three digits, since no more can be trusted: `1.2`, `34`, `5 670`, `1 230 000`. */
export function threeDigits(number: number): string {
  if (!Number.isFinite(number)) return '–';
  if (Math.abs(number) < 10) return number.toFixed(1);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(number))) - 2);
  return count(Math.round(number / step) * step);
}
