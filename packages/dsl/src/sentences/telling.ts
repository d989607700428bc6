import type { FieldPath, TypedCondition } from '../check/typed-ast.ts';
import type { CodeLists } from '../fields/code-lists.ts';
import { textRange } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import { ownEntry } from '../own-entry.ts';
import type { FieldWords } from './dictionary.ts';
import type { Head, Language } from './language.ts';
import type { Phrase } from './phrase.ts';

/** What stays the same while a condition is told, and the elements that its names may speak of. */
export interface Telling {
  readonly language: Language;
  readonly sourceText: string;
  readonly codeLists: CodeLists;
  /** Outermost first; the index is the `scope` of a path. */
  readonly heads: readonly Head[];
  /** Tells a `where` as relative clauses. Operands hold conditions and conditions operands: here the circle closes. */
  readonly relative: (where: TypedCondition, telling: Telling) => Phrase;
}

/** The words of a field; a path of the catalogue always has them, which a test watches over. */
export const wordsOf = ({ language }: Telling, cataloguePath: string): FieldWords =>
  ownEntry(language.dictionary.fields, cataloguePath) ?? {
    kind: 'attribute',
    noun: { text: cataloguePath, gender: 'neuter' },
  };

/** Whether a path starts from the element that the nearest `where` speaks of. */
export const isInnermost = ({ heads }: Telling, { scope }: FieldPath): boolean =>
  scope !== 'record' && scope === heads.length - 1;

/** Where a definition, a rule or the like begins. */
const itemHead = /\n[ \t]*(?:define|list|rule|ruleset|scorecard)\b/u;

/**
 * The source between two places without blanks and the brackets of what stands on either side; null for nothing, and
 * where one of them is an argument that stands in another part of the file than the body around it.
 */
export function gap({ sourceText }: Telling, start: number, end: number): TextRange | null {
  const between = sourceText.slice(start, end);
  if (itemHead.test(between)) return null;
  const before = /^[\s)\]}]*/u.exec(between)?.[0].length ?? 0;
  const after = /[\s([{]*$/u.exec(between)?.[0].length ?? 0;
  return start + before < end - after ? textRange(start + before, end - after) : null;
}
