import type { OperandType } from '@tautai/dsl';
import type { IrCondition, IrList, IrOperand, Place } from '../ir/ir.ts';
import { assertNever } from '../invariant.ts';

/** The number of a part that has been numbered already. */
type NumberOf = (part: IrCondition | IrOperand) => number;

/**
 * What a node of one ruleset is, its parts by their numbers: equal for equal nodes and for no others. Left out are where
 * a node stands in the text, how a block was written, and what follows from the rest (the type of a field, the members
 * of a list by its name).
 */
export function contentKey(node: IrCondition | IrOperand, numberOf: NumberOf): string {
  const numbers = (parts: readonly (IrCondition | IrOperand)[]): string => parts.map(numberOf).join(' ');
  switch (node.kind) {
    case 'constant':
      return `constant ${String(node.value)}`;
    case 'all':
    case 'any':
      return `${node.kind} ${node.conditions
        .map(numberOf)
        .toSorted((one, other) => one - other)
        .join(' ')}`;
    case 'none':
      return `none ${numbers(node.conditions)}`;
    case 'at_least':
      return `at_least ${node.count} ${numbers(node.conditions)}, ${(node.weights ?? []).join(' ')}`;
    case 'points':
      return `points ${node.threshold} ${node.rows.map(({ condition, points }) => `${numberOf(condition)}:${points}`).join(' ')}`;
    case 'not':
      return `not ${numberOf(node.condition)}`;
    case 'quantifier':
      return `${node.quantifier} ${node.count ?? ''} ${keyOfRun(node, numberOf)}`;
    case 'compare':
      return `compare ${numberOf(node.left)} ${node.operator} ${numberOf(node.right)}`;
    case 'between':
      return `between ${numbers([node.operand, node.low, node.high])}`;
    case 'one_of':
      return `one_of ${numberOf(node.operand)} ${String(node.isNegated)} ${JSON.stringify(node.values)}`;
    case 'in_list':
      return `in_list ${numberOf(node.operand)} ${String(node.isNegated)} ${node.listName}`;
    case 'text_test':
      return `${node.operator} ${numberOf(node.operand)} ${node.pattern}`;
    case 'presence': {
      const { subject, expects } = node;
      const isGroup = subject.kind === 'list' || subject.kind === 'record';
      return `${expects} ${isGroup ? `${subject.kind} ${keyOfPlace(subject.place)}` : numberOf(subject)}`;
    }
    case 'holds':
      return `holds ${numberOf(node.operand)}`;
    default:
      return keyOfOperand(node, numberOf);
  }
}

function keyOfOperand(node: IrOperand, numberOf: NumberOf): string {
  switch (node.kind) {
    case 'literal':
      return `literal ${keyOfType(node.type)} ${JSON.stringify(node.value)}`;
    case 'field':
      return `field ${keyOfPlace(node.place)}`;
    case 'otherwise':
      return `otherwise ${numberOf(node.operand)} ${numberOf(node.fallback)}`;
    case 'arithmetic':
      return `arithmetic ${numberOf(node.left)} ${node.operator} ${numberOf(node.right)}`;
    case 'aggregate': {
      const element = node.element === null ? '' : keyOfPlace(node.element);
      return `aggregate ${node.aggregate} ${element} ${keyOfRun(node, numberOf)}`;
    }
    case 'date_of':
    case 'time_of':
      return `${node.kind} ${numberOf(node.operand)}`;
    case 'age_at':
      return `age_at ${numberOf(node.birth)} ${numberOf(node.day)}`;
    case 'in_currency':
      return `in_currency ${numberOf(node.operand)} ${numberOf(node.currency)} ${node.type.currency}`;
    default:
      return assertNever(node);
  }
}

interface Run {
  readonly list: IrList;
  readonly depth: number;
  readonly where: IrCondition | null;
}

function keyOfRun({ list: { place, window }, depth, where }: Run, numberOf: NumberOf): string {
  const within = window === null ? '' : `${window.durationMs} ${keyOfPlace(window.time)}`;
  return `${depth} ${keyOfPlace(place)} ${within} ${where === null ? '' : numberOf(where)}`;
}

/** Slots of two lists' elements have the same numbers; catalogue paths tell them apart. */
const keyOfPlace = ({ scope, cataloguePath }: Place): string => `${scope}/${cataloguePath}`;

/** A literal may be a code of one list or of another. */
const keyOfType = (type: OperandType): string => {
  switch (type.kind) {
    case 'code':
      return `code ${type.list}`;
    case 'text':
      return `text ${type.folding}`;
    case 'enumeration':
      return `enumeration ${type.values.join(' ')}`;
    case 'amount':
      return `amount ${'currency' in type ? type.currency : ''}`;
    default:
      return type.kind;
  }
};
