/** For comparison: a worker that is sent records as objects, and sends results as objects. */
import { parentPort } from 'node:worker_threads';
import type { PassengerRecord } from '@tautai/dsl';
import { compilePortable } from '../src/batch/compile.ts';
import type { PortableRuleset } from '../src/batch/messages.ts';
import { screenRecord } from '../src/evaluate/screen-record.ts';
import type { CompiledRuleset } from '../src/ruleset/compiled-ruleset.ts';

type Told = { readonly ruleset: PortableRuleset } | { readonly records: readonly PassengerRecord[] };

let compiled: CompiledRuleset | null = null;

parentPort?.on('message', (told: Told) => {
  if ('ruleset' in told) {
    compiled = compilePortable(told.ruleset);
    return;
  }
  const ruleset = compiled;
  if (ruleset === null) throw new Error('the ruleset comes first');
  parentPort?.postMessage(told.records.map((record) => screenRecord(ruleset, record)));
});
