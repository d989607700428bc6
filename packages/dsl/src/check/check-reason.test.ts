import { describe, expect, test } from 'vitest';

import { printDiagnostics } from '../testing/expect-diagnostics.ts';
import { printTypedOperand } from '../testing/print-typed.ts';
import { check } from './check.ts';

function checkReasonOf(template: string) {
  const sourceText = `rule R1 "t" {\n purpose: terrorism\n basis: "a"\n owner: "o"\n review_by: 2027-01-01\n when booking.is_split\n reason: "${template}"\n}`;
  const { file, diagnostics } = check(sourceText, { lists: new Map() });
  const parts = file.rules[0]?.reason?.map((part) =>
    part.kind === 'text' ? part.text : [printTypedOperand(part.operand)],
  );
  return { parts, faults: printDiagnostics(diagnostics, sourceText) };
}

describe('a template is text and places', () => {
  const verify = (template: string, expected: readonly unknown[]): void =>
    expect(checkReasonOf(template)).toEqual({ parts: expected, faults: [] });

  test.each([
    ['', []],
    ['Paid cash', ['Paid cash']],
    ['{booking.lead_time}', [['booking.lead_time']]],
    ['a {booking.lead_time} b', ['a ', ['booking.lead_time'], ' b']],
    ['{ booking.lead_time }', [['booking.lead_time']]],
    ['{count of booking.bags} bags', [['count(booking.bags)'], ' bags']],
    ['{sum of booking.bags.weight}', [['sum(booking.bags, $0.weight)']]],
    ['{count of history.trips within 9 days}', [['count(history.trips within 777600000 of departed_at)']]],
    ['{{x}}', ['{', 'x', '}']],
    [String.raw`say \"no\" \\ \u0041`, [String.raw`say "no" \ A`]],
    ['Tuilagi, Sīna 😀', ['Tuilagi, Sīna 😀']],
  ])('%s', (template, expected) => verify(template, expected));
});

describe('faults stand where they are', () => {
  const verify = (template: string, expected: readonly string[]): void =>
    expect(checkReasonOf(template).faults).toEqual(expected);

  test.each([
    ['a {booking.lead_tme} b', ['name/unknown-field at "lead_tme"']],
    ['{booking.bags}', ['type/list-as-value at "booking.bags"']],
    ['{booking}', ['type/group-as-value at "booking"']],
    [
      '{count of booking.bags where (weight > 1 kg)}',
      ['reason/bad-place at "count of booking.bags where (weight > 1 kg)"'],
    ],
    ['{booking.party_size + 1}', ['reason/bad-place at "booking.party_size + 1"']],
    ['{}', ['reason/bad-place at ""']],
    ['{booking.lead_time', ['reason/bad-place at "{"']],
    ['booking.lead_time}', ['reason/bad-place at "}"']],
    ['{booking.lead_time is}', ['reason/bad-place at "booking.lead_time is"']],
    [String.raw`a \d b`, [String.raw`syntax/bad-escape at "\\d"`]],
  ])('%s', (template, expected) => verify(template, expected));
});
