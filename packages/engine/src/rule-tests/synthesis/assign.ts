import type { TypedOperand, Value } from '@tautai/dsl';
import {
  addMonths,
  dateOfLocal,
  dayInterval,
  jsonOfValue,
  millionthsPerUnit,
  msPerDay,
  readValue,
  timeOfLocal,
} from '@tautai/dsl';
import { ageAt } from '../../values/age.ts';
import { computeExact, resultKind } from '../../values/arithmetic.ts';
import { exactOf } from '../../values/known.ts';
import type { Given } from '../given.ts';
import { jsonAt, jsonPathOf, listAt, withJson, withoutJson } from '../given.ts';
import type { Draft, Make } from './draft.ts';
import { makeCount } from './elements.ts';
import type { Leaf } from './leaf-settings.ts';
import { exampleOf } from './sample-values.ts';

/** What an operand comes to in a draft; null where it is missing, and for what runs over a list. */
export function valueIn(operand: TypedOperand, draft: Draft): Value | null {
  switch (operand.kind) {
    case 'literal':
      return operand.value;
    case 'field': {
      const path = jsonPathOf(operand.path, draft.scope);
      const read = path === null ? null : readValue(operand.type, jsonAt(draft.given, path));
      return read !== null && 'value' in read ? (read.value ?? null) : null;
    }
    case 'otherwise':
      return valueIn(operand.operand, draft) ?? valueIn(operand.fallback, draft);
    case 'arithmetic': {
      const { left, right, operator } = operand;
      return computeExact(
        operator,
        { kind: left.type.kind, value: valueIn(left, draft) },
        { kind: right.type.kind, value: valueIn(right, draft) },
      );
    }
    case 'date_of':
    case 'time_of': {
      const local = valueIn(operand.operand, draft);
      if (typeof local !== 'number') return null;
      return operand.kind === 'date_of' ? dateOfLocal(local) : timeOfLocal(local);
    }
    case 'age_at': {
      const birth = valueIn(operand.birth, draft);
      const day = valueIn(operand.day, draft);
      const age = birth === null || day === null ? null : ageAt(birth, day);
      return age !== null && 'known' in age ? exactOf(age.known) : null;
    }
    case 'in_currency':
      return valueIn(operand.currency, draft) === operand.type.currency ? valueIn(operand.operand, draft) : null;
    default:
      return null;
  }
}

/** Writes into a draft what gives an operand a value, or takes it away; null where it cannot be done. */
export function assign(operand: TypedOperand, value: Value | null, draft: Draft, make: Make): Given | null {
  switch (operand.kind) {
    case 'literal':
      return null;
    case 'field':
      return assignField(operand, value, draft);
    case 'otherwise':
      return assign(operand.operand, value, draft, make);
    case 'date_of':
      return assign(operand.operand, typeof value === 'number' ? value * msPerDay + msPerDay / 2 : null, draft, make);
    case 'time_of':
      return assignTime(operand, value, draft, make);
    case 'age_at':
      return assignAge(operand, value, draft, make);
    case 'in_currency': {
      const given = assign(operand.currency, value === null ? null : operand.type.currency, draft, make);
      return given === null || value === null ? given : assign(operand.operand, value, { ...draft, given }, make);
    }
    case 'arithmetic':
      return assignArithmetic(operand, value, draft, make);
    case 'aggregate':
      return assignAggregate(operand, value, draft, make);
  }
}

type PartOf = Extract<TypedOperand, { kind: 'date_of' | 'time_of' }>;

/** On the day that is there, or that of the example. */
function assignTime({ operand }: PartOf, value: Value | null, draft: Draft, make: Make): Given | null {
  if (typeof value !== 'number') return assign(operand, null, draft, make);
  const local = valueIn(operand, draft) ?? (operand.kind === 'field' ? exampleOf(operand.path, operand.type) : null);
  if (typeof local !== 'number') return null;
  return assign(operand, dateOfLocal(local) * msPerDay + value, draft, make);
}

type AgeAt = Extract<TypedOperand, { kind: 'age_at' }>;

/** A birthday on the very day: the first on which the age is reached. */
function assignAge({ birth, day }: AgeAt, value: Value | null, draft: Draft, make: Make): Given | null {
  if (typeof value !== 'number') return assign(birth, null, draft, make);
  const given = valueIn(day, draft) === null ? withExample(day, draft) : draft.given;
  const asked = given === null ? null : valueIn(day, { ...draft, given });
  const years = value / millionthsPerUnit;
  if (given === null || typeof asked !== 'number' || !Number.isInteger(years)) return null;
  return assign(birth, addMonths(asked, -12 * years), { ...draft, given }, make);
}

function assignField(
  { path, type }: Extract<TypedOperand, { kind: 'field' }>,
  value: Value | null,
  { given, scope }: Draft,
): Given | null {
  const place = jsonPathOf(path, scope);
  if (place === null) return null;
  // The element of a list of plain values is there or not; it has no field that could be missing.
  if (value === null) return path.steps.length === 0 ? null : withoutJson(given, place);
  const fitting = type.kind === 'partial_date' && typeof value === 'number' ? dayInterval(value) : value;
  return withJson(given, place, jsonOfValue(type, fitting));
}

type Arithmetic = Extract<TypedOperand, { kind: 'arithmetic' }>;

const inverse = { '+': '-', '-': '+', '*': '/', '/': '*' } as const;

/** Solves for the left side, with the right as it is or, where it is missing, as its example. */
function assignArithmetic({ operator, left, right, type }: Arithmetic, value: Value | null, draft: Draft, make: Make) {
  if (value === null) return assign(left.kind === 'literal' ? right : left, null, draft, make);
  const filled = valueIn(right, draft) === null ? withExample(right, draft) : draft.given;
  if (filled === null) return null;
  const known = valueIn(right, { ...draft, given: filled });
  // A difference of two times is a duration: what it is added to is the other time.
  const isSwapped = operator === '-' && resultKind('+', type.kind, right.type.kind) === null;
  const result = { kind: type.kind, value };
  const other = { kind: right.type.kind, value: known };
  const scaled = right.type.kind === 'date' && typeof value === 'number' && typeof known === 'number';
  const solved = scaled
    ? known + Math.round(value / msPerDay)
    : isSwapped
      ? computeExact('+', other, result)
      : computeExact(inverse[operator], result, other);
  return solved === null ? null : assign(left, solved, { ...draft, given: filled }, make);
}

function withExample(operand: TypedOperand, draft: Draft): Given | null {
  if (operand.kind !== 'field') return null;
  const example = exampleOf(operand.path, operand.type);
  return example === null ? null : assignField(operand, example, draft);
}

/** Gives the fields with which a leaf compares their examples, where they are missing. */
export function fillOtherSide(leaf: Leaf, draft: Draft): Given {
  const others =
    leaf.kind === 'compare'
      ? [leaf.left.kind === 'literal' ? leaf.left : leaf.right]
      : leaf.kind === 'between'
        ? [leaf.low, leaf.high]
        : [];
  return others.reduce<Given>((given, operand) => {
    const isMissing = valueIn(operand, { ...draft, given }) === null;
    return (isMissing ? withExample(operand, { ...draft, given }) : null) ?? given;
  }, draft.given);
}

function assignAggregate(
  { aggregate, list, where, element, type }: Extract<TypedOperand, { kind: 'aggregate' }>,
  value: Value | null,
  draft: Draft,
  make: Make,
): Given | null {
  const path = jsonPathOf(list.path, draft.scope);
  if (path === null) return null;
  if (value === null) return withoutJson(draft.given, path);
  const run = { list, where };
  if (aggregate === 'count') {
    const count = Number(value) / millionthsPerUnit;
    return Number.isInteger(count) ? makeCount(run, count, draft, make) : null;
  }
  // One element alone is its own sum, lowest and latest.
  const [first] = listAt(draft.given, path);
  const alone = first === undefined ? draft.given : withJson(draft.given, path, [first]);
  const made = makeCount(run, 1, { ...draft, given: alone }, make);
  if (made === null || element === null || type.kind === 'period') return null;
  const inside = { given: made, scope: [...draft.scope, [...path, 0]] };
  return assignField({ kind: 'field', type, path: element, range: element.range }, value, inside);
}
