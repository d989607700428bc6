import type { OperandType } from './typed-ast.ts';

const plainNames = {
  text: 'a text',
  enumeration: 'one of a few values',
  number: 'a number',
  mass: 'a weight',
  amount: 'an amount of money',
  boolean: 'a yes or no',
  instant: 'an instant',
  local_date_time: 'a local date and time',
  date: 'a date',
  partial_date: 'a date',
  duration: 'a duration',
  period: 'a period of months or years',
} as const;

const codeNames = {
  country: 'a country code',
  airport: 'an airport code',
  carrier: 'a carrier code',
  currency: 'a currency code',
} as const;

/** A type as a person would call it, with its article. */
export const describeType = (type: OperandType): string =>
  type.kind === 'code' ? codeNames[type.list] : plainNames[type.kind];

/** Whether values of the types can meet in a comparison. A date meets a date of which the day may be unknown. */
export function isComparable(left: OperandType, right: OperandType): boolean {
  if (left.kind === 'code' && right.kind === 'code') return left.list === right.list;
  if (isDay(left) && isDay(right)) return true;
  if (left.kind === 'enumeration' && right.kind === 'enumeration') {
    return left.values.some((value) => right.values.includes(value));
  }
  return left.kind === right.kind;
}

export const isDay = (type: OperandType): boolean => type.kind === 'date' || type.kind === 'partial_date';

/** Whether `<` means anything: numbers, weights, money and times have an order, texts and codes have none. */
export const isOrdered = (type: OperandType): boolean =>
  !['text', 'enumeration', 'code', 'boolean'].includes(type.kind);
