import type { TypedRule } from '@tautai/dsl';
import { expect, test } from 'vitest';
import { compileFunction } from '../../test/compile-function.ts';
import { breakouts } from '../../test/breakout/breakouts.ts';
import { lists, recordOf, ruleOf } from '../../test/rule-of.ts';
import { compileRuleset } from '../ruleset/compile-ruleset.ts';
import { screenRecord } from '../evaluate/screen-record.ts';
import { compiled } from './compiled.ts';
import { emitModule, moduleParameters } from './emit-module.ts';

const emitted = (...rules: readonly TypedRule[]) =>
  emitModule(compileRuleset({ rules, lists }).rules.map(({ ir }) => ir));

const withText = (text: string): TypedRule =>
  ruleOf(
    [
      'passenger.family_name is TEXT',
      'passenger.family_name in [TEXT, "b"]',
      'passenger.family_name starts with TEXT',
      'passenger.family_name ends with TEXT',
      'passenger.given_names contains TEXT',
      'passenger.given_names like TEXT',
      'any passenger.phones as p where (p is TEXT)',
      'no documents where (type is visa and not (number like TEXT))',
      'count of documents where (number is TEXT) > booking.party_size',
      'booking.agency.name otherwise TEXT is TEXT',
    ]
      .map((line) => `(${line.replaceAll('TEXT', JSON.stringify(text))})`)
      .join(' or '),
  );

test('rules of one shape have one source, whatever they compare with', () => {
  const plain = withText('plain');
  const { source } = emitted(plain);
  for (const text of breakouts) {
    // Past the checker, which would fold the sharpest of these away: the generator must not lean on that.
    const when = JSON.parse(
      JSON.stringify(plain.when).replaceAll('"PLAIN"', JSON.stringify(text)),
    ) as typeof plain.when;
    expect(JSON.stringify(when)).toContain(JSON.stringify(text));
    expect(emitted({ ...plain, when }).source).toBe(source);
  }
});

test('the values of a list, its name and the other words of a rule make no difference to its source', () => {
  const rule = ruleOf('passenger.family_name in list words');
  const words = lists.get('words');
  if (words === undefined) throw new Error('the tests have a list of words');
  const source = (name: string, values: readonly string[]) => {
    const condition = { ...rule.when, listName: name } as typeof rule.when;
    const store = new Map([[name, { ...words, values: new Set(values) }]]);
    const renamed = { ...rule, id: name, title: name, when: condition };
    return emitModule(compileRuleset({ rules: [renamed], lists: store }).rules.map(({ ir }) => ir)).source;
  };
  for (const text of breakouts) expect(source(text, [text])).toBe(source('words', ['A', 'B']));
});

test('nothing of a rule or a list stands in the source', () => {
  const { source } = emitted(
    ruleOf(
      'passenger.family_name is "SECRETNAME" and booking.party_size > 4711 and passenger.nationality in list countries',
    ),
  );
  expect(source).not.toMatch(/SECRETNAME|4711|NZL|countries|party_size|R0001/);
});

test('rules of one shape share a function', () => {
  const { rules, source } = emitted(
    ruleOf('booking.party_size > 1'),
    ruleOf('booking.party_size > 2'),
    ruleOf('booking.party_size < 1'),
  );
  expect(rules.map(({ shape }) => shape)).toEqual([0, 0, 1]);
  expect(source.match(/return \(r, k\)/g)).toHaveLength(2);
});

test('a rule is found by the very text that would break out', () => {
  for (const text of ['`${x}`', "O'Brien", '__proto__', 'a"b']) {
    const rule = ruleOf(`passenger.family_name is ${JSON.stringify(text)}`);
    const ruleset = compileRuleset({ rules: [rule], lists, compileFunction });
    expect(screenRecord(ruleset, recordOf({ passenger: { family_name: text } })).matches).toEqual(['R0001']);
  }
});

test('the module is a function body that the handed-in compiler makes', () => {
  const seen: { source: string; parameters: readonly string[] }[] = [];
  const ruleset = compileRuleset({
    rules: [ruleOf('flight.is_codeshare')],
    lists,
    compileFunction(source, parameters) {
      seen.push({ source, parameters });
      return compileFunction(source, parameters);
    },
  });
  compiled.prepare(ruleset);
  expect(seen).toHaveLength(1);
  expect(seen[0]?.parameters).toEqual(moduleParameters);
});

test('code does not double with each quantifier in a quantifier', () => {
  const nested = (depth: number): string =>
    depth === 0 ? 'flight.is_codeshare' : `exactly 1 booking.bags where (${nested(depth - 1)})`;
  const lengths = [4, 8, 12].map((depth) => emitted(ruleOf(nested(depth))).source.length);
  const [four = 0, eight = 0, twelve = 0] = lengths;
  expect(twelve - eight).toBeLessThan(2 * (eight - four));
});
