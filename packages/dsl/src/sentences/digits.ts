import { printDecimal } from '../values/decimal.ts';

/** A decimal with its digits in groups of three, four digits too, as one language writes it. */
export function groupedNumber(millionths: number, group: string, point: string): string {
  const [whole = '', decimals] = printDecimal(millionths).replace('-', '').split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, group);
  return `${millionths < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `${point}${decimals}`}`;
}

/** Hours, minutes and seconds of a day, in milliseconds since its beginning. */
export interface TimeOfDay {
  readonly hours: string;
  readonly minutes: string;
  /** Empty where there are none. */
  readonly seconds: string;
}

const msPerDay = 86_400_000;
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Days since 1970-01-01, and the time of that day. */
export function splitInstant(ms: number): { readonly days: number; readonly time: TimeOfDay } {
  const days = Math.floor(ms / msPerDay);
  const rest = ms - days * msPerDay;
  const seconds = Math.floor(rest / 1000) % 60;
  return {
    days,
    time: {
      hours: twoDigits(Math.floor(rest / 3_600_000)),
      minutes: twoDigits(Math.floor(rest / 60_000) % 60),
      seconds: seconds === 0 ? '' : twoDigits(seconds),
    },
  };
}
