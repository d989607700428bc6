import type { RulesetParts } from '../ruleset/compiled-ruleset.ts';
import type { PortableDocument } from './document.ts';
import { exportRule } from './export-rule.ts';

/**
 * The portable form of a ruleset: two documents for each rule, `ID#match` and `ID#possible`, in the ruleset's order. A
 * rule matches where its `match` document does, and is undetermined where only `possible` does.
 *
 * @example
 * exportJsonRules(ruleset).map(({ name }) => name); // ['R0147#match', 'R0147#possible']
 */
export const exportJsonRules = ({ rules, layout }: RulesetParts): readonly PortableDocument[] =>
  rules.flatMap(({ ir }) => {
    const { match, possible } = exportRule(ir, layout);
    return [match, possible];
  });
