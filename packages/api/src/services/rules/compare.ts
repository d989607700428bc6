import { check, compareRules, type RuleComparison, type TypedFile, type TypedRule } from '@tautai/dsl';
import type { ServiceContext } from '../../context.ts';
import { ServiceError } from '../../errors.ts';
import { toDiagnosticsJson } from '../../http/diagnostic-json.ts';
import { datedAnalysis } from '../../screening/dated-analysis.ts';
import { checkContextOf, type ReferenceData } from '../../screening/reference-data.ts';
import { referenceData } from '../lists/reference-data.ts';
import { findVersion } from './internal.ts';

/** Compares two versions of a rule by what they match, with the lists as they are now. */
export async function compareVersions(
  context: ServiceContext,
  input: { readonly ruleId: string; readonly base: number; readonly version: number },
): Promise<RuleComparison> {
  const reference = await referenceData(context);
  const read = async (version: number) => {
    const { version: row } = await findVersion(context.db, input.ruleId, version);
    return ruleIn(row.text, version, reference);
  };
  const before = await read(input.base);
  const after = await read(input.version);
  return compareRules(before.rule, after.rule, datedAnalysis(reference, [before.file, after.file]));
}

function ruleIn(
  text: string,
  version: number,
  reference: ReferenceData,
): { readonly file: TypedFile; readonly rule: TypedRule } {
  const { file, diagnostics } = check(text, checkContextOf(reference));
  const [rule] = file.rules;
  if (rule !== undefined) return { file, rule };
  throw new ServiceError('rule/invalid', `version ${version} has an error, so nobody can tell what it matches`, {
    diagnostics: toDiagnosticsJson(diagnostics, text),
  });
}
