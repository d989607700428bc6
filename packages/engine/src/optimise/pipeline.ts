/**
 *   weigh points → count to quantifier → push negation → fold constants → flatten → share → order
 *
 * Weighing and counting make negations, pushing negation makes blocks that fold, folding leaves blocks that flatten, and
 * only what has its last form is worth sharing; ordering keeps what is shared.
 */
import type { IrCondition } from '../ir/ir.ts';
import { countToQuantifier } from './count-to-quantifier.ts';
import { flatten } from './flatten.ts';
import { foldConstants } from './fold-constants.ts';
import { createOrdering } from './order.ts';
import type { Pass } from './pass.ts';
import { pushNegation } from './push-negation.ts';
import type { MeasuredChance } from './rank.ts';
import { createSharing } from './share.ts';
import { weighPoints } from './weigh-points.ts';

const nothingMeasured: MeasuredChance = () => null;

const shaping: readonly Pass[] = [weighPoints, countToQuantifier, pushNegation, foldConstants, flatten];

/** The passes in the order in which they run. What is shared is so among all the conditions that they are given. */
export const createPasses = (measured: MeasuredChance = nothingMeasured): readonly Pass[] => [
  ...shaping,
  createSharing(),
  createOrdering(measured),
];

/**
 * Makes the form that is compiled: negation at the leaves, no constants but a lone one, no block in a block of its kind,
 * cheap and telling members first. Equal parts of all the conditions given to one optimiser are one object; they must be
 * of one ruleset. `measured` says how often conditions are true, where that is known.
 */
export function createOptimiser(measured?: MeasuredChance): (condition: IrCondition) => IrCondition {
  const passes = createPasses(measured);
  return (condition) => run(passes, condition);
}

const run = (passes: readonly Pass[], condition: IrCondition): IrCondition =>
  passes.reduce((optimised, pass) => pass.rewrite(optimised), condition);

/** The same form with nothing shared, for what tells equal parts by other means: it remembers nothing. */
export const optimiseUnshared = (condition: IrCondition): IrCondition =>
  run([...shaping, createOrdering(nothingMeasured)], condition);

/** The compiled form of a condition that stands alone. */
export const optimise = (condition: IrCondition): IrCondition => createOptimiser()(condition);
