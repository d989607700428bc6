import { expect, test } from 'vitest';

import { check } from '../check/check.ts';
import type { Witness } from '../diagnostics/diagnostic.ts';
import { format } from '../format/format.ts';
import { applyFix } from '../diagnostics/apply-fix.ts';
import { testContext } from '../testing/checked-condition.ts';
import { addAsTest } from './add-test.ts';

const witness: Witness = {
  record: { booking: { lead_time: 'PT47H' } },
  message: 'rule `R2` matches this record and rule `R1` does not',
  outcome: 'no_match',
};

/** The text with the record as a test of its first rule; null where none is offered. */
function added(sourceText: string): string | null {
  const [rule] = check(sourceText, testContext).file.rules;
  const fix = rule === undefined ? null : addAsTest(sourceText, rule, witness);
  return fix === null ? null : applyFix(sourceText, fix);
}

const bare = 'rule R1 "t" {\n  when booking.lead_time < 24 h\n}\n';

test('a rule without tests gets its first, as the formatter would lay it out', () => {
  const text = added(bare) ?? '';
  expect(text).toBe(`rule R1 "t" {
  when booking.lead_time < 24 h

  test "rule R2 matches this record and rule R1 does not" {
    given { "booking": { "lead_time": "PT47H" } }
    expect no_match
  }
}
`);
  expect(format(text).text).toBe(text);
  expect(check(text, testContext).file.rules[0]?.tests).toHaveLength(1);
});

test.each([
  ['a rule on one line', 'rule R1 "t" { when booking.lead_time < 24 h }'],
  ['line ends of another system', bare.replaceAll('\n', '\r\n')],
  ['a rule behind the first', `${bare}\n${bare.replace('R1', 'R2')}`],
])('%s takes one as well', (_name, sourceText) => {
  const text = added(sourceText) ?? '';
  expect(check(text, testContext).file.rules[0]?.tests).toMatchObject([{ expect: 'no_match', given: witness.record }]);
  expect(/(?<!\r)\n/u.test(text)).toBe(!sourceText.includes('\r'));
});

test('the same record is not offered twice, and another test keeps its name', () => {
  const once = added(bare) ?? '';
  expect(added(once)).toBeNull();
  expect(added(once.replace('PT47H', 'PT46H'))).toContain('rule R1 does not (2)"');
});
