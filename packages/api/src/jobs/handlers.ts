import type { Deps } from '../context.ts';
import { parseBatch } from '../services/batches/parse.ts';
import { scoreBatch } from '../services/batches/score.ts';
import type { JobHandlers } from './queue.ts';

/** What each job does. */
export function createJobHandlers(deps: Deps): JobHandlers {
  return {
    'parse-batch': ({ batchId }) => parseBatch(deps, batchId),
    'score-batch': ({ batchId }) => scoreBatch(deps, batchId),
  };
}
