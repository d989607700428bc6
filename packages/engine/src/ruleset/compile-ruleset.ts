import { compiled } from '../codegen/compiled.ts';
import { costOfRule, defaultLimits } from '../evaluate/budget.ts';
import { defaultLevels } from '../evaluate/outcome.ts';
import { lowerRule } from '../ir/lower.ts';
import { verifyRule } from '../ir/verify-ir.ts';
import { createLayout } from '../record/layout.ts';
import type { CompiledRuleset, RulesetInput } from './compiled-ruleset.ts';
import { membersOfLists } from './members-of-lists.ts';

/**
 * Makes a ruleset ready to screen records: every rule is lowered, costed and, where `compileFunction` is given, turned
 * into code. The rules must come from a check without errors against the same lists; anything else is a defect of the
 * caller and throws.
 *
 * @example
 * const { file } = check(sourceText, { lists: new Map() });
 * const ruleset = compileRuleset({ rules: file.rules, lists: new Map() });
 * screenRecord(ruleset, { flight: {}, passenger: { reference: 'PAX001/1' } }).matches; // ['R0147']
 */
export function compileRuleset(input: RulesetInput): CompiledRuleset {
  const layout = createLayout();
  const members = membersOfLists(input.lists);
  const rules = input.rules.map((typed) => {
    const ir = lowerRule(typed, { layout, lists: members });
    verifyRule(ir, layout);
    return { typed, ir, cost: costOfRule(ir) };
  });
  const ruleset = {
    rules,
    lists: input.lists,
    layout,
    levels: input.levels ?? defaultLevels,
    limits: { ...defaultLimits, ...input.limits },
    compileFunction: input.compileFunction ?? null,
  };
  return { ...ruleset, answer: compiled.prepare(ruleset) };
}
