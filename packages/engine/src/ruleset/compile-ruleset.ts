import type { TypedRule } from '@tautai/dsl';
import { defaultLimits } from '../evaluate/budget.ts';
import { demandsOf } from '../evaluate/failure.ts';
import { safeSizes } from '../evaluate/safe-sizes.ts';
import { defaultLevels } from '../evaluate/outcome.ts';
import { lowerRule } from '../ir/lower.ts';
import { verifyRule } from '../ir/verify-ir.ts';
import { invariant } from '../invariant.ts';
import { createRuleIndex } from '../predicate-index/rule-index.ts';
import { createLayout } from '../record/layout.ts';
import type { LayoutBuilder } from '../record/layout.ts';
import type { Members } from '../values/members.ts';
import type { CompiledRule, CompiledRuleset, RulesetInput, RulesetParts } from './compiled-ruleset.ts';
import { membersOfLists } from './members-of-lists.ts';

/**
 * Makes a ruleset ready to screen records: every rule is lowered, held ready for the limits and put into the
 * index, with generated code where `compileFunction` is given. The rules must come from a check without errors against
 * the same lists; anything else is a defect of the caller and throws.
 *
 * @example
 * const { file } = check(sourceText, { lists: new Map() });
 * const ruleset = compileRuleset({ rules: file.rules, lists: new Map() });
 * screenRecord(ruleset, { flight: {}, passenger: { reference: 'PAX001/1' } }).matches; // ['R0147']
 */
export function compileRuleset(input: RulesetInput): CompiledRuleset {
  const layout = createLayout();
  const parts: RulesetParts = {
    rules: [],
    lists: input.lists,
    layout,
    levels: input.levels ?? defaultLevels,
    limits: { ...defaultLimits, ...input.limits },
    compileFunction: input.compileFunction ?? null,
  };
  const members = membersOfLists(input.lists);
  const rules = compileRules(input.rules, layout, members);
  const index = createRuleIndex({ layout, compileFunction: parts.compileFunction, sample: input.sample ?? [] });
  index.add(rules.map(({ ir }) => ir));
  return {
    ...parts,
    rules,
    members,
    index,
    positionOf: Int32Array.from(rules.keys()),
    safeSizes: safeSizes(
      rules.map(({ demands }) => demands),
      parts.limits,
    ),
  };
}

function compileRules(
  rules: readonly TypedRule[],
  layout: LayoutBuilder,
  members: ReadonlyMap<string, Members>,
): readonly CompiledRule[] {
  return rules.map((typed) => {
    const ir = lowerRule(typed, { layout, lists: members });
    verifyRule(ir, layout);
    return { typed, ir, demands: demandsOf(ir) };
  });
}

/**
 * The ruleset with one rule more, or with that rule in the place of the one of its id. Only it is compiled; the ruleset
 * that is given stays as it was.
 */
export function withRule(ruleset: CompiledRuleset, typed: TypedRule): CompiledRuleset {
  const [rule] = compileRules([typed], ruleset.layout, ruleset.members);
  invariant(rule !== undefined, 'one rule was compiled');
  const known = ruleset.rules.findIndex(({ ir }) => ir.id === typed.id);
  const position = known < 0 ? ruleset.rules.length : known;
  const entry = ruleset.index.add([rule.ir]);
  const positionOf = new Int32Array(entry + 1).fill(gone);
  positionOf.set(ruleset.positionOf.map((each) => (each === position ? gone : each)));
  positionOf[entry] = position;
  return {
    ...ruleset,
    rules: known < 0 ? [...ruleset.rules, rule] : ruleset.rules.with(known, rule),
    positionOf,
    safeSizes: safeSizes([rule.demands], ruleset.limits, ruleset.safeSizes),
  };
}

/** The ruleset without the rule of an id. */
export function withoutRule(ruleset: CompiledRuleset, id: string): CompiledRuleset {
  const known = ruleset.rules.findIndex(({ ir }) => ir.id === id);
  if (known < 0) return ruleset;
  return {
    ...ruleset,
    rules: ruleset.rules.toSpliced(known, 1),
    positionOf: ruleset.positionOf.map((each) => {
      if (each === known) return gone;
      return each > known ? each - 1 : each;
    }),
  };
}

/** Of an entry that is no rule of the ruleset. */
const gone = -1;
