import { and, eq } from 'drizzle-orm';
import { emitAudit } from '../../audit/emit-audit.ts';
import type { ServiceContext } from '../../context.ts';
import { ruleVersions } from '../../db/schema/rule-versions.ts';
import { ServiceError } from '../../errors.ts';
import { findVersion } from './internal.ts';

/** Returns a submitted version to its author, with the reason. */
export async function returnVersion(
  context: ServiceContext,
  input: { readonly ruleId: string; readonly version: number; readonly reason: string },
): Promise<void> {
  const { ruleId, version, reason } = input;
  await findVersion(context.db, ruleId, version);
  await context.db.transaction(async (tx) => {
    const moved = await tx
      .update(ruleVersions)
      .set({ state: 'draft', submittedAt: null, returnedReason: reason })
      .where(
        and(eq(ruleVersions.ruleId, ruleId), eq(ruleVersions.version, version), eq(ruleVersions.state, 'submitted')),
      )
      .returning({ hash: ruleVersions.hash });
    if (moved[0] === undefined) throw new ServiceError('rule/wrong-state', 'only a submitted version can be returned');
    await emitAudit(tx, context, {
      action: 'rule.returned',
      subject: { kind: 'rule', id: ruleId },
      details: { version, hash: moved[0].hash, reason },
    });
  });
}
