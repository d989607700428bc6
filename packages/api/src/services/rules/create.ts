import { emitAudit } from '../../audit/emit-audit.ts';
import type { ServiceContext } from '../../context.ts';
import { ruleVersions } from '../../db/schema/rule-versions.ts';
import { rules } from '../../db/schema/rules.ts';
import { isUniqueViolation } from '../../db/violations.ts';
import { ServiceError } from '../../errors.ts';
import { referenceData } from '../lists/reference-data.ts';
import { personOf } from './internal.ts';
import { readRuleText } from './read-text.ts';

/** Starts a rule with its first version. Returns its identifier, which its text names. */
export async function createRule(context: ServiceContext, text: string): Promise<string> {
  const author = personOf(context);
  const read = readRuleText(text, await referenceData(context));
  const createdAt = context.clock();
  await context.db
    .transaction(async (tx) => {
      await tx.insert(rules).values({ id: read.id, createdAt });
      await tx.insert(ruleVersions).values({
        ruleId: read.id,
        version: 1,
        text,
        hash: read.hash,
        summary: read.summary,
        state: 'draft',
        authorId: author.id,
        createdAt,
      });
      await emitAudit(tx, context, {
        action: 'rule.created',
        subject: { kind: 'rule', id: read.id },
        details: { version: 1, hash: read.hash },
      });
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error, 'rules_pkey')) {
        throw new ServiceError('rule/exists', `open ${read.id} and save a new version of it`);
      }
      throw error;
    });
  return read.id;
}
