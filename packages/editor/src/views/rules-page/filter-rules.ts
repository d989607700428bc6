import type { RuleSummary } from '../../api-client/contract.ts';

/** Rules that hold every word of the filter somewhere in identifier, title, purpose, owner or state. */
export function filterRules(rules: readonly RuleSummary[], filter: string): readonly RuleSummary[] {
  const wanted = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  return rules.filter((rule) => {
    const purpose = rule.purpose?.replaceAll('_', ' ') ?? '';
    const text = [rule.id, rule.title, rule.purpose, purpose, rule.owner, rule.state].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
