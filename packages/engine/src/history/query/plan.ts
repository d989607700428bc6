import type { IrCondition } from '../../ir/ir.ts';
import type { CompiledRule } from '../../ruleset/compiled-ruleset.ts';
import { optimise } from '../../optimise/pipeline.ts';
import type { BoundCondition } from './bind-context.ts';
import { invariant } from '../../invariant.ts';
import { no } from './verdict.ts';
import { recordsIn } from './selection.ts';

/** A rule in the form in which history asks it: conditions of which each must hold, and one that must not. */
export interface RulePlan {
  readonly rule: CompiledRule;
  readonly conditions: readonly IrCondition[];
  readonly unless: IrCondition | null;
}

export function planRule(rule: CompiledRule): RulePlan {
  const when = optimise(rule.ir.when);
  const unless = rule.ir.unless === null ? null : optimise(rule.ir.unless);
  return { rule, conditions: when.kind === 'all' ? when.conditions : [when], unless };
}

/** A condition with the share of rows that it lets pass, as a sample of the segment has it. */
export interface Step {
  readonly bound: BoundCondition;
  readonly share: number;
}

/** Rows of the segment that stand for all of them: enough to tell conditions apart, few enough to cost nothing. */
const sampleLength = 256;

/** Works out shares, each once. A mask of 1 counts what may match, 2 what matches for certain. */
export function createSampler(rows: number, mask: number): (bound: BoundCondition) => number {
  const count = Math.min(sampleLength, rows);
  const sample = recordsIn(
    Int32Array.from({ length: count }, (_, index) => Math.floor((index * rows) / count)),
    count,
  );
  const verdicts = new Uint8Array(count);
  const known = new Map<BoundCondition, number>();
  return (bound) => {
    let share = known.get(bound);
    if (share === undefined) {
      bound.evaluate(sample, verdicts);
      const passing = verdicts.reduce((sum, verdict) => sum + ((verdict & mask) === no ? 0 : 1), 0);
      // Never quite none and never quite all: it is a sample.
      share = (passing + 0.5) / (count + 1);
      known.set(bound, share);
    }
    return share;
  };
}

/** How a rule is asked on a segment: by which condition it comes by its rows, and the others in the order of their worth. */
export interface Route {
  readonly first: Step;
  readonly others: readonly Step[];
}

/**
 * The cheapest route. What a condition is worth is what it keeps out for what it takes; the first is the one after which
 * the least is left to do. `firstCost` says what it takes to come by the rows of a condition,
 * for each row of the segment.
 */
export function cheapestRoute(steps: readonly Step[], firstCost: (bound: BoundCondition) => number): Route {
  const inOrder = steps.toSorted((one, other) => worth(other) - worth(one));
  const [best] = steps
    .map((first) => {
      const others = inOrder.filter((each) => each !== first);
      return { route: { first, others }, cost: firstCost(first.bound) + first.share * costOfSteps(others) };
    })
    .toSorted((one, other) => one.cost - other.cost);
  invariant(best !== undefined, 'a rule has a condition');
  return best.route;
}

const worth = ({ bound, share }: Step): number => (1 - share) / bound.cost;

function costOfSteps(steps: readonly Step[]): number {
  let left = 1;
  let cost = 0;
  for (const { bound, share } of steps) {
    cost += left * (bound.cost + 1);
    left *= share;
  }
  return cost;
}
