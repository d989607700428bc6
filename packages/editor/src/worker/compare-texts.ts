import type { CheckedFile, RuleComparison } from '@tautai/dsl';
import { compareRules } from '@tautai/dsl';
import type { ListStore } from '@tautai/engine';
import { analysisContext } from '@tautai/engine';

/** How the rule of one text stands to that of another. */
export type VersionComparison =
  | { readonly kind: 'compared'; readonly comparison: RuleComparison }
  /** A text without a rule, or with an error in it, matches nobody knows what. */
  | { readonly kind: 'invalid'; readonly which: 'before' | 'after' };

/** Compares the first rules of two checked texts by what they match. */
export function compareTexts(before: CheckedFile, after: CheckedFile, lists: ListStore): VersionComparison {
  const [[first], [second]] = [before.file.rules, after.file.rules];
  if (first === undefined) return { kind: 'invalid', which: 'before' };
  if (second === undefined) return { kind: 'invalid', which: 'after' };
  const context = analysisContext(lists, { files: [before.file, after.file] });
  return { kind: 'compared', comparison: compareRules(first, second, context) };
}
