import type { TypedRule } from '@tautai/dsl';
import { expect, test } from 'vitest';
import { compileFunction } from '../../test/compile-function.ts';
import { lists, recordOf, ruleOf } from '../../test/rule-of.ts';
import { compileRuleset } from '../ruleset/compile-ruleset.ts';
import { screenRecord } from '../evaluate/screen-record.ts';
import { compiled } from './compiled.ts';
import { emitModule, moduleParameters } from './emit-module.ts';

const emitted = (...rules: readonly TypedRule[]) =>
  emitModule(compileRuleset({ rules, lists }).rules.map(({ ir }) => ir));

/** Texts that would break out of a careless generator. */
const breakouts = [
  '"',
  "'",
  '`',
  '${process.exit()}',
  '*/',
  '//',
  '\\',
  '\\u0022',
  '\n',
  '\u2028',
  '\u2029',
  '__proto__',
  'constructor',
  '</script>',
  "'+alert(1)+'",
  'k[0]',
];

const withText = (text: string): TypedRule =>
  ruleOf(
    [
      'passenger.family_name is TEXT',
      'passenger.family_name in [TEXT, "b"]',
      'passenger.given_names contains TEXT',
      'any passenger.phones as p where (p is TEXT)',
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
