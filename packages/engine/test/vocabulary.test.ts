/** The reference of operators and functions: each example is what it says, and no operator is without its word. */
import type {
  AggregateName,
  ArithmeticOperator,
  CheckContext,
  ComparisonOperator,
  QuantifierName,
  TextOperator,
} from '@tautai/dsl';
import { checkConditionText, vocabulary } from '@tautai/dsl';
import { expect, test } from 'vitest';
import { evaluateCondition } from '../src/evaluate/evaluate-condition.ts';
import type { ListStore } from '../src/ruleset/compiled-ruleset.ts';

const lists: ListStore = new Map([
  ['hubs', { type: { kind: 'code', list: 'airport' } as const, values: new Set(['BOG', 'LIM']) }],
]);
const context: CheckContext = { lists };

function truthOf(condition: string, record: object): string {
  const { condition: checked, diagnostics } = checkConditionText(condition, context);
  const faults = diagnostics.map(({ code }) => code);
  if (checked === null || faults.length > 0) return faults.join(', ');
  return evaluateCondition(checked, record, lists).outcome;
}

test.each(vocabulary)('the example of `$word` is true of its record', ({ example, record }) => {
  expect(truthOf(example, record)).toBe('true');
});

const definite = new Set(['is missing', 'is known', 'as', 'otherwise']);

test.each(vocabulary.filter(({ word }) => !definite.has(word)))(
  'without data `$word` decides nothing',
  ({ example }) => {
    expect(truthOf(example, {})).toBe('unknown');
  },
);

/** The words of each operator of the typed tree; the compiler asks for all of them. */
const comparisons: Readonly<Record<ComparisonOperator, string>> = {
  is: 'is',
  is_not: 'is not',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const textTests: Readonly<Record<TextOperator, string>> = {
  starts_with: 'starts with',
  ends_with: 'ends with',
  contains: 'contains',
  like: 'like',
  matches: 'matches',
};
const quantifiers: Readonly<Record<QuantifierName, string>> = {
  any: 'any',
  every: 'every',
  no: 'no',
  exactly: 'exactly',
  at_least: 'at least',
  at_most: 'at most',
};
const aggregates: Readonly<Record<AggregateName, string>> = {
  count: 'count',
  sum: 'sum',
  lowest: 'lowest',
  highest: 'highest',
  earliest: 'earliest',
  latest: 'latest',
};
const signs: Readonly<Record<ArithmeticOperator, string>> = { '+': '+', '-': '-', '*': '*', '/': '/' };

test('every operator of the language has its word, once', () => {
  const words = vocabulary.map(({ word }) => word);
  const needed = [comparisons, textTests, quantifiers, aggregates, signs].flatMap((each) => Object.values(each));
  expect(needed.filter((word) => !words.includes(word))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});
