import { and, eq } from 'drizzle-orm';
import { emitAudit } from '../../audit/emit-audit.ts';
import type { ServiceContext } from '../../context.ts';
import { ruleVersions } from '../../db/schema/rule-versions.ts';
import { isCheckViolation } from '../../db/violations.ts';
import { ServiceError } from '../../errors.ts';
import { toDiagnosticsJson } from '../../http/diagnostic-json.ts';
import { constantLists } from '../../screening/constant-lists.ts';
import { runRuleTests } from '../../screening/run-rule-tests.ts';
import { referenceData } from '../lists/reference-data.ts';
import { findVersion, personOf } from './internal.ts';
import { hasError, readRuleText } from './read-text.ts';

/** Approves a submitted version: another person than its author, no error, no failing test. */
export async function approveVersion(context: ServiceContext, ruleId: string, version: number): Promise<void> {
  const approver = personOf(context);
  const { version: row } = await findVersion(context.db, ruleId, version);
  if (row.authorId === approver.id) throw authorCannotApprove();
  if (row.state !== 'submitted')
    throw new ServiceError('rule/wrong-state', `the version is ${row.state}, not submitted`);
  await refuseUnready(context, row.text);
  await context.db
    .transaction(async (tx) => {
      const moved = await tx
        .update(ruleVersions)
        .set({ state: 'approved', approverId: approver.id, approvedAt: context.clock() })
        .where(
          and(eq(ruleVersions.ruleId, ruleId), eq(ruleVersions.version, version), eq(ruleVersions.state, 'submitted')),
        )
        .returning({ hash: ruleVersions.hash });
      if (moved.length === 0) throw new ServiceError('rule/wrong-state', 'somebody else moved it on meanwhile');
      await emitAudit(tx, context, {
        action: 'rule.approved',
        subject: { kind: 'rule', id: ruleId },
        details: { version, hash: row.hash },
      });
    })
    .catch((error: unknown) => {
      throw isCheckViolation(error, 'rule_versions_approver_is_not_author') ? authorCannotApprove() : error;
    });
}

function authorCannotApprove(): ServiceError {
  return new ServiceError('rule/author-cannot-approve', 'ask somebody else who may approve');
}

async function refuseUnready(context: ServiceContext, text: string): Promise<void> {
  const reference = await referenceData(context);
  const asOf = context.clock().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const { rule, lists: ownLists, diagnostics } = readRuleText(text, reference, { mode: 'approval', asOf });
  if (hasError(diagnostics) || rule === null) {
    throw new ServiceError('rule/not-ready', 'its text still lacks what an approved rule must have', {
      diagnostics: toDiagnosticsJson(diagnostics, text),
    });
  }
  const lists = [...reference.lists, ...constantLists(ownLists)];
  const failing = runRuleTests(rule, { ...reference, lists }).filter(({ isPassed }) => !isPassed);
  if (failing.length > 0) {
    throw new ServiceError('rule/not-ready', 'a test of the rule fails', {
      errors: failing.map(({ test, problem }) => ({ path: `test "${test.name}"`, message: problem ?? 'it fails' })),
    });
  }
}
