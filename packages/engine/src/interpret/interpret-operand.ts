import { dateOfLocal, timeOfLocal } from '@tautai/dsl';
import type { IrAgeAt, IrAggregate, IrCondition, IrOperand, Place } from '../ir/ir.ts';
import { assertNever, invariant } from '../invariant.ts';
import { causeIn } from '../record/decode-record.ts';
import type { Term } from '../values/arithmetic.ts';
import { compute } from '../values/arithmetic.ts';
import { ageAt } from '../values/age.ts';
import { extreme, sumOf } from '../values/aggregate.ts';
import type { Known, MissingCause } from '../values/known.ts';
import { exactOf, isCount } from '../values/known.ts';
import { countTrue } from '../values/truth.ts';
import type { Frame } from './frame.ts';
import { placeIn, scopeAt } from './frame.ts';
import { traceList } from './trace-list.ts';
import type { ConditionTrace, ListTrace, OperandTrace } from './trace.ts';

type Interpret = (condition: IrCondition, frame: Frame) => ConditionTrace;

/** What an operand comes to: a value, the interval of a count, or nothing and why. */
export function interpretOperand(node: IrOperand, frame: Frame, interpret: Interpret): OperandTrace {
  switch (node.kind) {
    case 'literal':
      return known(node, node.value);
    case 'field':
      return traceField(node, node.place, frame);
    case 'otherwise':
      return traceOtherwise(node, frame, interpret);
    case 'arithmetic': {
      const parts = [node.left, node.right].map((part) => interpretOperand(part, frame, interpret));
      return { ...traceArithmetic(node, parts), parts };
    }
    case 'date_of':
    case 'time_of': {
      const part = interpretOperand(node.operand, frame, interpret);
      if (part.known === null) return { ...missing(node, part.cause ?? 'absent'), parts: [part] };
      invariant(typeof part.known === 'number', 'date of and time of take a local date-time');
      const value = node.kind === 'date_of' ? dateOfLocal(part.known) : timeOfLocal(part.known);
      return { ...known(node, value), parts: [part] };
    }
    case 'age_at': {
      const parts = [node.birth, node.day].map((part) => interpretOperand(part, frame, interpret));
      return { ...traceAge(node, parts), parts };
    }
    case 'in_currency': {
      const parts = [node.operand, node.currency].map((part) => interpretOperand(part, frame, interpret));
      return { ...traceMoney(node, parts), parts };
    }
    case 'aggregate':
      return traceAggregate(node, frame, interpret);
    default:
      return assertNever(node);
  }
}

const none: readonly never[] = [];

const known = (node: IrOperand, value: Known): OperandTrace => ({
  node,
  known: value,
  cause: null,
  parts: none,
  list: null,
});

const missing = (node: IrOperand, cause: MissingCause): OperandTrace => ({
  node,
  known: null,
  cause,
  parts: none,
  list: null,
});

function traceField(node: IrOperand, place: Place, frame: Frame): OperandTrace {
  const scope = scopeAt(frame, place.scope);
  const value = placeIn(scope.values, place);
  return value === null ? missing(node, causeIn(scope, place.cataloguePath)) : known(node, value);
}

function traceAge(node: IrAgeAt, [birth, day]: readonly OperandTrace[]): OperandTrace {
  invariant(birth !== undefined && day !== undefined, 'an age has a birth and a day');
  const absent = [birth, day].find((part) => part.known === null);
  if (absent !== undefined || birth.known === null || day.known === null) {
    return missing(node, absent?.cause ?? 'absent');
  }
  invariant(!isCount(birth.known) && !isCount(day.known), 'days are no counts');
  const age = ageAt(birth.known, day.known);
  return 'cause' in age ? missing(node, age.cause) : known(node, age.known);
}

/** Nothing is converted: an amount in another currency is missing. */
function traceMoney(
  node: Extract<IrOperand, { kind: 'in_currency' }>,
  [amount, currency]: readonly OperandTrace[],
): OperandTrace {
  invariant(amount !== undefined && currency !== undefined, 'money has an amount and a currency');
  const absent = [amount, currency].find((part) => part.known === null);
  if (absent !== undefined || amount.known === null) return missing(node, absent?.cause ?? 'absent');
  return currency.known === node.type.currency ? known(node, amount.known) : missing(node, 'other_currency');
}

function traceOtherwise(
  node: Extract<IrOperand, { kind: 'otherwise' }>,
  frame: Frame,
  interpret: Interpret,
): OperandTrace {
  const operand = interpretOperand(node.operand, frame, interpret);
  const fallback = interpretOperand(node.fallback, frame, interpret);
  const exact = [operand, fallback].map((part) => (part.known === null ? null : exactOf(part.known)));
  const value = exact[0] ?? exact[1] ?? null;
  const parts = [operand, fallback];
  return value === null ? { ...missing(node, fallback.cause ?? 'undecided'), parts } : { ...known(node, value), parts };
}

function traceArithmetic(
  node: Extract<IrOperand, { kind: 'arithmetic' }>,
  [left, right]: readonly OperandTrace[],
): OperandTrace {
  invariant(left !== undefined && right !== undefined, 'arithmetic has two sides');
  const leftTerm = termOf(left);
  const rightTerm = termOf(right);
  if ('cause' in leftTerm) return missing(node, leftTerm.cause);
  if ('cause' in rightTerm) return missing(node, rightTerm.cause);
  const computed = compute(node.operator, leftTerm, rightTerm);
  return 'cause' in computed ? missing(node, computed.cause) : known(node, computed.value);
}

function termOf(operand: OperandTrace): Term | { readonly cause: MissingCause } {
  if (operand.known === null) return { cause: operand.cause ?? 'absent' };
  const value = exactOf(operand.known);
  invariant('type' in operand.node, 'arithmetic is on scalars');
  return value === null ? { cause: 'undecided' } : { kind: operand.node.type.kind, value };
}

function traceAggregate(node: IrAggregate, frame: Frame, interpret: Interpret): OperandTrace {
  const place = node.element;
  const element = place === null ? null : (within: Frame) => traceField(node, place, within);
  const list = traceList({ list: node.list, where: node.where, element, isForEvery: false }, frame, interpret);
  const { known: value, cause } = aggregateOver(node, list);
  return { node, known: value, cause, parts: none, list };
}

function aggregateOver(node: IrAggregate, { elements, cause }: ListTrace): OperandTrace {
  if (elements === null) return missing(node, cause ?? 'absent');
  const truths = elements.map(({ truth }) => truth);
  if (node.aggregate === 'count') return known(node, { kind: 'count', interval: countTrue(truths) });
  if (truths.includes('unknown')) return missing(node, 'undecided');
  const values = [];
  for (const { truth, value } of elements) {
    if (truth === 'false') continue;
    invariant(value !== null, 'an aggregate has the value of each element');
    if (value.known === null) return missing(node, value.cause ?? 'absent');
    values.push(value.known);
  }
  const computed = node.aggregate === 'sum' ? sumOf(values) : extreme(node.aggregate, values);
  return 'cause' in computed ? missing(node, computed.cause) : known(node, computed.value);
}
