/**
 * IrRule → two documents.
 *
 *   when, unless ─optimise→ negation at the leaves ─→ `match`: every leaf null-rejecting   → ID#match
 *                                                  └→ `possible`: every leaf null-accepting → ID#possible
 *
 * A rule matches where `when` is true and `unless` is not. "Is not true" is "its opposite is possible", so `unless` goes
 * into both documents as the possible form of its opposite, and each document stands alone.
 */
import type { IrCondition, IrList, IrOperand, IrQuantifier, IrRule, IrWindow, Place } from '../ir/ir.ts';
import { assertNever, invariant } from '../invariant.ts';
import { optimise } from '../optimise/pipeline.ts';
import type { Layout } from '../record/layout.ts';
import type {
  DocumentKind,
  OperandTest,
  PortableAggregate,
  PortableBlock,
  PortableCondition,
  PortableDocument,
  PortableLeaf,
  PortableOperand,
  PortablePath,
  PortableRun,
} from './document.ts';
import { leafOperator, withForm } from './operator-names.ts';
import { portableLiteral } from './portable-literal.ts';

/** The two documents of a rule. It matches where `match` does; it is undetermined where only `possible` does. */
export interface ExportedRule {
  readonly match: PortableDocument;
  readonly possible: PortableDocument;
}

/** The layouts in scope: the record's, then those of the elements around. */
type Scope = readonly [record: Layout, ...elements: readonly Layout[]];

interface Export {
  readonly form: DocumentKind;
  readonly scope: Scope;
  /** Runs that have been exported. Both forms of a condition hold the same ones, which would double at each level. */
  readonly runs: Map<object, PortableRun>;
}

export function exportRule(rule: IrRule, layout: Layout): ExportedRule {
  return { match: documentOf(rule, 'match', layout), possible: documentOf(rule, 'possible', layout) };
}

function documentOf({ id, when, unless }: IrRule, form: DocumentKind, layout: Layout): PortableDocument {
  const runs = new Map<object, PortableRun>();
  const blocks = [block('when', exportCondition(optimise(when), { form, scope: [layout], runs }))];
  if (unless !== null) {
    const opposite = optimise({ kind: 'not', condition: unless, range: unless.range });
    blocks.push(block('unless', exportCondition(opposite, { form: 'possible', scope: [layout], runs })));
  }
  return { name: `${id}#${form}`, conditions: { all: blocks }, event: { type: form, params: { rule: id } } };
}

const block = (name: 'when' | 'unless', condition: PortableCondition): PortableBlock =>
  'fact' in condition ? { name, all: [condition] } : { ...condition, name };

function exportCondition(node: IrCondition, to: Export): PortableCondition {
  switch (node.kind) {
    case 'constant':
      return { fact: 'record', operator: 'constant', value: { constant: node.value } };
    case 'all':
      return { all: node.conditions.map((each) => exportCondition(each, to)) };
    case 'any':
      return { any: node.conditions.map((each) => exportCondition(each, to)) };
    case 'at_least': {
      const conditions = node.conditions.map((each) => exportCondition(each, to));
      const weights = node.weights === undefined ? {} : { weights: node.weights };
      return { fact: 'record', operator: 'atLeastOf', value: { count: node.count, conditions, ...weights } };
    }
    case 'quantifier':
      return exportQuantifier(node, false, to);
    case 'not':
      return node.condition.kind === 'quantifier'
        ? exportQuantifier(node.condition, true, to)
        : exportLeaf(node.condition, true, to);
    default:
      return exportLeaf(node, false, to);
  }
}

function exportQuantifier(node: IrQuantifier, isNegated: boolean, to: Export): PortableLeaf {
  const operator = withForm(leafOperator(node, isNegated), to.form);
  const count = node.count === null ? {} : { count: node.count };
  return { fact: 'record', operator, value: { ...exportRun(node, to), ...count } };
}

function exportLeaf(node: IrCondition, isNegated: boolean, to: Export): PortableLeaf {
  const operator = withForm(leafOperator(node, isNegated), to.form);
  const operands = operandsOf(node, to);
  const [first, ...others] = operands;
  invariant(first !== undefined, 'a leaf has an operand');
  const parameter = parameterOf(node);
  // An operator is handed the value at the path alone, so all else must stand in the document.
  return 'field' in first && 'type' in first && first.field.of === 'record' && others.every(isLiteral)
    ? {
        fact: 'record',
        path: ['$', ...first.field.steps].join('.'),
        operator,
        value: { type: first.type, operands: others, ...parameter },
      }
    : { fact: 'record', operator, value: { operands, ...parameter } };
}

const isLiteral = (operand: PortableOperand): boolean => 'literal' in operand || 'months' in operand;

function operandsOf(node: IrCondition, to: Export): readonly PortableOperand[] {
  const operand = (each: IrOperand): PortableOperand => exportOperand(each, to);
  switch (node.kind) {
    case 'compare':
      return [operand(node.left), operand(node.right)];
    case 'between':
      return [operand(node.operand), operand(node.low), operand(node.high)];
    case 'one_of':
    case 'in_list':
    case 'text_test':
    case 'holds':
      return [operand(node.operand)];
    case 'presence': {
      const { subject } = node;
      if (subject.kind !== 'list' && subject.kind !== 'record') return [operand(subject)];
      return [{ presenceOf: subject.kind, at: pathOf(subject.place, subject.kind, to) }];
    }
    default:
      throw new Error(`invariant: ${node.kind} is no leaf`);
  }
}

function parameterOf(node: IrCondition): Pick<OperandTest, 'pattern' | 'list' | 'values'> {
  switch (node.kind) {
    case 'text_test':
      return { pattern: node.pattern };
    case 'in_list':
      return { list: node.listName };
    case 'one_of':
      return { values: node.values.map((value) => portableLiteral(node.operand.type, value)) };
    default:
      return {};
  }
}

function exportOperand(node: IrOperand, to: Export): PortableOperand {
  switch (node.kind) {
    case 'literal':
      return portableLiteral(node.type, node.value);
    case 'field':
      return { field: pathOf(node.place, 'field', to), type: node.type };
    case 'otherwise':
      return { value: exportOperand(node.operand, to), otherwise: exportOperand(node.fallback, to) };
    case 'arithmetic':
      return {
        arithmetic: node.operator,
        leftKind: node.left.type.kind,
        rightKind: node.right.type.kind,
        left: exportOperand(node.left, to),
        right: exportOperand(node.right, to),
      };
    case 'date_of':
      return { dateOf: exportOperand(node.operand, to) };
    case 'time_of':
      return { timeOf: exportOperand(node.operand, to) };
    case 'age_at':
      return { ageOf: exportOperand(node.birth, to), on: exportOperand(node.day, to) };
    case 'in_currency': {
      const { operand, currency, type } = node;
      return { amount: exportOperand(operand, to), currency: exportOperand(currency, to), code: type.currency };
    }
    case 'aggregate':
      return exportAggregate(node, to);
    default:
      return assertNever(node);
  }
}

function exportAggregate(node: Extract<IrOperand, { kind: 'aggregate' }>, to: Export): PortableAggregate {
  const { element, type } = node;
  if (element === null) return { aggregate: node.aggregate, run: exportRun(node, to), field: null };
  invariant(type.kind !== 'period', 'no field is a period');
  const inner = { ...to, scope: within(node.list, to.scope) };
  return {
    aggregate: node.aggregate,
    run: exportRun(node, to),
    field: { field: pathOf(element, 'field', inner), type },
  };
}

interface Run {
  readonly list: IrList;
  readonly depth: number;
  readonly where: IrCondition | null;
}

function exportRun(run: Run, to: Export): PortableRun {
  const known = to.runs.get(run);
  if (known !== undefined) return known;
  const { list, depth, where } = run;
  const inner: Export = { ...to, scope: within(list, to.scope) };
  const exported: PortableRun = {
    list: pathOf(list.place, 'list', to),
    depth,
    within: list.window === null ? null : exportWindow(list.window, inner),
    where:
      where === null
        ? null
        : {
            match: exportCondition(where, { ...inner, form: 'match' }),
            possible: exportCondition(where, { ...inner, form: 'possible' }),
          },
  };
  to.runs.set(run, exported);
  return exported;
}

const exportWindow = ({ durationMs, time }: IrWindow, inner: Export): PortableRun['within'] => ({
  durationMs,
  timeField: pathOf(time, 'field', inner).steps.join('.'),
});

function layoutAt(scope: Scope, place: Place): Layout {
  const layout = scope[place.scope === 'record' ? 0 : place.scope + 1];
  invariant(layout !== undefined, 'the scope of a place is open');
  return layout;
}

function within({ place }: IrList, scope: Scope): Scope {
  const list = layoutAt(scope, place).lists[place.slot];
  invariant(list !== undefined, 'the layout has the list');
  return [...scope, list.element];
}

function pathOf(place: Place, kind: 'field' | 'list' | 'record', { scope }: Export): PortablePath {
  const layout = layoutAt(scope, place);
  const slots = { field: layout.fields, list: layout.lists, record: layout.groups }[kind];
  const slot = slots[place.slot];
  invariant(slot !== undefined, `the layout has ${place.cataloguePath}`);
  return { of: place.scope, steps: slot.steps };
}
