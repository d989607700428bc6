/** Our own engine, and two baselines of ours. Everything that knows its interface is in this file. */
import { compileFunction as compileInVm } from 'node:vm';
import { check, recordSchema, renderDiagnostic } from '@tautai/dsl';
import type { TypedRule } from '@tautai/dsl';
import { compileRuleset, createScreener, evaluators, screenJson, screenRecord, withRule } from '@tautai/engine';
import type { CompiledRuleset, CompileFunction } from '@tautai/engine';
import { benchRecords } from '../generate/bench-records.ts';
import type { Rule } from '../generate/condition.ts';
import type { BenchRecord, Contestant, Hits, Loaded } from './contestant.ts';
import { tauText } from './tau-text.ts';

export const tautai: Contestant = {
  name: 'tautai',
  kind: 'ours',
  ruleCountMax: 100_000,
  write(rules) {
    const typed = checkedRules(rules);
    return () => {
      const ruleset = compile(typed);
      return {
        hits: ({ passenger }) => screenRecord(ruleset, passenger).matches,
        hitsOfJson: ({ passengerJson }) => screenJson(ruleset, passengerJson).matches,
      };
    };
  },
};

/** Every rule as a function of its own, all of them called for every record. */
export const compiled: Contestant = {
  name: 'tautai, compiled rules',
  kind: 'baseline',
  ruleCountMax: 10_000,
  write: (rules) => baseline(rules, evaluators.compiled),
};

/** The slow and obvious one that says what the language means. */
export const interpreter: Contestant = {
  name: 'tautai, interpreter',
  kind: 'baseline',
  ruleCountMax: 10_000,
  write: (rules) => baseline(rules, evaluators.interpreter),
};

type Screen = (record: BenchRecord['passenger']) => Hits | Promise<Hits>;

function baseline(rules: readonly Rule[], evaluator: Parameters<typeof createScreener>[1]): () => Loaded {
  const typed = checkedRules(rules);
  return () =>
    loaded(compile(typed), (ruleset) => {
      const screen = createScreener(ruleset, evaluator);
      return async (record) => (await screen(record)).matches;
    });
}

function loaded(ruleset: CompiledRuleset, screenWith: (ruleset: CompiledRuleset) => Screen): Loaded {
  const screen = screenWith(ruleset);
  const schema = recordSchema();
  return {
    hits: ({ passenger }) => screen(passenger),
    // Unlike the others, which believe what they are given, a record is validated on its way in.
    hitsOfJson: ({ passengerJson }) => screen(schema.parse(JSON.parse(passengerJson.toString()))),
  };
}

const compileFunction: CompileFunction = (source, parameterNames) => {
  const made = compileInVm(source, [...parameterNames]);
  return (...values) => made(...values) as unknown;
};

/** Other passengers than those of the measurement, by which the index knows what is rare. */
const sample = benchRecords(256, 'sample').map(({ passenger }) => passenger);

const compile = (rules: readonly TypedRule[]): CompiledRuleset =>
  compileRuleset({ rules, lists: new Map(), compileFunction, sample });

/** Files of this many rules, as a unit might keep them. */
const rulesPerFile = 1_000;

/** Three contestants take the same rules, and checking ten thousand takes seconds. */
const alreadyChecked = new WeakMap<readonly Rule[], readonly TypedRule[]>();

/** The rules as the checker passes them; throws where it finds an error in one. */
export function checkedRules(rules: readonly Rule[]): readonly TypedRule[] {
  const known = alreadyChecked.get(rules);
  if (known !== undefined) return known;
  const checked = checkAll(rules);
  alreadyChecked.set(rules, checked);
  return checked;
}

function checkAll(rules: readonly Rule[]): readonly TypedRule[] {
  const starts = Array.from({ length: Math.ceil(rules.length / rulesPerFile) }, (_, file) => file * rulesPerFile);
  return starts.flatMap((start) => {
    const text = tauText(rules.slice(start, start + rulesPerFile));
    const { file, diagnostics } = check(text, { lists: new Map() });
    const error = diagnostics.find(({ severity }) => severity === 'error');
    if (error !== undefined) throw new Error(renderDiagnostic(error, text, 'rules.tau'));
    return file.rules;
  });
}

/** What an explanation costs: for each record with hits, to screen it with and without, and how many hits there are. */
export function explainers(rules: readonly Rule[], records: readonly BenchRecord[]) {
  const ruleset = compile(checkedRules(rules));
  const withHits = records.filter(({ passenger }) => screenRecord(ruleset, passenger).matches.length > 0);
  const hitCount = withHits.reduce((sum, { passenger }) => sum + screenRecord(ruleset, passenger).matches.length, 0);
  const screenAll = (explain: boolean) => (): void => {
    for (const { passenger } of withHits) screenRecord(ruleset, passenger, explain ? { explain: 'compact' } : {});
  };
  return { hitCount, explained: screenAll(true), plain: screenAll(false) };
}

/** One rule more in a ruleset of these, again and again: each call adds the next. */
export function addingTo(rules: readonly Rule[], more: readonly Rule[]): () => void {
  let ruleset = compile(checkedRules(rules));
  const added = checkedRules(more).map((rule, index) => ({ ...rule, id: `ADDED${index}` }));
  let next = 0;
  return () => {
    const rule = added[next % added.length];
    next += 1;
    if (rule !== undefined) ruleset = withRule(ruleset, rule);
  };
}
