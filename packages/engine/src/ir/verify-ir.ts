/**
 * What holds of every Ir, before and after each pass. A violation is our defect and throws:
 *
 * - a place lies in a scope that is open, in a slot that its layout has, under the same catalogue path
 * - quantifiers and aggregates nest by one; counting quantifiers have a whole count, the others none
 * - only what computes is computed; `count` has no field, every other aggregate has one
 * - after `push-negation`: no `none`, and `not` stands only above leaves without an opposite and above `exactly`
 */
import type { Layout } from '../record/layout.ts';
import { assertNever, invariant } from '../invariant.ts';
import { resultKind } from '../values/arithmetic.ts';
import type { IrAggregate, IrCondition, IrGroup, IrList, IrOperand, IrQuantifier, IrRule, Place } from './ir.ts';

/** The layouts in scope: the record's, then one for each quantifier from the outside in. */
interface Scope {
  readonly record: Layout;
  readonly elements: readonly Layout[];
}

export function verifyRule({ when, unless, reason }: IrRule, layout: Layout): void {
  const scope: Scope = { record: layout, elements: [] };
  verifyIn(scope, when);
  if (unless !== null) verifyIn(scope, unless);
  for (const part of reason ?? []) if (part.kind === 'operand') verifyOperand(scope, part.operand);
}

/** Verifies a condition that stands alone. */
export const verifyCondition = (condition: IrCondition, layout: Layout): void =>
  verifyIn({ record: layout, elements: [] }, condition);

/** Verifies what `push-negation` promises. */
export function verifyNegationAtLeaves(node: IrCondition): void {
  invariant(node.kind !== 'none', '`none of` has been pushed down');
  if (node.kind === 'not') {
    const { condition } = node;
    const isExactly = condition.kind === 'quantifier' && condition.quantifier === 'exactly';
    invariant(
      isExactly || ['between', 'text_test', 'holds'].includes(condition.kind),
      'negation stands above leaves without an opposite',
    );
  }
  if ('conditions' in node) node.conditions.forEach(verifyNegationAtLeaves);
  if (node.kind === 'quantifier' && node.where !== null) verifyNegationAtLeaves(node.where);
}

function verifyIn(scope: Scope, node: IrCondition): void {
  invariant(node.range.start <= node.range.end, 'a range does not end before it starts');
  switch (node.kind) {
    case 'constant':
      return;
    case 'all':
    case 'any':
    case 'none':
      return node.conditions.forEach((each) => verifyIn(scope, each));
    case 'at_least':
      invariant(Number.isSafeInteger(node.count), 'a count is whole');
      invariant(
        (node.weights ?? node.conditions).length === node.conditions.length,
        'each member has its weight, where weights are given',
      );
      return node.conditions.forEach((each) => verifyIn(scope, each));
    case 'points':
      return node.rows.forEach((row) => verifyIn(scope, row.condition));
    case 'not':
      return verifyIn(scope, node.condition);
    case 'quantifier':
      verifyCount(node);
      return verifyRun(scope, node);
    case 'compare':
      return [node.left, node.right].forEach((each) => verifyOperand(scope, each));
    case 'between':
      return [node.operand, node.low, node.high].forEach((each) => verifyOperand(scope, each));
    case 'presence':
      return node.subject.kind === 'list' || node.subject.kind === 'record'
        ? verifyGroup(scope, node.subject)
        : verifyOperand(scope, node.subject);
    case 'one_of':
    case 'in_list':
    case 'text_test':
    case 'holds':
      return verifyOperand(scope, node.operand);
    default:
      return assertNever(node);
  }
}

function verifyCount({ quantifier, count }: IrQuantifier): void {
  const counts = quantifier === 'exactly' || quantifier === 'at_least' || quantifier === 'at_most';
  invariant(counts ? Number.isSafeInteger(count) : count === null, 'counting quantifiers, and no others, have a count');
}

function verifyOperand(scope: Scope, node: IrOperand): void {
  switch (node.kind) {
    case 'literal':
      return;
    case 'field':
      return verifyField(scope, node.place);
    case 'otherwise':
      return [node.operand, node.fallback].forEach((each) => verifyOperand(scope, each));
    case 'arithmetic':
      invariant(resultKind(node.operator, node.left.type.kind, node.right.type.kind) !== null, 'the kinds compute');
      return [node.left, node.right].forEach((each) => verifyOperand(scope, each));
    case 'date_of':
    case 'time_of':
      return verifyOperand(scope, node.operand);
    case 'age_at':
      return [node.birth, node.day].forEach((each) => verifyOperand(scope, each));
    case 'in_currency':
      return [node.operand, node.currency].forEach((each) => verifyOperand(scope, each));
    case 'aggregate':
      invariant((node.element === null) === (node.aggregate === 'count'), 'count, and no other, has no field');
      return verifyRun(scope, node);
    default:
      return assertNever(node);
  }
}

function verifyRun(scope: Scope, { list, depth, where, ...rest }: IrQuantifier | IrAggregate): void {
  invariant(depth === scope.elements.length, 'quantifiers nest by one');
  const inner: Scope = { ...scope, elements: [...scope.elements, elementLayoutOf(scope, list)] };
  if (list.window !== null) {
    verifyField(inner, list.window.time);
    verifyField(inner, list.window.asOf);
  }
  if ('element' in rest && rest.element !== null) verifyField(inner, rest.element);
  if (where !== null) verifyIn(inner, where);
}

function layoutAt({ record, elements }: Scope, { scope }: Place): Layout {
  const layout = scope === 'record' ? record : elements[scope];
  invariant(layout !== undefined, 'the scope of a place is open');
  return layout;
}

function elementLayoutOf(scope: Scope, { place }: IrList): Layout {
  const slot = layoutAt(scope, place).lists[place.slot];
  invariant(slot?.cataloguePath === place.cataloguePath, `the layout has the list ${place.cataloguePath}`);
  return slot.element;
}

function verifyField(scope: Scope, place: Place): void {
  const slot = layoutAt(scope, place).fields[place.slot];
  invariant(slot?.cataloguePath === place.cataloguePath, `the layout has the field ${place.cataloguePath}`);
}

function verifyGroup(scope: Scope, { kind, place }: IrGroup): void {
  const layout = layoutAt(scope, place);
  const slot = kind === 'list' ? layout.lists[place.slot] : layout.groups[place.slot];
  invariant(slot?.cataloguePath === place.cataloguePath, `the layout has ${place.cataloguePath}`);
}
