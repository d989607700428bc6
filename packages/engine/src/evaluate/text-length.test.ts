import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileFunction } from '../../test/compile-function.ts';
import { choosing } from '../../test/generate/choose.ts';
import { pathsRead } from '../../test/generate/paths-read.ts';
import { recordFor } from '../../test/generate/record.ts';
import { buildRule } from '../../test/generate/rule.ts';
import { lists, recordOf, ruleOf } from '../../test/rule-of.ts';
import { explain } from '../explain/explain.ts';
import { traceRule } from '../explain/trace-rule.ts';
import type { IrCondition } from '../ir/ir.ts';
import { jsonRulesEngine } from '../json-rules-engine/evaluator.ts';
import { decodeRecord } from '../record/decode-record.ts';
import { compileRuleset } from '../ruleset/compile-ruleset.ts';
import { evaluators } from './evaluators.ts';
import { createScreener, screenRecord } from './screen-record.ts';

const textCharactersMax = 6;

const cases = choosing((choose) => {
  const ruleset = compileRuleset({ rules: [buildRule(choose)], lists, limits: { textCharactersMax }, compileFunction });
  const paths = pathsRead(ruleset.layout);
  return { ruleset, records: choose.several(4, 4, () => recordFor(choose, paths)) };
});

/** Every text of the record that a text operator was asked about, wherever it stands in a trace; no literal has a limit. */
function* textsAsked(trace: unknown): Generator<string> {
  if (typeof trace !== 'object' || trace === null) return;
  const { node, operands } = trace as { node?: IrCondition; operands?: readonly { known: unknown }[] };
  const known = node?.kind === 'text_test' ? operands?.[0]?.known : null;
  const isLiteral = JSON.stringify(node ?? null).includes(`"value":${JSON.stringify(known)}`);
  if (typeof known === 'string' && !isLiteral) yield known;
  for (const [key, inner] of Object.entries(trace)) if (key !== 'node') yield* textsAsked(inner);
}

test('every evaluator fails the same rules, and none that is let through asks of a longer text', async () => {
  let failures = 0;
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ({ ruleset, records }) => {
      const screeners = [evaluators.interpreter, evaluators.compiled, jsonRulesEngine].map((each) =>
        createScreener(ruleset, each),
      );
      for (const record of records) {
        const results = await Promise.all(screeners.map((screen) => screen(record, { undetermined: true })));
        const [first] = results;
        expect(results).toEqual(results.map(() => first));
        const [rule] = ruleset.rules;
        if (first?.failed !== undefined || rule === undefined) {
          failures += 1;
          continue;
        }
        // A reason has no conditions; those that the generator puts there are no rule's.
        const { when, unless } = traceRule(rule.ir, decodeRecord(ruleset.layout, record));
        const texts = [when, unless].flatMap((trace) => Array.from(textsAsked(trace)));
        asked += texts.length;
        expect(texts.filter((text) => Array.from(text).length > textCharactersMax)).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
  expect(failures).toBeGreaterThan(5);
  expect(asked).toBeGreaterThan(20);
});

test('the rule that tests the text fails alone, and says why', () => {
  const rules = [
    ruleOf('passenger.family_name contains "X"'),
    { ...ruleOf('passenger.family_name is known'), id: 'R0002' },
  ];
  const record = recordOf({ passenger: { family_name: 'x'.repeat(4097) } });
  expect(screenRecord(compileRuleset({ rules, lists }), record)).toEqual({
    score: 10,
    level: null,
    matches: ['R0002'],
    failed: [{ rule: 'R0001', cause: 'limit/text' }],
  });
  expect(rules.map((rule) => explain(rule, record, lists).cause)).toEqual(['limit/text', null]);
});

test('where both limits are passed the cost is named', () => {
  const rules = [ruleOf('passenger.family_name contains "X" and flight.is_codeshare')];
  const ruleset = compileRuleset({ rules, lists, limits: { costMax: 1, textCharactersMax: 1 } });
  const { failed } = screenRecord(ruleset, recordOf({ passenger: { family_name: 'xx' } }));
  expect(failed).toEqual([{ rule: 'R0001', cause: 'limit/cost' }]);
});
