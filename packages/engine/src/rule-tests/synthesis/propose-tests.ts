/**
 * Conditions that no test pins → tests that would.
 *
 *   records of tests ─┬────────────→ ─candidates→ ─does a mutant answer otherwise?→ ─shrink→ ─print→ proposals
 *                     └─sensitise→
 *
 * What a proposal expects is the interpreter's answer, and every proposal kills a mutant that no test has killed.
 */
import type { TypedCondition, TypedRule } from '@tautai/dsl';
import { printTest, recordSchema } from '@tautai/dsl';
import type { Answer } from '../../evaluate/evaluator.ts';
import type { Bench } from '../bench.ts';
import type { Given } from '../given.ts';
import type { Mutant } from '../mutant.ts';
import type { Site } from '../site.ts';
import type { Candidate } from './candidates.ts';
import { candidatesFrom } from './candidates.ts';
import type { Workshop } from './draft.ts';
import { createMaker } from './make.ts';
import { sensitise } from './sensitise.ts';
import { shrink } from './shrink.ts';

/** A test that a rule lacks. */
export interface ProposedTest {
  readonly name: string;
  readonly given: Given;
  readonly expect: Answer;
  /** Tau text, to be inserted into the body of the rule. */
  readonly text: string;
  /** The mutants that it notices and no test did. */
  readonly kills: readonly Mutant[];
}

/** The mutants of one condition that no test noticed. */
export interface SurvivorsOfCondition {
  readonly site: Site;
  readonly survivors: readonly Mutant[];
}

export interface Proposals {
  readonly bySite: ReadonlyMap<Site, readonly ProposedTest[]>;
  /** Every mutant that some proposal notices. */
  readonly killed: ReadonlySet<Mutant>;
  /** Those for which nothing was proposed because too much else was. */
  readonly notTried: ReadonlySet<Mutant>;
}

/** Who has so many tests to write needs no more for now, and the search takes time for each. */
const conditionsTriedMax = 32;

/** Records of tests from which proposals are made: past so many, one is like the other. */
const recordsTriedMax = 12;

export function proposeTests(rule: TypedRule, conditions: readonly SurvivorsOfCondition[], bench: Bench): Proposals {
  const workshop: Workshop = { bench, make: createMaker(bench) };
  const names = new Set(rule.tests.map(({ name }) => name));
  const killed = new Set<Mutant>();
  const proposals = new Map<Site, readonly ProposedTest[]>();
  const ordered = smallestFirst(conditions);
  for (const condition of ordered.slice(0, conditionsTriedMax)) {
    const found = proposeFor(rule, condition, { workshop, killed });
    // A test that is proposed for one condition may serve the next as well.
    for (const mutant of killedBy(found, conditions, bench)) killed.add(mutant);
    proposals.set(
      condition.site,
      found.map((each) => named(each, names)),
    );
  }
  const rest = ordered.slice(conditionsTriedMax).flatMap(({ survivors }) => survivors);
  return { bySite: proposals, killed, notTried: new Set(rest) };
}

/** A test that is about one value reads better than one about a block, and often serves the block too. */
const smallestFirst = (conditions: readonly SurvivorsOfCondition[]): readonly SurvivorsOfCondition[] =>
  conditions.toSorted((one, other) => sizeOf(one.site.condition) - sizeOf(other.site.condition));

function sizeOf(condition: TypedCondition): number {
  // How many elements fit is a value like any other.
  if (condition.kind === 'quantifier') return condition.count === null ? 1 : 0;
  return ['all', 'any', 'none', 'at_least'].includes(condition.kind) ? 2 : 0;
}

interface Search {
  readonly workshop: Workshop;
  readonly killed: ReadonlySet<Mutant>;
}

type Found = Omit<ProposedTest, 'text'>;

function proposeFor(rule: TypedRule, { site, survivors }: SurvivorsOfCondition, search: Search): readonly Found[] {
  const { workshop, killed } = search;
  const pending = new Set(survivors.filter((mutant) => !killed.has(mutant)));
  const found: Found[] = [];
  // A test that decides says more than one that leaves the rule open, which is the second choice.
  for (const mayBeOpen of [false, true]) {
    if (pending.size === 0) break;
    for (const base of basesFor(rule, site, workshop)) {
      for (const candidate of candidatesFrom(site, base, workshop)) {
        const trial = tryOut(rule, candidate, survivors, workshop.bench);
        if (trial === null || !isWanted(trial, { mayBeOpen, pending, accepted: found })) continue;
        const test = shrunk(rule, trial, survivors, workshop.bench);
        for (const mutant of test.kills) pending.delete(mutant);
        found.push(test);
      }
      if (pending.size === 0) break;
    }
  }
  return found;
}

interface Wanting {
  readonly mayBeOpen: boolean;
  readonly pending: ReadonlySet<Mutant>;
  readonly accepted: readonly Found[];
}

/** Whatever else is pinned, what becomes of a record without the field is worth a test of its own: one. */
function isWanted({ candidate, expect, kills, missing }: Trial, { mayBeOpen, pending, accepted }: Wanting): boolean {
  const isNew = kills.some((mutant) => pending.has(mutant));
  if (mayBeOpen) return isNew;
  if (!candidate.isMissing) return isNew && expect !== 'undetermined';
  return missing.length === 1 && accepted.length > 0 && accepted.every((each) => each.expect !== 'undetermined');
}

/** Records in which the condition may decide: those of tests that match, then made ones, then those of other tests. */
function* basesFor(rule: TypedRule, site: Site, workshop: Workshop): Generator<Given> {
  const { bench } = workshop;
  const all = rule.tests.map(({ given }) => given).slice(0, recordsTriedMax);
  const matching = all.filter((given) => bench.answer(rule, given) === 'match');
  const starts = [...matching, {}];
  if (site.part === 'when') yield* matching;
  for (const start of starts) {
    const made = sensitise(rule, site, start, workshop);
    if (made !== null) yield made;
  }
  yield* all.filter((given) => site.part === 'unless' || !matching.includes(given));
}

/** A record that some mutant answers otherwise than the rule. */
interface Trial {
  readonly candidate: Candidate;
  readonly expect: Answer;
  /** What each of the survivors answers. */
  readonly answers: readonly (Answer | null)[];
  readonly kills: readonly Mutant[];
  /** What the rule lacks where it stays open. */
  readonly missing: readonly string[];
}

function tryOut(rule: TypedRule, tried: Candidate, survivors: readonly Mutant[], bench: Bench): Trial | null {
  const given = deliverable(tried.given);
  const expect = given === null ? null : bench.answer(rule, given);
  if (given === null || expect === null) return null;
  const answers = survivors.map((mutant) => bench.answer(mutant.rule, given));
  const kills = survivors.filter((_, index) => answers[index] !== expect);
  if (kills.length === 0) return null;
  const missing = expect === 'undetermined' ? bench.missing(rule, given) : [];
  return { candidate: { ...tried, given }, expect, answers, kills, missing };
}

/** The same test with nothing in its record but what the answers rest on. */
function shrunk(rule: TypedRule, trial: Trial, survivors: readonly Mutant[], bench: Bench): Found {
  const { candidate, expect, answers, kills, missing } = trial;
  const isSame = (smaller: Given): boolean =>
    deliverable(smaller) !== null &&
    bench.answer(rule, smaller) === expect &&
    survivors.every((mutant, index) => bench.answer(mutant.rule, smaller) === answers[index]) &&
    (expect !== 'undetermined' || bench.missing(rule, smaller).join() === missing.join());
  return { name: candidate.name, given: shrink(candidate.given, isSame), expect, kills };
}

/** The record at rest; null where no record can be like that. */
function deliverable(given: Given): Given | null {
  const parsed = recordSchema().safeParse(given);
  return parsed.success ? parsed.data : null;
}

function killedBy(
  found: readonly Found[],
  conditions: readonly SurvivorsOfCondition[],
  bench: Bench,
): readonly Mutant[] {
  return conditions
    .flatMap(({ survivors }) => survivors)
    .filter((mutant) => found.some(({ given, expect }) => bench.answer(mutant.rule, given) !== expect));
}

/** Names of tests differ within a rule. */
function named(found: Found, names: Set<string>): ProposedTest {
  let name = found.name;
  for (let count = 2; names.has(name); count += 1) name = `${found.name} (${count})`;
  names.add(name);
  return { ...found, name, text: printTest({ ...found, name }) };
}
