import { WorkerClient } from '../worker/worker-client.ts';

const idleMs = 5 * 60_000;
const answerMs = 15_000;

/** The one worker of the page; all editors share it. */
export const ruleWorker = new WorkerClient({
  createWorker: () => new Worker(new URL('../worker/rule.worker.ts', import.meta.url), { type: 'module' }),
  idleMs,
  answerMs,
});
