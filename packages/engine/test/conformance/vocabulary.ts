/**
 * All that the language has. Each record below names every member of a union of the code, or the compiler refuses it: a
 * new operator cannot be forgotten here.
 */
import type {
  AggregateName,
  ArithmeticOperator,
  ComparisonOperator,
  Folding,
  OperandType,
  QuantifierName,
  TextOperator,
  TypedCondition,
  TypedOperand,
} from '@tautai/dsl';

const namesOf = <Name extends string>(all: Readonly<Record<Name, true>>): readonly string[] => Object.keys(all);

const comparisons = namesOf<ComparisonOperator>({
  is: true,
  is_not: true,
  '<': true,
  '<=': true,
  '>': true,
  '>=': true,
});
const textOperators = namesOf<TextOperator>({
  starts_with: true,
  ends_with: true,
  contains: true,
  like: true,
  matches: true,
});
const quantifiers = namesOf<QuantifierName>({
  any: true,
  every: true,
  no: true,
  exactly: true,
  at_least: true,
  at_most: true,
});
const aggregates = namesOf<AggregateName>({
  count: true,
  sum: true,
  lowest: true,
  highest: true,
  earliest: true,
  latest: true,
});
const arithmetic = namesOf<ArithmeticOperator>({ '+': true, '-': true, '*': true, '/': true });
const types = namesOf<OperandType['kind']>({
  text: true,
  enumeration: true,
  code: true,
  number: true,
  mass: true,
  amount: true,
  boolean: true,
  instant: true,
  local_date_time: true,
  date: true,
  partial_date: true,
  local_time: true,
  duration: true,
  period: true,
});

export const foldings = namesOf<Folding>({ name: true, free: true, locator: true, email: true });

/** Each kind of node, with all that may tell nodes of the kind apart; nothing where they are all alike. */
export const nodeVariants: Readonly<Record<TypedCondition['kind'] | TypedOperand['kind'], readonly string[]>> = {
  constant: [],
  all: ['block', 'chain', 'call'],
  any: ['block', 'chain'],
  none: ['block'],
  at_least: [],
  points: [],
  not: [],
  compare: comparisons,
  between: [],
  one_of: ['in', 'not in'],
  in_list: ['in', 'not in'],
  text_test: textOperators,
  presence: ['missing', 'known'],
  holds: [],
  quantifier: quantifiers,
  literal: types,
  // Periods and times of day have no field.
  field: types.filter((type) => type !== 'period' && type !== 'local_time'),
  otherwise: [],
  arithmetic,
  aggregate: aggregates,
  date_of: [],
  time_of: [],
  age_at: [],
  in_currency: [],
};
