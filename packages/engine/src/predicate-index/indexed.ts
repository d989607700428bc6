import type { Answer, SynchronousEvaluator } from '../evaluate/evaluator.ts';
import type { RulesetParts } from '../ruleset/compiled-ruleset.ts';
import { createRuleIndex } from './rule-index.ts';

/** The index that screens, as an evaluator: it finds the rules of a record and is asked which of them are meant. */
export const indexed: SynchronousEvaluator<RulesetParts> = {
  name: 'indexed',
  prepare({ rules, layout, compileFunction }) {
    const index = createRuleIndex({ layout, compileFunction, sample: [] });
    index.add(rules.map(({ ir }) => ir));
    const found = new Int32Array(rules.length);
    return ({ source }, positions) => {
      const matched = new Set(found.subarray(0, index.find(source, 'match', found)));
      const possible = new Set(found.subarray(0, index.find(source, 'possible', found)));
      return positions.map((position): Answer => {
        if (matched.has(position)) return 'match';
        return possible.has(position) ? 'undetermined' : 'no_match';
      });
    };
  },
};
