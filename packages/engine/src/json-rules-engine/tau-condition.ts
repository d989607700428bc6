import { invariant } from '../invariant.ts';
import type { OperandTest, PortableCondition, PortableLeaf, PortableOperand, PortableTest } from './document.ts';
import { Inexpressible, tauLiteral, tauOperand, tauPath, tauRun, tauText } from './tau-operand.ts';

/**
 * Prints a condition of a document as the language writes it. Both forms of an operator are one: that a missing value
 * leaves a condition open is the language's own rule.
 */
export function tauCondition(condition: PortableCondition): string {
  if ('all' in condition) return joined(condition.all, 'and');
  if ('any' in condition) return joined(condition.any, 'or');
  return tauLeaf(condition);
}

function joined(conditions: readonly PortableCondition[], word: 'and' | 'or'): string {
  const [only, ...others] = conditions;
  if (only === undefined) return String(word === 'and');
  return others.length === 0 ? tauCondition(only) : `(${conditions.map(tauCondition).join(` ${word} `)})`;
}

function tauLeaf(leaf: PortableLeaf): string {
  const { value } = leaf;
  const operator = leaf.operator.replace(/OrUnknown$/u, '');
  if ('constant' in value) return String(value.constant);
  if ('conditions' in value) return tauAtLeast(value);
  if ('depth' in value) return tauQuantifier(operator, value);
  invariant('operands' in value, 'what is neither a count nor a list has operands');
  return tauTest(operator, value, operandsOf(leaf, value));
}

function tauAtLeast({ count, conditions, weights }: Extract<PortableTest, { conditions: unknown }>): string {
  if (weights !== undefined) throw new Inexpressible('a table of points');
  return `at least ${count} of {\n${conditions.map((each) => `${tauCondition(each)}\n`).join('')}}`;
}

const quantifiers: Readonly<Record<string, string>> = {
  any: 'any',
  every: 'every',
  no: 'no',
  exactly: 'exactly',
  notExactly: 'not exactly',
  atLeast: 'at least',
  atMost: 'at most',
};

function tauQuantifier(operator: string, run: Extract<PortableTest, { depth: number }>): string {
  const count = run.count === undefined ? '' : ` ${run.count}`;
  return `${wordsOf(quantifiers, operator)}${count} ${tauRun(run, tauCondition)}`;
}

function operandsOf({ path }: PortableLeaf, { type, operands }: OperandTest): readonly string[] {
  const print = (operand: PortableOperand): string => tauOperand(operand, tauCondition);
  const atPath =
    path === undefined || type === undefined ? [] : [tauPath({ of: 'record', steps: path.split('.').slice(1) })];
  return [...atPath, ...operands.map(print)];
}

const comparisons: Readonly<Record<string, string>> = {
  is: 'is',
  isNot: 'is not',
  isBelow: '<',
  isAtMost: '<=',
  isAbove: '>',
  isAtLeast: '>=',
};

/** Those that a `not` turns stand under their own name. */
const textTests: Readonly<Record<string, string>> = {
  startsWith: 'starts with',
  endsWith: 'ends with',
  contains: 'contains',
  isLike: 'like',
  matches: 'matches',
};

const negatedTextTests: Readonly<Record<string, string>> = {
  notStartsWith: 'startsWith',
  notEndsWith: 'endsWith',
  notContains: 'contains',
  isNotLike: 'isLike',
  notMatches: 'matches',
};

function tauTest(operator: string, test: OperandTest, operands: readonly string[]): string {
  const [first = '', second = '', third = ''] = operands;
  const { pattern, list, values } = test;
  const positive = negatedTextTests[operator];
  if (positive !== undefined) return `not ${tauTest(positive, test, operands)}`;
  if (pattern !== undefined) return `${first} ${wordsOf(textTests, operator)} ${tauText(pattern)}`;
  switch (operator) {
    case 'isTrue':
      return first;
    case 'isFalse':
      return `not ${first}`;
    case 'isKnown':
      return `${first} is known`;
    case 'isMissing':
      return `${first} is missing`;
    case 'isBetween':
      return `${first} between ${second} and ${third}`;
    case 'isOutside':
      return `not ${first} between ${second} and ${third}`;
    case 'isIn':
    case 'isNotIn':
      return `${first} ${operator === 'isIn' ? 'in' : 'not in'} [${(values ?? []).map(tauLiteral).join(', ')}]`;
    case 'isInList':
    case 'isNotInList':
      return `${first} ${operator === 'isInList' ? 'in' : 'not in'} list ${list ?? ''}`;
    default:
      return `${first} ${wordsOf(comparisons, operator)} ${second}`;
  }
}

function wordsOf(words: Readonly<Record<string, string>>, operator: string): string {
  const found = Object.hasOwn(words, operator) ? words[operator] : undefined;
  if (found === undefined) throw new Inexpressible(`the operator ${operator}`);
  return found;
}
