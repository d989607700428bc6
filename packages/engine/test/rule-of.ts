import type { PassengerRecord, TypedCondition, TypedFile, TypedRule } from '@tautai/dsl';
import { check, checkConditionText } from '@tautai/dsl';
import type { ListStore } from '../src/ruleset/compiled-ruleset.ts';
import { lists as generatedLists } from './generate/lists.ts';

/** Lists that test texts may name, by the kind of their values: `countries`, `airports`, `carriers`, `words`. */
export const lists: ListStore = generatedLists;

/** The checked form of a condition; the test fails where it has an error. */
export function conditionOf(text: string): TypedCondition {
  const { condition, diagnostics } = checkConditionText(text, { lists });
  if (condition === null) throw new Error(`${text}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return condition;
}

/** A rule around conditions that stand alone. */
export function ruleOf(when: string, unless: string | null = null, score = 10): TypedRule {
  return ruleAround(conditionOf(when), unless === null ? null : conditionOf(unless), score);
}

/** A rule that has nothing but its conditions and a score. */
export function ruleAround(when: TypedCondition, unless: TypedCondition | null = null, score = 10): TypedRule {
  return {
    id: 'R0001',
    title: 'Test',
    metadata: { purpose: null, basis: null, owner: null, reviewBy: null, justify: null, uses: null },
    when,
    unless,
    score,
    severity: null,
    reason: null,
    hitCeiling: null,
    tests: [],
    range: when.range,
  };
}

/** The checked form of a file; the test fails where it has an error. */
export function fileOf(text: string): TypedFile {
  const { file, diagnostics } = check(text, { lists });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return file;
}

/** A record as it may arrive: with what no honest type allows. */
export const recordOf = (json: object): PassengerRecord => json;
