/**
 * One object of a record that is being made up, the record itself or an element of a list: values for its fields, so
 * that every constraint of a box on them holds.
 *
 *   demands   what the box says of each field: values, tests, lists, relations, arithmetic
 *   choose    one value after another, each held against what is chosen already; the first that fits stays
 */
import type { FieldPath, TypedOperand } from '../check/typed-ast.ts';
import type { ScalarType } from '../fields/field.ts';
import { msPerDay } from '../values/calendar.ts';
import { parseInstant } from '../values/instant.ts';
import type { PartialDate, Value } from '../values/value.ts';
import { candidatesFor, partialDatesFor } from './candidates.ts';
import { isKnownCell, isMissingCell } from './cell.ts';
import type { Cell, Variable } from './model.ts';
import { demandFor, fieldsOfOperand, valueOf } from './operand-value.ts';
import type { Constraint } from './search.ts';
import { passes, textsFor } from './text-test.ts';
import type { ValueSet } from './value-set.ts';
import { intersection, isEmptySet } from './value-set.ts';

/** Values by the keys of their fields: `record:booking.lead_time`, `@0:origin`. */
export type Chosen = ReadonlyMap<string, Value>;

export type ListMembers = ReadonlyMap<string, Iterable<Value>>;

interface FieldPlan {
  readonly key: string;
  readonly path: FieldPath;
  readonly type: ScalarType;
}

/** What a frame is filled from. */
export interface FrameInput {
  readonly scope: string;
  readonly constraints: readonly Constraint[];
  /** What the frames around it have. */
  readonly outer: Chosen;
  readonly lists: ListMembers;
  /** The instant that the record speaks for. */
  readonly receivedAt: number;
}

const stepsMax = 600;

/** Values for the fields of one scope; null where none were found. */
export function fillFrame(input: FrameInput): Chosen | null {
  const plans = plansOf(input);
  const steps = { left: stepsMax };
  const fill = (index: number, chosen: Map<string, Value>): Chosen | null => {
    const plan = plans[index];
    if (plan === undefined) return holdsAll(input, chosen) ? chosen : null;
    for (const value of optionsFor(plan, input, chosen)) {
      steps.left -= 1;
      if (steps.left < 0) return null;
      const next = new Map(chosen);
      if (value !== null) next.set(plan.key, value);
      if (!isContradicted(input, next, plans.slice(index + 1))) {
        const filled = fill(index + 1, next);
        if (filled !== null) return filled;
      }
    }
    return null;
  };
  return fill(0, new Map(input.outer));
}

/** The fields to be filled; those that others are reckoned from come first. */
function plansOf({ scope, constraints }: FrameInput): readonly FieldPlan[] {
  const plans = new Map<string, FieldPlan>();
  const add = (key: string, path: FieldPath, type: ScalarType): void => {
    if (key.startsWith(`${scope}:`)) plans.set(key, { key, path, type });
  };
  const addVariable = (variable: Variable): void => {
    const { source } = variable;
    if (source.kind === 'field') add(`${source.scope}:${source.path.steps.join('.')}`, source.path, source.type);
    if (source.kind === 'day' && source.path !== null) {
      add(`${source.scope}:${source.path.steps.join('.')}`, source.path, { kind: 'partial_date' });
    }
    if (source.kind === 'relation') [source.left, source.right].forEach((term) => addVariable(term.variable));
    if (source.kind === 'text_test' || source.kind === 'in_list') addVariable(source.subject);
    if (source.kind === 'computed') {
      const keys = variable.needs;
      for (const field of fieldsOfOperand(source.operand)) {
        const key = keys.find((each) => each.endsWith(`:${field.path.steps.join('.')}`));
        if (key !== undefined) add(key, field.path, field.type);
      }
    }
    if (source.kind === 'age') {
      const path = { scope: 0, steps: [source.timeField], cataloguePath: '', range: { start: 0, end: 0 } };
      add(`${source.scope}:${source.timeField}`, path, { kind: 'instant' });
    }
  };
  for (const { variable } of constraints) addVariable(variable);
  return [...plans.values()];
}

function constraintOn(input: FrameInput, key: string): Cell | undefined {
  return input.constraints.find(({ variable }) => variable.key === key)?.cell;
}

/** Values to try, null for none; where it may be missing, a value is tried first. */
function optionsFor(plan: FieldPlan, input: FrameInput, chosen: Chosen): readonly (Value | null)[] {
  if (plan.type.kind === 'partial_date') return partialOptions(plan, input, chosen);
  const cell = constraintOn(input, plan.key);
  if (cell !== undefined && isMissingCell(cell)) return [null];
  const related = input.constraints.filter(({ variable: { source } }) => isSubject(source, plan.key));
  const mustBeKnown = (cell !== undefined && isKnownCell(cell)) || related.some((each) => isKnownCell(each.cell));
  const demand = {
    ...plan,
    cataloguePath: plan.path.cataloguePath,
    values: cell?.values ?? null,
    tests: related.flatMap(({ variable: { source } }) => (source.kind === 'text_test' ? [source.test] : [])),
    members: related.flatMap(({ variable: { source } }) =>
      source.kind === 'in_list' ? [...(input.lists.get(source.listName) ?? [])].slice(0, 20) : [],
    ),
    suggested: suggestionsFor(plan.key, input, chosen),
  };
  const options = candidatesFor(demand, textsFor);
  return mustBeKnown ? options : [...options, null];
}

function isSubject(source: Variable['source'], key: string): boolean {
  return (source.kind === 'text_test' || source.kind === 'in_list') && source.subject.key === key;
}

function partialOptions(plan: FieldPlan, input: FrameInput, chosen: Chosen): readonly (PartialDate | null)[] {
  const low = constraintOn(input, `low ${plan.key}`);
  const high = constraintOn(input, `high ${plan.key}`);
  const known = [low, high].filter((cell) => cell !== undefined);
  if (known.some(isMissingCell)) return [null];
  const options = partialDatesFor(low?.values ?? null, high?.values ?? null, suggestionsFor(plan.key, input, chosen));
  return known.some(isKnownCell) ? options : [...options, null];
}

/** Values that relations, arithmetic and windows would like the field to have. */
function suggestionsFor(key: string, input: FrameInput, chosen: Chosen): readonly Value[] {
  return input.constraints.flatMap(({ variable, cell }): readonly Value[] => {
    const { source } = variable;
    const targets = targetsIn(cell.values);
    if (source.kind === 'age' && key === `${source.scope}:${source.timeField}`) {
      return targets.map((age) => input.receivedAt - age);
    }
    if (source.kind === 'computed')
      return targets.flatMap((target) => demanded(source.operand, target, key, variable, chosen));
    if (source.kind !== 'relation') return [];
    return [[source.left, source.right] as const, [source.right, source.left] as const].flatMap(([own, other]) => {
      const value = valueOfVariable(other.variable, chosen);
      if (value === null || typeof value === 'object') return [];
      if (typeof value !== 'number') return own.variable.key === key ? [value] : [];
      const units = Math.floor(value / other.unit);
      const wanted = [units, units - 1, units + 1].map((each) => each * own.unit);
      if (own.variable.key === key) return wanted;
      const { source: ownSource } = own.variable;
      if (ownSource.kind !== 'computed') return [];
      return wanted.flatMap((target) => demanded(ownSource.operand, target, key, own.variable, chosen));
    });
  });
}

function demanded(
  operand: TypedOperand,
  target: number,
  key: string,
  variable: Variable,
  chosen: Chosen,
): readonly Value[] {
  const demand = demandFor(operand, target, (field) => valueAt(field, variable, chosen));
  return demand !== null && key.endsWith(`:${demand.field.path.steps.join('.')}`) ? [demand.value] : [];
}

/** Numbers from every stretch of a set, near nought where that is in it. */
function targetsIn(values: ValueSet): readonly number[] {
  if (values.kind !== 'numbers') return [];
  return values.spans.slice(0, 6).flatMap(([low, high]) => {
    const middle = low <= 0 && high >= 0 ? [0] : [];
    const days = [Math.ceil(low / msPerDay) * msPerDay, Math.floor(high / msPerDay) * msPerDay];
    return [...middle, ...days.filter((each) => each >= low && each <= high), low, high];
  });
}

function valueAt(field: Extract<TypedOperand, { kind: 'field' }>, variable: Variable, chosen: Chosen): Value | null {
  const key = variable.needs.find((each) => each.endsWith(`:${field.path.steps.join('.')}`));
  return key === undefined ? null : (chosen.get(key) ?? null);
}

function valueOfVariable(variable: Variable, chosen: Chosen): Value | null {
  const { source } = variable;
  if (source.kind === 'field') return chosen.get(variable.key) ?? null;
  return source.kind === 'computed' ? valueOf(source.operand, (field) => valueAt(field, variable, chosen)) : null;
}

const holdsAll = (input: FrameInput, chosen: Chosen): boolean => !isContradicted(input, chosen, []);

/** Whether a constraint fails on what is chosen; those that wait for an open field do not. */
function isContradicted(input: FrameInput, chosen: Chosen, open: readonly FieldPlan[]): boolean {
  const openKeys = new Set(open.map(({ key }) => key));
  return input.constraints.some(({ variable, cell }) => {
    const fields = variable.source.kind === 'age' ? variable.needs.slice(0, 1) : variable.needs;
    return !fields.some((key) => openKeys.has(key)) && !holds(variable, cell, input, chosen);
  });
}

/** Whether a constraint holds; what cannot be told from the fields of this frame is left to the interpreter. */
function holds(variable: Variable, cell: Cell, input: FrameInput, chosen: Chosen): boolean {
  const { source } = variable;
  switch (source.kind) {
    case 'text_test': {
      const text = valueOfVariable(source.subject, chosen);
      return admits(cell, typeof text === 'string' ? passes(source.test, text) : null);
    }
    case 'in_list': {
      const members = input.lists.get(source.listName);
      const value = valueOfVariable(source.subject, chosen);
      return members === undefined || admits(cell, value === null ? null : [...members].includes(value));
    }
    case 'relation': {
      const left = unitsOf(valueOfVariable(source.left.variable, chosen), source.left.unit);
      const right = unitsOf(valueOfVariable(source.right.variable, chosen), source.right.unit);
      if (left === null || right === null) return cell.mayBeMissing;
      return admits(cell, left === right ? '=' : left < right ? '<' : '>');
    }
    case 'computed':
      return source.predicate !== null || admits(cell, valueOfVariable(variable, chosen));
    case 'age': {
      const time = chosen.get(`${source.scope}:${source.timeField}`);
      return admits(cell, typeof time === 'number' ? input.receivedAt - time : null);
    }
    case 'field':
    case 'day':
    case 'count':
    case 'group':
    case 'opaque':
      return true;
  }
}

function unitsOf(value: Value | null, unit: number): string | number | boolean | null {
  if (typeof value === 'object') return null;
  return typeof value === 'number' && unit !== 1 ? Math.floor(value / unit) : value;
}

function admits({ mayBeMissing, values }: Cell, value: Value | null): boolean {
  if (value === null) return mayBeMissing;
  if (typeof value === 'object') return true;
  const own: ValueSet =
    typeof value === 'number'
      ? { kind: 'numbers', spans: [[value, value]] }
      : { kind: 'names', isComplement: false, names: new Set([value]) };
  return !isEmptySet(intersection(own, values));
}

/** When the message came, where nothing else is asked. */
export const usualReceipt = parseInstant('2026-03-10T06:00:00Z') ?? 0;
