/** A worker of a pool: holds one ruleset, and answers batches in the order in which they come. */
import { parentPort } from 'node:worker_threads';
import { invariant } from '../invariant.ts';
import type { CompiledRuleset } from '../ruleset/compiled-ruleset.ts';
import { compilePortable } from './compile.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { screenBytes } from './screen-bytes.ts';

let ruleset: CompiledRuleset | null = null;
const encoder = new TextEncoder();

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'use') {
    ruleset = compilePortable(message.ruleset);
    return;
  }
  invariant(ruleset !== null, 'a worker is given its ruleset before it screens');
  const results = screenBytes(ruleset, message.bytes, message.options);
  const answer: FromWorker = { bytes: encoder.encode(JSON.stringify(results)) };
  parentPort?.postMessage(answer, [answer.bytes.buffer]);
});
