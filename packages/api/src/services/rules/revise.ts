import { desc, eq } from 'drizzle-orm';
import { emitAudit } from '../../audit/emit-audit.ts';
import type { ServiceContext } from '../../context.ts';
import { ruleVersions } from '../../db/schema/rule-versions.ts';
import { isUniqueViolation } from '../../db/violations.ts';
import { ServiceError } from '../../errors.ts';
import { referenceData } from '../lists/reference-data.ts';
import { personOf } from './internal.ts';
import { readRuleText } from './read-text.ts';

/** Saves a new version over the one that was edited; returns its number. Approval does not carry over. */
export async function reviseRule(
  context: ServiceContext,
  input: { readonly id: string; readonly text: string; readonly baseVersion: number },
): Promise<number> {
  const author = personOf(context);
  const read = readRuleText(input.text, await referenceData(context));
  if (read.id !== input.id) {
    throw new ServiceError('rule/identifier-changed', `the text says ${read.id}; a rule keeps its identifier`);
  }
  const version = input.baseVersion + 1;
  await context.db
    .transaction(async (tx) => {
      const [latest] = await tx
        .select({ version: ruleVersions.version })
        .from(ruleVersions)
        .where(eq(ruleVersions.ruleId, input.id))
        .orderBy(desc(ruleVersions.version))
        .limit(1);
      if (latest === undefined) throw new ServiceError('resource/not-found', 'there is no such rule');
      if (latest.version !== input.baseVersion) throw conflict(latest.version);
      await tx.insert(ruleVersions).values({
        ruleId: input.id,
        version,
        text: input.text,
        hash: read.hash,
        summary: read.summary,
        state: 'draft',
        authorId: author.id,
        createdAt: context.clock(),
      });
      await emitAudit(tx, context, {
        action: 'rule.version_saved',
        subject: { kind: 'rule', id: input.id },
        details: { version, hash: read.hash },
      });
    })
    .catch((error: unknown) => {
      // Two saved over the same base at the same time: the key lets one through.
      throw isUniqueViolation(error, 'rule_versions_rule_id_version_pk') ? conflict(version) : error;
    });
  return version;
}

function conflict(latest: number): ServiceError {
  return new ServiceError('rule/version-conflict', `the latest version is ${latest}; read it and save again`);
}
