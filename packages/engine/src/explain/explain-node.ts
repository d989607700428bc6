import type { Value } from '@tautai/dsl';
import type { IrCondition, IrOperand, IrQuantifier } from '../ir/ir.ts';
import { invariant } from '../invariant.ts';
import type { ConditionTrace, ElementTrace, ListTrace, OperandTrace } from '../interpret/trace.ts';
import { printKnown } from '../values/print-known.ts';
import { countTrue } from '../values/truth.ts';
import type { ElementExplanation, ExplanationNode, LeafEvidence, ListEvidence, SeenValue } from './explanation.ts';
import { elementsThatMatter, membersThatMatter } from './mattering.ts';
import { printOperand } from './print-operand.ts';

/** The most elements of a list that an explanation shows; the rest is counted. */
export const elementsShownMax = 10;

/** The most values of an `in [ … ]` that an explanation repeats. */
const valuesShownMax = 5;

/** Turns what the interpreter saw into the tree that people are shown. */
export function explainNode(trace: ConditionTrace, mattered: boolean): ExplanationNode {
  const { node, truth, parts, operands, list } = trace;
  const matters = membersThatMatter(node, truth);
  const isLeaf = operands.length > 0;
  return {
    range: node.range,
    kind: node.kind,
    verdict: truth,
    mattered,
    children: parts.map((part, index) => ({
      ...explainNode(part, mattered && matters(part.truth, index)),
      ...rowAt(node, index),
    })),
    leaf: isLeaf ? explainLeaf(node, operands) : null,
    lists:
      list !== null && node.kind === 'quantifier'
        ? [explainQuantified(node, list, trace, mattered)]
        : operands.flatMap((operand) => aggregatesIn(operand, mattered)),
  };
}

function rowAt(node: IrCondition, index: number): Pick<ExplanationNode, 'row'> {
  const row = node.kind === 'points' ? node.rows[index] : undefined;
  return row === undefined ? {} : { row: { points: row.points, reason: row.reason } };
}

function explainQuantified(
  node: IrQuantifier,
  list: ListTrace,
  { truth }: ConditionTrace,
  mattered: boolean,
): ListEvidence {
  const truths = list.elements?.map((element) => element.truth) ?? [];
  const matters = elementsThatMatter(node, truth, truths);
  return explainList(list, ({ truth: each }) => mattered && matters(each));
}

function explainList(list: ListTrace, matters: (element: ElementTrace) => boolean): ListEvidence {
  const elements = list.elements ?? [];
  const { shown, leftOut } = chooseElements(elements, matters);
  const { sure, possible } = countTrue(elements.map(({ truth }) => truth));
  const counts = {
    true: sure,
    false: elements.length - possible,
    unknown: possible - sure,
    total: elements.length,
  };
  return {
    path: list.node.place.cataloguePath,
    counts: list.elements === null ? null : counts,
    cause: list.cause,
    elements: shown,
    leftOut,
  };
}

/** Those that mattered come before the others; within both the list's order is kept. */
function chooseElements(elements: readonly ElementTrace[], matters: (element: ElementTrace) => boolean) {
  const indexed = elements.map((element, index) => ({ element, index, mattered: matters(element) }));
  const chosen = [...indexed.filter(({ mattered }) => mattered), ...indexed.filter(({ mattered }) => !mattered)]
    .slice(0, elementsShownMax)
    .toSorted((left, right) => left.index - right.index);
  return {
    shown: chosen.map(({ element, index, mattered }) => explainElement(element, index, mattered)),
    leftOut: elements.length - chosen.length,
  };
}

function explainElement(element: ElementTrace, index: number, mattered: boolean): ElementExplanation {
  const { truth, isWithin, condition } = element;
  // Outside the window the condition is not asked.
  const isAsked = mattered && isWithin !== 'false';
  return {
    index,
    verdict: truth,
    mattered,
    isWithin,
    condition: condition === null ? null : explainNode(condition, isAsked),
  };
}

function aggregatesIn({ parts, list }: OperandTrace, mattered: boolean): readonly ListEvidence[] {
  const own = list === null ? [] : [explainList(list, ({ truth }) => mattered && truth !== 'false')];
  return [...own, ...parts.flatMap((part) => aggregatesIn(part, mattered))];
}

function explainLeaf(node: IrCondition, operands: readonly OperandTrace[]): LeafEvidence {
  const [left] = operands;
  invariant(left !== undefined, 'a leaf has an operand');
  const leftValues = valuesIn(left);
  const [onlyValue, ...others] = leftValues;
  return {
    operator: operatorWords(node),
    path: others.length === 0 ? (onlyValue?.path ?? null) : null,
    expected: expectedOf(node, operands),
    seen: seenOf(left),
    cause: left.cause,
    values: operands.flatMap(valuesIn),
  };
}

/** A list or a record that is there has nothing to print but that. */
function seenOf(operand: OperandTrace): string | null {
  const isGroup = operand.node.kind === 'list' || operand.node.kind === 'record';
  if (isGroup) return operand.known === null ? null : 'known';
  return printOperand(operand);
}

/** Every field and aggregate that an operand read, in the order of the text. */
function valuesIn(operand: OperandTrace): readonly SeenValue[] {
  const { node, cause, parts } = operand;
  const path = pathOf(node);
  if (path === null) return parts.flatMap(valuesIn);
  return [{ range: node.range, path, seen: seenOf(operand), cause }];
}

function pathOf(node: OperandTrace['node']): string | null {
  if ('place' in node) return node.place.cataloguePath;
  if (node.kind !== 'aggregate') return null;
  return (node.element ?? node.list.place).cataloguePath;
}

function operatorWords(node: IrCondition): string {
  switch (node.kind) {
    case 'compare':
    case 'text_test':
      return node.operator.replace('_', ' ');
    case 'one_of':
      return node.isNegated ? 'not in' : 'in';
    case 'in_list':
      return node.isNegated ? 'not in list' : 'in list';
    case 'presence':
      return `is ${node.expects}`;
    case 'between':
      return 'between';
    default:
      return 'is';
  }
}

function expectedOf(node: IrCondition, operands: readonly OperandTrace[]): string | null {
  const printed = operands.slice(1).map((operand) => printOperand(operand) ?? '(not known)');
  switch (node.kind) {
    case 'compare':
    case 'between':
      return printed.join(' and ');
    case 'one_of':
      return printValues(node.operand, node.values.slice(0, valuesShownMax), node.values.length);
    case 'in_list':
      return node.listName;
    case 'text_test':
      return JSON.stringify(node.pattern);
    case 'holds':
      return 'true';
    default:
      return null;
  }
}

function printValues({ type }: IrOperand, values: readonly Value[], total: number): string {
  const printed = values.map((value) => printKnown(type, value)).join(', ');
  return total > values.length ? `${printed} and ${total - values.length} more` : printed;
}
