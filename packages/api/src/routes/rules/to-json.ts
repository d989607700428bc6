import type { Diagnostic, RuleComparison } from '@tautai/dsl';
import { toDiagnosticsJson } from '../../http/diagnostic-json.ts';
import type { VersionRow } from '../../services/rules/internal.ts';
import type { RuleOverview } from '../../services/rules/list.ts';

export function toSummaryJson({ latest, activeVersion, hits }: RuleOverview) {
  const { title, purpose, severity, score, reviewBy, owner } = latest.summary;
  const changed = [latest.createdAt, latest.submittedAt, latest.approvedAt].filter((at) => at !== null);
  return {
    id: latest.ruleId,
    title,
    purpose,
    severity,
    score,
    state: latest.state,
    is_active: activeVersion !== null,
    active_version: activeVersion,
    latest_version: latest.version,
    review_by: reviewBy,
    hits,
    owner,
    updated_at: new Date(Math.max(...changed.map((at) => at.getTime()))).toISOString(),
  };
}

export function toVersionJson({ version, authorName, approverName }: VersionRow) {
  return {
    version: version.version,
    hash: version.hash,
    state: version.state,
    author: { id: version.authorId, name: authorName },
    created_at: version.createdAt.toISOString(),
    submitted_at: version.submittedAt?.toISOString() ?? null,
    approved_by: version.approverId === null ? null : { id: version.approverId, name: approverName ?? '' },
    approved_at: version.approvedAt?.toISOString() ?? null,
    returned_reason: version.returnedReason,
  };
}

export function toVersionTextJson(row: VersionRow, diagnostics: readonly Diagnostic[]) {
  return {
    ...toVersionJson(row),
    rule_id: row.version.ruleId,
    text: row.version.text,
    diagnostics: toDiagnosticsJson(diagnostics, row.version.text),
  };
}

export const toComparisonJson = ({ relation, onlyFirst, onlySecond }: RuleComparison) => ({
  relation,
  only_base: onlyFirst,
  only_version: onlySecond,
});
