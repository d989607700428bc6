import type { Deps } from '../context.ts';
import { describeError } from '../log.ts';
import { failBatch } from '../services/batches/fail.ts';
import { resumeBatches } from '../services/batches/resume.ts';
import { createJobHandlers } from './handlers.ts';
import type { GiveUp } from './queue.ts';

/** A running worker. */
export interface Worker {
  readonly stop: () => void;
}

// A batch older than this that is not done has lost its job, or is about to have it twice, which does no harm.
const resumeAfterSeconds = 60;

/**
 * Works on jobs in this process. The database is the truth and the queue a reminder: every minute the jobs of batches
 * that are not done are sent again, so that none is forgotten whatever became of the queue.
 */
export async function startWorker(deps: Deps, concurrency: number): Promise<Worker> {
  const giveUp: GiveUp = ({ batchId }) => failBatch(deps, batchId, 'its job failed again and again; the log says why');
  await deps.jobs.work(createJobHandlers(deps), concurrency, giveUp);
  const timer = setInterval(() => void resume(deps), resumeAfterSeconds * 1000);
  return { stop: () => clearInterval(timer) };
}

async function resume(deps: Deps): Promise<void> {
  try {
    const count = await resumeBatches(deps, resumeAfterSeconds);
    if (count > 0) deps.log.warn('batches were not done and are taken up again', { count });
  } catch (error) {
    deps.log.error('unfinished batches could not be looked up', { error: describeError(error) });
  }
}
