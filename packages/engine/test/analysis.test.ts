/** What the analysis proves is held to the interpreter: on records made up at random, and on its own witnesses. */
import type { AnalysisContext, PassengerRecord, TypedCondition, TypedRule } from '@tautai/dsl';
import { canMatch, compareRules, findSubsumptions, recordSchema, witnessOfMatch, witnessOfRefusal } from '@tautai/dsl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../src/evaluate/evaluator.ts';
import { interpretRule } from '../src/interpret/interpreter.ts';
import { lowerRule } from '../src/ir/lower.ts';
import { printRule } from '../src/ir/print-ir.ts';
import { decodeRecord } from '../src/record/decode-record.ts';
import { createLayout } from '../src/record/layout.ts';
import { membersOfLists } from '../src/ruleset/members-of-lists.ts';
import type { Choose } from './generate/choose.ts';
import { choosing } from './generate/choose.ts';
import { lists } from './generate/lists.ts';
import { pathsRead } from './generate/paths-read.ts';
import { recordFor } from './generate/record.ts';
import { buildRule } from './generate/rule.ts';
import { recordOf, ruleOf } from './rule-of.ts';

const members = membersOfLists(lists);

/** The interpreter, asked one rule after another. */
function answerOf(rule: TypedRule, record: PassengerRecord): Answer {
  const layout = createLayout();
  const lowered = lowerRule(rule, { layout, lists: members });
  return interpretRule(lowered, { record: decodeRecord(layout, record), elements: [] });
}

const truths = { match: 'true', no_match: 'false', undetermined: 'unknown' } as const;

const context: AnalysisContext = {
  confirm: (rule, record) => truths[answerOf(rule, record)],
  lists: new Map(Array.from(lists, ([name, { values }]) => [name, values])),
};

function recordsFor(choose: Choose, rules: readonly TypedRule[]): readonly PassengerRecord[] {
  const layout = createLayout();
  for (const rule of rules) lowerRule(rule, { layout, lists: members });
  const paths = pathsRead(layout);
  return choose.several(12, 12, () => recordFor(choose, paths));
}

/** Records beside one that a rule matches, where what is said of the rule is most easily wrong: something left out. */
function recordsBeside(choose: Choose, record: PassengerRecord | null): readonly PassengerRecord[] {
  return record === null ? [] : [record, ...choose.several(6, 6, () => recordOf(thinned(choose, record)))];
}

function thinned<T extends object>(choose: Choose, json: T): T {
  return JSON.parse(JSON.stringify(json), (name, value: unknown) => {
    if (name === '' || !choose.chance(12)) return value;
    // An element that goes must not leave a hole, which no JSON has.
    return Array.isArray(value) ? value.slice(1) : null;
  }) as T;
}

const printed = (rule: TypedRule): string => printRule(lowerRule(rule, { layout: createLayout(), lists: members }));

describe('two versions of a rule', () => {
  test.each([
    // intervals
    ['booking.lead_time < 48 h', 'booking.lead_time < 72 h', 'wider'],
    ['booking.lead_time < 48 h', 'booking.lead_time <= 48 h', 'wider'],
    ['booking.lead_time < 48 h', 'not booking.lead_time >= 48 h', 'equivalent'],
    ['booking.lead_time < 48 h', 'booking.lead_time > 24 h', 'different'],
    ['booking.party_size between 3 and 9', 'booking.party_size >= 3 and booking.party_size <= 9', 'equivalent'],
    ['booking.party_size > 2', 'booking.party_size > 2 or booking.party_size > 5', 'equivalent'],
    ['count of booking.bags > 1.5', 'at least 2 booking.bags', 'equivalent'],
    [
      'date of flight.departs_local is 2026-03-11',
      'flight.departs_local >= 2026-03-11T00:00 and flight.departs_local <= 2026-03-11T23:59:59.999',
      'equivalent',
    ],
    // sets
    [
      'booking.trip_type in [one_way, open_jaw]',
      'booking.trip_type not in [round_trip, multi_city, non_contiguous]',
      'equivalent',
    ],
    ['booking.trip_type is one_way', 'booking.trip_type is not round_trip', 'wider'],
    ['booking.origin_country in ["NZL", "AUS"]', 'booking.origin_country is "NZL"', 'narrower'],
    ['flight.is_codeshare is true', 'flight.is_codeshare is not false', 'equivalent'],
    // missing
    ['booking.is_split', 'booking.is_split otherwise false', 'equivalent'],
    ['booking.is_split', 'booking.is_split otherwise true', 'wider'],
    ['booking.is_split', 'booking.is_split and booking is known', 'equivalent'],
    ['booking.party_size > 2 or booking.party_size <= 2', 'booking.party_size is known', 'equivalent'],
    // partial dates
    ['passenger.date_of_birth < 1990-01-01', 'passenger.date_of_birth < 2000-01-01', 'wider'],
    [
      'passenger.date_of_birth is 1980-03-12',
      'passenger.date_of_birth between 1980-03-12 and 1980-03-12',
      'equivalent',
    ],
    // lists
    ['any booking.bags where (weight > 30 kg)', 'any booking.bags where (weight > 23 kg)', 'wider'],
    ['every booking.bags where (weight > 23 kg)', 'no booking.bags where (weight <= 23 kg)', 'equivalent'],
    [
      'at least 2 booking.bags where (weight > 23 kg)',
      'count of booking.bags where (weight > 23 kg) >= 2',
      'equivalent',
    ],
    ['at least 2 booking.bags where (weight > 30 kg)', 'any booking.bags where (weight > 23 kg)', 'wider'],
    [
      'any booking.bags where (weight > 23 kg and is_pooled)',
      'any booking.bags where (is_pooled and weight > 23 kg)',
      'equivalent',
    ],
    ['any booking.segments where (origin in list airports)', 'any booking.segments where (origin is known)', 'wider'],
    [
      'any history.trips within 30 days where (flight_carrier is "NZ")',
      'any history.trips within 90 days where (flight_carrier is "NZ")',
      'wider',
    ],
    ['at least 2 passenger.phones', 'at least 3 passenger.phones', 'narrower'],
    [
      'any companions where (shares_name and any watchlist_matches where (strength > 0.5))',
      'any companions where (shares_name)',
      'wider',
    ],
    // texts
    ['passenger.family_name starts with "TUI"', 'passenger.family_name starts with "TU"', 'wider'],
    ['passenger.family_name in ["SMITH", "TUILAGI"]', 'passenger.family_name starts with "TU"', 'different'],
    ['passenger.family_name is "TUILAGI"', 'passenger.family_name like "TUI*"', 'wider'],
    ['passenger.full_name like "* TUILAGI"', 'passenger.full_name ends with "TUILAGI"', 'wider'],
    ['passenger.nationality in list countries', 'passenger.nationality not in list countries', 'different'],
    // field against field, arithmetic, aggregates
    ['booking.created_at < flight.departs_at', 'flight.departs_at > booking.created_at', 'equivalent'],
    [
      'any documents where (issuing_country is not passenger.nationality)',
      'any documents where (issuing_country is known)',
      'wider',
    ],
    ['flight.departs_at - booking.created_at < 24 h', 'flight.departs_at - booking.created_at < 48 h', 'wider'],
    ['sum of booking.bags.weight > 60 kg', 'sum of booking.bags.weight > 50 kg', 'wider'],
    ['highest of booking.bags.weight < 30 kg', 'no booking.bags where (weight > 40 kg)', 'wider'],
    ['latest of documents.expires_on < 2027-01-01', 'any documents where (expires_on < 2027-01-01)', 'wider'],
    ['lowest of booking.bags.weight > 20 kg', 'highest of booking.bags.weight > 50 kg', 'different'],
    [
      'at least 2 of {\n flight.is_codeshare\n booking.is_split\n passenger.in_transit\n}',
      'any of {\n flight.is_codeshare\n booking.is_split\n passenger.in_transit\n}',
      'wider',
    ],
  ] as const)('%s | %s: %s', (first, second, relation) => {
    const [one, other] = [ruleOf(first), ruleOf(second)];
    const comparison = compareRules(one, other, context);
    expect(comparison.relation).toBe(relation);
    const turned = { wider: 'narrower', narrower: 'wider', equivalent: 'equivalent', different: 'different' } as const;
    expect(compareRules(other, one, context).relation).toBe(turned[relation]);
  });

  test('an `unless` that grows makes the rule narrower', () => {
    const first = ruleOf('booking.is_split', 'booking.party_size > 8');
    const second = ruleOf('booking.is_split', 'booking.party_size > 4');
    const { relation, onlyFirst, onlySecond } = compareRules(first, second, context);
    expect({ relation, onlySecond }).toEqual({ relation: 'narrower', onlySecond: null });
    expect(onlyFirst).toEqual({ booking: { is_split: true, party_size: 5 } });
  });
});

describe('rules that never match', () => {
  test.each([
    ['booking.party_size > 9 and booking.party_size < 3', 'never'],
    ['booking.trip_type is one_way and booking.trip_type is round_trip', 'never'],
    ['booking is missing and booking.is_split', 'never'],
    ['any booking.bags where (weight > 30 kg) and no booking.bags where (weight > 20 kg)', 'never'],
    ['any booking.bags where (weight > 30 kg and weight < 20 kg)', 'never'],
    ['at least 3 booking.bags where (is_pooled) and count of booking.bags <= 2', 'never'],
    ['passenger.family_name starts with "A" and passenger.family_name starts with "B"', 'never'],
    ['booking.created_at < flight.departs_at and booking.created_at >= flight.departs_at', 'never'],
    [
      'flight.departs_at < 2026-01-01T00:00:00Z and booking.created_at > 2026-02-01T00:00:00Z and booking.created_at < flight.departs_at',
      'never',
    ],
    [
      'any history.trips within 30 days where (flight_carrier is "NZ") and no history.trips within 60 days where (flight_carrier in ["NZ", "FJ"])',
      'never',
    ],
    ['any booking.bags where (weight > 30 kg) and no booking.bags where (weight > 40 kg)', 'perhaps'],
    ['passenger.date_of_birth < 1980-01-01 and passenger.date_of_birth > 1979-01-01', 'perhaps'],
  ] as const)('%s: %s', (text, verdict) => {
    const rule = ruleOf(text);
    expect(canMatch(rule)).toBe(verdict);
    const witness = witnessOfMatch(rule, context);
    expect(witness === null ? 'never' : 'perhaps').toBe(verdict);
  });
});

const runCount = 800;
// The seed is fixed, so that a failure can be looked at and a run takes the same time each day; change it to hunt.
const seed = 20_261_123;

test('a rule that cannot match matches no record, and a witness witnesses', () => {
  const said = { never: 0, witnessed: 0, open: 0 };
  const cases = choosing((choose) => {
    const rule = buildRule(choose);
    return { rule, records: recordsFor(choose, [rule]) };
  });
  fc.assert(
    fc.property(cases, ({ rule, records }) => {
      const isNever = canMatch(rule) === 'never';
      const witness = witnessOfMatch(rule, context);
      const refusal = witnessOfRefusal(rule, context);
      said[witness === null ? (isNever ? 'never' : 'open') : 'witnessed'] += 1;
      const seen = {
        rule: printed(rule),
        matching: isNever ? records.filter((record) => answerOf(rule, record) === 'match') : [],
        match: witness === null || (!isNever && answerOf(rule, witness) === 'match'),
        refusal: refusal === null || answerOf(rule, refusal) === 'no_match',
        isRecord: [witness, refusal].every((each) => each === null || recordSchema().safeParse(each).success),
      };
      expect(seen).toEqual({ ...seen, matching: [], match: true, refusal: true, isRecord: true });
    }),
    { numRuns: runCount, seed },
  );
  // An analysis that never said anything would be sound as well.
  expect(said.never).toBeGreaterThan(0);
  expect(said.open).toBeLessThan(runCount * 0.15);
}, 120_000);

/** Another version of a rule: a condition more, a condition less, a limit moved, or another rule altogether. */
function variantOf(choose: Choose, rule: TypedRule): TypedRule {
  const extra = buildRule(choose);
  const { range } = rule;
  const joined = (kind: 'all' | 'any', conditions: readonly TypedCondition[]): TypedCondition => ({
    kind,
    form: 'chain',
    conditions,
    range,
  });
  switch (choose.integer(0, 6)) {
    case 0:
      return { ...rule, when: joined('all', [rule.when, extra.when]) };
    case 1:
      return { ...rule, when: joined('any', [extra.when, rule.when]) };
    case 2:
      return { ...rule, unless: extra.when };
    case 3:
      return { ...rule, when: { kind: 'not', condition: { kind: 'not', condition: rule.when, range }, range } };
    case 4:
      return { ...rule, when: moved(rule.when) };
    case 5:
      return { ...rule, unless: null };
    default:
      return extra;
  }
}

/** The same condition with its numbers one greater and its members in another order. */
function moved<T>(tree: T): T {
  return JSON.parse(JSON.stringify(tree), (name, value: unknown) => {
    if (name === 'value' && typeof value === 'number') return value + 1_000_000;
    return name === 'conditions' && Array.isArray(value) ? value.toReversed() : value;
  }) as T;
}

/** Whether what is said of two rules agrees with what they answer to one record. */
function agrees(relation: string, first: Answer, second: Answer): boolean {
  const [one, other] = [first === 'match', second === 'match'];
  if (relation === 'equivalent') return one === other;
  if (relation === 'wider') return other || !one;
  return relation === 'narrower' ? one || !other : true;
}

test('what is said of two versions of a rule holds on every record', () => {
  const said = { equivalent: 0, wider: 0, narrower: 0, different: 0, cannot_tell: 0 };
  const cases = choosing((choose) => {
    const first = buildRule(choose);
    const second = variantOf(choose, first);
    const beside = [first, second].flatMap((rule) => recordsBeside(choose, witnessOfMatch(rule, context)));
    return { first, second, records: [...recordsFor(choose, [first, second]), ...beside] };
  });
  fc.assert(
    fc.property(cases, ({ first, second, records }) => {
      const { relation, onlyFirst, onlySecond } = compareRules(first, second, context);
      said[relation] += 1;
      const isOnly = (own: TypedRule, other: TypedRule, record: PassengerRecord | null): boolean =>
        record === null || (answerOf(own, record) === 'match' && answerOf(other, record) !== 'match');
      const seen = {
        rules: [printed(first), printed(second)],
        relation,
        against: records.filter((record) => !agrees(relation, answerOf(first, record), answerOf(second, record))),
        witnesses: [isOnly(first, second, onlyFirst), isOnly(second, first, onlySecond)],
      };
      expect(seen).toEqual({ ...seen, against: [], witnesses: [true, true] });
    }),
    { numRuns: runCount, seed },
  );
  expect(Math.min(said.equivalent, said.wider, said.narrower, said.different)).toBeGreaterThan(0);
  expect(said.cannot_tell).toBeLessThan(runCount * 0.12);
}, 120_000);

test('rules within rules are found among many', () => {
  const named = (id: string, when: string): TypedRule => ({ ...ruleOf(when), id });
  const rules = [
    named('wide', 'booking.lead_time < 72 h'),
    named('narrow', 'booking.lead_time < 48 h and booking.is_split'),
    named('same', 'booking.is_split and booking.lead_time < 48 h'),
    named('other', 'any booking.bags where (weight > 23 kg)'),
    named('never', 'booking.is_split and not booking.is_split'),
  ];
  const found = findSubsumptions(rules).map(({ rule, by, isEquivalent }) => [rule.id, by.id, isEquivalent]);
  expect(found).toEqual([
    ['narrow', 'wide', false],
    ['same', 'wide', false],
    ['same', 'narrow', true],
  ]);
});

test('the index leaves out no pair that comparing two by two would prove', () => {
  const cases = choosing((choose) => {
    const rules = choose.several(4, 4, () => buildRule(choose));
    return [...rules, ...rules.map((rule) => variantOf(choose, rule))].map((rule, index) => ({
      ...rule,
      id: `R${index}`,
    }));
  });
  fc.assert(
    fc.property(cases, (rules) => {
      const found = findSubsumptions(rules).flatMap(({ rule, by, isEquivalent }) => [
        `${rule.id} in ${by.id}`,
        ...(isEquivalent ? [`${by.id} in ${rule.id}`] : []),
      ]);
      const matching = rules.filter((rule) => canMatch(rule) === 'perhaps');
      const proved = matching.flatMap((inner) =>
        matching.flatMap((outer) => {
          const { relation } = inner === outer ? { relation: null } : compareRules(inner, outer, context);
          return relation === 'equivalent' || relation === 'wider' ? [`${inner.id} in ${outer.id}`] : [];
        }),
      );
      expect(proved.filter((each) => !found.includes(each))).toEqual([]);
    }),
    { numRuns: 40, seed },
  );
}, 120_000);

test('a witness is a record that can be read', () => {
  expect(
    recordOf(witnessOfMatch(ruleOf('any documents where (issuing_country is passenger.nationality)'), context) ?? {}),
  ).toEqual({
    passenger: { nationality: 'WSM' },
    documents: [{ issuing_country: 'WSM' }],
  });
});
