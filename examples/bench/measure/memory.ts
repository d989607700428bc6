import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

export interface Memory {
  /** Bytes of JavaScript's heap, and of what hangs on it. */
  readonly heap: number;
  /** Bytes of the whole process. */
  readonly process: number;
}

/** What is in use once everything is gone that nobody needs. */
export function memoryInUse(): Memory {
  collectGarbage();
  collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, process: rss };
}
