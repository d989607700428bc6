/**
 * TypedCondition → two formulas: where it is true, and where it is false. Elsewhere it is unknown.
 *
 *   blocks, chains → the same over the members' formulas
 *   comparisons    → sets of values (`regions.ts`), relations between two variables, or an opaque variable
 *   quantifiers    → comparisons of the count of the elements that fulfil the condition
 *   `otherwise`    → what holds where the operand is known, or where it is missing and the default takes its place
 *
 * Exact but for opaque variables, of which nothing is known: what is proved of the formulas holds for the condition.
 */
import { mirroredOperator } from '../check/mirrored-operator.ts';
import { gateOf } from '../check/points-gate.ts';
import type { ComparisonOperator, TypedCondition, TypedFile, TypedOperand } from '../check/typed-ast.ts';
import { millionthsPerUnit } from '../values/decimal.ts';
import type { Value } from '../values/value.ts';
import { knownCell } from './cell.ts';
import type { DomainChoice } from './domains.ts';
import { relationDomain, truthDomain } from './domains.ts';
import { and, atLeast, constant, literal, never, or, reaching } from './formula.ts';
import type { Formula, Variable } from './model.ts';
import type { Region } from './regions.ts';
import {
  amongNames,
  betweenExact,
  betweenSpan,
  compareExact,
  compareSpan,
  fixed,
  inverse,
  oneOfExact,
  oneOfSpan,
  spanOfValue,
} from './regions.ts';
import type { KnownLists } from './scope.ts';
import { keyOfTree, scopesOfTree } from './scope.ts';
import type { OperandReading, Reading } from './terms.ts';
import {
  counterPredicate,
  countVariable,
  groupVariable,
  predicateOf,
  presenceOf,
  presenceOfVariable,
  readOperand,
} from './terms.ts';
import { passes } from './text-test.ts';
import type { Name, NumberSpan } from './value-set.ts';

/** What conditions are read against. */
export interface ReadingOptions {
  readonly domains?: DomainChoice;
  readonly lists?: KnownLists;
}

/** Starts reading; conditions that are to be compared must be read with the same. */
export const startReading = ({ domains = 'form', lists = new Map() }: ReadingOptions = {}): Reading => ({
  scopes: [],
  domains,
  lists,
  predicates: new Map(),
  regionOf: readCondition,
});

/** The values of the lists that stand in a file. */
export const valuesOfLists = (lists: TypedFile['lists']): KnownLists =>
  new Map(lists.map(({ name, values }) => [name, values]));

export function readCondition(condition: TypedCondition, reading: Reading): Region {
  switch (condition.kind) {
    case 'constant':
      return fixed(condition.value);
    case 'not':
      return inverse(readCondition(condition.condition, reading));
    case 'all':
    case 'any':
    case 'none': {
      const members = condition.conditions.map((each) => readCondition(each, reading));
      if (condition.kind === 'all') return allOf(members);
      return condition.kind === 'any' ? anyOf(members) : inverse(anyOf(members));
    }
    case 'at_least':
      return readAtLeast(condition, reading);
    case 'points':
      return readPoints(condition, reading);
    case 'quantifier':
      return readQuantifier(condition, reading);
    case 'presence':
      return readPresence(condition, reading);
    default:
      return readLeaf(condition, reading);
  }
}

const allOf = (members: readonly Region[]): Region => ({
  whenTrue: and(members.map(({ whenTrue }) => whenTrue)),
  whenFalse: or(members.map(({ whenFalse }) => whenFalse)),
});

const anyOf = (members: readonly Region[]): Region => ({
  whenTrue: or(members.map(({ whenTrue }) => whenTrue)),
  whenFalse: and(members.map(({ whenFalse }) => whenFalse)),
});

/** More ways to choose members than this are not spelt out. */
const choicesMax = 512;

function readAtLeast(condition: Extract<TypedCondition, { kind: 'at_least' }>, reading: Reading): Region {
  const { conditions, count } = condition;
  if (choices(conditions.length, count) > choicesMax) return opaque(condition, reading);
  const members = conditions.map((each) => readCondition(each, reading));
  return {
    whenTrue: atLeast(
      count,
      members.map(({ whenTrue }) => whenTrue),
    ),
    whenFalse: atLeast(
      conditions.length - count + 1,
      members.map(({ whenFalse }) => whenFalse),
    ),
  };
}

function readPoints(condition: Extract<TypedCondition, { kind: 'points' }>, reading: Reading): Region {
  const { threshold, total, members } = gateOf(condition);
  if (2 ** members.length > choicesMax) return opaque(condition, reading);
  const regions = members.map(({ condition: member, side, weight }) => {
    const region = readCondition(member, reading);
    return { ...(side ? region : inverse(region)), weight };
  });
  const weights = regions.map(({ weight }) => weight);
  return {
    whenTrue: reaching(
      threshold,
      regions.map(({ whenTrue }) => whenTrue),
      weights,
    ),
    whenFalse: reaching(
      total - threshold + 1,
      regions.map(({ whenFalse }) => whenFalse),
      weights,
    ),
  };
}

/** In how many ways so many members can be chosen, for true and for false together. */
function choices(members: number, count: number): number {
  const ways = (chosen: number): number =>
    Array.from({ length: Math.max(0, chosen) }).reduce<number>(
      (product, _, index) => (product * (members - index)) / (index + 1),
      1,
    );
  return ways(count) + ways(members - count + 1);
}

type Quantifier = Extract<TypedCondition, { kind: 'quantifier' }>;

function readQuantifier({ quantifier, count, list, depth, where }: Quantifier, reading: Reading): Region {
  if (quantifier === 'every') {
    return compareSpan('<=', countVariable(counterPredicate(list, depth, where, reading)), [0, 0]);
  }
  const elements = countVariable(predicateOf(list, depth, where, reading));
  const compare = (operator: ComparisonOperator, number: number): Region =>
    compareSpan(operator, elements, [number * millionthsPerUnit, number * millionthsPerUnit]);
  switch (quantifier) {
    case 'any':
      return compare('>=', 1);
    case 'no':
      return compare('<=', 0);
    case 'exactly':
      return compare('is', count ?? 0);
    case 'at_least':
      return compare('>=', count ?? 0);
    case 'at_most':
      return compare('<=', count ?? 0);
  }
}

function readPresence(condition: Extract<TypedCondition, { kind: 'presence' }>, reading: Reading): Region {
  const { operand, expects } = condition;
  const known =
    operand.kind === 'group' ? presenceOfVariable(groupVariable(operand.path, reading)) : presenceOf(operand, reading);
  if (known === null) return opaque(condition, reading);
  return expects === 'known' ? known : inverse(known);
}

type Leaf = Extract<TypedCondition, { kind: 'compare' | 'between' | 'one_of' | 'in_list' | 'text_test' | 'holds' }>;

function readLeaf(leaf: Leaf, reading: Reading): Region {
  const operands = operandsOf(leaf);
  const readings = operands.map((operand) => readOperand(operand, reading));
  const choice = readings.findIndex(({ kind }) => kind === 'choice');
  if (choice < 0) return readPlainLeaf(leaf, readings, reading);
  const chosen = readings[choice];
  const known = chosen?.kind === 'choice' ? presenceOf(chosen.operand, reading) : null;
  if (chosen?.kind !== 'choice' || known === null) return opaque(leaf, reading);
  const withOperand = (operand: TypedOperand): Region => readLeaf(replaceOperand(leaf, choice, operand), reading);
  const [whole, fallback] = [withOperand(chosen.operand), withOperand(chosen.fallback)];
  return {
    whenTrue: or([and([known.whenTrue, whole.whenTrue]), and([known.whenFalse, fallback.whenTrue])]),
    whenFalse: or([and([known.whenTrue, whole.whenFalse]), and([known.whenFalse, fallback.whenFalse])]),
  };
}

function operandsOf(leaf: Leaf): readonly TypedOperand[] {
  if (leaf.kind === 'compare') return [leaf.left, leaf.right];
  return leaf.kind === 'between' ? [leaf.operand, leaf.low, leaf.high] : [leaf.operand];
}

function replaceOperand(leaf: Leaf, index: number, operand: TypedOperand): Leaf {
  if (leaf.kind === 'compare') return index === 0 ? { ...leaf, left: operand } : { ...leaf, right: operand };
  if (leaf.kind !== 'between' || index === 0) return { ...leaf, operand };
  return index === 1 ? { ...leaf, low: operand } : { ...leaf, high: operand };
}

function readPlainLeaf(leaf: Leaf, readings: readonly OperandReading[], reading: Reading): Region {
  const [first, second, third] = readings;
  if (first === undefined) return opaque(leaf, reading);
  switch (leaf.kind) {
    case 'compare':
      return (second && compareReadings(leaf.operator, first, second)) ?? opaque(leaf, reading);
    case 'between':
      return (second && third && betweenReadings(first, second, third)) ?? opaque(leaf, reading);
    case 'one_of': {
      const region = oneOf(first, leaf.values) ?? opaque({ ...leaf, isNegated: false }, reading);
      return leaf.isNegated ? inverse(region) : region;
    }
    case 'in_list': {
      const values = reading.lists.get(leaf.listName);
      const region =
        (values === undefined ? inList(first, leaf.listName) : oneOf(first, values)) ??
        opaque({ ...leaf, isNegated: false }, reading);
      return leaf.isNegated ? inverse(region) : region;
    }
    case 'text_test':
      return textTest(first, leaf) ?? opaque(leaf, reading);
    case 'holds':
      return oneOf(first, [true]) ?? opaque(leaf, reading);
  }
}

/** Null where nothing is known but the text. */
function compareReadings(operator: ComparisonOperator, left: OperandReading, right: OperandReading): Region | null {
  if (left.kind === 'fixed' && right.kind !== 'fixed') return compareReadings(mirroredOperator[operator], right, left);
  if (right.kind !== 'fixed') return relate(operator, left, right);
  const span = spanOfValue(right.value);
  if (left.kind === 'exact') {
    const { variable, unit } = left.term;
    if (span !== null) return compareExact(operator, variable, unit, span);
    const region = amongNames(variable, [right.value as Name]);
    return operator === 'is_not' ? inverse(region) : region;
  }
  if (left.kind === 'span') return span === null ? null : compareSpan(operator, left.span, span);
  return left.kind === 'fixed' ? compareFixed(operator, left.value, right.value) : null;
}

function compareFixed(operator: ComparisonOperator, left: Value, right: Value): Region | null {
  if (typeof left === 'object' || typeof right === 'object') return null;
  const [isLess, isEqual] = [left < right, left === right];
  switch (operator) {
    case 'is':
      return fixed(isEqual);
    case 'is_not':
      return fixed(!isEqual);
    case '<':
      return fixed(isLess);
    case '<=':
      return fixed(isLess || isEqual);
    case '>':
      return fixed(!isLess && !isEqual);
    case '>=':
      return fixed(!isLess);
  }
}

const relations: Readonly<Record<ComparisonOperator, readonly Name[]>> = {
  is: ['='],
  is_not: ['<', '>'],
  '<': ['<'],
  '<=': ['<', '='],
  '>': ['>'],
  '>=': ['=', '>'],
};

/** Two things that both have one value: how they compare is itself a variable. */
function relate(operator: ComparisonOperator, left: OperandReading, right: OperandReading): Region | null {
  if (left.kind !== 'exact' || right.kind !== 'exact') return null;
  if (left.term.key > right.term.key) return relate(mirroredOperator[operator], right, left);
  const known = relations[operator];
  if (left.term.key === right.term.key) {
    const { whenTrue } = presenceOfVariable(left.term.variable);
    return known.includes('=') ? { whenTrue, whenFalse: never } : { whenTrue: never, whenFalse: whenTrue };
  }
  const sides = [left.term.variable, right.term.variable];
  return amongNames(
    {
      key: `${left.term.key} ? ${right.term.key}`,
      domain: relationDomain,
      source: { kind: 'relation', left: left.term, right: right.term },
      scopes: sides.flatMap(({ scopes }) => scopes),
      needs: sides.flatMap(({ needs }) => needs),
      isSureWithNeeds: sides.every(({ isSureWithNeeds }) => isSureWithNeeds),
    },
    known,
  );
}

function betweenReadings(operand: OperandReading, low: OperandReading, high: OperandReading): Region | null {
  if (low.kind === 'fixed' && high.kind === 'fixed') {
    const [from, to] = [spanOfValue(low.value), spanOfValue(high.value)];
    if (from === null || to === null) return null;
    if (operand.kind === 'exact') return betweenExact(operand.term.variable, operand.term.unit, from, to);
    if (operand.kind === 'span') return betweenSpan(operand.span, from, to);
  }
  if ([operand, low, high].some(isSpan)) return null;
  const atLow = compareReadings('>=', operand, low);
  const atHigh = compareReadings('<=', operand, high);
  if (atLow === null || atHigh === null) return null;
  // Anything missing leaves it open, whatever the other end would say.
  const known = [operand, low, high].map(knownReading);
  return {
    whenTrue: and([atLow.whenTrue, atHigh.whenTrue]),
    whenFalse: and([...known, or([atLow.whenFalse, atHigh.whenFalse])]),
  };
}

const isSpan = (reading: OperandReading): boolean =>
  reading.kind === 'span' || (reading.kind === 'fixed' && typeof reading.value === 'object');

const knownReading = (reading: OperandReading): Formula =>
  reading.kind === 'exact' ? literal(reading.term.variable, knownCell(reading.term.variable)) : constant(true);

function oneOf(operand: OperandReading, values: readonly Value[]): Region | null {
  if (operand.kind === 'choice') return null;
  if (operand.kind === 'fixed') {
    const isPlain = [operand.value, ...values].every((value) => typeof value !== 'object');
    return isPlain ? fixed(values.includes(operand.value)) : null;
  }
  const spans = values.map(spanOfValue).filter((span): span is NumberSpan => span !== null);
  if (operand.kind === 'span') return oneOfSpan(operand.span, spans);
  const { variable, unit } = operand.term;
  if (variable.domain.kind === 'numbers') return oneOfExact(variable, unit, spans);
  return amongNames(
    variable,
    values.filter((value): value is Name => typeof value === 'string' || typeof value === 'boolean'),
  );
}

function inList(operand: OperandReading, listName: string): Region | null {
  // A partial date can be undecided though it is known: that is no longer a matter of presence alone.
  if (operand.kind !== 'exact') return null;
  const { variable, key } = operand.term;
  const { scopes, needs, isSureWithNeeds } = variable;
  const source = { kind: 'in_list', subject: variable, listName } as const;
  return holds({ key: `${key} in ${listName}`, domain: truthDomain, source, scopes, needs, isSureWithNeeds });
}

function textTest(operand: OperandReading, leaf: Extract<Leaf, { kind: 'text_test' }>): Region | null {
  if (operand.kind === 'fixed') return typeof operand.value === 'string' ? fixed(passes(leaf, operand.value)) : null;
  if (operand.kind !== 'exact') return null;
  const { variable, key } = operand.term;
  const { scopes, needs, isSureWithNeeds } = variable;
  const test = { operator: leaf.operator, pattern: leaf.pattern };
  const source = { kind: 'text_test', subject: variable, test } as const;
  const name = `${key} ${leaf.operator} ${JSON.stringify(leaf.pattern)}`;
  return holds({ key: name, domain: truthDomain, source, scopes, needs, isSureWithNeeds });
}

const holds = (variable: Variable): Region => amongNames(variable, [true]);

/** Nothing is known of it but that equal texts are equally true. */
function opaque(condition: TypedCondition, reading: Reading): Region {
  const { scopes } = reading;
  return holds({
    key: `opaque ${keyOfTree(reading, condition)}`,
    domain: truthDomain,
    source: { kind: 'opaque' },
    scopes: scopesOfTree(scopes, condition),
    needs: [],
    isSureWithNeeds: false,
  });
}
