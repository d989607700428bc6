/**
 * TypedRule → IrRule.
 *
 *   paths     → slots of the record layout, which grows by what the rule reads
 *   literals  → values as they are; sets of them → `Members`; patterns → tests
 *   lists     → the values that the caller has under the name
 *
 * Nothing else changes: no condition is reordered, joined or left out. That is the optimiser's business.
 */
import type { FieldPath, ListSource, TemplatePart, TypedCondition, TypedOperand, TypedRule } from '@tautai/dsl';
import { assertNever, invariant } from '../invariant.ts';
import type { LayoutBuilder } from '../record/layout.ts';
import { elementLayout, fieldSlot, groupSlot, listSlot, typeAt } from '../record/layout.ts';
import type { Members } from '../values/members.ts';
import { membersOf } from '../values/members.ts';
import { textTest } from '../values/text-test.ts';
import type { IrCondition, IrGroup, IrList, IrOperand, IrRule, IrTemplatePart, Place } from './ir.ts';

/** What lowering needs beside the rule. */
export interface LowerContext {
  /** Grows by what the rule reads. */
  readonly layout: LayoutBuilder;
  /** Values of the lists that rules name. */
  readonly lists: Pick<ReadonlyMap<string, Members>, 'get'>;
}

/** The layouts in scope: the record's, then one for each quantifier from the outside in. */
interface Scope {
  readonly record: LayoutBuilder;
  readonly elements: readonly LayoutBuilder[];
  readonly lists: Pick<ReadonlyMap<string, Members>, 'get'>;
}

export function lowerRule(rule: TypedRule, context: LowerContext): IrRule {
  const scope = scopeOf(context);
  return {
    id: rule.id,
    range: rule.range,
    when: lowerIn(scope, rule.when),
    unless: rule.unless === null ? null : lowerIn(scope, rule.unless),
    score: rule.score,
    reason: rule.reason?.map((part) => lowerTemplatePart(scope, part)) ?? null,
  };
}

/** Lowers a condition that stands alone, as in `eval`. */
export const lowerCondition = (condition: TypedCondition, context: LowerContext): IrCondition =>
  lowerIn(scopeOf(context), condition);

const scopeOf = ({ layout, lists }: LowerContext): Scope => ({ record: layout, elements: [], lists });

function lowerTemplatePart(scope: Scope, part: TemplatePart): IrTemplatePart {
  return part.kind === 'text' ? part : { kind: 'operand', operand: lowerOperand(scope, part.operand) };
}

function lowerIn(scope: Scope, condition: TypedCondition): IrCondition {
  const { range } = condition;
  const operand = (each: TypedOperand): IrOperand => lowerOperand(scope, each);
  switch (condition.kind) {
    case 'constant':
      return { kind: 'constant', value: condition.value, range };
    case 'all':
    case 'any':
    case 'none':
      return { ...condition, conditions: condition.conditions.map((each) => lowerIn(scope, each)) };
    case 'at_least':
      return { ...condition, conditions: condition.conditions.map((each) => lowerIn(scope, each)) };
    case 'points':
      return {
        ...condition,
        rows: condition.rows.map((row) => ({ ...row, condition: lowerIn(scope, row.condition) })),
      };
    case 'not':
      return { kind: 'not', condition: lowerIn(scope, condition.condition), range };
    case 'compare':
      return { ...condition, left: operand(condition.left), right: operand(condition.right) };
    case 'between':
      return {
        ...condition,
        operand: operand(condition.operand),
        low: operand(condition.low),
        high: operand(condition.high),
      };
    case 'one_of':
      return { ...condition, operand: operand(condition.operand), members: membersOf(condition.values) };
    case 'in_list':
      return {
        ...condition,
        operand: operand(condition.operand),
        members: listMembers(scope, condition.listName),
      };
    case 'text_test':
      return {
        ...condition,
        operand: operand(condition.operand),
        test: textTest(condition.operator, condition.pattern),
      };
    case 'presence':
      return { kind: 'presence', expects: condition.expects, subject: lowerSubject(scope, condition.operand), range };
    case 'holds':
      return { kind: 'holds', operand: operand(condition.operand), range };
    case 'quantifier': {
      const { quantifier, count, depth, where } = condition;
      const { list, inside } = lowerList(scope, condition.list, depth);
      const loweredWhere = where === null ? null : lowerIn(inside, where);
      return { kind: 'quantifier', quantifier, count, list, depth, where: loweredWhere, range };
    }
    default:
      return assertNever(condition);
  }
}

function lowerOperand(scope: Scope, operand: TypedOperand): IrOperand {
  const { range } = operand;
  switch (operand.kind) {
    case 'literal':
      return operand;
    case 'field':
      return { kind: 'field', type: operand.type, place: fieldPlace(scope, operand.path), range };
    case 'otherwise':
      return {
        ...operand,
        operand: lowerOperand(scope, operand.operand),
        fallback: lowerOperand(scope, operand.fallback),
      };
    case 'arithmetic':
      return { ...operand, left: lowerOperand(scope, operand.left), right: lowerOperand(scope, operand.right) };
    case 'aggregate': {
      const { list, inside } = lowerList(scope, operand.list, operand.depth);
      return {
        kind: 'aggregate',
        type: operand.type,
        aggregate: operand.aggregate,
        list,
        depth: operand.depth,
        element: operand.element === null ? null : fieldPlace(inside, operand.element),
        where: operand.where === null ? null : lowerIn(inside, operand.where),
        range,
      };
    }
    case 'date_of':
    case 'time_of':
      return { ...operand, operand: lowerOperand(scope, operand.operand) };
    case 'age_at':
      return { ...operand, birth: lowerOperand(scope, operand.birth), day: lowerOperand(scope, operand.day) };
    case 'in_currency':
      return {
        ...operand,
        operand: lowerOperand(scope, operand.operand),
        currency: lowerOperand(scope, operand.currency),
      };
    default:
      return assertNever(operand);
  }
}

function layoutOf(scope: Scope, path: FieldPath): LayoutBuilder {
  const layout = path.scope === 'record' ? scope.record : scope.elements[path.scope];
  invariant(layout !== undefined, `the scope of ${path.cataloguePath} is open`);
  return layout;
}

const placeOf = (path: FieldPath, slot: number): Place => ({
  scope: path.scope,
  slot,
  cataloguePath: path.cataloguePath,
});

const fieldPlace = (scope: Scope, path: FieldPath): Place => placeOf(path, fieldSlot(layoutOf(scope, path), path));

type PresenceSubject = Extract<TypedCondition, { kind: 'presence' }>['operand'];

function lowerSubject(scope: Scope, subject: PresenceSubject): IrOperand | IrGroup {
  if (subject.kind !== 'group') return lowerOperand(scope, subject);
  const { path, range } = subject;
  const layout = layoutOf(scope, path);
  const kind = typeAt(path.cataloguePath).kind === 'list' ? 'list' : 'record';
  if (kind === 'list') return { kind, place: placeOf(path, listSlot(layout, path)), range };
  return { kind, place: placeOf(path, groupSlot(layout, path)), range };
}

function lowerList(scope: Scope, { path, within }: ListSource, depth: number): { list: IrList; inside: Scope } {
  invariant(depth === scope.elements.length, 'quantifiers nest by one');
  const layout = layoutOf(scope, path);
  const slot = listSlot(layout, path);
  const element = elementLayout(layout, slot);
  const inside: Scope = { ...scope, elements: [...scope.elements, element] };
  const place = placeOf(path, slot);
  if (within === null) return { list: { place, window: null, range: path.range }, inside };
  const timePath = { steps: [within.timeField], cataloguePath: `${path.cataloguePath}.${within.timeField}` };
  const asOfPath = { steps: ['message', 'received_at'], cataloguePath: 'message.received_at' };
  const window = {
    durationMs: within.durationMs,
    time: { scope: depth, slot: fieldSlot(element, timePath), cataloguePath: timePath.cataloguePath },
    asOf: { scope: 'record', slot: fieldSlot(scope.record, asOfPath), cataloguePath: asOfPath.cataloguePath },
  } as const;
  return { list: { place, window, range: path.range }, inside };
}

function listMembers(scope: Scope, listName: string): Members {
  const members = scope.lists.get(listName);
  invariant(members !== undefined, `list ${listName} was handed to compileRuleset`);
  return members;
}
