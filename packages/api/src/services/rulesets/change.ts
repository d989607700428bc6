import type { ServiceContext } from '../../context.ts';
import { emitAudit, type AuditEntry } from '../../audit/emit-audit.ts';
import { rulesets, type RulesetContent } from '../../db/schema/rulesets.ts';
import { isUniqueViolation } from '../../db/violations.ts';
import { invariant, ServiceError } from '../../errors.ts';
import { contentHash } from '../../hash.ts';
import { registeredLists } from '../lists/registered-lists.ts';
import { liveRuleset, type RulesetRow } from './live.ts';
import { assembleRuleset } from './load.ts';

/**
 * Makes another ruleset the live one: worked out and compiled first, then one row in one transaction. The lists are
 * those of now, since their content is part of what is activated.
 */
export async function changeRuleset(
  context: Pick<ServiceContext, 'db' | 'actor' | 'clock' | 'requestId' | 'settings'>,
  change: (content: RulesetContent) => RulesetContent,
  entry: Omit<AuditEntry, 'details'> & { readonly details: Readonly<Record<string, unknown>> },
): Promise<RulesetRow> {
  const { actor } = context;
  invariant(actor !== null, 'somebody changes the ruleset');
  const parent = await liveRuleset(context.db);
  const lists = (await registeredLists(context.db)).map(({ name, version, hash }) => ({ name, version, hash }));
  const content = inOrder(change({ ...parent.content, lists }));
  const hash = contentHash(content);
  await assembleRuleset({ db: context.db, codeLists: context.settings.codeLists }, hash, content);
  return context.db
    .transaction(async (tx) => {
      const [row] = await tx
        .insert(rulesets)
        .values({ parentId: parent.id, hash, content, activatedBy: actor.id, activatedAt: context.clock() })
        .returning();
      invariant(row !== undefined, 'an insert returns its row');
      await emitAudit(tx, context, { ...entry, details: { ...entry.details, ruleset: hash } });
      return row;
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error, 'rulesets_parent_id_unique')) {
        throw new ServiceError('ruleset/conflict', 'look at it again and repeat your change');
      }
      throw error;
    });
}

/** Rules by identifier: the same rules have the same hash, in whatever order they were activated. */
function inOrder(content: RulesetContent): RulesetContent {
  return { ...content, rules: content.rules.toSorted((left, right) => (left.id < right.id ? -1 : 1)) };
}
