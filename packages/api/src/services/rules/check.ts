import { analyseBeside, check, type Diagnostic } from '@tautai/dsl';
import type { ServiceContext } from '../../context.ts';
import { datedAnalysis } from '../../screening/dated-analysis.ts';
import { checkContextOf } from '../../screening/reference-data.ts';
import { referenceData } from '../lists/reference-data.ts';
import { liveRuleset } from '../rulesets/live.ts';

/**
 * Checks rule text against the reference data of now, and its rules against themselves and against those that are live:
 * who submits or approves a rule should know that another says the same. Keeps nothing.
 */
export async function checkText(context: ServiceContext, text: string): Promise<readonly Diagnostic[]> {
  const reference = await referenceData(context);
  const { file, diagnostics } = check(text, checkContextOf(reference));
  if (file.rules.length === 0) return diagnostics;
  const { hash } = await liveRuleset(context.db);
  const live = await context.rulesets.load(hash);
  const logic = analyseBeside(file, live.index(), datedAnalysis(reference, [file, ...live.files]));
  return [...diagnostics, ...logic].toSorted((one, other) => one.range.start - other.range.start);
}
