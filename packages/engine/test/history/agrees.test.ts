import type { PassengerRecord, TypedRule } from '@tautai/dsl';
import { runs } from '@tautai/dsl/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOn } from '../../src/evaluate/budget.ts';
import type { Outcome } from '../../src/evaluate/outcome.ts';
import type { RuleCounts } from '../../src/history/query/screen-segment.ts';
import { createSegmentScreener } from '../../src/history/query/screen-segment.ts';
import { createSegmentStudy } from '../../src/history/query/study-segment.ts';
import { interpretRule } from '../../src/interpret/interpreter.ts';
import { printRule } from '../../src/ir/print-ir.ts';
import { decodeRecord } from '../../src/record/decode-record.ts';
import { compileRuleset } from '../../src/ruleset/compile-ruleset.ts';
import type { CompiledRuleset } from '../../src/ruleset/compiled-ruleset.ts';
import { compileFunction } from '../compile-function.ts';
import { choosing } from '../generate/choose.ts';
import { lists } from '../generate/lists.ts';
import { pathsRead } from '../generate/paths-read.ts';
import { recordFor } from '../generate/record.ts';
import { buildRule } from '../generate/rule.ts';
import { recordOf, ruleOf } from '../rule-of.ts';
import { segmentOf } from './segments.ts';

const recordsPerRuleset = 24;
const runCount = runs(400);
const timeoutMs = runs(60_000);

interface Case {
  readonly ruleset: CompiledRuleset;
  readonly records: readonly PassengerRecord[];
}

/** Rulesets of one rule and of several, with records for what they read, and at times with little budget. */
const cases = choosing((choose): Case => {
  const rules: readonly TypedRule[] = choose.several(1, choose.pick([1, 4]), () => buildRule(choose));
  const ruleset = compileRuleset({
    rules: rules.map((rule, index) => ({ ...rule, id: `R${index}` })),
    lists,
    ...(choose.chance(80) && { compileFunction }),
    ...(choose.chance(20) && { limits: { costMax: 12 } }),
  });
  const paths = pathsRead(ruleset.layout);
  return { ruleset, records: choose.several(recordsPerRuleset, recordsPerRuleset, () => recordFor(choose, paths)) };
});

/** What the interpreter says of each record. */
function outcomesOf({ ruleset, records }: Case): readonly (readonly Outcome[])[] {
  const decoded = records.map((record) => decodeRecord(ruleset.layout, record));
  return ruleset.rules.map(({ ir, demands }) =>
    decoded.map((record) =>
      costOn(demands.cost, record) > ruleset.limits.costMax ? 'failed' : interpretRule(ir, { record, elements: [] }),
    ),
  );
}

const rowsWith = (outcomes: readonly Outcome[], outcome: Outcome): number[] =>
  outcomes.flatMap((each, row) => (each === outcome ? [row] : []));

const countsOf = (rule: string, outcomes: readonly Outcome[]): RuleCounts => ({
  rule,
  match: rowsWith(outcomes, 'match').length,
  noMatch: rowsWith(outcomes, 'no_match').length,
  undetermined: rowsWith(outcomes, 'undetermined').length,
  failed: rowsWith(outcomes, 'failed').length,
  matches: Int32Array.from(rowsWith(outcomes, 'match')),
});

/** Where rules that are left open are not asked for. */
const withoutOpen = ({ undetermined, noMatch, ...counts }: RuleCounts): RuleCounts => ({
  ...counts,
  noMatch: noMatch + (undetermined ?? 0),
  undetermined: null,
});

describe('history says what the interpreter says', () => {
  test(
    'of rules and records of any kind, with and without those that are left open',
    () => {
      const given: Record<Outcome, number> = { match: 0, no_match: 0, undetermined: 0, failed: 0 };
      fc.assert(
        fc.property(cases, (each) => {
          const { ruleset, records } = each;
          const outcomes = outcomesOf(each);
          const expected = outcomes.map((those, index) => countsOf(`R${index}`, those));
          for (const outcome of outcomes.flat()) given[outcome] += 1;
          const printed = ruleset.rules.map(({ ir }) => printRule(ir));
          const screen = createSegmentScreener(ruleset);
          const segment = segmentOf(records);
          expect({ printed, records, counts: screen(segment) }).toEqual({ printed, records, counts: expected });
          const study = createSegmentStudy(ruleset);
          expected.forEach(({ match, undetermined, failed }, position) => {
            const studied = study(segment, position);
            expect(studied).toMatchObject({ match, undetermined, failed });
            expect(studied.conditions.at(-1)?.sure).toBe(match + studied.exonerated);
          });
          // Buffers are used again.
          expect(screen(segment, { undetermined: false })).toEqual(expected.map(withoutOpen));
        }),
        { numRuns: runCount, endOnFailure: true },
      );
      for (const count of Object.values(given)) expect(count).toBeGreaterThan(runCount * 2);
    },
    timeoutMs,
  );

  test('of a condition on the record that is asked in it and in the elements of its lists', () => {
    const leaf = 'message.push_reason is not update';
    const ruleset = compileRuleset({
      rules: [ruleOf(leaf), { ...ruleOf(`no booking.bags where (${leaf})`), id: 'R0002' }],
      lists,
    });
    const pushed = (reason: string, bags: readonly object[]) =>
      recordOf({ message: { push_reason: reason }, booking: { bags } });
    const records = [pushed('full', []), pushed('update', [{}, {}]), pushed('full', [{}]), pushed('update', [{}])];
    const [, counts] = createSegmentScreener(ruleset)(segmentOf(records));
    expect([...(counts?.matches ?? [])]).toEqual([0, 1, 3]);
  });

  test(
    'hits of a rule, hits of its opposite, undetermined and failed are all',
    () => {
      fc.assert(
        fc.property(cases, ({ ruleset, records }) => {
          const { compileFunction: compile, limits } = ruleset;
          const opposite = ({ when, ...rule }: TypedRule): TypedRule => ({
            ...rule,
            unless: null,
            when: { kind: 'not', condition: when, range: when.range },
          });
          const [typed] = ruleset.rules.map((rule) => rule.typed);
          if (typed === undefined || typed.when.kind === 'points') return;
          const both = compileRuleset({
            rules: [{ ...typed, unless: null }, opposite(typed)],
            lists,
            limits,
            ...(compile !== null && { compileFunction: compile }),
          });
          const [rule, other] = createSegmentScreener(both)(segmentOf(records));
          if (rule === undefined || other === undefined) throw new Error('both rules are asked');
          // The opposite costs a step more.
          if (rule.failed !== other.failed) return;
          expect(rule.match + other.match + (rule.undetermined ?? 0) + rule.failed).toBe(records.length);
        }),
        { numRuns: runs(150), endOnFailure: true },
      );
    },
    timeoutMs,
  );
});
