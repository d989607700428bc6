/**
 * Rules that match only where another rule does.
 *
 *   read    every rule as formulas, once
 *   index   which rules look at which things; a rule can lie within another only if it looks at what that one needs
 *   prove   no record is matched by the one and not by the other
 *
 * The index leaves out only what could not be proved: formulas about different things do not imply one another.
 */
import type { TypedRule } from '../check/typed-ast.ts';
import type { Value } from '../values/value.ts';
import { findBox, solutions } from './consistency.ts';
import { negated, variablesOf } from './formula.ts';
import type { Formula, Predicate, Variable } from './model.ts';
import { startReading } from './read-condition.ts';
import type { ReadRule } from './read-rule.ts';
import { readRule } from './read-rule.ts';
import type { Box } from './search.ts';
import { startBudget, verdict } from './search.ts';

/** The first rule matches only records that the second does. */
export interface Subsumption {
  readonly rule: TypedRule;
  readonly by: TypedRule;
  /** Whether the second matches no others. */
  readonly isEquivalent: boolean;
}

interface IndexedRule extends ReadRule {
  /** Boxes of what it matches; null where they are too many. */
  readonly boxes: readonly Box[] | null;
  /** All that it looks at. */
  readonly topics: ReadonlySet<string>;
  /** One set for each of its conditions that must hold: what a rule within it has to look at, one of these at least. */
  readonly demands: readonly ReadonlySet<string>[];
}

/** More boxes than this are not kept for a rule; its pairs are then left undecided. */
const boxesMax = 256;

/** Every pair of rules of which one lies within the other. Of equivalent rules the later one is named first. */
export function findSubsumptions(
  rules: readonly TypedRule[],
  lists?: ReadonlyMap<string, readonly Value[]>,
): readonly Subsumption[] {
  const reading = startReading(lists === undefined ? {} : { lists });
  const memory = new Map<string, boolean>();
  const indexed = rules.map((rule) => indexRule(readRule(rule, reading), memory));
  const found = new Map<IndexedRule, Set<IndexedRule>>();
  const byTopic = postings(indexed);
  for (const outer of indexed) {
    for (const inner of candidatesFor(outer, indexed, byTopic)) {
      if (inner !== outer && liesWithin(inner, outer, memory)) {
        found.set(inner, (found.get(inner) ?? new Set()).add(outer));
      }
    }
  }
  return indexed.flatMap((inner, index) =>
    [...(found.get(inner) ?? [])].flatMap((outer) => {
      const isEquivalent = found.get(outer)?.has(inner) === true;
      if (isEquivalent && indexed.indexOf(outer) > index) return [];
      return [{ rule: inner.rule, by: outer.rule, isEquivalent }];
    }),
  );
}

function indexRule(read: ReadRule, memory: Map<string, boolean>): IndexedRule {
  const { matches } = read;
  const conjuncts = matches.kind === 'and' ? matches.members : [matches];
  return {
    ...read,
    boxes: boxesOf(matches, memory),
    topics: new Set(topicsOf(matches)),
    demands: conjuncts.flatMap((each) => {
      const topics = topicsOf(each);
      // Presence follows from anything that lies within what is there, and what is always so from anything at all.
      const isOpen = topics.includes(anyTopic) || findBox(negated(each), startBudget(memory)) === 'none';
      return isOpen ? [] : [new Set(topics)];
    }),
  };
}

function boxesOf(formula: Formula, memory: Map<string, boolean>): readonly Box[] | null {
  const budget = startBudget(memory);
  const boxes: Box[] = [];
  for (const box of solutions(formula, budget)) {
    boxes.push(box);
    if (boxes.length > boxesMax) return null;
  }
  return budget.stepsLeft < 0 ? null : boxes;
}

const anyTopic = '*';

/** What formulas have to share for one to imply the other: the field, or the list. */
function topicsOf(formula: Formula): readonly string[] {
  if (formula.kind === 'constant') return [];
  return formula.kind === 'literal' ? topicsOfVariable(formula.variable) : formula.members.flatMap(topicsOf);
}

function topicsOfVariable(variable: Variable): readonly string[] {
  const { source } = variable;
  switch (source.kind) {
    case 'group':
      return [anyTopic];
    case 'relation':
      return [variable.key, ...topicsOfVariable(source.left.variable), ...topicsOfVariable(source.right.variable)];
    case 'text_test':
    case 'in_list':
      return topicsOfVariable(source.subject);
    case 'count':
      return [...variable.needs, ...topicsOutside(source.predicate)];
    case 'computed':
      return [variable.key, ...variable.needs];
    case 'field':
    case 'day':
      return variable.needs;
    case 'age':
    case 'opaque':
      return [variable.key];
  }
}

/** What a predicate looks at beside its elements. */
const topicsOutside = ({ scope, whenTrue, whenFalse }: Predicate): readonly string[] =>
  [whenTrue, whenFalse]
    .flatMap(variablesOf)
    .filter(({ scopes }) => !scopes.includes(scope))
    .flatMap(topicsOfVariable);

function postings(rules: readonly IndexedRule[]): ReadonlyMap<string, readonly IndexedRule[]> {
  const byTopic = new Map<string, IndexedRule[]>();
  for (const rule of rules) {
    for (const topic of rule.topics) {
      const known = byTopic.get(topic);
      if (known === undefined) byTopic.set(topic, [rule]);
      else known.push(rule);
    }
  }
  return byTopic;
}

/** The rules that look at something of every demand, found through the demand that the fewest can meet. */
function candidatesFor(
  outer: IndexedRule,
  all: readonly IndexedRule[],
  byTopic: ReadonlyMap<string, readonly IndexedRule[]>,
): Iterable<IndexedRule> {
  const meeting = outer.demands.map((demand) => [...demand].flatMap((topic) => byTopic.get(topic) ?? []));
  const fewest = meeting.toSorted((one, other) => one.length - other.length)[0];
  if (fewest === undefined) return all;
  const meets = ({ topics }: IndexedRule): boolean =>
    topics.has(anyTopic) || outer.demands.every((demand) => !demand.isDisjointFrom(topics));
  return new Set([...(byTopic.get(anyTopic) ?? []), ...fewest.filter(meets)]);
}

function liesWithin(inner: IndexedRule, outer: IndexedRule, memory: Map<string, boolean>): boolean {
  // A rule that never matches lies within every other; that is said of it alone.
  if (inner.boxes === null || inner.boxes.length === 0 || outer.boxes?.length === 0) return false;
  return inner.boxes.every((box) => {
    const known = verdict(outer.matches, box);
    if (known !== null) return known;
    return findBox(outer.doesNotMatch, startBudget(memory), box) === 'none';
  });
}
