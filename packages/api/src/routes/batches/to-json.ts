import type { Actor } from '../../auth/actor.ts';
import type { BatchRow } from '../../services/batches/get.ts';

/**
 * A batch. A carrier learns that its message was taken and what could not be read, and no more: neither what came out
 * nor how long that took, so for it a batch is done once it is read.
 */
export function toBatchJson(row: BatchRow, actor: Actor | null) {
  const isCarrier = actor?.kind === 'api_key' && actor.role === 'carrier';
  const isRead = row.state !== 'received' && row.state !== 'parsing';
  return {
    id: row.id,
    state: isCarrier && isRead ? ('done' as const) : row.state,
    format: row.format,
    submitted_by: row.submitterName,
    received_at: row.receivedAt.toISOString(),
    records_total: row.recordsTotal,
    records_rejected: row.recordsRejected,
    sensitive_removed: { ...row.sensitiveRemoved },
    diagnostics: row.diagnostics.map((diagnostic) => ({ ...diagnostic })),
    failure: isCarrier ? null : row.failure,
    ...(!isCarrier && { records_scored: row.recordsScored, hits: row.hits }),
  };
}
