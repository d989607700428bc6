/** Operands on chosen values, for records that are being made up: forwards, and backwards from what is to come out. */
import type { TypedOperand } from '../check/typed-ast.ts';
import { addMonths, fullYearsBetween, msPerDay } from '../values/calendar.ts';
import {
  addDecimals,
  divideDecimals,
  millionthsPerUnit,
  multiplyDecimals,
  subtractDecimals,
} from '../values/decimal.ts';
import type { Value } from '../values/value.ts';

/** The value chosen for a field; null where there is none. */
export type ValueAt = (operand: Extract<TypedOperand, { kind: 'field' }>) => Value | null;

/** What an operand comes to; null where it has no value, or where that cannot be told from fields alone. */
export function valueOf(operand: TypedOperand, at: ValueAt): Value | null {
  switch (operand.kind) {
    case 'literal':
      return operand.value;
    case 'field':
      return at(operand);
    case 'otherwise':
      return valueOf(operand.operand, at) ?? valueOf(operand.fallback, at);
    case 'date_of': {
      const moment = numberOf(valueOf(operand.operand, at));
      return moment === null ? null : Math.floor(moment / msPerDay);
    }
    case 'time_of': {
      const moment = numberOf(valueOf(operand.operand, at));
      return moment === null ? null : moment - Math.floor(moment / msPerDay) * msPerDay;
    }
    case 'age_at': {
      const birth = numberOf(valueOf(operand.birth, at));
      const day = numberOf(valueOf(operand.day, at));
      return birth === null || day === null || day < birth ? null : fullYearsBetween(birth, day) * millionthsPerUnit;
    }
    case 'in_currency':
      return valueOf(operand.currency, at) === operand.type.currency ? valueOf(operand.operand, at) : null;
    case 'arithmetic': {
      const left = numberOf(valueOf(operand.left, at));
      const right = numberOf(valueOf(operand.right, at));
      return left === null || right === null ? null : compute(operand, left, right);
    }
    case 'aggregate':
      return null;
  }
}

type Arithmetic = Extract<TypedOperand, { kind: 'arithmetic' }>;

function numberOf(value: Value | null): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && value !== null && value.firstDay === value.lastDay ? value.firstDay : null;
}

function compute({ operator, left: leftOperand, right: rightOperand }: Arithmetic, left: number, right: number) {
  const isPeriod = rightOperand.type.kind === 'period';
  switch (operator) {
    case '*':
      return multiplyDecimals(left, right);
    case '/':
      return divideDecimals(left, right);
    case '+':
      return isPeriod ? shifted(leftOperand, left, right) : addDecimals(left, right);
    case '-': {
      if (isPeriod) return shifted(leftOperand, left, -right);
      const scale = leftOperand.type.kind === 'date' ? msPerDay : 1;
      return subtractDecimals(left * scale, right * scale);
    }
  }
}

function shifted({ type }: TypedOperand, value: number, months: number): number {
  if (type.kind === 'date') return addMonths(value, months);
  const day = Math.floor(value / msPerDay);
  return addMonths(day, months) * msPerDay + (value - day * msPerDay);
}

/** A field that stands open, and the value with which the operand would come to the target. */
export interface Demand {
  readonly field: Extract<TypedOperand, { kind: 'field' }>;
  readonly value: number;
}

/** Which value an open field needs. The others must have theirs; null where no value is to be found so. */
export function demandFor(operand: TypedOperand, target: number, at: ValueAt): Demand | null {
  switch (operand.kind) {
    case 'field':
      return at(operand) === null ? { field: operand, value: target } : null;
    case 'date_of':
      return demandFor(operand.operand, target * msPerDay, at);
    case 'otherwise':
      return demandFor(operand.operand, target, at);
    case 'arithmetic': {
      const left = numberOf(valueOf(operand.left, at));
      const right = numberOf(valueOf(operand.right, at));
      if (right !== null) {
        const needed = leftFor(operand, target, right);
        return needed === null ? null : demandFor(operand.left, needed, at);
      }
      const needed = left === null ? null : rightFor(operand, target, left);
      return needed === null ? null : demandFor(operand.right, needed, at);
    }
    case 'in_currency':
      return demandFor(operand.operand, target, at);
    case 'literal':
    case 'aggregate':
    case 'time_of':
    case 'age_at':
      return null;
  }
}

function leftFor({ operator, left, right: rightOperand }: Arithmetic, target: number, right: number): number | null {
  const isPeriod = rightOperand.type.kind === 'period';
  switch (operator) {
    case '+':
      return isPeriod ? shifted(left, target, -right) : subtractDecimals(target, right);
    case '-':
      if (isPeriod) return shifted(left, target, right);
      return left.type.kind === 'date' ? Math.round(target / msPerDay) + right : addDecimals(target, right);
    case '*':
      return divideDecimals(target, right);
    case '/':
      return multiplyDecimals(target, right);
  }
}

function rightFor({ operator, left: leftOperand }: Arithmetic, target: number, left: number): number | null {
  switch (operator) {
    case '+':
      return subtractDecimals(target, left);
    case '-':
      return leftOperand.type.kind === 'date' ? left - Math.round(target / msPerDay) : subtractDecimals(left, target);
    case '*':
      return divideDecimals(target, left);
    case '/':
      return divideDecimals(left, target);
  }
}

/** Every field that an operand reads, those of its aggregates not among them. */
export function fieldsOfOperand(operand: TypedOperand): readonly Extract<TypedOperand, { kind: 'field' }>[] {
  switch (operand.kind) {
    case 'field':
      return [operand];
    case 'otherwise':
      return [...fieldsOfOperand(operand.operand), ...fieldsOfOperand(operand.fallback)];
    case 'arithmetic':
      return [...fieldsOfOperand(operand.left), ...fieldsOfOperand(operand.right)];
    case 'date_of':
    case 'time_of':
      return fieldsOfOperand(operand.operand);
    case 'age_at':
      return [...fieldsOfOperand(operand.birth), ...fieldsOfOperand(operand.day)];
    case 'in_currency':
      return [...fieldsOfOperand(operand.operand), ...fieldsOfOperand(operand.currency)];
    case 'literal':
    case 'aggregate':
      return [];
  }
}
