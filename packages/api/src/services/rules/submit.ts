import { and, eq } from 'drizzle-orm';
import { emitAudit } from '../../audit/emit-audit.ts';
import type { ServiceContext } from '../../context.ts';
import { ruleVersions } from '../../db/schema/rule-versions.ts';
import { ServiceError } from '../../errors.ts';
import { toDiagnosticsJson } from '../../http/diagnostic-json.ts';
import { referenceData } from '../lists/reference-data.ts';
import { findVersion } from './internal.ts';
import { hasError, readRuleText } from './read-text.ts';

/** Submits a draft for approval. What has an error is not worth an approver's time. */
export async function submitVersion(context: ServiceContext, ruleId: string, version: number): Promise<void> {
  const { version: row } = await findVersion(context.db, ruleId, version);
  if (row.state !== 'draft') throw new ServiceError('rule/wrong-state', `the version is ${row.state}, not a draft`);
  const { diagnostics } = readRuleText(row.text, await referenceData(context));
  if (hasError(diagnostics)) {
    throw new ServiceError('rule/invalid', 'mend its errors and save it again', {
      diagnostics: toDiagnosticsJson(diagnostics, row.text),
    });
  }
  await context.db.transaction(async (tx) => {
    const moved = await tx
      .update(ruleVersions)
      .set({ state: 'submitted', submittedAt: context.clock(), returnedReason: null })
      .where(and(eq(ruleVersions.ruleId, ruleId), eq(ruleVersions.version, version), eq(ruleVersions.state, 'draft')))
      .returning({ hash: ruleVersions.hash });
    if (moved.length === 0) throw new ServiceError('rule/wrong-state', 'somebody else moved it on meanwhile');
    await emitAudit(tx, context, {
      action: 'rule.submitted',
      subject: { kind: 'rule', id: ruleId },
      details: { version, hash: row.hash },
    });
  });
}
