import type { ServiceContext } from '../../context.ts';
import { ServiceError } from '../../errors.ts';
import { findVersion } from '../rules/internal.ts';
import { changeRuleset } from './change.ts';
import type { RulesetRow } from './live.ts';

/** Puts an approved version into the live ruleset, in place of any other version of its rule. */
export async function activateVersion(context: ServiceContext, ruleId: string, version: number): Promise<RulesetRow> {
  const { version: row } = await findVersion(context.db, ruleId, version);
  if (row.state !== 'approved') {
    throw new ServiceError('rule/wrong-state', `the version is ${row.state}; only an approved one can be activated`);
  }
  const member = { id: ruleId, version, hash: row.hash };
  return changeRuleset(
    context,
    (content) => ({ ...content, rules: [...content.rules.filter(({ id }) => id !== ruleId), member] }),
    { action: 'rule.activated', subject: { kind: 'rule', id: ruleId }, details: { version, hash: row.hash } },
  );
}
