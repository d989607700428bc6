/**
 * What the sentence view says of the example rules, word for word, in both languages. The expected files are written by
 * `UPDATE_CORPUS=1 npx pnpm exec vitest run --project dsl sentences` and read in review.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

import { check } from '../../src/check/check.ts';
import type { TypedCondition } from '../../src/check/typed-ast.ts';
import { innerConditions } from '../../src/check/visit-typed.ts';
import { renderSentences } from '../../src/sentences/render-sentences.ts';
import type { LanguageCode, SentenceParagraph, SentencePart } from '../../src/sentences/sentence-view.ts';
import type { RuleInSentences } from '../../src/sentences/sentences.ts';
import { fileSentences } from '../../src/sentences/sentences.ts';
import { corpusContext, wholeFiles } from './corpus-files.ts';

const isUpdate = process.env['UPDATE_CORPUS'] === '1';
const languageCodes: readonly LanguageCode[] = ['en', 'fr'];

const exampleRules = wholeFiles.filter(({ name, text }) => name.includes('/rules/') && /^rule /mu.test(text));

const viewsOf = (sourceText: string): readonly RuleInSentences[] => {
  const checked = check(sourceText, corpusContext);
  return languageCodes.flatMap((language) => fileSentences(checked, { language, sourceText }));
};

const tellFile = (sourceText: string): string =>
  viewsOf(sourceText)
    .map(({ view }) => renderSentences(view))
    .join('\n\n----\n\n');

test('there are example rules to tell', () => {
  expect(exampleRules.length).toBeGreaterThan(10);
});

test.each(exampleRules)('$name', ({ name, text }) => {
  const expectedPath = join(import.meta.dirname, 'sentences', `${basename(name, '.tau')}.expected.txt`);
  const told = `${tellFile(text)}\n`;
  if (isUpdate) writeFileSync(expectedPath, told);
  expect(existsSync(expectedPath) ? readFileSync(expectedPath, 'utf8') : 'nothing expected').toBe(told);
});

const partsOf = ({ parts, list }: SentenceParagraph): readonly SentencePart[] => [
  ...parts,
  ...(list?.items ?? []).flatMap(partsOf),
];

const leavesOf = (condition: TypedCondition): readonly TypedCondition[] => {
  const inner = innerConditions(condition);
  return inner.length === 0 ? [condition] : inner.flatMap(leavesOf);
};

/** What a call says stands in two places, its definition and its arguments: the law below is for one. */
const filesWithoutCalls = wholeFiles.filter(({ text }) => !/^define /mu.test(text));

test.each(filesWithoutCalls)('$name is told in full, and from its own rule', ({ text }) => {
  const { rules } = check(text, corpusContext).file;
  const views = viewsOf(text);
  for (const rule of rules) {
    const own = views.filter(({ ruleId }) => ruleId === rule.id);
    expect(own).toHaveLength(languageCodes.length);
    for (const { view } of own) {
      const ranges = view.paragraphs.flatMap(partsOf).flatMap(({ range }) => range ?? []);
      expect(ranges.filter(({ start, end }) => start < rule.range.start || end > rule.range.end)).toEqual([]);
      const conditions = [rule.when, ...(rule.unless === null ? [] : [rule.unless])].flatMap(leavesOf);
      const isSaid = (each: TypedCondition): boolean =>
        ranges.some(({ start, end }) => start >= each.range.start && end <= each.range.end);
      expect(conditions.filter((each) => !isSaid(each))).toEqual([]);
    }
  }
});
