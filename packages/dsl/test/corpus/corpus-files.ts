/** The texts of the corpus, and the rules of the examples beside them. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { listTypes } from '../../src/check/list-types.ts';
import type { CheckContext, ListDeclaration } from '../../src/check/context.ts';

export interface CorpusFile {
  /** Path below the corpus, or below the examples. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

function filesBelow(folder: string, pattern: string): readonly CorpusFile[] {
  return globSync(pattern, { cwd: folder })
    .toSorted()
    .map((name) => ({ name, path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

export const corpusFiles: readonly CorpusFile[] = filesBelow(import.meta.dirname, '*/*.tau');

const examples = join(import.meta.dirname, '../../../../examples');

/** Texts without a fault: the rules of the examples and those of the corpus that are meant to be whole. */
export const wholeFiles: readonly CorpusFile[] = [
  ...corpusFiles.filter(({ name }) => name.startsWith('whole/')),
  ...filesBelow(examples, '*/rules/*.tau'),
];

const airports = { type: { kind: 'code', list: 'airport' } } as const;

/** Lists that the corpus names, and those of the examples. */
export const corpusContext: CheckContext = {
  lists: new Map([['high_risk_airports', airports], ...exampleLists()]),
};

function exampleLists(): readonly (readonly [string, ListDeclaration])[] {
  return filesBelow(examples, '*/lists/*.json').map(({ name, text }) => {
    const { type }: { readonly type: string } = JSON.parse(text);
    return [basename(name, '.json'), { type: listTypes[type] ?? { kind: 'text', folding: 'free' } }];
  });
}
