/**
 *   rules ─plan, once─→ conditions ─bind to the segment─→ BoundCondition ─sample─→ route of each rule
 *   first condition of the route ─column or index─→ rows that may matter ─the others, rows only shrink─→ verdicts
 */
import type { RulesetParts } from '../../ruleset/compiled-ruleset.ts';
import type { Segment } from '../segment/open-segment.ts';
import { goesByIndex, rowsByIndex } from './access.ts';
import { bindCondition } from './bind-condition.ts';
import type { BindContext, BoundCondition } from './bind-context.ts';
import type { Buffers } from './buffers.ts';
import { createBuffers } from './buffers.ts';
import { rowsOverCost } from './cost-failures.ts';
import type { Candidates } from './lookup.ts';
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
    return plans.map((plan) => screenRule(plan, routeOf(plan, pass), pass));
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

/** How a rule is asked, and whether it comes by its rows through the index of a column. */
interface PlannedRoute extends Route {
  readonly isByIndex: boolean;
}

function routeOf({ conditions }: RulePlan, { context, shareOf, ruleset }: Pass): PlannedRoute {
  const steps = conditions.map((condition) => {
    const bound = bindCondition(condition, context);
    return { bound, share: shareOf(bound) };
  });
  const isShared = ruleset.rules.length > 1;
  const byIndex = new Set<BoundCondition>();
  for (const { bound } of steps) {
    if (bound.access !== null && goesByIndex(bound.access, isShared)) byIndex.add(bound);
  }
  const route = cheapestRoute(steps, (bound) =>
    // Twice the rows: they are copied, and asked once more.
    byIndex.has(bound) ? 0.1 + 2 * shareOf(bound) * bound.cost : bound.cost + 1,
  );
  return { ...route, isByIndex: byIndex.has(route.first.bound) };
}

function screenRule(plan: RulePlan, route: PlannedRoute, pass: Pass): RuleCounts {
  const { segment, buffers, ruleset } = pass;
  const { ir, demands } = plan.rule;
  const kept = { rows: buffers.ints.take(segment.rows), verdicts: buffers.bytes.take(segment.rows) };
  let count = firstRows(route, kept, pass);
  const over = rowsOverCost({ formula: demands.cost, costMax: ruleset.limits.costMax }, ruleset.layout, segment);
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

/** Puts down the rows by which the route begins, and says how many there are. */
function firstRows({ first, isByIndex }: PlannedRoute, kept: Candidates, pass: Pass): number {
  const { segment, mask, buffers } = pass;
  const { lookup, access, evaluate } = first.bound;
  if (isByIndex && access !== null) {
    const found = rowsByIndex(access, mask, kept.rows);
    kept.verdicts.fill(yes, 0, found);
    // What an index gives may be too much.
    return ask(first.bound, kept, found, pass);
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
  // An index gives rows in the order of their codes.
  return matches.slice(0, length).toSorted();
}
