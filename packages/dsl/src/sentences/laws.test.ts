/** What holds of every condition, whatever it says. */
// cspell:ignore letrec
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { checkConditionText } from '../check/check.ts';
import type { TypedCondition } from '../check/typed-ast.ts';
import { innerConditions } from '../check/visit-typed.ts';
import { catalogue, fieldsOf } from '../fields/catalogue.ts';
import type { FieldType, ScalarType } from '../fields/field.ts';
import { testContext } from '../testing/checked-condition.ts';
import type { SentenceParagraph, SentencePart } from './sentence-view.ts';
import { conditionSentences, languages } from './sentences.ts';

/** How a scalar can be tested, for each kind of type. */
function testsOf(type: ScalarType): readonly string[] {
  switch (type.kind) {
    case 'text':
      return ['is "a b"', 'is not "1"', 'contains "x"', 'like "A*"', 'not in ["a", "b"]', 'otherwise "n" is "y"'];
    case 'enumeration':
      return type.values.flatMap((value) => [`is ${value}`, `not in [${value}]`]);
    case 'code':
      return [
        `is "${{ country: 'NZL', airport: 'BOG', carrier: 'NZ', currency: 'NZD' }[type.list]}"`,
        'starts with "A"',
      ];
    case 'number':
      return ['< 2', '>= 1', 'is 0.5', 'between 1 and 3', 'in [1, 2]', '* 2 > 7', 'otherwise 1 <= 4'];
    case 'mass':
      return ['> 23 kg', '<= 50 lb', 'between 1 kg and 2 kg', '/ 2 < 500 g'];
    case 'amount':
      return ['otherwise 0 NZD is known', '> 1000 NZD'];
    case 'local_time':
      return ['< 22:30'];
    case 'boolean':
      return ['', 'is false', 'is not false', 'otherwise true', 'otherwise false is false'];
    case 'instant':
      return ['< 2026-03-01T06:00:00Z', 'is not 2026-03-01T06:00:30Z'];
    case 'local_date_time':
      return ['>= 2026-03-01T06:00', '+ 3 days > 2026-03-01T06:00'];
    case 'date':
      return ['<= 2026-03-01', 'in [2026-03-01, 2026-12-31]'];
    case 'partial_date':
      return ['> 1980-03-01', 'is date "1980"', 'between date "1980-03" and 1990-01-01'];
    case 'duration':
      return ['< 48 h', '>= 90 min', 'is 2 weeks', 'in [1 h, 26 h, 3 days]', '> -10 days'];
  }
}

/** Every way to test every field of a record type, lists apart. */
const scalarsOf = (type: FieldType, prefix: string): readonly string[] =>
  Object.entries(fieldsOf(type)).flatMap(([name, field]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (field.type.kind === 'record') return scalarsOf(field.type, path);
    if (field.type.kind === 'list') return [`${path} is missing`];
    const scalar = field.type;
    return [...testsOf(scalar), 'is missing', 'is known'].map((each) => `${path} ${each}`);
  });

const listsOf = (type: FieldType, prefix: string): readonly (readonly [path: string, type: FieldType])[] =>
  Object.entries(fieldsOf(type)).flatMap(([name, field]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (field.type.kind === 'record') return listsOf(field.type, path);
    return field.type.kind === 'list' ? [[path, field.type] as const] : [];
  });

const quantifier = fc.constantFrom('any', 'every', 'no', 'exactly 1', 'at least 2', 'at most 3');

const elementTests = (type: FieldType): readonly string[] =>
  type.kind === 'list' && type.element.kind !== 'record'
    ? ['each is "a"', 'each not in ["a", "b"]', 'each is known']
    : scalarsOf(type, '').filter((text) => !text.startsWith('amount'));

/** Texts of conditions over the whole catalogue. */
const conditionText: fc.Arbitrary<string> = fc.letrec<{ condition: string }>((tie) => {
  const leaf = fc.constantFrom(...scalarsOf(catalogue, ''));
  const quantified = fc.constantFrom(...listsOf(catalogue, '')).chain(([path, type]) => {
    const window = type.kind === 'list' && type.timeField !== undefined ? ' within 90 days' : '';
    const list = `${path} as each${window}`;
    const tests = fc.array(fc.constantFrom(...elementTests(type)), { minLength: 1, maxLength: 3 });
    const where = fc.tuple(tests, fc.constantFrom('and', 'or')).map(([texts, word]) => texts.join(` ${word} `));
    return fc.oneof(
      fc.tuple(quantifier, where).map(([name, text]) => `${name} ${list} where (${text})`),
      quantifier.map((name) => `${name} ${path}${window}`),
      fc
        .tuple(where, fc.constantFrom('>= 2', '< 1', 'is 0', 'is not 3'))
        .map(([text, bound]) => `count of ${list} where (${text}) ${bound}`),
    );
  });
  const joined = fc
    .tuple(fc.array(tie('condition'), { minLength: 1, maxLength: 3 }), fc.constantFrom('and', 'or'))
    .map(([texts, word]) => texts.map((text) => `(${text})`).join(` ${word} `));
  const block = fc
    .tuple(
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('all', 'any', 'none', 'at least 1'),
    )
    .map(([texts, kind]) => `${kind} of {\n${texts.join('\n')}\n}`);
  const negated = tie('condition').map((text) => `not (${text})`);
  return {
    condition: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, quantified, joined, block, negated),
  };
}).condition;

const partsOf = ({ parts, list }: SentenceParagraph): readonly SentencePart[] => [
  ...parts,
  ...(list?.items ?? []).flatMap(partsOf),
];

const leavesOf = (condition: TypedCondition): readonly TypedCondition[] => {
  const inner = innerConditions(condition);
  return inner.length === 0 ? [condition] : inner.flatMap(leavesOf);
};

function verifyLaws(sourceText: string, condition: TypedCondition): void {
  for (const { code: language } of Object.values(languages)) {
    const parts = conditionSentences(condition, { language, sourceText }).paragraphs.flatMap(partsOf);
    const ranges = parts.flatMap(({ range }) => range ?? []);
    expect(parts.filter(({ text }) => text === '' || /undefined|null|NaN|[{}]| {2}/u.test(text))).toEqual([]);
    expect(ranges.filter(({ start, end }) => start >= end || start < 0 || end > sourceText.length)).toEqual([]);
    const unsaid = leavesOf(condition).filter(
      (leaf) => !ranges.some(({ start, end }) => start >= leaf.range.start && end <= leaf.range.end),
    );
    expect(unsaid).toEqual([]);
  }
}

describe('every condition', () => {
  test('is told in full, and each part of it from the text', () => {
    let toldCount = 0;
    fc.assert(
      fc.property(conditionText, (sourceText) => {
        const { condition } = checkConditionText(sourceText, testContext);
        fc.pre(condition !== null);
        toldCount += 1;
        verifyLaws(sourceText, condition);
      }),
      { numRuns: 400 },
    );
    expect(toldCount).toBe(400);
  });

  test.each(scalarsOf(catalogue, ''))('%s', (sourceText) => {
    const { condition } = checkConditionText(sourceText, testContext);
    expect(condition).not.toBeNull();
    if (condition !== null) verifyLaws(sourceText, condition);
  });
});
