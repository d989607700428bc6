import type { Value } from '@tautai/dsl';
import { invariant } from '../invariant.ts';
import type { Candidates } from './candidates.ts';
import { candidatesOf, readCandidates } from './candidates.ts';
import type { OperandTest, PortableLiteral } from './document.ts';
import { textTests } from './portable-text.ts';
import type { Operator } from './question.ts';
import { operandsOf, operandTest } from './question.ts';

type Plain = Candidates['values'][number];
type Predicate = (first: Plain, second: Plain, third: Plain) => boolean;

type Thin = (values: readonly Plain[]) => readonly Plain[];

/** Holds for each choice of what the operands may be, or, in the possible form, for some. */
const overChoices = (predicate: Predicate): Operator => choosing(predicate, (values) => values);

/** The same for what depends on order alone: of each operand but the first only the ends can decide. */
const overEnds = (predicate: Predicate): Operator => choosing(predicate, ends);

function choosing(predicate: Predicate, thin: Thin): Operator {
  return (question) => {
    const operands = operandsOf(question);
    const known = operands.flatMap((each) => (each === null ? [] : [each.values]));
    if (known.length < operands.length) return question.form === 'possible';
    const [first = [], second = [''], third = ['']] = known;
    const choices = first.flatMap((a) => thin(second).flatMap((b) => thin(third).map((c) => predicate(a, b, c))));
    return question.form === 'match' ? choices.every(Boolean) : choices.some(Boolean);
  };
}

const ends = (values: readonly Plain[]): readonly Plain[] => [...values.slice(0, 1), ...values.slice(-1)];

/** What the first operand may be, against a set; each member for certain or perhaps. */
function overMembers(
  isNegated: boolean,
  setOf: (test: OperandTest, question: Parameters<Operator>[0]) => MemberSet,
): Operator {
  return (question) => {
    const [operand = null] = operandsOf(question);
    if (operand === null) return question.form === 'possible';
    const { sure, possible } = setOf(operandTest(question.test), question);
    if (question.form === 'match') {
      return operand.values.every((value) => (isNegated ? !possible.has(value) : sure.has(value)));
    }
    return operand.values.some((value) => (isNegated ? !sure.has(value) : possible.has(value)));
  };
}

/** Values that are members for certain, and those that could be: the days of a partial date. */
interface MemberSet {
  readonly sure: ReadonlySet<Plain>;
  readonly possible: ReadonlySet<Plain>;
}

function memberSet(members: readonly Candidates[]): MemberSet {
  const single = members.filter(({ values }) => values.length === 1);
  return {
    sure: new Set(single.flatMap(({ values }) => values)),
    possible: new Set(members.flatMap(({ values }) => values)),
  };
}

/** Made once for each set of values or list, and kept as long as that is. */
function remember<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

const setOfLiterals = remember((values: readonly PortableLiteral[]) =>
  memberSet(values.flatMap((value) => ('months' in value ? [] : (readCandidates(value.type, value.literal) ?? [])))),
);

const setOfList = remember((values: ReadonlySet<Value>) => memberSet(Array.from(values, candidatesOf)));

function inValues({ values }: OperandTest): MemberSet {
  invariant(values !== undefined, 'the operator is given values');
  return setOfLiterals(values);
}

function inList({ list }: OperandTest, { listValues }: Parameters<Operator>[0]): MemberSet {
  invariant(list !== undefined, 'the operator is given a list');
  return setOfList(listValues(list));
}

function presence(expected: boolean): Operator {
  return (question) => {
    const [operand = null] = operandsOf(question);
    return (operand !== null && !operand.isOpenCount) === expected;
  };
}

function textOperator(name: string, isNegated: boolean): Operator {
  const testOf = remember(({ pattern }: OperandTest) => {
    const make = textTests[name];
    invariant(make !== undefined && pattern !== undefined, 'the operator is given a pattern');
    return make(pattern);
  });
  return (question) => {
    const [operand = null] = operandsOf(question);
    if (operand === null) return question.form === 'possible';
    const test = testOf(operandTest(question.test));
    return operand.values.every((text) => test(String(text)) !== isNegated);
  };
}

/** Operators on values, by name. */
export const leafOperators: Readonly<Record<string, Operator>> = {
  is: overChoices((first, second) => first === second),
  isNot: overChoices((first, second) => first !== second),
  isBelow: overEnds((first, second) => first < second),
  isAtMost: overEnds((first, second) => first <= second),
  isAbove: overEnds((first, second) => first > second),
  isAtLeast: overEnds((first, second) => first >= second),
  isBetween: overEnds((first, second, third) => second <= first && first <= third),
  isOutside: overEnds((first, second, third) => first < second || first > third),
  isTrue: overChoices((first) => first === true),
  isFalse: overChoices((first) => first !== true),
  isIn: overMembers(false, inValues),
  isNotIn: overMembers(true, inValues),
  isInList: overMembers(false, inList),
  isNotInList: overMembers(true, inList),
  isKnown: presence(true),
  isMissing: presence(false),
  startsWith: textOperator('startsWith', false),
  notStartsWith: textOperator('startsWith', true),
  endsWith: textOperator('endsWith', false),
  notEndsWith: textOperator('endsWith', true),
  contains: textOperator('contains', false),
  notContains: textOperator('contains', true),
  isLike: textOperator('isLike', false),
  isNotLike: textOperator('isLike', true),
  matches: textOperator('matches', false),
  notMatches: textOperator('matches', true),
};
