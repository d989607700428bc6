import type { TextType } from '../fields/field.ts';
import type { OperandType } from './typed-ast.ts';

const plainNames = {
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
  local_time: 'a time of day',
} as const;

const textNames = {
  name: 'a text',
  free: 'a text',
  locator: 'a reference',
  email: 'an e-mail address',
} as const;

const codeNames = {
  country: 'a country code',
  airport: 'an airport code',
  carrier: 'a carrier code',
  currency: 'a currency code',
} as const;

/** A type as a person would call it, with its article. */
export function describeType(type: OperandType): string {
  if (type.kind === 'code') return codeNames[type.list];
  return type.kind === 'text' ? textNames[type.folding] : plainNames[type.kind];
}

/** Whether values of the types can meet in a comparison. A date meets a date of which the day may be unknown. */
export function isComparable(left: OperandType, right: OperandType): boolean {
  if (left.kind === 'code' && right.kind === 'code') return left.list === right.list;
  if (isDay(left) && isDay(right)) return true;
  if (left.kind === 'enumeration' && right.kind === 'enumeration') {
    return left.values.some((value) => right.values.includes(value));
  }
  return left.kind === right.kind;
}

/**
 * Whether values of a list can equal an operand's. Names and free text are folded alike; references and e-mail
 * addresses each in their own way, so that a list of texts would quietly never hold one of them.
 */
export function canHold(list: OperandType, operand: OperandType): boolean {
  if (list.kind !== 'text' || operand.kind !== 'text') return isComparable(list, operand);
  const foldedAs = ({ folding }: TextType): string => (folding === 'name' ? 'free' : folding);
  return foldedAs(list) === foldedAs(operand);
}

export const isDay = (type: OperandType): boolean => type.kind === 'date' || type.kind === 'partial_date';

/** Whether `<` means anything: numbers, weights, money and times have an order, texts and codes have none. */
export const isOrdered = (type: OperandType): boolean =>
  !['text', 'enumeration', 'code', 'boolean'].includes(type.kind);
