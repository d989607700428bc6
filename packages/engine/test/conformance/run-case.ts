/** One case through every evaluator. */
import type { Diagnostic, ScalarType, TypedFile, TypedRule } from '@tautai/dsl';
import { check, checkConditionText, listTypes, readValue } from '@tautai/dsl';
import type { Evaluator, EvaluatorName } from '../../src/evaluate/evaluator.ts';
import { evaluators } from '../../src/evaluate/evaluators.ts';
import type { ScreenResult } from '../../src/evaluate/screen-record.ts';
import { createScreener } from '../../src/evaluate/screen-record.ts';
import { jsonRulesEngine } from '../../src/json-rules-engine/evaluator.ts';
import { optimise } from '../../src/optimise/pipeline.ts';
import { compileRuleset } from '../../src/ruleset/compile-ruleset.ts';
import type { CompiledRuleset, ListStore, RulesetParts, StoredList } from '../../src/ruleset/compiled-ruleset.ts';
import { compileFunction } from '../compile-function.ts';
import { recordOf, ruleAround } from '../rule-of.ts';
import type { WrittenLists } from './case-schema.ts';
import type { CaseText, EvaluatingCase } from './read-cases.ts';

const registeredTypes: Readonly<Record<string, ScalarType>> = {
  ...listTypes,
  date: { kind: 'partial_date' },
  number: { kind: 'number' },
};

export function listsOf(written: WrittenLists): ListStore {
  return new Map(
    Object.entries(written).map(([name, { type: word, values }]) => {
      const type = registeredTypes[word] ?? { kind: 'text', folding: 'free' };
      const read = values.map((json) => readValue(type, json));
      return [name, { type, values: new Set(read.flatMap((each) => ('value' in each ? (each.value ?? []) : []))) }];
    }),
  );
}

const ruleHead = 'rule R1 "Case" {\n';

/** The text as it is checked. The body of a rule gets a head and a brace. */
const wholeText = ({ kind, text }: CaseText): string => (kind === 'rule' ? `${ruleHead}${text}\n}\n` : text);

interface Checked {
  readonly file: TypedFile;
  readonly diagnostics: readonly Diagnostic[];
}

function checkText(text: CaseText, lists: ListStore): Checked {
  if (text.kind !== 'condition') return check(wholeText(text), { lists });
  const { condition, diagnostics } = checkConditionText(text.text, { lists });
  const rules = condition === null ? [] : [ruleAround(condition)];
  return { file: { rules, lists: [], ruleset: null }, diagnostics };
}

/**
 * What the checker says of a text, as a case writes it. That a draft lacks what approval asks for is said of every rule
 * and left out.
 */
export function diagnosticsOf(text: CaseText, lists: ListStore): readonly Readonly<Record<string, string>>[] {
  const whole = wholeText(text);
  return checkText(text, lists)
    .diagnostics.filter(({ code }) => code !== 'rule/missing-entry')
    .map(({ code, range }) => ({ [code]: whole.slice(range.start, range.end) }));
}

/** The checked form of a case's text; fails where it has an error. */
export function typedFile({ text, lists }: Pick<EvaluatingCase, 'text' | 'lists'>): TypedFile {
  const { file, diagnostics } = checkText(text, listsOf(lists));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join('; '));
  return file;
}

/** What came of a case. */
export interface CaseResult {
  readonly outcome: EvaluatingCase['outcome'];
  /** What undetermined rules lack; null where nobody promises the same paths. */
  readonly missing: readonly string[] | null;
  readonly score: number;
  readonly level: string | null;
}

export type EvaluatorInTest = EvaluatorName | 'interpreter, optimised';

/** What each evaluator says of a case, and of the opposite of its condition where it has one. */
export async function runCase(given: EvaluatingCase): Promise<ReadonlyMap<EvaluatorInTest, CaseResult>> {
  const file = typedFile(given);
  return runRules(file, file.rules, given);
}

export async function runOpposite(given: EvaluatingCase): Promise<ReadonlyMap<EvaluatorInTest, CaseResult>> {
  const file = typedFile(given);
  const opposite = file.rules.map((rule) => ({
    ...rule,
    when: { kind: 'not', condition: rule.when, range: rule.range } as const,
  }));
  return runRules(file, opposite, given);
}

async function runRules(
  file: TypedFile,
  rules: readonly TypedRule[],
  { lists, record, costLimit }: EvaluatingCase,
): Promise<ReadonlyMap<EvaluatorInTest, CaseResult>> {
  const own = new Map(file.lists.map(({ name, type, values }) => [name, { type, values: new Set(values) }]));
  const ruleset = compileRuleset({
    rules,
    lists: new Map<string, StoredList>([...listsOf(lists), ...own]),
    compileFunction,
    ...(file.ruleset === null ? {} : { levels: file.ruleset.levels }),
    ...(costLimit === null ? {} : { limits: { costMax: costLimit } }),
  });
  const resultOf = async (compiled: CompiledRuleset, evaluator: Evaluator<RulesetParts>): Promise<CaseResult> =>
    readResult(rules, await createScreener(compiled, evaluator)(recordOf(record), { undetermined: true }));
  return new Map([
    ['interpreter', await resultOf(ruleset, evaluators.interpreter)],
    ['interpreter, optimised', await resultOf(ruleset, overOptimised)],
    ['indexed', await resultOf(ruleset, evaluators.indexed)],
    ['compiled', await resultOf(ruleset, evaluators.compiled)],
    ['json-rules-engine', await resultOf(ruleset, jsonRulesEngine)],
  ]);
}

/** Generated code always comes of the optimised form; so it is the interpreter that walks both. */
const overOptimised: Evaluator<RulesetParts> = {
  name: 'interpreter',
  prepare: (ruleset) =>
    evaluators.interpreter.prepare({
      ...ruleset,
      rules: ruleset.rules.map(({ ir, ...rest }) => ({
        ...rest,
        ir: { ...ir, when: optimise(ir.when), unless: ir.unless === null ? null : optimise(ir.unless) },
      })),
    }),
};

function readResult(rules: readonly TypedRule[], result: ScreenResult): CaseResult {
  const open = result.undetermined ?? [];
  const outcomes = rules.map(({ id }) => [id, outcomeOf(id, result)] as const);
  const [only, ...more] = outcomes;
  return {
    outcome: only !== undefined && more.length === 0 ? only[1] : Object.fromEntries(outcomes),
    missing: [...new Set(open.flatMap(({ missing }) => missing))].toSorted(),
    score: result.score,
    level: result.level,
  };
}

function outcomeOf(id: string, { matches, undetermined = [], failed = [] }: ScreenResult) {
  if (matches.includes(id)) return 'match';
  if (failed.some(({ rule }) => rule === id)) return 'failed';
  return undetermined.some(({ rule }) => rule === id) ? 'undetermined' : 'no_match';
}
