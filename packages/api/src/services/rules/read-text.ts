import { check, format, type CheckContext, type Diagnostic, type TypedListConstant, type TypedRule } from '@tautai/dsl';
import type { RuleSummaryColumn } from '../../db/schema/rule-versions.ts';
import { ServiceError } from '../../errors.ts';
import { sha256 } from '../../hash.ts';
import { toDiagnosticsJson } from '../../http/diagnostic-json.ts';
import { checkContextOf, type ReferenceData } from '../../screening/reference-data.ts';

/** What the text of one rule says. */
export interface RuleText {
  readonly id: string;
  /** Hash of the canonical form: layout makes no other rule. */
  readonly hash: string;
  readonly summary: RuleSummaryColumn;
  /** Null while the text has an error. */
  readonly rule: TypedRule | null;
  /** Lists that stand in the text beside the rule. */
  readonly lists: readonly TypedListConstant[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of one rule. A draft may have errors; it must name exactly one rule. */
export function readRuleText(
  text: string,
  reference: ReferenceData,
  approval: Pick<CheckContext, 'mode' | 'asOf'> = {},
): RuleText {
  const { file, ast, diagnostics } = check(text, { ...checkContextOf(reference), ...approval });
  const items = ast.items.filter((item) => item.kind === 'rule');
  const [item] = items;
  if (item === undefined || items.length > 1) {
    throw new ServiceError('rule/not-one-rule', `it holds ${items.length}; save each on its own`, {
      diagnostics: toDiagnosticsJson(diagnostics, text),
    });
  }
  const rule = file.rules[0] ?? null;
  const summary = rule === null ? { ...unread, title: item.title?.value ?? '' } : summaryOf(rule);
  return { id: item.id.text, hash: sha256(format(text).text), summary, rule, lists: file.lists, diagnostics };
}

const unread = { purpose: null, basis: null, owner: null, severity: null, score: 0, reviewBy: null } as const;

function summaryOf(rule: TypedRule): RuleSummaryColumn {
  const { purpose, basis, owner, reviewBy } = rule.metadata;
  return { title: rule.title, purpose, basis, owner, reviewBy, severity: rule.severity, score: rule.score };
}

export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
