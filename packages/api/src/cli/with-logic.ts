import { analyseFiles } from '@tautai/dsl';
import { datedAnalysis } from '../screening/dated-analysis.ts';
import type { RuleFiles } from './read-rules.ts';

/** The files with what their logic gives to think about among the diagnostics, in the order of the text. */
export function withLogic(read: RuleFiles): RuleFiles {
  const named = read.files.map(({ name, checked }) => ({ name, file: checked.file }));
  const context = datedAnalysis(
    read,
    named.map(({ file }) => file),
  );
  const logic = analyseFiles(named, context);
  const files = read.files.map((each, index) => {
    const diagnostics = [...each.checked.diagnostics, ...(logic[index] ?? [])];
    return {
      ...each,
      checked: {
        ...each.checked,
        diagnostics: diagnostics.toSorted((one, other) => one.range.start - other.range.start),
      },
    };
  });
  return { ...read, files };
}
