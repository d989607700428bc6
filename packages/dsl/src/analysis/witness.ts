/**
 * A record within a box.
 *
 *   lists    → elements that the counts ask for, each a box of its own
 *   frames   → values for the record's fields, then for those of each element (`frame.ts`)
 *   JSON     → the form of a record at rest
 *
 * Whatever is left out here (opaque variables, sums over several elements) may make the record miss its purpose: it is
 * for the interpreter to confirm that a witness witnesses.
 */
import type { TypedOperand } from '../check/typed-ast.ts';
import type { PassengerRecord } from '../fields/catalogue.ts';
import { jsonOfValue } from '../values/read-value.ts';
import { elementField } from './aggregates.ts';
import { commonCell, isEmptyCell, isKnownCell, knownCell } from './cell.ts';
import { findBox, refine } from './consistency.ts';
import type { CountBounds } from './count-bounds.ts';
import { oneElement } from './count-bounds.ts';
import { countsByList, outerBox, saidOfAll } from './counts.ts';
import { computedDomain, domainOfField } from './domains.ts';
import { and, negated } from './formula.ts';
import type { Chosen, ListMembers } from './frame.ts';
import { fillFrame, usualReceipt } from './frame.ts';
import type { Formula, Predicate, Variable } from './model.ts';
import { fieldsOfOperand } from './operand-value.ts';
import { typeAt } from './path-type.ts';
import { lies } from './regions.ts';
import type { Box, Budget, Constraint } from './search.ts';
import { verdict } from './search.ts';

/** An element to be made: its list, the name of its scope, and what is said of it. */
interface ElementPlan {
  readonly predicate: Predicate;
  readonly box: Box;
}

const elementsMax = 24;

/** A record within the box; null where none was found. */
export function recordWithin(box: Box, lists: ListMembers, budget: Budget): PassengerRecord | null {
  const planned = planElements(box, budget);
  if (planned === null) return null;
  const own = [...planned.box.values()].filter(({ variable }) => variable.scopes.length === 0);
  const values = fillFrame({ scope: 'record', constraints: own, outer: new Map(), lists, receivedAt: usualReceipt });
  if (values === null) return null;
  const received = values.get('record:message.received_at');
  const receivedAt = typeof received === 'number' ? received : usualReceipt;
  const record: JsonObject = {};
  const isTimed = planned.elements.some((element) => hasAge(element.box));
  writeRecord(record, own, isTimed ? new Map([...values, ['record:message.received_at', receivedAt]]) : values);
  for (const { predicate, box: elementBox } of planned.elements) {
    const constraints = [...withOwnValue(elementBox, predicate).values()].filter(({ variable }) =>
      variable.scopes.includes(predicate.scope),
    );
    const filled = fillFrame({ scope: predicate.scope, constraints, outer: values, lists, receivedAt });
    if (filled === null) return null;
    pushElement(record, predicate, filled);
  }
  return asRecord(record);
}

/** An element of a list of plain values is nothing but its value, which has to be there whatever is asked of it. */
function withOwnValue(box: Box, { list, scope }: Predicate): Box {
  const type = typeAt(list.cataloguePath);
  if (type.kind !== 'list' || type.element.kind === 'record') return box;
  const key = `${scope}:`;
  const path = { scope: 0, steps: [], cataloguePath: list.cataloguePath, range: list.range } as const;
  const known = box.get(key);
  const variable: Variable = known?.variable ?? {
    key,
    domain: domainOfField(type.element, list.cataloguePath, 'form'),
    source: { kind: 'field', path, scope, type: type.element },
    scopes: [scope],
    needs: [key],
    isSureWithNeeds: true,
  };
  const own = knownCell(variable);
  return new Map(box).set(key, { variable, cell: known === undefined ? own : commonCell(known.cell, own) });
}

const hasAge = (box: Box): boolean => [...box.values()].some(({ variable }) => variable.source.kind === 'age');

/** A box is built as plain JSON; its shape follows the catalogue, which TypeScript cannot see here. */
const asRecord = (json: JsonObject): PassengerRecord => json;

type JsonObject = { [name: string]: unknown };

/** What counts and aggregates ask for, one element after another. */
function planElements(
  box: Box,
  budget: Budget,
): { readonly box: Box; readonly elements: readonly ElementPlan[] } | null {
  let record: Box | null = box;
  const elements: ElementPlan[] = [];
  // What an element asks of the record can be elements of another list: whoever is to have a bag that someone else has.
  for (let round = 1; round <= roundsMax; round += 1) {
    const before = elements.length;
    for (const counts of countsByList(withAggregates(record)).values()) {
      const made = elementsOf(counts, { aggregates: aggregatesOn(counts, record), present: elements }, record, budget);
      if (made === null) return null;
      for (const element of made) {
        record = record && withOuter(record, element, budget);
        elements.push(element);
      }
      if (record === null) return null;
    }
    if (elements.length === before) break;
  }
  return { box: record, elements };
}

/** Lists within lists go no deeper than this. */
const roundsMax = 4;

/** An aggregate that has a value needs an element, as if that were counted. */
function withAggregates(box: Box): Box {
  const next = new Map(box);
  for (const { variable, cell } of box.values()) {
    if (variable.source.kind !== 'computed' || variable.source.predicate === null || !isKnownCell(cell)) continue;
    const { predicate } = variable.source;
    const key = `low count of ${predicate.key}`;
    if (next.has(key)) continue;
    const low: Variable = {
      key,
      domain: computedDomain,
      source: { kind: 'count', end: 'low', predicate },
      scopes: [],
      needs: [],
      isSureWithNeeds: true,
    };
    next.set(key, {
      variable: low,
      cell: { mayBeMissing: false, values: { kind: 'numbers', spans: [[0, oneElement * 1000]] } },
    });
  }
  return next;
}

interface AggregateDemand {
  readonly predicate: Predicate;
  /** What one of the elements that count is to have, and what the others are to have. */
  readonly first: Formula;
  readonly others: Formula;
}

function aggregatesOn(counts: readonly CountBounds[], box: Box): readonly AggregateDemand[] {
  return [...box.values()].flatMap(({ variable, cell }): readonly AggregateDemand[] => {
    const { source } = variable;
    if (source.kind !== 'computed' || source.predicate === null || !isKnownCell(cell)) return [];
    const { operand, predicate } = source;
    if (operand.kind !== 'aggregate' || operand.element === null || cell.values.kind !== 'numbers') return [];
    if (!counts.some((each) => each.predicate.key === predicate.key)) return [];
    const field = elementField(predicate, operand.element.steps);
    const within = lies(field, 1, cell.values.spans);
    if (operand.aggregate !== 'sum') {
      const isLowest = operand.aggregate === 'lowest' || operand.aggregate === 'earliest';
      const low = isLowest ? (cell.values.spans[0]?.[0] ?? 0) : -Number.MAX_SAFE_INTEGER;
      const high = isLowest ? Number.MAX_SAFE_INTEGER : (cell.values.spans.at(-1)?.[1] ?? 0);
      return [{ predicate, first: within, others: lies(field, 1, [[low, high]]) }];
    }
    const isNothing = cell.values.spans.some(([low, high]) => low <= 0 && high >= 0);
    return isNothing ? [] : [{ predicate, first: within, others: lies(field, 1, [[0, 0]]) }];
  });
}

interface ListDemand {
  readonly aggregates: readonly AggregateDemand[];
  /** Elements that are planned already, of this list and of others. */
  readonly present: readonly ElementPlan[];
}

/** The elements that a list still lacks; null where none can be made that fulfil what is asked. */
function elementsOf(
  counts: readonly CountBounds[],
  { aggregates, present }: ListDemand,
  record: Box,
  budget: Budget,
): readonly ElementPlan[] | null {
  const list = counts[0]?.predicate.list.steps.join('.');
  const made = present.filter((each) => each.predicate.list.steps.join('.') === list);
  const presentCount = made.length;
  const denied = saidOfAll(counts);
  const add = (predicate: Predicate, claim: Formula, aggregate: AggregateDemand | null = null): boolean => {
    if (made.length >= elementsMax) return false;
    const others = counts.filter(
      (each) => each.predicate.key !== predicate.key && each.predicate.scope === predicate.scope,
    );
    const unneeded = others.filter((each) => tallyOf(each.predicate, made, budget).sure * oneElement >= each.sure[0]);
    const full = others.filter(
      (each) => (tallyOf(each.predicate, made, budget).possible + 1) * oneElement > each.possible[1],
    );
    const keepOut = (each: readonly CountBounds[]): readonly Formula[] =>
      each.map((other) => other.predicate.whenFalse);
    const own = aggregates.filter((each) => each.predicate.key === predicate.key);
    const asked = [claim, ...denied, ...own.map((each) => (each === aggregate ? each.first : each.others))];
    for (const extra of [[...keepOut(unneeded), ...keepOut(full)], keepOut(full), []]) {
      const formula = and([...asked, ...extra]);
      const found = findBox(formula, budget, outerBox(formula, record, predicate.scope));
      if (typeof found === 'string') continue;
      made.push({ predicate, box: found });
      return true;
    }
    return false;
  };
  for (const aggregate of presentCount > 0 ? [] : aggregates) {
    if (!add(aggregate.predicate, aggregate.predicate.whenTrue, aggregate)) return null;
  }
  for (const { predicate, sure, possible } of counts) {
    while (tallyOf(predicate, made, budget).sure * oneElement < sure[0])
      if (!add(predicate, predicate.whenTrue)) return null;
    while (tallyOf(predicate, made, budget).possible * oneElement < possible[0]) {
      if (!add(predicate, and([negated(predicate.whenFalse), negated(predicate.whenTrue)]))) return null;
    }
  }
  return made.slice(presentCount);
}

function tallyOf(predicate: Predicate, made: readonly ElementPlan[], budget: Budget) {
  const isCertain = (formula: Formula, { box }: ElementPlan): boolean =>
    verdict(formula, box) === true || findBox(negated(formula), budget, box) === 'none';
  const alike = made.filter((each) => each.predicate.scope === predicate.scope);
  return {
    sure: alike.filter((each) => isCertain(predicate.whenTrue, each)).length,
    possible: alike.filter((each) => !isCertain(predicate.whenFalse, each)).length,
  };
}

/** The record narrowed by what an element says of things outside itself. */
function withOuter(record: Box, { box, predicate }: ElementPlan, budget: Budget): Box | null {
  const next = new Map<string, Constraint>(record);
  const outer = [...box.values()].flatMap((constraint) =>
    constraint.variable.scopes.includes(predicate.scope) ? fieldsBeside(constraint) : [constraint],
  );
  for (const { variable, cell } of outer) {
    const known = next.get(variable.key);
    const common = known === undefined ? cell : commonCell(known.cell, cell);
    if (isEmptyCell(common)) return null;
    next.set(variable.key, { variable, cell: common });
  }
  return refine(next, budget);
}

/** The record's own fields with which something in an element is compared or reckoned: they have to be there. */
function fieldsBeside({ variable, cell }: Constraint): readonly Constraint[] {
  const { source } = variable;
  if (!isKnownCell(cell)) return [];
  const variables =
    source.kind === 'relation'
      ? [source.left.variable, source.right.variable]
      : source.kind === 'computed'
        ? fieldsOfOperand(source.operand).flatMap(recordField)
        : [];
  return variables
    .filter(({ scopes }) => scopes.length === 0)
    .map((field) => ({ variable: field, cell: knownCell(field) }));
}

function recordField({ path, type }: Extract<TypedOperand, { kind: 'field' }>): readonly Variable[] {
  if (path.scope !== 'record' || type.kind === 'partial_date') return [];
  const key = `record:${path.steps.join('.')}`;
  const source = { kind: 'field', path, scope: 'record', type } as const;
  const domain = domainOfField(type, path.cataloguePath, 'form');
  return [{ key, domain, source, scopes: [], needs: [key], isSureWithNeeds: true }];
}

/** Values, and the records and lists that have to be there, empty where nothing more is said. */
function writeRecord(record: JsonObject, constraints: readonly Constraint[], values: Chosen): void {
  for (const [key, value] of values) write(record, key.slice('record:'.length).split('.'), value);
  for (const { variable, cell } of constraints) {
    if (!isKnownCell(cell)) continue;
    for (const path of variable.needs) {
      const steps = path.slice('record:'.length).split('.');
      const { kind } = typeOfSteps(steps);
      if (path.startsWith('record:') && (kind === 'list' || kind === 'record'))
        ensure(record, steps, kind === 'list' ? [] : {});
    }
  }
}

const typeOfSteps = (steps: readonly string[]) => typeAt(steps.join('.'));

function write(json: JsonObject, steps: readonly string[], value: Parameters<typeof jsonOfValue>[1]): void {
  const type = typeOfSteps(steps);
  if (type.kind !== 'list' && type.kind !== 'record') ensure(json, steps, jsonOfValue(type, value));
}

/** Puts JSON at the end of the steps, unless something is there. */
function ensure(json: JsonObject, steps: readonly string[], value: unknown): void {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (rest.length === 0) json[step] ??= value;
  else ensure(objectAt(json, step), rest, value);
}

function objectAt(json: JsonObject, step: string): JsonObject {
  const inner = (json[step] ??= {});
  return inner as JsonObject;
}

function pushElement(record: JsonObject, { list, scope }: Predicate, values: Chosen): void {
  ensure(record, list.steps, []);
  const elements = list.steps.reduce<unknown>((json, step) => (json as JsonObject)[step], record);
  if (!Array.isArray(elements)) return;
  const own = [...values].filter(([key]) => key.startsWith(`${scope}:`));
  const element: JsonObject = {};
  for (const [key, value] of own) {
    const steps = key
      .slice(scope.length + 1)
      .split('.')
      .filter((step) => step !== '');
    const type = typeAt([list.cataloguePath, ...steps].join('.'));
    if (type.kind === 'record') continue;
    if (type.kind === 'list') {
      if (type.element.kind !== 'record') elements.push(jsonOfValue(type.element, value));
    } else ensure(element, steps, jsonOfValue(type, value));
  }
  if (typeAt(list.cataloguePath).kind === 'list' && isListOfRecords(list.cataloguePath)) elements.push(element);
}

function isListOfRecords(cataloguePath: string): boolean {
  const type = typeAt(cataloguePath);
  return type.kind === 'list' && type.element.kind === 'record';
}
