import fc from 'fast-check';
import { expect, test } from 'vitest';

import { analyseFile } from '../../src/analysis/analyse-file.ts';
import { check } from '../../src/check/check.ts';
import { renderSentences } from '../../src/sentences/render-sentences.ts';
import { fileSentences } from '../../src/sentences/sentences.ts';
import { fileText, mutationOf, soup } from '../../src/testing/arbitraries.ts';
import { runs } from '../../src/testing/runs.ts';
import { corpusContext, wholeFiles } from '../corpus/corpus-files.ts';

// A text without a fault that is changed a little still has rules that can be told and thought about.
const anyText = fc.oneof(
  { weight: 6, arbitrary: mutationOf(wholeFiles.map(({ text }) => text)) },
  { weight: 1, arbitrary: soup },
  { weight: 1, arbitrary: fileText },
);

test(
  'any text is told and thought about without a throw, and nothing is said of what lies beyond it',
  () => {
    fc.assert(
      fc.property(anyText, (sourceText) => {
        const checked = check(sourceText, corpusContext);
        for (const language of ['en', 'fr'] as const) {
          for (const { view } of fileSentences(checked, { language, sourceText })) renderSentences(view);
        }
        const ends = analyseFile(checked.file).map(({ range }) => range.end);
        expect(Math.max(0, ...ends)).toBeLessThanOrEqual(sourceText.length);
      }),
      { numRuns: runs(500) },
    );
  },
  runs(60_000),
);
