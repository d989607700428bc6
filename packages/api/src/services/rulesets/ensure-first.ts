import { defaultLevels } from '@tautai/engine';
import type { Deps } from '../../context.ts';
import { rulesets, type RulesetContent } from '../../db/schema/rulesets.ts';
import { contentHash } from '../../hash.ts';

/** Makes the first, empty ruleset, so that what a carrier sends is taken before there is any rule. */
export async function ensureFirstRuleset(deps: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const content: RulesetContent = { rules: [], lists: [], levels: defaultLevels };
  await deps.db
    .insert(rulesets)
    .values({ parentId: 0, hash: contentHash(content), content, activatedBy: 'system', activatedAt: deps.clock() })
    .onConflictDoNothing();
}
