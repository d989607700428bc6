import type { FieldPath, ListSource, OperandType, TypedOperand, Value } from '@tautai/dsl';
import { millionthsPerUnit } from '@tautai/dsl';
import { printKnown } from '../../values/print-known.ts';

/** `booking.lead_time` → `lead time`, `booking.agency.name` → `agency name`: a field as people call it. */
export function fieldWords({ steps, cataloguePath }: FieldPath): string {
  const names = steps.length === 0 ? [lastOf(cataloguePath)] : steps;
  const last = names.at(-1) ?? '';
  const isVague = ['name', 'number', 'type', 'city', 'country', 'phone'].includes(last) && names.length > 1;
  return plain(isVague ? names.slice(-2).join(' ') : last);
}

export const listWords = ({ path }: ListSource): string => plain(lastOf(path.cataloguePath));

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const plain = (name: string): string => name.replaceAll('_', ' ').replace(/^is /u, '');

const measured: ReadonlySet<OperandType['kind']> = new Set(['number', 'mass', 'amount', 'duration']);

/** `lead time of 47 h 59 min`, `method is cash`, `origin not delivered`. */
export function settingWords(operand: TypedOperand, value: Value | null): string {
  if (operand.kind === 'otherwise') return settingWords(operand.operand, value);
  if (operand.kind === 'in_currency') return settingWords({ ...operand.operand, type: operand.type }, value);
  if (operand.kind === 'age_at') return `age ${valueWords(operand.type, value)}`;
  if (operand.kind === 'date_of' || operand.kind === 'time_of') {
    const whole = settingWords(operand.operand, null);
    const part = operand.kind === 'date_of' ? 'date of' : 'time of';
    return `${part} ${whole.replace('not delivered', valueWords(operand.type, value))}`;
  }
  if (operand.kind === 'aggregate') return aggregateWords(operand, value);
  const subject = subjectOf(operand);
  // `email shared with 3`: a name that ends like this asks for its number by itself.
  const words = `${subject} ${valueWords(operand.type, value)}`;
  return words.replace(/ with of /u, ' with ');
}

function valueWords(type: OperandType, value: Value | null): string {
  if (value === null) return 'not delivered';
  const printed = printKnown(type, value).replaceAll('_', ' ');
  return `${measured.has(type.kind) ? 'of' : 'is'} ${printed}`;
}

type Aggregate = Extract<TypedOperand, { kind: 'aggregate' }>;

function aggregateWords({ aggregate, list, element, type }: Aggregate, value: Value | null): string {
  if (value === null) return `${listWords(list)} not delivered`;
  if (aggregate === 'count') return countWords(list, Number(value) / millionthsPerUnit, 0);
  const of = element === null ? listWords(list) : fieldWords(element);
  return `${aggregate} of ${of} ${valueWords(type, value)}`;
}

/** `payments: one that fits, one that does not`. */
export function countWords(list: ListSource, fitting: number, others: number): string {
  if (fitting + others === 0) return `no ${listWords(list)}`;
  const failing = others === 0 ? null : `${spelt(others)} that ${others === 1 ? 'does' : 'do'} not`;
  if (fitting === 0) return `${listWords(list)}: ${failing} fit`;
  const fit = `${spelt(fitting)} that ${fitting === 1 ? 'fits' : 'fit'}`;
  return `${listWords(list)}: ${[fit, failing].filter((words) => words !== null).join(', ')}`;
}

const smallNumbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six'] as const;

export const spelt = (count: number): string => smallNumbers[count] ?? String(count);

const resultNames = { '+': 'sum', '-': 'difference', '*': 'product', '/': 'quotient' } as const;

function subjectOf(operand: TypedOperand): string {
  if (operand.kind === 'field') return fieldWords(operand.path);
  return operand.kind === 'arithmetic' ? resultNames[operand.operator] : 'literal';
}
