/**
 * What the sentence view says of the example rules, word for word, in both languages. The expected files are written by
 * `UPDATE_CORPUS=1 npx pnpm exec vitest run --project dsl sentences` and read in review.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

import { check } from '../../src/check/check.ts';
import { renderSentences } from '../../src/sentences/render-sentences.ts';
import type { LanguageCode } from '../../src/sentences/sentence-view.ts';
import { ruleSentences } from '../../src/sentences/sentences.ts';
import { corpusContext, wholeFiles } from './corpus-files.ts';

const isUpdate = process.env['UPDATE_CORPUS'] === '1';
const languageCodes: readonly LanguageCode[] = ['en', 'fr'];

const exampleRules = wholeFiles.filter(({ name, text }) => name.includes('/rules/') && /^rule /mu.test(text));

function tellFile(sourceText: string): string {
  const { file, ast } = check(sourceText, corpusContext);
  return file.rules
    .flatMap((rule) => {
      const item = ast.items.find((each) => each.kind === 'rule' && each.id.text === rule.id);
      if (item?.kind !== 'rule') return [];
      return languageCodes.map((language) => renderSentences(ruleSentences({ rule, item }, { language, sourceText })));
    })
    .join('\n\n----\n\n');
}

test('there are example rules to tell', () => {
  expect(exampleRules.length).toBeGreaterThan(10);
});

test.each(exampleRules)('$name', ({ name, text }) => {
  const expectedPath = join(import.meta.dirname, 'sentences', `${basename(name, '.tau')}.expected.txt`);
  const told = `${tellFile(text)}\n`;
  if (isUpdate) writeFileSync(expectedPath, told);
  expect(existsSync(expectedPath) ? readFileSync(expectedPath, 'utf8') : 'nothing expected').toBe(told);
});
