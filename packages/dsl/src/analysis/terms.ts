/** Operands as variables. */
import type { FieldPath, ListSource, TypedCondition, TypedOperand } from '../check/typed-ast.ts';
import { msPerDay } from '../values/calendar.ts';
import type { Value } from '../values/value.ts';
import { knownCell, missingCell } from './cell.ts';
import type { DomainChoice } from './domains.ts';
import {
  anyName,
  computedDomain,
  countDomain,
  dayDomain,
  domainOfField,
  presenceDomain,
  truthDomain,
} from './domains.ts';
import { always, and, keyOfFormula, literal, never, or, variablesOf } from './formula.ts';
import type { Predicate, Term, Variable } from './model.ts';
import type { Region, SpanVariable } from './regions.ts';
import { lies } from './regions.ts';
import type { Scopes } from './scope.ts';
import type { KnownLists } from './scope.ts';
import { keyOfPath, keyOfTree, scopeName, scopesInside, scopesOfTree } from './scope.ts';

/** What reading needs to know beside the tree. */
export interface Reading {
  readonly scopes: Scopes;
  readonly domains: DomainChoice;
  /** Values of lists that stand in the same text; all other lists are known by name alone. */
  readonly lists: KnownLists;
  /** Predicates by the tree of their list, so that no condition is read twice. */
  readonly predicates: Map<object, Predicate>;
  /** The reader of conditions. Operands hold conditions and conditions hold operands: here the circle closes. */
  readonly regionOf: (condition: TypedCondition, reading: Reading) => Region;
}

/** What an operand is: a fixed value, something with one value, something with a span of them, or a choice. */
export type OperandReading =
  | { readonly kind: 'fixed'; readonly value: Value }
  | { readonly kind: 'exact'; readonly term: Term }
  | { readonly kind: 'span'; readonly span: SpanVariable; readonly isCount: boolean }
  | { readonly kind: 'choice'; readonly operand: TypedOperand; readonly fallback: TypedOperand };

export function readOperand(operand: TypedOperand, reading: Reading): OperandReading {
  switch (operand.kind) {
    case 'literal':
      return { kind: 'fixed', value: operand.value };
    case 'otherwise':
      return { kind: 'choice', operand: operand.operand, fallback: operand.fallback };
    case 'field':
      return readField(operand, reading);
    case 'date_of':
      return readDateOf(operand, reading);
    case 'arithmetic':
    case 'time_of':
    case 'in_currency':
      return exact(computedVariable(operand, null, reading));
    case 'age_at':
      // Of somebody whose day of birth is not known it may be one number or the next.
      return { kind: 'span', span: computedSpan(operand, computedDomain, reading), isCount: true };
    case 'aggregate': {
      const predicate = predicateOf(operand.list, operand.depth, operand.where, reading);
      if (operand.aggregate === 'count') return { kind: 'span', span: countVariable(predicate), isCount: true };
      if (operand.type.kind === 'partial_date')
        return { kind: 'span', span: computedSpan(operand, dayDomain, reading), isCount: false };
      return exact(computedVariable(operand, predicate, reading));
    }
  }
}

const exact = (variable: Variable): OperandReading => ({
  kind: 'exact',
  term: { key: variable.key, variable, unit: 1 },
});

function readField(operand: Extract<TypedOperand, { kind: 'field' }>, reading: Reading): OperandReading {
  const { path, type } = operand;
  const key = keyOfPath(reading.scopes, path);
  const scope = scopeName(reading.scopes, path.scope);
  const common = { scopes: elementsOf(scope), needs: [key], isSureWithNeeds: true };
  if (type.kind === 'partial_date') {
    const day = (end: 'low' | 'high'): Variable => ({
      ...common,
      key: `${end} ${key}`,
      domain: dayDomain,
      source: { kind: 'day', end, path, scope },
    });
    return { kind: 'span', span: { low: day('low'), high: day('high') }, isCount: false };
  }
  const domain = domainOfField(type, path.cataloguePath, reading.domains);
  return exact({ ...common, key, domain, source: { kind: 'field', path, scope, type } });
}

const elementsOf = (scope: string): readonly string[] => (scope === 'record' ? [] : [scope]);

type PartOf = Extract<TypedOperand, { kind: 'date_of' | 'time_of' }>;

function readDateOf({ operand }: PartOf, reading: Reading): OperandReading {
  const inner = readOperand(operand, reading);
  if (inner.kind === 'exact') {
    return { kind: 'exact', term: { ...inner.term, key: `date ${inner.term.key}`, unit: msPerDay } };
  }
  if (inner.kind === 'fixed' && typeof inner.value === 'number') {
    return { kind: 'fixed', value: Math.floor(inner.value / msPerDay) };
  }
  if (inner.kind !== 'choice') return inner;
  const dateOf = (each: TypedOperand): TypedOperand => ({
    kind: 'date_of',
    type: { kind: 'date' },
    operand: each,
    range: each.range,
  });
  return { kind: 'choice', operand: dateOf(inner.operand), fallback: dateOf(inner.fallback) };
}

function computedVariable(operand: TypedOperand, predicate: Predicate | null, reading: Reading): Variable {
  return {
    key: keyOfComputed(operand, predicate, reading),
    domain: operand.type.kind === 'boolean' ? truthDomain : isNamed(operand) ? anyName : computedDomain,
    source: { kind: 'computed', operand, predicate },
    scopes: scopesOfTree(reading.scopes, operand),
    needs: needsOf(operand, reading.scopes),
    isSureWithNeeds: false,
  };
}

const isNamed = ({ type }: TypedOperand): boolean => ['text', 'code', 'enumeration'].includes(type.kind);

function keyOfComputed(operand: TypedOperand, predicate: Predicate | null, reading: Reading): string {
  if (operand.kind !== 'aggregate' || predicate === null) return keyOfTree(reading, operand);
  return `${operand.aggregate} ${operand.element?.steps.join('.') ?? ''} of ${predicate.key}`;
}

function computedSpan(operand: TypedOperand, domain: Variable['domain'], reading: Reading): SpanVariable {
  const end = (name: 'low' | 'high'): Variable => ({
    key: `${name} ${keyOfTree(reading, operand)}`,
    domain,
    source: { kind: 'day', end: name, path: null, scope: 'record' },
    scopes: scopesOfTree(reading.scopes, operand),
    needs: needsOf(operand, reading.scopes),
    isSureWithNeeds: false,
  });
  return { low: end('low'), high: end('high') };
}

/** Paths without which an operand has no value. */
function needsOf(operand: TypedOperand, scopes: Scopes): readonly string[] {
  switch (operand.kind) {
    case 'literal':
    case 'otherwise':
      return [];
    case 'field':
      return [keyOfPath(scopes, operand.path)];
    case 'arithmetic':
      return [...needsOf(operand.left, scopes), ...needsOf(operand.right, scopes)];
    case 'date_of':
    case 'time_of':
      return needsOf(operand.operand, scopes);
    case 'age_at':
      return [...needsOf(operand.birth, scopes), ...needsOf(operand.day, scopes)];
    case 'in_currency':
      return [...needsOf(operand.operand, scopes), ...needsOf(operand.currency, scopes)];
    case 'aggregate':
      return [keyOfPath(scopes, operand.list.path)];
  }
}

/** What is asked of the elements of a list: that they lie in the window, and what `where` says. */
export function predicateOf(
  list: ListSource,
  depth: number,
  where: TypedCondition | null,
  reading: Reading,
): Predicate {
  const known = reading.predicates.get(list);
  if (known !== undefined) return known;
  const scopes = scopesInside(reading.scopes, depth, where);
  const scope = scopeName(scopes, depth);
  const inside = where === null ? null : reading.regionOf(where, { ...reading, scopes });
  const window = windowRegion(list, scope);
  const whenTrue = and([window?.whenTrue ?? always, inside?.whenTrue ?? always]);
  const whenFalse = or([window, inside].flatMap((each) => (each === null ? [] : [each.whenFalse])));
  const predicate = predicateFrom({ list: list.path, scope, whenTrue, whenFalse });
  reading.predicates.set(list, predicate);
  return predicate;
}

const predicateFrom = (parts: Omit<Predicate, 'key' | 'outerScopes'>): Predicate => ({
  ...parts,
  outerScopes: [parts.whenTrue, parts.whenFalse]
    .flatMap(variablesOf)
    .flatMap(({ scopes }) => scopes)
    .filter((scope, index, all) => scope !== parts.scope && all.indexOf(scope) === index),
  key: `${parts.list.steps.join('.')} ${parts.scope}[${keyOfFormula(parts.whenTrue)}|${keyOfFormula(parts.whenFalse)}]`,
});

/** The elements that are in the window and do not fulfil the predicate: what `every` must not find. */
export function counterPredicate(
  list: ListSource,
  depth: number,
  where: TypedCondition | null,
  reading: Reading,
): Predicate {
  const scopes = scopesInside(reading.scopes, depth, where);
  const scope = scopeName(scopes, depth);
  const inside =
    where === null ? { whenTrue: always, whenFalse: never } : reading.regionOf(where, { ...reading, scopes });
  const window = windowRegion(list, scope);
  return predicateFrom({
    list: list.path,
    scope,
    whenTrue: and([window?.whenTrue ?? always, inside.whenFalse]),
    whenFalse: or([...(window === null ? [] : [window.whenFalse]), inside.whenTrue]),
  });
}

function windowRegion({ within }: ListSource, scope: string): Region | null {
  if (within === null) return null;
  const age: Variable = {
    key: `age ${scope}:${within.timeField}`,
    domain: computedDomain,
    source: { kind: 'age', scope, timeField: within.timeField },
    scopes: [scope],
    needs: [`${scope}:${within.timeField}`, 'record:message.received_at'],
    isSureWithNeeds: true,
  };
  const whenTrue = lies(age, 1, [[0, within.durationMs]]);
  const whenFalse = or([
    lies(age, 1, [[-Number.MAX_SAFE_INTEGER, -1]]),
    lies(age, 1, [[within.durationMs + 1, Number.MAX_SAFE_INTEGER]]),
  ]);
  return { whenTrue, whenFalse };
}

/** How many elements fulfil a predicate for certain, and how many could. */
export function countVariable(predicate: Predicate): SpanVariable {
  const end = (which: 'low' | 'high'): Variable => ({
    key: `${which} count of ${predicate.key}`,
    domain: countDomain,
    source: { kind: 'count', end: which, predicate },
    scopes: predicate.outerScopes,
    needs: [`record:${predicate.list.steps.join('.')}`],
    isSureWithNeeds: true,
  });
  return { low: end('low'), high: end('high') };
}

/** Whether a list or a record is there. */
export function groupVariable(path: FieldPath, { scopes }: Reading): Variable {
  const key = keyOfPath(scopes, path);
  const source = { kind: 'group', path, scope: scopeName(scopes, path.scope) } as const;
  return {
    key: `there ${key}`,
    domain: presenceDomain,
    source,
    scopes: elementsOf(source.scope),
    needs: [key],
    isSureWithNeeds: true,
  };
}

/** When an operand has a value, and when it has none; null where that cannot be said. */
export function presenceOf(operand: TypedOperand, reading: Reading): Region | null {
  const read = readOperand(operand, reading);
  switch (read.kind) {
    case 'fixed':
      return { whenTrue: always, whenFalse: never };
    case 'exact':
      return presenceOfVariable(read.term.variable);
    case 'span':
      // A count is known where it is closed: its two ends are one.
      return read.isCount ? null : presenceOfVariable(read.span.low);
    case 'choice': {
      const first = presenceOf(read.operand, reading);
      const second = presenceOf(read.fallback, reading);
      if (first === null || second === null) return null;
      return {
        whenTrue: or([first.whenTrue, second.whenTrue]),
        whenFalse: and([first.whenFalse, second.whenFalse]),
      };
    }
  }
}

export const presenceOfVariable = (variable: Variable): Region => ({
  whenTrue: literal(variable, knownCell(variable)),
  whenFalse: literal(variable, missingCell(variable)),
});
