import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosing } from '../../test/generate/choose.ts';
import { pathsRead } from '../../test/generate/paths-read.ts';
import { recordFor } from '../../test/generate/record.ts';
import { buildRule } from '../../test/generate/rule.ts';
import { lists, recordOf, ruleOf } from '../../test/rule-of.ts';
import { screenRecord } from '../evaluate/screen-record.ts';
import { lowerRule } from '../ir/lower.ts';
import { decodeRecord } from '../record/decode-record.ts';
import { createLayout } from '../record/layout.ts';
import { compileRuleset } from '../ruleset/compile-ruleset.ts';
import { membersOfLists } from '../ruleset/members-of-lists.ts';
import { compactRule } from './compact-trace.ts';
import { expandExplanation, explain } from './explain.ts';
import { traceOfCompact } from './read-compact.ts';
import { traceRule } from './trace-rule.ts';

const cases = choosing((choose) => {
  const rule = buildRule(choose);
  const layout = createLayout();
  const ir = lowerRule(rule, { layout, lists: membersOfLists(lists) });
  const paths = pathsRead(layout);
  return { rule, ir, layout, records: choose.several(6, 6, () => recordFor(choose, paths)) };
});

test('what is kept gives back all that was seen, and the same explanation without record and lists', () => {
  fc.assert(
    fc.property(cases, ({ rule, ir, layout, records }) => {
      for (const record of records) {
        const decoded = decodeRecord(layout, record);
        const kept: ReturnType<typeof compactRule> = JSON.parse(JSON.stringify(compactRule(ir, decoded)));
        expect(traceOfCompact(ir, kept)).toEqual(traceRule(ir, decoded));
        expect(expandExplanation(rule, kept)).toEqual(explain(rule, record, lists));
      }
    }),
    { numRuns: 400 },
  );
});

test('it holds verdicts and values in the order of the text, and no text made for people', () => {
  const condition = 'booking.lead_time < 48 h and any booking.payments where (method is cash)';
  const ruleset = compileRuleset({ rules: [ruleOf(condition, 'flight.is_codeshare')], lists });
  const record = recordOf({ booking: { lead_time: 'PT30H', payments: [{ method: 'card' }, { method: 'cash' }] } });
  expect(screenRecord(ruleset, record, { explain: 'compact' })).toEqual({
    score: 10,
    level: null,
    matches: ['R0001'],
    compact: [
      {
        rule: 'R0001',
        outcome: 'match',
        cause: null,
        // and, <, lead_time; any, two elements: false, is, method; true, is, method; unless, its field.
        seen: [1, 1, 108_000_000, 1, 2, 0, 0, 'card', 1, 1, 'cash', 2, null],
      },
    ],
  });
});

test('undetermined rules are kept where they are asked for', () => {
  const ruleset = compileRuleset({ rules: [ruleOf('booking.party_size > 2')], lists });
  const { compact } = screenRecord(ruleset, recordOf({}), { explain: 'compact', undetermined: true });
  expect(compact).toEqual([{ rule: 'R0001', outcome: 'undetermined', cause: null, seen: [2, null] }]);
});

test('a failure is kept too', () => {
  const kept = { rule: 'R0001', outcome: 'failed', cause: 'limit/cost', seen: [] } as const;
  const rule = ruleOf('any booking.bags');
  expect(expandExplanation(rule, kept)).toEqual(
    explain(rule, recordOf({ booking: { bags: [{}] } }), lists, { costMax: 1 }),
  );
});

test.each(['booking.party_size > 2 and flight.is_codeshare', 'true', 'count of booking.bags > 2'])(
  'what was kept of another text is refused: %s',
  (text) => {
    const kept = { rule: 'R0001', outcome: 'match', cause: null, seen: [1, 3_000_000] } as const;
    expect(() => expandExplanation(ruleOf(text), kept)).toThrow('fits the rule');
  },
);
