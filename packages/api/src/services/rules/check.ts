import { analyseBeside, check, type Diagnostic } from '@tautai/dsl';
import type { ServiceContext } from '../../context.ts';
import { datedAnalysis } from '../../screening/dated-analysis.ts';
import { toDatedLists } from '../lists/dated.ts';
import { registeredLists } from '../lists/registered-lists.ts';
import { liveRuleset } from '../rulesets/live.ts';

/**
 * Checks rule text against the registered lists, and its rules against themselves and against those that are live: who
 * submits or approves a rule should know that another says the same. Keeps nothing.
 */
export async function checkText(context: ServiceContext, text: string): Promise<readonly Diagnostic[]> {
  const lists = toDatedLists(await registeredLists(context.db));
  const { file, diagnostics } = check(text, { lists: new Map(lists.map((list) => [list.name, list])) });
  if (file.rules.length === 0) return diagnostics;
  const { hash } = await liveRuleset(context.db);
  const live = await context.rulesets.load(hash);
  const logic = analyseBeside(file, live.index(), datedAnalysis(lists, [file, ...live.files]));
  return [...diagnostics, ...logic].toSorted((one, other) => one.range.start - other.range.start);
}
