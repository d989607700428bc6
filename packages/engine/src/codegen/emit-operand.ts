import type { Value } from '@tautai/dsl';
import type { IrAggregate, IrOperand } from '../ir/ir.ts';
import { assertNever, invariant } from '../invariant.ts';
import { computeExact } from '../values/arithmetic.ts';
import type { Code } from './code.ts';
import { code } from './code.ts';
import { emitCount, emitValues, inAndHolds, readList, readValue } from './emit-list.ts';
import type { EmitCondition, Writing } from './emission.ts';

/** Whether an operand, where it is known, is one whole value: no partial date and no open count. */
export function isAlwaysExact(node: IrOperand): boolean {
  switch (node.kind) {
    case 'literal':
    case 'field':
      return node.type.kind !== 'partial_date';
    case 'otherwise':
      // `otherwise` has closed its counts.
      return [node.operand, node.fallback].every((each) => isCount(each) || isAlwaysExact(each));
    case 'aggregate':
      return node.aggregate !== 'count' && node.type.kind !== 'partial_date';
    case 'age_at':
      return false;
    case 'arithmetic':
    case 'date_of':
    case 'time_of':
    case 'in_currency':
      return true;
    default:
      return assertNever(node);
  }
}

/** Whether it may be an interval. */
const isCount = (node: IrOperand): boolean =>
  node.kind === 'age_at' || (node.kind === 'aggregate' && node.aggregate === 'count');

/** Code for an operand: its value, the interval of a count, or null where it is missing. */
export function emitOperand(node: IrOperand, writing: Writing, emitCondition: EmitCondition): Code {
  const inner = (operand: IrOperand): Code => emitOperand(operand, writing, emitCondition);
  /** For where one value is needed: an open count is missing. */
  const exact = (operand: IrOperand): Code => (isCount(operand) ? code`h.exact(${inner(operand)})` : inner(operand));
  switch (node.kind) {
    case 'literal':
      return writing.emission.constant(node.value);
    case 'field':
      return readValue(node.place);
    case 'otherwise':
      return code`(${exact(node.operand)} ?? ${exact(node.fallback)})`;
    case 'arithmetic': {
      const { operator, left, right } = node;
      const apply = (a: Value | null, b: Value | null): Value | null =>
        computeExact(operator, { kind: left.type.kind, value: a }, { kind: right.type.kind, value: b });
      return code`${writing.emission.constant(apply)}(${exact(left)}, ${exact(right)})`;
    }
    case 'date_of':
      return code`h.dateOf(${inner(node.operand)})`;
    case 'time_of':
      return code`h.timeOf(${inner(node.operand)})`;
    case 'age_at':
      return code`h.ageAt(${inner(node.birth)}, ${inner(node.day)})`;
    case 'in_currency': {
      const currency = writing.emission.constant(node.type.currency);
      return code`h.inCurrency(${inner(node.operand)}, ${inner(node.currency)}, ${currency})`;
    }
    case 'aggregate':
      return emitAggregate(node, writing, emitCondition);
    default:
      return assertNever(node);
  }
}

function emitAggregate(node: IrAggregate, { emission }: Writing, emitCondition: EmitCondition): Code {
  const list = readList(node.list.place);
  const match = inAndHolds(emission, node, 'match', emitCondition);
  const possible = inAndHolds(emission, node, 'possible', emitCondition);
  if (node.aggregate === 'count') {
    const sure = emitCount(emission, node, match);
    return code`(${list} === null ? null : h.count(${sure}, ${emitCount(emission, node, possible)}))`;
  }
  invariant(node.element !== null, 'an aggregate other than count has a field');
  const values = emitValues(emission, node, { match, possible }, node.element);
  return code`(${list} === null ? null : h.${aggregateCode[node.aggregate]}(${values}))`;
}

const aggregateCode = {
  sum: code`sum`,
  lowest: code`lowest`,
  highest: code`highest`,
  earliest: code`earliest`,
  latest: code`latest`,
} as const;
