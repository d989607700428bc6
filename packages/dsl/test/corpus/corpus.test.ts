/**
 * What an author is told, word for word. The expected files are written by `UPDATE_CORPUS=1 npx pnpm exec vitest run
 * --project dsl corpus` and read in review.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { check } from '../../src/check/check.ts';
import { annotate } from './annotate.ts';
import { corpusContext, corpusFiles, wholeFiles } from './corpus-files.ts';

const isUpdate = process.env['UPDATE_CORPUS'] === '1';

test.each(corpusFiles)('$name', ({ path, text }) => {
  const expectedPath = path.replace(/\.tau$/u, '.expected.txt');
  const annotated = annotate(text, check(text, corpusContext));
  if (isUpdate) writeFileSync(expectedPath, annotated);
  expect(existsSync(expectedPath) ? readFileSync(expectedPath, 'utf8') : 'nothing expected').toBe(annotated);
});

test.each(wholeFiles)('$name has no fault', ({ text }) => {
  expect(check(text, corpusContext).diagnostics).toEqual([]);
});
