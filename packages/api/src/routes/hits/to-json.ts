import type { HitDetail } from '../../services/hits/get.ts';
import type { HitRow } from '../../services/hits/list.ts';

export function toHitSummaryJson({ hit, record, rule, disposition }: HitRow) {
  const { passenger, flight } = record;
  return {
    id: hit.id,
    rule_id: hit.ruleId,
    rule_title: rule.summary.title,
    rule_version: hit.ruleVersion,
    level: hit.level,
    score: hit.score,
    passenger: { reference: passenger?.reference ?? '', full_name: passenger?.full_name ?? null },
    flight: {
      carrier: flight?.carrier ?? '',
      number: flight?.number ?? '',
      departs_local: flight?.departs_local ?? null,
      origin: flight?.origin ?? '',
      destination: flight?.destination ?? null,
    },
    state: hit.state,
    disposition,
    created_at: hit.createdAt.toISOString(),
    still_matches: hit.stillMatches,
  };
}

export function toHitJson({ row, observations, decisions }: HitDetail) {
  const { hit, rule, record } = row;
  return {
    ...toHitSummaryJson(row),
    rule: {
      id: rule.ruleId,
      title: rule.summary.title,
      version: rule.version,
      text: rule.text,
      hash: rule.hash,
      purpose: rule.summary.purpose,
      basis: rule.summary.basis,
    },
    ruleset_hash: hit.rulesetHash,
    engine_version: hit.engineVersion,
    record,
    explanation: hit.explanation,
    reason: hit.reason,
    observations: observations.map((each) => ({
      at: each.at.toISOString(),
      batch_id: each.batchId,
      still_matches: each.stillMatches,
    })),
    decisions: decisions.map(({ decision, by }) => ({
      disposition: decision.disposition,
      reason: decision.reason,
      criteria: decision.criteria,
      by: { id: decision.decidedBy, name: by },
      at: decision.decidedAt.toISOString(),
    })),
  };
}
