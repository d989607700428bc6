import type { IrCondition } from '../ir/ir.ts';
import { flatten } from './flatten.ts';
import { foldConstants } from './fold-constants.ts';
import type { Pass } from './pass.ts';
import { pushNegation } from './push-negation.ts';
import { weighPoints } from './weigh-points.ts';

/** In the order in which they run: weighing makes negations, pushing negation makes blocks that fold, and folding leaves blocks that flatten. */
export const passes: readonly Pass[] = [weighPoints, pushNegation, foldConstants, flatten];

/** The form that is compiled: negation at the leaves, no constants but a lone one, no block in a block of its kind. */
export const optimise = (condition: IrCondition): IrCondition =>
  passes.reduce((optimised, pass) => pass.rewrite(optimised), condition);
