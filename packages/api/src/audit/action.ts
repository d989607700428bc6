/** Everything that is written to the audit, as a closed list: the words that an auditor searches for. */
export const auditActions = [
  'setup.completed',
  'session.signed_in',
  'session.signed_out',
  'user.created',
  'api_key.created',
  'api_key.revoked',
  'rule.created',
  'rule.version_saved',
  'rule.submitted',
  'rule.approved',
  'rule.returned',
  'rule.activated',
  'rule.deactivated',
  'ruleset.levels_changed',
  'list.saved',
  'batch.received',
  'batch.parsed',
  'batch.screened',
  'batch.failed',
  'hit.viewed',
  'hit.decided',
] as const;

export type AuditAction = (typeof auditActions)[number];
