import { assertNever } from '../invariant.ts';
import { printKnown } from '../values/print-known.ts';
import type { IrCondition, IrGroup, IrList, IrOperand, IrRule } from './ir.ts';

/** Prints a rule's Ir, one node a line where it has members: for people who work on the engine, and for its tests. */
export function printRule({ id, when, unless, score }: IrRule): string {
  const lines = [`rule ${id} score ${score}`, '  when', printLines(when, 2)];
  if (unless !== null) lines.push('  unless', printLines(unless, 2));
  return `${lines.join('\n')}\n`;
}

/** Prints a condition of the Ir. */
export const printCondition = (node: IrCondition): string => printLines(node, 0);

const indent = (depth: number): string => '  '.repeat(depth);

function printLines(node: IrCondition, depth: number): string {
  const members = (conditions: readonly IrCondition[]): string =>
    conditions.map((each) => `\n${printLines(each, depth + 1)}`).join('');
  switch (node.kind) {
    case 'all':
    case 'any':
    case 'none':
      return `${indent(depth)}${node.kind}${members(node.conditions)}`;
    case 'at_least':
      return `${indent(depth)}at_least ${node.count}${weightsOf(node.weights)}${members(node.conditions)}`;
    case 'points':
      return `${indent(depth)}points >= ${node.threshold}${node.rows
        .map(({ condition, points }) => `\n${printLines(condition, depth + 1)} -> ${points}`)
        .join('')}`;
    case 'not':
      return `${indent(depth)}not${members([node.condition])}`;
    case 'quantifier': {
      const count = node.count === null ? '' : ` ${node.count}`;
      const head = `${indent(depth)}${node.quantifier}${count} ${printList(node.list)}`;
      return `${head}${node.where === null ? '' : members([node.where])}`;
    }
    default:
      return `${indent(depth)}${printLeaf(node)}`;
  }
}

const weightsOf = (weights: readonly number[] | undefined): string =>
  weights === undefined ? '' : ` of [${weights.join(', ')}]`;

type Leaf = Exclude<IrCondition, { kind: 'all' | 'any' | 'none' | 'at_least' | 'points' | 'not' | 'quantifier' }>;

function printLeaf(node: Leaf): string {
  switch (node.kind) {
    case 'constant':
      return String(node.value);
    case 'compare':
      return `${printOperand(node.left)} ${node.operator} ${printOperand(node.right)}`;
    case 'between':
      return `${printOperand(node.operand)} between ${printOperand(node.low)} and ${printOperand(node.high)}`;
    case 'one_of': {
      const values = node.values.map((value) => printKnown(node.operand.type, value));
      return `${printOperand(node.operand)} ${node.isNegated ? 'not_' : ''}in [${values.join(', ')}]`;
    }
    case 'in_list':
      return `${printOperand(node.operand)} ${node.isNegated ? 'not_' : ''}in list ${node.listName}`;
    case 'text_test':
      return `${printOperand(node.operand)} ${node.operator} ${JSON.stringify(node.pattern)}`;
    case 'presence':
      return `${printSubject(node.subject)} is ${node.expects}`;
    case 'holds':
      return printOperand(node.operand);
    default:
      return assertNever(node);
  }
}

const printSubject = (subject: IrOperand | IrGroup): string =>
  subject.kind === 'list' || subject.kind === 'record' ? subject.place.cataloguePath : printOperand(subject);

function printOperand(node: IrOperand): string {
  switch (node.kind) {
    case 'literal':
      return printKnown(node.type, node.value);
    case 'field':
      return node.place.cataloguePath;
    case 'otherwise':
      return `(${printOperand(node.operand)} otherwise ${printOperand(node.fallback)})`;
    case 'arithmetic':
      return `(${printOperand(node.left)} ${node.operator} ${printOperand(node.right)})`;
    case 'date_of':
    case 'time_of':
      return `${node.kind}(${printOperand(node.operand)})`;
    case 'age_at':
      return `age_at(${printOperand(node.birth)}, ${printOperand(node.day)})`;
    case 'in_currency':
      return `${printOperand(node.operand)} in ${node.type.currency}`;
    case 'aggregate': {
      const field = node.element === null ? '' : ` ${node.element.cataloguePath}`;
      const where = node.where === null ? '' : ` where (${printCondition(node.where).replace(/\n */g, '; ')})`;
      return `(${node.aggregate}${field} of ${printList(node.list)}${where})`;
    }
    default:
      return assertNever(node);
  }
}

const printList = ({ place, window }: IrList): string =>
  window === null ? place.cataloguePath : `${place.cataloguePath} within ${window.durationMs} ms`;
