import { check, compareRules, type RuleComparison, type TypedFile, type TypedRule } from '@tautai/dsl';
import type { ServiceContext } from '../../context.ts';
import { ServiceError } from '../../errors.ts';
import { toDiagnosticsJson } from '../../http/diagnostic-json.ts';
import { datedAnalysis } from '../../screening/dated-analysis.ts';
import type { DatedList } from '../../screening/dated-lists.ts';
import { toDatedLists } from '../lists/dated.ts';
import { registeredLists } from '../lists/registered-lists.ts';
import { findVersion } from './internal.ts';

/** Compares two versions of a rule by what they match, with the lists as they are now. */
export async function compareVersions(
  context: ServiceContext,
  input: { readonly ruleId: string; readonly base: number; readonly version: number },
): Promise<RuleComparison> {
  const lists = toDatedLists(await registeredLists(context.db));
  const read = async (version: number) => {
    const { version: row } = await findVersion(context.db, input.ruleId, version);
    return ruleIn(row.text, version, lists);
  };
  const before = await read(input.base);
  const after = await read(input.version);
  return compareRules(before.rule, after.rule, datedAnalysis(lists, [before.file, after.file]));
}

function ruleIn(
  text: string,
  version: number,
  lists: readonly DatedList[],
): { readonly file: TypedFile; readonly rule: TypedRule } {
  const { file, diagnostics } = check(text, { lists: new Map(lists.map((list) => [list.name, list])) });
  const [rule] = file.rules;
  if (rule !== undefined) return { file, rule };
  throw new ServiceError('rule/invalid', `version ${version} has an error, so nobody can tell what it matches`, {
    diagnostics: toDiagnosticsJson(diagnostics, text),
  });
}
