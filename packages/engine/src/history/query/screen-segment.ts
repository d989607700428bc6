/**
 *   rules ─plan, once─→ conditions ─bind to the segment─→ BoundCondition ─sample─→ route of each rule
 *   columns of the routes ─one pass each─→ rows that may matter ─the other conditions, rows only shrink─→ verdicts
 */
import type { RulesetParts } from '../../ruleset/compiled-ruleset.ts';
import type { Segment } from '../segment/open-segment.ts';
import type { FoundRows } from './access.ts';
import { findRows } from './access.ts';
import { bindCondition } from './bind-condition.ts';
import type { BindContext, BoundCondition } from './bind-context.ts';
import type { Buffers } from './buffers.ts';
import { createBuffers } from './buffers.ts';
import { rowsOverCost } from './cost-failures.ts';
import type { Candidates, Lookup } from './lookup.ts';
import { keepThose, lookThrough, narrow, narrowBy } from './lookup.ts';
import type { Route, RulePlan } from './plan.ts';
import { cheapestRoute, createSampler, planRule } from './plan.ts';
import type { RunCondition } from './run-condition.ts';
import { createRunCondition } from './run-condition.ts';
import { recordsFrom, recordsIn } from './selection.ts';
import { yes } from './verdict.ts';

/** What a rule says of the rows of a segment. The four numbers add up to the rows. */
export interface RuleCounts {
  readonly rule: string;
  readonly match: number;
  readonly noMatch: number;
  /** Null where it was not asked for; those rows are then among `noMatch`. */
  readonly undetermined: number | null;
  /** Rows on which the rule costs more than the limit. */
  readonly failed: number;
  /** The rows that matched, in rising order; `segment.keys().at(row)` is the reference of the record. */
  readonly matches: Int32Array<ArrayBuffer>;
}

export interface ScreenSegmentOptions {
  /** Whether rules that missing values leave open are told from those that do not match. On unless said otherwise. */
  readonly undetermined?: boolean;
}

/** Screens segments, one after another; not two at a time. */
export type ScreenSegment = (segment: Segment, options?: ScreenSegmentOptions) => readonly RuleCounts[];

/**
 * Makes a ruleset ready to be asked of history: all its rules in one pass over each segment. A single rule is a ruleset
 * of one. The answers are those of the interpreter on the stored records.
 *
 * @throws {SegmentError} from the function that it returns, where a column that is read is damaged
 * @example
 * const screen = createSegmentScreener(compileRuleset({ rules, lists, compileFunction }));
 * const [counts] = screen(openSegment(source)); // { rule: 'R0147', match: 12, noMatch: 65_503, undetermined: 20, … }
 */
export function createSegmentScreener(ruleset: RulesetParts): ScreenSegment {
  const plans = ruleset.rules.map(planRule);
  const runCondition = createRunCondition(ruleset.compileFunction);
  const buffers = createBuffers();
  return (segment, { undetermined = true } = {}) => {
    const pass = startPass({ ruleset, segment, runCondition, buffers, isOpenKept: undetermined });
    const routes = plans.map((plan) => ({ plan, ...routeOf(plan, pass) }));
    // One rule alone goes through its column itself.
    const shared = plans.length < 2 ? new Map<Lookup, FoundRows>() : rowsOfRoutes(routes, pass);
    const counts = routes.map((route) => screenRule(route, shared, pass));
    for (const { rows } of shared.values()) buffers.ints.giveBack(rows);
    return counts;
  };
}

interface PassInput {
  readonly ruleset: RulesetParts;
  readonly segment: Segment;
  readonly runCondition: RunCondition;
  readonly buffers: Buffers;
  readonly isOpenKept: boolean;
}

/** One pass over one segment. */
interface Pass extends PassInput {
  readonly context: BindContext;
  readonly shareOf: (bound: BoundCondition) => number;
  readonly mask: number;
}

function startPass(input: PassInput): Pass {
  const mask = input.isOpenKept ? 1 : 2;
  return { ...input, mask, context: contextOf(input), shareOf: createSampler(input.segment.rows, mask) };
}

/** Where conditions on the records of a segment are bound. */
export const contextOf = ({ ruleset, segment, runCondition, buffers }: Omit<PassInput, 'isOpenKept'>): BindContext => ({
  segment,
  record: { scope: segment.record, layout: ruleset.layout },
  elements: [],
  buffers,
  bound: new Map(),
  runCondition,
});

function routeOf({ conditions }: RulePlan, { context, shareOf, ruleset }: Pass): Route {
  const steps = conditions.map((condition) => {
    const bound = bindCondition(condition, context);
    return { bound, share: shareOf(bound) };
  });
  const isShared = ruleset.rules.length > 1;
  return cheapestRoute(steps, ({ access, cost }) => {
    if (!isShared || access === null || !isReady(access.lookup)) return cost + 1;
    // Rules that come by their rows in the same column share the pass over it.
    return (0.5 * access.lookup.codes.length) / Math.max(1, context.segment.rows) + (access.list === null ? 0 : 1);
  });
}

/** Whether every verdict is known without asking. */
const isReady = (lookup: Lookup): boolean => lookup.kind === 'range' || lookup.isFull;

function rowsOfRoutes(routes: readonly Route[], { segment, mask, buffers }: Pass): ReadonlyMap<Lookup, FoundRows> {
  const accesses = routes.flatMap(({ first: { bound } }) =>
    bound.access !== null && isReady(bound.access.lookup) ? [bound.access] : [],
  );
  return findRows(accesses, { rows: segment.rows, mask, buffers });
}

function screenRule({ plan, ...route }: PlannedRoute, shared: ReadonlyMap<Lookup, FoundRows>, pass: Pass): RuleCounts {
  const { segment, buffers, ruleset } = pass;
  const { ir, cost } = plan.rule;
  const kept = { rows: buffers.ints.take(segment.rows), verdicts: buffers.bytes.take(segment.rows) };
  let count = firstRows(route, shared, kept, pass);
  const over = rowsOverCost({ formula: cost, costMax: ruleset.limits.costMax }, ruleset.layout, segment);
  if (over !== null) count = drop(over, kept, count);
  for (const { bound } of route.others) {
    if (count === 0) break;
    count = ask(bound, kept, count, pass);
  }
  if (plan.unless !== null) count = dropExonerated(bindCondition(plan.unless, pass.context), kept, count, pass);
  const matches = certain(kept, count);
  const failed = over === null ? 0 : over.reduce((sum, each) => sum + each, 0);
  buffers.ints.giveBack(kept.rows);
  buffers.bytes.giveBack(kept.verdicts);
  return {
    rule: ir.id,
    match: matches.length,
    noMatch: segment.rows - (pass.isOpenKept ? count : matches.length) - failed,
    undetermined: pass.isOpenKept ? count - matches.length : null,
    failed,
    matches,
  };
}

/** A rule with its route. */
interface PlannedRoute extends Route {
  readonly plan: RulePlan;
}

/** Puts down the rows by which the route begins, and says how many there are. */
function firstRows({ first }: Route, shared: ReadonlyMap<Lookup, FoundRows>, kept: Candidates, pass: Pass): number {
  const { segment, mask, buffers } = pass;
  const { lookup, access, evaluate } = first.bound;
  const found = access === null ? undefined : shared.get(access.lookup);
  if (found !== undefined) {
    // What was found may be too much.
    kept.rows.set(found.rows.subarray(0, found.count));
    kept.verdicts.fill(yes, 0, found.count);
    return ask(first.bound, kept, found.count, pass);
  }
  if (lookup !== null) return lookThrough(lookup, segment.rows, mask, kept);
  const verdicts = buffers.bytes.take(segment.rows);
  evaluate(recordsFrom(0, segment.rows), verdicts);
  const count = keepThose(verdicts, segment.rows, mask, kept);
  buffers.bytes.giveBack(verdicts);
  return count;
}

function ask({ lookup, evaluate }: BoundCondition, kept: Candidates, count: number, { mask, buffers }: Pass): number {
  if (lookup !== null) return narrow(lookup, kept, count, mask);
  const verdicts = buffers.bytes.take(count);
  evaluate(recordsIn(kept.rows, count), verdicts);
  const left = narrowBy(verdicts, kept, count, mask);
  buffers.bytes.giveBack(verdicts);
  return left;
}

/** A row for which `unless` is true is none; an undecided `unless` stops nothing. */
function dropExonerated({ evaluate }: BoundCondition, kept: Candidates, count: number, { buffers }: Pass): number {
  const verdicts = buffers.bytes.take(count);
  evaluate(recordsIn(kept.rows, count), verdicts);
  let left = 0;
  for (let index = 0; index < count; index += 1) {
    if (verdicts[index] === yes) continue;
    kept.rows[left] = kept.rows[index] ?? 0;
    kept.verdicts[left] = kept.verdicts[index] ?? 0;
    left += 1;
  }
  buffers.bytes.giveBack(verdicts);
  return left;
}

function drop(over: Uint8Array, { rows, verdicts }: Candidates, count: number): number {
  let left = 0;
  for (let index = 0; index < count; index += 1) {
    if (over[rows[index] ?? 0] === 1) continue;
    rows[left] = rows[index] ?? 0;
    verdicts[left] = verdicts[index] ?? 0;
    left += 1;
  }
  return left;
}

function certain({ rows, verdicts }: Candidates, count: number): Int32Array<ArrayBuffer> {
  const matches = new Int32Array(count);
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    if (verdicts[index] !== yes) continue;
    matches[length] = rows[index] ?? 0;
    length += 1;
  }
  return matches.slice(0, length);
}
