import type { ScoredRow } from '../../services/batches/results.ts';

/** A scored row; `undetermined` only where it was asked for. */
export function toScreenedJson(row: ScoredRow, options: { readonly undetermined: boolean }) {
  return {
    position: row.position,
    reference: row.reference,
    score: row.score,
    level: row.level,
    matches: row.matches,
    refer_for_review: row.matches.length > 0,
    hits: row.hitIds,
    ...(options.undetermined && {
      undetermined: row.undetermined.map(({ rule, missing }) => ({ rule, missing: [...missing] })),
    }),
    ...(row.failed.length > 0 && { failed: row.failed.map((failure) => ({ ...failure })) }),
  };
}
