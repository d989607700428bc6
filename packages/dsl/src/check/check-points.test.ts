import { describe, expect, test } from 'vitest';

import { testContext } from '../testing/checked-condition.ts';
import { printDiagnostics } from '../testing/expect-diagnostics.ts';
import { printTypedCondition } from '../testing/print-typed.ts';
import { check } from './check.ts';

const entries = 'purpose: terrorism\nbasis: "a"\nowner: "b"\nreview_by: 2027-01-01\n';
const rows = 'points {\n booking.is_split -> +20 "split"\n flight.is_codeshare -> -5\n}\n';
const scorecard = (body: string): string => `scorecard S1 "t" {\n${entries}${body}}\n`;

function formOf(text: string): string {
  const { file, diagnostics } = check(text, testContext);
  const faults = printDiagnostics(diagnostics, text);
  return [...faults, ...file.rules.map(({ when }) => printTypedCondition(when))].join('; ');
}
const verify = (body: string, expected: string): void => expect(formOf(scorecard(body))).toBe(expected);

test('rows, a threshold, and everything else that a rule says', () => {
  const { file, diagnostics } = check(
    scorecard(`threshold: 20\n${rows}unless flight.is_codeshare\nseverity: high\nreason: "{booking.locator}"\n`),
    testContext,
  );
  expect(diagnostics).toEqual([]);
  expect(file.rules).toMatchObject([
    {
      id: 'S1',
      severity: 'high',
      when: {
        kind: 'points',
        threshold: 20,
        rows: [
          { points: 20, reason: 'split' },
          { points: -5, reason: null },
        ],
      },
      unless: { kind: 'holds' },
    },
  ]);
});

describe('faults', () => {
  test.each([
    [`threshold: 20\n${rows}`, 'points_20(booking.is_split -> 20, flight.is_codeshare -> -5)'],
    [rows, 'scorecard/no-threshold at "S1"'],
    ['threshold: 20\n', 'scorecard/no-points at "S1"'],
    [`threshold: 0\n${rows}`, 'rule/bad-entry at "0"'],
    [`threshold: 2.5\n${rows}`, 'type/needs-whole-number at "2.5"'],
    [`threshold: "x"\n${rows}`, 'rule/bad-entry at "\\"x\\""'],
    [`threshold: 20\n${rows}${rows}`, 'rule/repeated-section at "points"'],
    [`threshold: 20\n${rows}when booking.is_split\n`, 'rule/other-form at "when"'],
    [`threshold: 20\nscore: 3\n${rows}`, 'rule/other-form at "score"'],
    ['threshold: 5\npoints {\n booking.is_split -> 2.5\n}\n', 'type/needs-whole-number at "2.5"'],
    ['threshold: 5\npoints {\n booking.is_split -> x\n}\n', 'syntax/unexpected at "x"'],
  ])('%s', (body, expected) => verify(body, expected));

  test('a threshold that all rows together do not reach', () => {
    const text = scorecard(`threshold: 21\n${rows}`);
    expect(check(text, testContext).diagnostics.map(({ code }) => code)).toEqual(['scorecard/out-of-reach']);
  });

  test('a rule has neither points nor a threshold', () => {
    const text = `rule R1 "t" {\n${entries}when booking.is_split\nthreshold: 5\n${rows}}\n`;
    expect(formOf(text)).toBe('rule/other-form at "threshold"; rule/other-form at "points"');
  });
});

describe('restricted fields alone never reach the threshold', () => {
  const justified = 'justify: "j"\n';
  const table = (threshold: number, ...lines: readonly string[]): string =>
    scorecard(`${justified}threshold: ${threshold}\npoints {\n${lines.join('\n')}\n}\n`);
  const isLawful = (text: string): boolean =>
    !check(text, testContext).diagnostics.some(({ code }) => code.startsWith('safeguard/'));
  const national = 'passenger.nationality is "NZL" -> 30';
  const male = 'passenger.sex is M -> 20';
  const late = 'booking.lead_time < 48 h -> 20';

  test.each([
    [table(40, national, late), true],
    [table(40, national, male, late), false],
    [table(50, national, male, late), false],
    [table(51, national, male, late), true],
    [table(30, national, late), false],
    [table(20, late, 'passenger.sex is M -> -5'), true],
  ])('%s: %s', (text, expected) => expect(isLawful(text)).toBe(expected));
});
