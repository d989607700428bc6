/**
 * Two versions of a rule: does one match wherever the other does? What is said is proved or shown: that nothing lies
 * between them is proved over boxes, that something does is shown by a record that the interpreter confirms.
 */
import type { TypedRule } from '../check/typed-ast.ts';
import type { PassengerRecord } from '../fields/catalogue.ts';
import { findBox, solutions } from './consistency.ts';
import { and } from './formula.ts';
import type { ListMembers } from './frame.ts';
import type { Formula } from './model.ts';
import { startReading } from './read-condition.ts';
import type { KnownLists } from './scope.ts';
import type { ReadRule } from './read-rule.ts';
import { readRule } from './read-rule.ts';
import type { Budget } from './search.ts';
import { startBudget } from './search.ts';
import { recordWithin } from './witness.ts';

/** Asks the interpreter whether a rule matches a record: `true` for a match, `unknown` where it is undetermined. */
export type Confirm = (rule: TypedRule, record: PassengerRecord) => 'true' | 'false' | 'unknown';

export interface AnalysisContext {
  readonly confirm: Confirm;
  /** Members of the lists that rules name, for records that are to be in them or not. */
  readonly lists?: ListMembers;
  /** Values of the lists that stand in the file of a rule. */
  readonly constants?: (rule: TypedRule) => KnownLists;
}

/** How the second rule stands to the first: `wider` matches all that the first does, and more. */
export type RuleRelation = 'equivalent' | 'wider' | 'narrower' | 'different' | 'cannot_tell';

export interface RuleComparison {
  readonly relation: RuleRelation;
  /** A record that only the first matches; null where there is none, or none was found. */
  readonly onlyFirst: PassengerRecord | null;
  readonly onlySecond: PassengerRecord | null;
}

/** Compares two rules, or two versions of one, by what they match. */
export function compareRules(first: TypedRule, second: TypedRule, context: AnalysisContext): RuleComparison {
  const [one, other] = readTogether(first, second, context);
  const forwards = difference(one, other, context);
  const backwards = difference(other, one, context);
  return {
    relation: relationOf(forwards, backwards),
    onlyFirst: typeof forwards === 'string' ? null : forwards,
    onlySecond: typeof backwards === 'string' ? null : backwards,
  };
}

const noLists: KnownLists = new Map();

/** The same words mean the same in both, but for lists that their files say different things of. */
function readTogether(first: TypedRule, second: TypedRule, context: AnalysisContext): readonly [ReadRule, ReadRule] {
  const reading = startReading();
  const read = (rule: TypedRule): ReadRule =>
    readRule(rule, { ...reading, lists: context.constants?.(rule) ?? noLists });
  return [read(first), read(second)];
}

const readAlone = (rule: TypedRule, { constants }: AnalysisContext): ReadRule =>
  readRule(rule, startReading({ lists: constants?.(rule) ?? noLists }));

/** A record that the first rule matches and the second does not; null where none was found. */
export function witnessOfDifference(
  first: TypedRule,
  second: TypedRule,
  context: AnalysisContext,
): PassengerRecord | null {
  const [one, other] = readTogether(first, second, context);
  const found = difference(one, other, context);
  return typeof found === 'string' ? null : found;
}

type Difference = 'none' | 'unclear' | PassengerRecord;

function relationOf(onlyFirst: Difference, onlySecond: Difference): RuleRelation {
  if (onlyFirst === 'unclear' || onlySecond === 'unclear') return 'cannot_tell';
  if (onlyFirst === 'none') return onlySecond === 'none' ? 'equivalent' : 'wider';
  return onlySecond === 'none' ? 'narrower' : 'different';
}

function difference(one: ReadRule, other: ReadRule, context: AnalysisContext): Difference {
  const budget = startBudget(new Map(), { left: effortMax });
  if (findBox(and([one.matches, other.doesNotMatch]), budget) === 'none') return 'none';
  const isWitness = (record: PassengerRecord): boolean =>
    context.confirm(one.rule, record) === 'true' && context.confirm(other.rule, record) !== 'true';
  // A record that the other rule decidedly refuses shows more than one that it leaves open.
  return (
    witnessOf(and([one.matches, other.refuses]), isWitness, context) ??
    witnessOf(and([one.matches, other.doesNotMatch]), isWitness, context) ??
    'unclear'
  );
}

/** A record that the rule matches; null where none was found. */
export function witnessOfMatch(rule: TypedRule, context: AnalysisContext): PassengerRecord | null {
  const { matches } = readAlone(rule, context);
  return witnessOf(matches, (record) => context.confirm(rule, record) === 'true', context);
}

/** A record that the rule decidedly refuses; null where none was found. */
export function witnessOfRefusal(rule: TypedRule, context: AnalysisContext): PassengerRecord | null {
  const { refuses } = readAlone(rule, context);
  return witnessOf(refuses, (record) => context.confirm(rule, record) === 'false', context);
}

const triesMax = 24;
/** What one question and its record may cost: a second or so, for the largest of rules. */
const effortMax = 12_000_000;

/** Records within the boxes of a formula, until one is confirmed. */
function witnessOf(
  formula: Formula,
  isWitness: (record: PassengerRecord) => boolean,
  { lists = new Map() }: AnalysisContext,
): PassengerRecord | null {
  const budget = startBudget(new Map(), { left: effortMax });
  let tries = 0;
  for (const box of solutions(formula, budget)) {
    const record = recordWithin(box, lists, spare(budget));
    if (record !== null && isWitness(record)) return record;
    tries += 1;
    if (tries >= triesMax) return null;
  }
  return null;
}

/** Building a record has steps of its own, so that it does not end the search for boxes. */
const spare = ({ memory, effort }: Budget): Budget => startBudget(memory, effort);

/** Whether a rule can match at all: `never` is proved, `sometimes` is not. */
export function canMatch(rule: TypedRule): 'never' | 'perhaps' | 'cannot_tell' {
  const found = findBox(readRule(rule, startReading()).matches, startBudget());
  if (found === 'none') return 'never';
  return found === 'unclear' ? 'cannot_tell' : 'perhaps';
}
