import { describe, expect, test } from 'vitest';
import { readTopic } from './read-cases.ts';

const good = '      - { name: a, condition: flight.is_codeshare, record: {}, expect: unknown }\n';

const fileOf = (cases: string, section = ''): string =>
  `about: A test.\nsections:\n  - name: s\n${section}    cases:\n${cases}`;

describe('what a file of cases cannot say', () => {
  test.each([
    ['a key that is not known', good.replace('record', 'recrod'), 'recrod'],
    ['a name twice', good + good, 's: there are two of the name "a"'],
    ['two texts', good.replace('record', 'rule: when true, record'), '"a" has both condition and rule'],
    ['no text', good.replace('condition: flight.is_codeshare, ', ''), 's: a: a case has one of condition'],
    ['nothing expected', good.replace(', expect: unknown', ''), 'has `expect` or `diagnostics`'],
    ['no record', good.replace(', record: {}', ''), 'has a record'],
    ["a rule's outcome of a condition", good.replace('unknown', 'match'), '"match" is nothing a condition can be'],
    ["a condition's outcome of a rule", good.replace('condition', 'rule'), '"unknown" is nothing a rule can be'],
    ['outcomes by name of a rule', good.replace('unknown', '{ R1: match }'), 'is nothing a condition can be'],
    ['an evaluator that is not there', good.replace('name: a', 'name: a, skip: { cel: why }'), 'skip'],
    ['diagnostics beside an outcome', good.replace('name: a', 'name: a, diagnostics: []'), 'stands alone'],
    ['two codes in one diagnostic', '      - { name: a, condition: x, diagnostics: [{ a: x, b: y }] }\n', 'one code'],
    ['a key twice in YAML', good.replace('name: a', 'name: a, name: b'), 'unique'],
  ])('%s', (_, cases, message) => {
    expect(() => readTopic('test', fileOf(cases))).toThrow(message);
  });

  test('two sections of one name', () => {
    const twice = `${fileOf(good)}  - name: s\n    cases:\n${good}`;
    expect(() => readTopic('test', twice)).toThrow('test: there are two of the name "s"');
  });
});

test('a case takes over what its section says, and may say otherwise', () => {
  const section = '    record: { flight: {} }\n    condition: flight.is_codeshare\n    cost_limit: 5\n';
  const cases = '      - { name: a, expect: true }\n      - { name: b, expect: false, rule: when true, record: {} }\n';
  const { evaluating } = readTopic('test', fileOf(cases.replace('expect: false', 'expect: failed'), section));
  expect(evaluating).toMatchObject([
    { name: 's: a', text: { kind: 'condition' }, record: { flight: {} }, outcome: 'match', costLimit: 5 },
    { name: 's: b', text: { kind: 'rule', text: 'when true' }, record: {}, outcome: 'failed', costLimit: 5 },
  ]);
});

test('dates are texts, and what is marked is repeated', () => {
  const cases = "      - { name: a, condition: '«not ×3»true', record: { a: 2026-03-10 }, expect: false }\n";
  expect(readTopic('test', fileOf(cases)).evaluating).toMatchObject([
    { text: { text: 'not not not true' }, record: { a: '2026-03-10' } },
  ]);
});
