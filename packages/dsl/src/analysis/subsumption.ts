/**
 * Rules that match only where another rule does.
 *
 *   read    every rule as formulas, once (`indexRules`)
 *   index   which rules look at which things; a rule can lie within another only if it looks at what that one needs
 *   prove   no record is matched by the one and not by the other
 *
 * The index leaves out only what could not be proved: formulas about different things do not imply one another.
 */
import type { TypedFile, TypedRule } from '../check/typed-ast.ts';
import { findBox, solutions } from './consistency.ts';
import { and, negated, variablesOf } from './formula.ts';
import type { Formula, Predicate, Variable } from './model.ts';
import { startReading, valuesOfLists } from './read-condition.ts';
import type { ReadRule } from './read-rule.ts';
import { readRule } from './read-rule.ts';
import type { KnownLists } from './scope.ts';
import type { Box, Effort } from './search.ts';
import { startBudget, verdict } from './search.ts';
import type { Reading } from './terms.ts';

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

/** Rules that were read to be held against one another, and against others that come later. */
export interface RuleIndex {
  readonly rules: readonly IndexedRule[];
  readonly byTopic: ReadonlyMap<string, readonly IndexedRule[]>;
  readonly reading: Reading;
  readonly memory: Map<string, boolean>;
}

/** What a search for pairs found, and the rules of which it could not tell everything. */
export interface Subsumptions {
  readonly found: readonly Subsumption[];
  readonly undecided: ReadonlySet<TypedRule>;
}

/** More boxes than this are not kept for a rule; its pairs are then proved in one piece. */
const boxesMax = 256;

/** What it may cost to hold all rules against one another, or one against all: far beyond what usual rules need. */
const effortMax = { ofAll: 200_000_000, ofOne: 20_000_000 } as const;

/** Reads rules once, so that pairs of them can be compared. */
export function indexRules(files: readonly Pick<TypedFile, 'rules' | 'lists'>[]): RuleIndex {
  const reading = startReading();
  const memory = new Map<string, boolean>();
  const indexed = files.flatMap(({ rules, lists }) => {
    const own = { ...reading, lists: valuesOfLists(lists) };
    return rules.map((rule) => indexRule(readRule(rule, own), memory));
  });
  return { rules: indexed, byTopic: postings(indexed), reading, memory };
}

/** Every pair of rules of which one lies within the other. Of equivalent rules the later one is named first. */
export const findSubsumptions = (rules: readonly TypedRule[]): readonly Subsumption[] =>
  subsumptionsIn(indexRules([{ rules, lists: [] }])).found;

/** Every pair of rules in an index of which one lies within the other. */
export function subsumptionsIn(index: RuleIndex): Subsumptions {
  const search = startSearch(index, effortMax.ofAll);
  const within = new Map<IndexedRule, Set<IndexedRule>>();
  for (const outer of index.rules) {
    for (const inner of candidatesFor(outer, index)) {
      if (inner !== outer && liesWithin(inner, outer, search)) {
        within.set(inner, (within.get(inner) ?? new Set()).add(outer));
      }
    }
  }
  const positions = new Map(index.rules.map((each, position) => [each, position]));
  const found = index.rules.flatMap((inner, position) =>
    [...(within.get(inner) ?? [])].flatMap((outer) => {
      const isEquivalent = within.get(outer)?.has(inner) === true;
      if (isEquivalent && (positions.get(outer) ?? 0) > position) return [];
      return [{ rule: inner.rule, by: outer.rule, isEquivalent }];
    }),
  );
  return { found, undecided: search.undecided };
}

/** The pairs of one rule with those of an index, but for an older version of itself, which bears its name. */
export function subsumptionsOf(rule: TypedRule, index: RuleIndex, lists: KnownLists = new Map()): Subsumptions {
  const search = startSearch(index, effortMax.ofOne);
  const reading = {
    ...index.reading,
    lists,
    // What is read now and never again must not stay with the index.
    predicates: new Map(index.reading.predicates),
  };
  const own = indexRule(readRule(rule, reading), search.memory);
  const found = index.rules.flatMap((other): readonly Subsumption[] => {
    if (other.rule.id === rule.id) return [];
    const isWithin = canLieWithin(own, other) && liesWithin(own, other, search);
    const isAround = canLieWithin(other, own) && liesWithin(other, own, search);
    if (isWithin) return [{ rule, by: other.rule, isEquivalent: isAround }];
    return isAround ? [{ rule: other.rule, by: rule, isEquivalent: false }] : [];
  });
  return { found, undecided: search.undecided };
}

interface Search {
  readonly memory: Map<string, boolean>;
  readonly effort: Effort;
  readonly undecided: Set<TypedRule>;
}

const startSearch = ({ memory }: RuleIndex, left: number): Search => ({
  memory: new Map(memory),
  effort: { left },
  undecided: new Set(),
});

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
function candidatesFor(outer: IndexedRule, { rules, byTopic }: RuleIndex): Iterable<IndexedRule> {
  const meeting = outer.demands.map((demand) => [...demand].flatMap((topic) => byTopic.get(topic) ?? []));
  const fewest = meeting.toSorted((one, other) => one.length - other.length)[0];
  if (fewest === undefined) return rules;
  return new Set([...(byTopic.get(anyTopic) ?? []), ...fewest.filter((inner) => canLieWithin(inner, outer))]);
}

const canLieWithin = ({ topics }: IndexedRule, { demands }: IndexedRule): boolean =>
  topics.has(anyTopic) || demands.every((demand) => !demand.isDisjointFrom(topics));

function liesWithin(inner: IndexedRule, outer: IndexedRule, search: Search): boolean {
  // A rule that never matches lies within every other; that is said of it alone.
  if (inner.boxes?.length === 0 || outer.boxes?.length === 0) return false;
  const isProved = (box?: Box): boolean => {
    const known = box === undefined ? null : verdict(outer.matches, box);
    if (known !== null) return known;
    const formula = box === undefined ? and([inner.matches, outer.doesNotMatch]) : outer.doesNotMatch;
    const found = findBox(formula, startBudget(search.memory, search.effort), box);
    if (found === 'unclear') search.undecided.add(inner.rule);
    return found === 'none';
  };
  return inner.boxes === null ? isProved() : inner.boxes.every((box) => isProved(box));
}
