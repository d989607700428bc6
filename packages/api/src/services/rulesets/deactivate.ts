import type { ServiceContext } from '../../context.ts';
import { ServiceError } from '../../errors.ts';
import { changeRuleset } from './change.ts';
import type { RulesetRow } from './live.ts';

/** Takes a rule out of the live ruleset. */
export async function deactivateRule(context: ServiceContext, ruleId: string): Promise<RulesetRow> {
  return changeRuleset(
    context,
    (content) => {
      const rules = content.rules.filter(({ id }) => id !== ruleId);
      if (rules.length === content.rules.length)
        throw new ServiceError('rule/not-active', 'there is nothing to take out');
      return { ...content, rules };
    },
    { action: 'rule.deactivated', subject: { kind: 'rule', id: ruleId }, details: {} },
  );
}
