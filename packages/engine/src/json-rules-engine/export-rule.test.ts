import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosing } from '../../test/generate/choose.ts';
import { lists as generatedLists } from '../../test/generate/lists.ts';
import { buildRule } from '../../test/generate/rule.ts';
import { lists, ruleOf } from '../../test/rule-of.ts';
import { compileRuleset } from '../ruleset/compile-ruleset.ts';
import { exportJsonRules } from './export-json-rules.ts';
import { createOperators } from './operators.ts';

const exported = (when: string, unless: string | null = null) =>
  exportJsonRules(compileRuleset({ rules: [ruleOf(when, unless)], lists }));

test('a rule is two documents that stand alone', () => {
  expect(exported('booking.lead_time < 48 h', 'flight.is_codeshare')).toEqual([
    {
      name: 'R0001#match',
      conditions: {
        all: [
          {
            name: 'when',
            all: [
              {
                fact: 'record',
                path: '$.booking.lead_time',
                operator: 'isBelow',
                value: {
                  type: { kind: 'duration' },
                  operands: [{ type: { kind: 'duration' }, literal: 'P2D' }],
                },
              },
            ],
          },
          {
            name: 'unless',
            all: [
              {
                fact: 'record',
                path: '$.flight.is_codeshare',
                operator: 'isFalseOrUnknown',
                value: { type: { kind: 'boolean' }, operands: [] },
              },
            ],
          },
        ],
      },
      event: { type: 'match', params: { rule: 'R0001' } },
    },
    expect.objectContaining({ name: 'R0001#possible', event: { type: 'possible', params: { rule: 'R0001' } } }),
  ]);
});

/** Every condition of a document, those inside lists too. */
function* conditionsIn(json: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof json !== 'object' || json === null) return;
  if (!Array.isArray(json)) yield json as Readonly<Record<string, unknown>>;
  for (const inner of Object.values(json)) yield* conditionsIn(inner);
}

describe('whatever the rule', () => {
  const documents = choosing((choose) =>
    exportJsonRules(compileRuleset({ rules: [buildRule(choose)], lists: generatedLists })),
  );
  const known = new Set<unknown>(createOperators(lists).map(({ name }) => name));

  test('its documents are JSON, hold no `not`, and name only operators that exist', () => {
    fc.assert(
      fc.property(documents, (pair) => {
        expect(JSON.parse(JSON.stringify(pair))).toEqual(pair);
        const conditions = Array.from(conditionsIn(pair));
        expect(conditions.filter((condition) => 'not' in condition)).toEqual([]);
        const operators = conditions.flatMap(({ operator }) => (operator === undefined ? [] : [operator]));
        expect(operators.filter((operator) => !known.has(operator))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test('the operators that json-rules-engine brings would take a missing value for an answer; none is used', () => {
  const [match] = exported('passenger.nationality not in ["NZL"] and booking.locator is not "ABC123"');
  const operators = Array.from(conditionsIn(match)).flatMap(({ operator }) =>
    operator === undefined ? [] : [operator],
  );
  expect(operators).toEqual(['isNotIn', 'isNot']);
});
