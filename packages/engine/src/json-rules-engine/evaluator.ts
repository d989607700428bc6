import type { EngineResult, RuleProperties } from 'json-rules-engine';
import { Engine } from 'json-rules-engine';
import type { Answer, Evaluator } from '../evaluate/evaluator.ts';
import { invariant } from '../invariant.ts';
import type { CompiledRule, RulesetParts } from '../ruleset/compiled-ruleset.ts';
import type { PortableDocument } from './document.ts';
import type { NamedOperator } from './operators.ts';
import { createOperators } from './operators.ts';
import { exportRule } from './export-rule.ts';
import { valueAtText } from './portable-scope.ts';

/**
 * The portable form of a ruleset, run by json-rules-engine: slow, but other people's code deciding over other code of
 * ours. The second judge of every rule.
 */
export const jsonRulesEngine: Evaluator<RulesetParts> = {
  name: 'json-rules-engine',
  prepare(ruleset) {
    const operators = createOperators(ruleset.lists);
    const engines = ruleset.rules.map((rule) => engineOf(rule, ruleset, operators));
    return async ({ source }, positions) => {
      const answers: Answer[] = [];
      for (const position of positions) {
        const engine = engines[position];
        invariant(engine !== undefined, 'a rule is asked for by its position');
        // One rule after another: the library answers by promises, and a record's rules are many.
        answers.push(answerOf(await engine.run({ record: source })));
      }
      return answers;
    };
  },
};

function engineOf({ ir }: CompiledRule, { layout }: RulesetParts, operators: readonly NamedOperator[]): Engine {
  const { match, possible } = exportRule(ir, layout);
  const engine = new Engine([ruleProperties(match), ruleProperties(possible)], {
    allowUndefinedFacts: true,
    pathResolver: valueAtText,
  });
  for (const { name, evaluate } of operators) engine.addOperator(name, evaluate);
  return engine;
}

/** The library's types ask for lists that may be changed; it copies what it is given. */
const ruleProperties = (document: PortableDocument): RuleProperties => document as unknown as RuleProperties;

function answerOf({ events }: EngineResult): Answer {
  const types = new Set(events.map(({ type }) => type));
  if (types.has('match')) return 'match';
  return types.has('possible') ? 'undetermined' : 'no_match';
}
