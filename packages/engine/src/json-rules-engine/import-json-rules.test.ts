import { check } from '@tautai/dsl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosing } from '../../test/generate/choose.ts';
import { buildProgram } from '../../test/generate/program.ts';
import { lists, ruleAround, ruleOf } from '../../test/rule-of.ts';
import { compileRuleset } from '../ruleset/compile-ruleset.ts';
import type { ListStore, StoredList } from '../ruleset/compiled-ruleset.ts';
import type { PortableDocument } from './document.ts';
import { exportJsonRules } from './export-json-rules.ts';
import { importJsonRules } from './import-json-rules.ts';

const exported = (when: string, unless: string | null = null): readonly PortableDocument[] =>
  exportJsonRules(compileRuleset({ rules: [ruleOf(when, unless)], lists }));

const imported = (when: string, unless: string | null = null) => importJsonRules(exported(when, unless), lists);

/** The documents as they come out of a file. */
const throughJson = (documents: readonly PortableDocument[]): readonly PortableDocument[] =>
  JSON.parse(JSON.stringify(documents));

test('what was exported is a text again, laid out', () => {
  expect(
    imported('booking.lead_time < 48 h and any booking.bags where (weight > 23 kg)', 'flight.is_codeshare'),
  ).toEqual({
    rules: [
      {
        id: 'R0001',
        text: `rule R0001 "R0001" {
  when (booking.lead_time < 2 days and any booking.bags as item0 where (item0.weight > 23 kg))
  unless not (not flight.is_codeshare)
}
`,
      },
    ],
    unsupported: [],
  });
});

describe('each is said again so that it has the same documents', () => {
  test.each([
    'passenger.nationality not in ["NZL", "WSM"] or booking.locator is not "ABC123"',
    'not booking.party_size between 2 and 4',
    'not passenger.family_name like "A\\*B*"',
    'passenger.family_name matches "^\\\\+685"',
    'passenger.nationality in list countries',
    'booking.bags is missing and booking.locator is known',
    'at least 2 of {\n flight.is_codeshare\n booking.is_split\n booking.party_size > 2\n }',
    'any booking.bags where (at least 1 of {\n weight > 3 kg\n weight is missing\n })',
    'not exactly 2 booking.bags where (weight > 23 kg)',
    'any booking.bags as a where (every booking.bags as b where (a.weight >= b.weight))',
    'any passenger.phones as phone where (phone starts with "+685")',
    'count of history.trips within 90 days where (destination_country is "NLD") >= 3',
    'sum of booking.payments.amount where (currency is "NZD") > 1000 NZD',
    'booking.party_size otherwise 1 + 2 > 4',
    'passenger.age at date of flight.arrives_local < 18',
    'passenger.date_of_birth < date "1980-03"',
  ])('%s', (text) => {
    expect(imported(text)).toMatchObject({ rules: [{ id: 'R0001' }], unsupported: [] });
  });
});

/** The documents of generated rules that check without an error, with the lists that they name. */
const programs = choosing((choose) => buildProgram(choose).text).map((text) => {
  const { file } = check(text, { lists });
  const own = file.lists.map(({ name, type, values }) => [name, { type, values: new Set(values) }] as const);
  const known: ListStore = new Map<string, StoredList>([...lists, ...own]);
  return { documents: throughJson(exportJsonRules(compileRuleset({ rules: file.rules, lists: known }))), known };
});

test('whatever the rule, it comes back as a text with the same documents, or is named as one that does not', () => {
  let back = 0;
  fc.assert(
    fc.property(programs, ({ documents, known }) => {
      const { rules, unsupported } = importJsonRules(documents, known);
      expect(rules.length + unsupported.length).toBe(1);
      const [rule] = rules;
      if (rule === undefined) return;
      back += 1;
      const { file, diagnostics } = check(rule.text, { lists: known });
      const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      // What a document does not hold can be missing: why a restricted field is looked at.
      expect(errors.filter((code) => !code.startsWith('safeguard/'))).toEqual([]);
      if (errors.length > 0) return;
      expect(exportJsonRules(compileRuleset({ rules: file.rules, lists: known }))).toEqual(documents);
    }),
    { numRuns: 300 },
  );
  // The others are mostly scorecards.
  expect(back).toBeGreaterThan(150);
});

describe('what cannot be told is named', () => {
  const [match, possible] = exported('flight.is_codeshare');
  const without = (documents: readonly (PortableDocument | undefined)[]) =>
    importJsonRules(
      documents.flatMap((each) => each ?? []),
      lists,
    ).unsupported;

  test('a document whose other half is not there', () => {
    expect(without([match])).toMatchObject([{ id: 'R0001', reason: expect.stringContaining('#possible') }]);
  });

  test('two documents that belong to different rules', () => {
    const [, other] = exported('booking.is_split');
    expect(without([match, other])).toEqual([{ id: 'R0001', reason: 'no text of a rule has exactly these documents' }]);
  });

  test('an operator that is not of the portable form', () => {
    const swap = (document: PortableDocument | undefined): PortableDocument =>
      JSON.parse(JSON.stringify(document).replaceAll('"isTrue', '"equal'));
    expect(without([swap(match), swap(possible)])).toEqual([
      { id: 'R0001', reason: 'no text of a rule has the operator equal' },
    ]);
  });

  test('the table of a scorecard, of which only the sums are left', () => {
    const rows = [1, 2].map((points) => ({
      condition: ruleOf('flight.is_codeshare').when,
      points,
      reason: null,
      range: { start: 0, end: 0 },
    }));
    const rule = ruleAround({ kind: 'points', threshold: 2, rows, range: { start: 0, end: 0 } });
    const documents = exportJsonRules(compileRuleset({ rules: [rule], lists }));
    expect(importJsonRules(documents, lists).unsupported).toEqual([
      { id: 'R0001', reason: 'no text of a rule has a table of points' },
    ]);
  });
});
