import type { AnalysisContext, TypedFile } from '@tautai/dsl';
import { analysisContext } from '@tautai/engine';
import { listsOn } from './dated-lists.ts';
import type { ReferenceData } from './reference-data.ts';
import { completeRecord } from './run-rule-tests.ts';

/** Confirms what the analysis of rules found as tests of rules are run: on completed records, with the lists of their day. */
export function datedAnalysis(
  { lists, codeLists }: ReferenceData,
  files: readonly Pick<TypedFile, 'rules' | 'lists'>[],
): AnalysisContext {
  const byDay = new Map<string | null, AnalysisContext>();
  const on = (day: string | null): AnalysisContext => {
    const complete = (record: Parameters<typeof completeRecord>[0]) => completeRecord(record, codeLists);
    const known = byDay.get(day) ?? analysisContext(listsOn(lists, day), { files, complete });
    byDay.set(day, known);
    return known;
  };
  return {
    ...on(null),
    confirm: (rule, record) => on(record.message?.received_at?.slice(0, 10) ?? null).confirm(rule, record),
  };
}
