import type { RulesetRow } from '../../services/rulesets/live.ts';

export function toRulesetJson({ hash, content, activatedAt }: RulesetRow) {
  return {
    hash,
    activated_at: activatedAt.toISOString(),
    rules: content.rules.map((rule) => ({ ...rule })),
    lists: content.lists.map((list) => ({ ...list })),
    levels: content.levels.map(({ name, minimumScore }) => ({ name, minimum_score: minimumScore })),
  };
}
