// cspell:ignore origit fligho
/**
 * The index finds what the interpreter says, whatever else is in the ruleset: many rules share entrances, programs and
 * residuals, and records have what rules ask for, nearly so, or not at all.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PassengerRecord, TypedCondition, TypedRule } from '@tautai/dsl';
import { screenJson, screenRecord } from '../src/evaluate/screen-record.ts';
import type { ScreenResult } from '../src/evaluate/screen-record.ts';
import type { Answer } from '../src/evaluate/evaluator.ts';
import { interpretRule } from '../src/interpret/interpreter.ts';
import { decodeRecord } from '../src/record/decode-record.ts';
import { compileRuleset, withoutRule, withRule } from '../src/ruleset/compile-ruleset.ts';
import type { CompiledRuleset } from '../src/ruleset/compiled-ruleset.ts';
import { compileFunction } from './compile-function.ts';
import { choosing } from './generate/choose.ts';
import type { Choose } from './generate/choose.ts';
import { lists } from './generate/lists.ts';
import { pathsRead } from './generate/paths-read.ts';
import { recordFor } from './generate/record.ts';
import { buildRule } from './generate/rule.ts';
import { conditionOf, recordOf, ruleAround, ruleOf } from './rule-of.ts';

const rulesPerSet = 60;
const recordsPerSet = 12;

const named = (choose: Choose, count: number, prefix = 'R'): readonly TypedRule[] =>
  choose.several(count, count, () => buildRule(choose)).map((rule, index) => ({ ...rule, id: `${prefix}${index}` }));

const cases = choosing((choose) => {
  const rules = named(choose, rulesPerSet);
  const { layout } = compileRuleset({ rules, lists });
  const paths = pathsRead(layout);
  const record = (): PassengerRecord => recordFor(choose, paths);
  return {
    rules,
    others: named(choose, 6),
    sample: choose.several(0, 20, record),
    records: choose.several(recordsPerSet, recordsPerSet, record),
  };
});

const utf8 = new TextEncoder();
const bags = (count: number) => Array.from({ length: count }, () => ({ weight: 23 }));

/** JSON with blanks, escapes, and keys in another order, here and there. Few writers put blanks before a colon. */
function written(value: unknown, next: () => number, beforeColon = next() === 0): string {
  const blank = (): string => (next() === 0 ? ' \n' : '');
  if (Array.isArray(value)) {
    return `[${blank()}${value.map((each) => written(each, next, beforeColon)).join(`${blank()},`)}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => {
        const name = `${JSON.stringify(key)}${beforeColon ? blank() : ''}`;
        return `${blank()}${name}:${blank()}${written(each, next, beforeColon)}`;
      });
    if (next() === 0) members.reverse();
    return `{${members.join(',')}${blank()}}`;
  }
  const text = JSON.stringify(value) ?? 'null';
  // Where nothing is escaped yet, any letter may be.
  if (typeof value !== 'string' || next() > 1 || text.includes('\\')) return text;
  return text.replaceAll(/[A-Za-z]/gu, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
}

/** One byte or more taken out, doubled or put in. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.nat(text.length),
        fc.nat(3),
        fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', '0', 'e', ' ', 'é'),
      ),
      {
        minLength: 1,
        maxLength: 2,
      },
    )
    .map((edits) =>
      edits.reduce((edited, [at, cut, added]) => edited.slice(0, at) + added + edited.slice(at + cut), text),
    );

function answersOf(ruleset: CompiledRuleset, record: PassengerRecord): Readonly<Record<string, Answer>> {
  const { matches, undetermined = [] } = screenRecord(ruleset, record, { undetermined: true });
  const open = new Set(undetermined.map(({ rule }) => rule));
  return Object.fromEntries(
    ruleset.rules.map(({ ir: { id } }): [string, Answer] => [
      id,
      matches.includes(id) ? 'match' : open.has(id) ? 'undetermined' : 'no_match',
    ]),
  );
}

function meaningOf(ruleset: CompiledRuleset, record: PassengerRecord): Readonly<Record<string, Answer>> {
  const frame = { record: decodeRecord(ruleset.layout, record), elements: [] };
  return Object.fromEntries(ruleset.rules.map(({ ir }) => [ir.id, interpretRule(ir, frame)]));
}

// Rulesets of dozens of rules take minutes to shrink; the seed says as much.
describe('the index', () => {
  test('finds of many rules those that the interpreter says, with and without a sample and generated code', () => {
    fc.assert(
      fc.property(cases, ({ rules, sample, records }) => {
        const withCode = compileRuleset({ rules, lists, sample, compileFunction });
        const without = compileRuleset({ rules, lists });
        for (const record of records) {
          const meaning = meaningOf(withCode, record);
          expect(answersOf(withCode, record)).toEqual(meaning);
          expect(answersOf(without, record)).toEqual(meaning);
        }
      }),
      { numRuns: 30, endOnFailure: true },
    );
  }, 120_000);

  test('knows that nothing is in an empty list of values, and that what is missing may be', () => {
    const one = conditionOf('booking.party_size in [1, 2]');
    const none = { ...one, values: [] } as TypedCondition;
    const rules = [none, { kind: 'not', condition: none, range: none.range } as const].map((when, index) => ({
      ...ruleAround(when),
      id: `R${index}`,
    }));
    const ruleset = compileRuleset({ rules, lists });
    for (const record of [recordOf({ booking: { party_size: 1 } }), recordOf({})]) {
      expect(answersOf(ruleset, record)).toEqual(meaningOf(ruleset, record));
    }
  });

  test('finds the same from the bytes of a record, however they are written', () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat(9)), ({ rules, sample, records }, stream) => {
        const ruleset = compileRuleset({ rules, lists, sample, compileFunction });
        for (const record of records) {
          const text = written(record, () => stream.next().value ?? 0);
          expect(JSON.parse(text)).toEqual(record);
          expect(screenJson(ruleset, utf8.encode(text))).toEqual(screenRecord(ruleset, record));
        }
      }),
      { numRuns: 30, endOnFailure: true },
    );
  }, 120_000);

  test('is right of more texts than it keeps', () => {
    const ruleset = compileRuleset({
      rules: [
        { ...ruleOf('passenger.family_name starts with "AB"'), id: 'BEGINS' },
        { ...ruleOf('any booking.contacts.emails where (address contains "7a")'), id: 'HOLDS' },
        { ...ruleOf('flight.number is "12"'), id: 'EQUALS' },
      ],
      lists,
    });
    for (let number = 0; number < 20_000; number += 1) {
      const hex = number.toString(16);
      const record = {
        passenger: { reference: 'P1', family_name: `A${hex}` },
        flight: { number: hex },
        booking: { contacts: { emails: [{ address: `x@example.com` }, { address: `${hex}@example.com` }] } },
      };
      const expected = [
        ...(hex.startsWith('b') ? ['BEGINS'] : []),
        ...(hex.includes('7a') ? ['HOLDS'] : []),
        ...(hex === '12' ? ['EQUALS'] : []),
      ];
      expect(screenRecord(ruleset, record).matches).toEqual(expected);
      expect(screenJson(ruleset, utf8.encode(JSON.stringify(record))).matches).toEqual(expected);
      expect(screenRecord(ruleset, { passenger: { family_name: 'ABEL' } }).matches).toEqual(['BEGINS']);
    }
  });

  test.each([
    ['elements of a list', 'any booking.bags where (weight > 20 kg)', { booking: { bags: bags(9) } }],
    [
      'elements of a list that numbers do not tell',
      'count of booking.bags is booking.bag_count',
      { booking: { bag_count: 9, bags: bags(9) } },
    ],
    ['characters of a text', 'passenger.family_name contains "X"', { passenger: { family_name: 'X'.repeat(400) } }],
    [
      'characters of a text that numbers do not tell',
      '(passenger.family_name otherwise "A") contains "X"',
      { passenger: { family_name: 'X'.repeat(400) } },
    ],
    [
      'characters of a text of an element',
      'any booking.contacts.emails where (address contains "X")',
      { booking: { contacts: { emails: [{ address: 'X'.repeat(400) }] } } },
    ],
  ])('holds the limits in bytes as well: %s', (_, when, record) => {
    const ruleset = compileRuleset({ rules: [ruleOf(when)], lists, limits: { costMax: 8, textCharactersMax: 100 } });
    const expected = screenRecord(ruleset, record);
    expect(expected.failed).toHaveLength(1);
    expect(screenJson(ruleset, utf8.encode(JSON.stringify(record)))).toEqual(expected);
  });

  test('takes no key or text for another that is nearly the same', () => {
    const ruleset = compileRuleset({
      rules: [ruleOf('flight.origin is "APW" or passenger.given_names is "AaX" or passenger.seat.number is "1A"')],
      lists,
    });
    const records = [
      { flight: { origin: 'APW' } },
      { flight: { origit: 'APW' } },
      { fligho: { origin: 'APW' } },
      { passenger: { seat: { number: '1A' } } },
      { passenger: { seas: { number: '1A' } } },
      // Texts of one hash.
      { passenger: { given_names: 'AaX' } },
      { passenger: { given_names: 'BBX' } },
      { passenger: { given_names: 'AaX' } },
    ];
    const matches = records.map((record) => screenJson(ruleset, utf8.encode(JSON.stringify(record))).matches.length);
    expect(matches).toEqual([1, 0, 0, 1, 0, 1, 0, 1]);
  });

  test('reads bytes as JSON.parse reads them, or leaves them to it', () => {
    const ruleset = compileRuleset({
      rules: [ruleOf('flight.origin is "APW" and any booking.bags where (weight > 20 kg)')],
      lists,
    });
    const outcome = (screen: () => ScreenResult): string => {
      try {
        return JSON.stringify(screen());
      } catch (error) {
        return error instanceof SyntaxError ? 'no JSON' : String(error);
      }
    };
    const good = '{"flight":{"origin":"APW"},"booking":{"bags":[{"weight":23},{"weight":1e1}]}}';
    const texts = fc.oneof(
      mutated(good),
      fc.json({ maxDepth: 3 }),
      fc.constantFrom(
        '{"flight":{"origin":"APW"},"flight":null,"booking":{"bags":[{"weight":23}]}}',
        '{"flight":{"origin":"AKL","origin":"APW"},"booking":{"bags":[{"weight":23}]}}',
        '{"fl\\u0069ght":{"origin":"APW"},"booking":{"bags":[{"weight":23}]}}',
        '{"flight":{"origin":"\\u0041PW"},"booking":{"bags":[{"weight":{"value":66,"unit":"lb"}}]}}',
        '{"flight":{"origin":"APW"},"booking":{"bags":[{"weight":023}]}}',
        ` ${good} `,
        `${good},`,
        '[]',
        '"APW"',
        '',
      ),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const fromBytes = outcome(() => screenJson(ruleset, utf8.encode(text)));
        expect(fromBytes).toBe(outcome(() => screenRecord(ruleset, JSON.parse(text) as PassengerRecord)));
      }),
      { numRuns: 3_000 },
    );
    expect(screenJson(ruleset, utf8.encode(good)).matches).toEqual(['R0001']);
  });

  test('is right of each ruleset that shares it, whatever rules come, change and go', () => {
    fc.assert(
      fc.property(cases, ({ rules, others, sample, records }) => {
        const rulesets = [compileRuleset({ rules: rules.slice(0, 20), lists, sample, compileFunction })];
        const last = (): CompiledRuleset => rulesets.at(-1) as CompiledRuleset;
        for (const rule of others) rulesets.push(withRule(last(), rule));
        rulesets.push(withoutRule(last(), 'R3'));
        for (const rule of rules.slice(20, 26)) rulesets.push(withRule(last(), rule));
        expect(last().rules.map(({ ir }) => ir.id)).not.toContain('R3');
        for (const record of records) {
          for (const ruleset of rulesets) expect(answersOf(ruleset, record)).toEqual(meaningOf(ruleset, record));
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 120_000);
});
