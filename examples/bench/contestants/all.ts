import { cel } from './cel.ts';
import type { Contestant } from './contestant.ts';
import { jsonLogic } from './json-logic.ts';
import { jsonRulesEngine, jsonRulesEngineTuned } from './json-rules-engine.ts';
import { compiled, interpreter, tautai } from './tautai.ts';
import { zen } from './zen.ts';

/** Everybody who takes part, in the order of the tables. */
export const contestants: readonly Contestant[] = [
  tautai,
  compiled,
  interpreter,
  jsonLogic,
  cel,
  zen,
  jsonRulesEngineTuned,
  jsonRulesEngine,
];
