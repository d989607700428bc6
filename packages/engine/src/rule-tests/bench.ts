import type { PassengerRecord, TypedCondition, TypedRule } from '@tautai/dsl';
import type { Answer } from '../evaluate/evaluator.ts';
import { missingPaths } from '../explain/missing-paths.ts';
import { interpret } from '../interpret/interpret.ts';
import type { ConditionTrace } from '../interpret/trace.ts';
import { interpretRule } from '../interpret/interpreter.ts';
import { lowerCondition, lowerRule } from '../ir/lower.ts';
import { decodeRecord } from '../record/decode-record.ts';
import { createLayout } from '../record/layout.ts';
import type { ListStore } from '../ruleset/compiled-ruleset.ts';
import { membersOfLists } from '../ruleset/members-of-lists.ts';
import type { Members } from '../values/members.ts';
import type { Truth } from '../values/truth.ts';
import type { Given } from './given.ts';

/** What the tests of a rule are run with. */
export interface RuleTestContext {
  /** The lists that the rule names; where they change with the day, those for a record. */
  readonly lists: ListStore | ((record: PassengerRecord) => ListStore);
  /** The text in which the rule stands: mistakes are told in its words. */
  readonly sourceText: string;
  /** Adds to the record of a test what follows from it; null where it cannot be read. The record itself by default. */
  readonly complete?: (given: Given) => PassengerRecord | null;
}

/** Where rules are tried on the records of tests. The answers are the interpreter's. */
export interface Bench {
  /** Null for a record that cannot be read. */
  readonly answer: (rule: TypedRule, given: Given) => Answer | null;
  /** Catalogue paths for want of which `when` is undecided, sorted. */
  readonly missing: (rule: TypedRule, given: Given) => readonly string[];
  readonly truth: (condition: TypedCondition, given: Given) => Truth | null;
  /** The lists as they are for a record. */
  readonly listsFor: (given: Given) => ListStore;
}

interface Reading {
  readonly record: PassengerRecord;
  readonly lists: ListStore;
}

export function createBench(context: RuleTestContext): Bench {
  const readings = new WeakMap<Given, Reading | { readonly record: null }>();
  const members = new Map<ListStore, ReadonlyMap<string, Members>>();
  const rules = new WeakMap<TypedRule, Map<ListStore, (record: PassengerRecord) => Answer>>();

  const read = (given: Given): Reading | null => {
    const known = readings.get(given);
    if (known !== undefined) return known.record === null ? null : known;
    const record = context.complete === undefined ? given : context.complete(given);
    const reading = record === null ? { record } : { record, lists: listsOf(context, record) };
    readings.set(given, reading);
    return reading.record === null ? null : reading;
  };
  const membersIn = (lists: ListStore): ReadonlyMap<string, Members> => {
    const known = members.get(lists) ?? membersOfLists(lists);
    members.set(lists, known);
    return known;
  };
  const prepared = (rule: TypedRule, lists: ListStore): ((record: PassengerRecord) => Answer) => {
    const byLists = rules.get(rule) ?? new Map<ListStore, (record: PassengerRecord) => Answer>();
    rules.set(rule, byLists);
    const known = byLists.get(lists) ?? prepare(rule, membersIn(lists));
    byLists.set(lists, known);
    return known;
  };
  const trace = (condition: TypedCondition, given: Given): ConditionTrace | null => {
    const reading = read(given);
    if (reading === null) return null;
    const layout = createLayout();
    const lowered = lowerCondition(condition, { layout, lists: membersIn(reading.lists) });
    return interpret(lowered, { record: decodeRecord(layout, reading.record), elements: [] });
  };
  return {
    answer(rule, given) {
      const reading = read(given);
      return reading === null ? null : prepared(rule, reading.lists)(reading.record);
    },
    missing(rule, given) {
      const traced = trace(rule.when, given);
      return traced === null ? [] : missingPaths(traced);
    },
    truth: (condition, given) => trace(condition, given)?.truth ?? null,
    listsFor: (given) => read(given)?.lists ?? new Map(),
  };
}

const listsOf = ({ lists }: RuleTestContext, record: PassengerRecord): ListStore =>
  typeof lists === 'function' ? lists(record) : lists;

function prepare(rule: TypedRule, lists: ReadonlyMap<string, Members>): (record: PassengerRecord) => Answer {
  const layout = createLayout();
  const lowered = lowerRule(rule, { layout, lists });
  return (record) => interpretRule(lowered, { record: decodeRecord(layout, record), elements: [] });
}
