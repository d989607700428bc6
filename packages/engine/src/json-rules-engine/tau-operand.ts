import type { ScalarType, Value } from '@tautai/dsl';
import {
  printDate,
  printDecimal,
  printInstant,
  printLocalDateTime,
  printLocalTime,
  printPartialDate,
  readValue,
} from '@tautai/dsl';
import type { PortableCondition, PortableLiteral, PortableOperand, PortablePath, PortableRun } from './document.ts';

/** Thrown within the import where a document says what no text of the language does. */
export class Inexpressible extends Error {}

/** The name that the text gives to the elements at a depth of quantifiers. */
const elementName = (depth: number): string => `item${depth}`;

export const tauPath = ({ of, steps }: PortablePath): string =>
  [...(of === 'record' ? [] : [elementName(of)]), ...steps].join('.');

/** Prints an operand of a document as the language writes it; `print` prints the conditions within. */
export function tauOperand(operand: PortableOperand, print: (condition: PortableCondition) => string): string {
  const inner = (each: PortableOperand): string => tauOperand(each, print);
  if ('literal' in operand || 'months' in operand) return tauLiteral(operand);
  if ('presenceOf' in operand) return tauPath(operand.at);
  if ('otherwise' in operand) return `(${inner(operand.value)} otherwise ${inner(operand.otherwise)})`;
  if ('dateOf' in operand) return `date of ${inner(operand.dateOf)}`;
  if ('timeOf' in operand) return `time of ${inner(operand.timeOf)}`;
  if ('ageOf' in operand) return `${inner(operand.ageOf).replace(/date_of_birth$/u, 'age')} at ${inner(operand.on)}`;
  // The currency is that of what it is compared with.
  if ('amount' in operand) return inner(operand.amount);
  if ('aggregate' in operand) {
    const field = operand.field === null ? '' : `.${operand.field.field.steps.join('.')}`;
    return `${operand.aggregate} of ${tauRun(operand.run, print, field)}`;
  }
  if ('arithmetic' in operand) return `(${inner(operand.left)} ${operand.arithmetic} ${inner(operand.right)})`;
  return tauPath(operand.field);
}

/** A list with its name for an element, its window of time and its condition. */
export function tauRun(
  { list, depth, within, where }: PortableRun,
  print: (condition: PortableCondition) => string,
  field = '',
): string {
  return [
    `${tauPath(list)}${field}`,
    ...(where === null ? [] : [`as ${elementName(depth)}`]),
    ...(within === null ? [] : [`within ${tauDuration(within.durationMs)}`]),
    ...(where === null ? [] : [`where (${print(where.match)})`]),
  ].join(' ');
}

export function tauLiteral(literal: PortableLiteral): string {
  if ('months' in literal) return `${literal.months} months`;
  const read = readValue(literal.type, literal.literal);
  if (!('value' in read) || read.value === undefined) throw new Inexpressible('a value that cannot be read');
  return tauValue(literal.type, read.value);
}

function tauValue(type: ScalarType, value: Value): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'object') return `date "${printPartialDate(value)}"`;
  if (typeof value === 'string') return type.kind === 'enumeration' ? value : tauText(value);
  switch (type.kind) {
    case 'mass':
      return `${printDecimal(value)} kg`;
    case 'amount':
      return 'currency' in type ? `${printDecimal(value)} ${String(type.currency)}` : printDecimal(value);
    case 'duration':
      return tauDuration(value);
    case 'instant':
      return printInstant(value);
    case 'local_date_time':
      return printLocalDateTime(value);
    case 'date':
    case 'partial_date':
      return printDate(value);
    case 'local_time':
      return printLocalTime(value);
    default:
      return printDecimal(value);
  }
}

/** In quotes; `\*` and `\?` of a pattern stand as they are. */
export const tauText = (text: string): string => JSON.stringify(text).replaceAll(/\\\\([*?])/gu, '\\$1');

const units = [
  ['days', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
] as const;

function tauDuration(ms: number): string {
  for (const [unit, unitMs] of units) if (ms % unitMs === 0) return `${ms / unitMs} ${unit}`;
  return `${printDecimal(Math.round((ms / 60_000) * 1_000_000))} min`;
}
