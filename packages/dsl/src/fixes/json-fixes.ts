/** Fixes of the JSON behind `given`. */
import { modify, parse } from 'jsonc-parser';
import type { JSONPath, ParseError } from 'jsonc-parser';

import type { Fix } from '../diagnostics/diagnostic.ts';
import { textRange } from '../source/text-range.ts';
import { replaceWith } from './replace-with.ts';

/** Commas behind a last value, where they are all that is wrong. `offset` is where the JSON stands. */
export function withoutTrailingCommas(json: string, offset: number): readonly Fix[] {
  const errors: ParseError[] = [];
  parse(json, errors, { disallowComments: true, allowTrailingComma: true });
  if (errors.length > 0) return [];
  const edits = Array.from(json.matchAll(/"(?:[^"\\]|\\.)*"|,(?=\s*[\]}])/gsu))
    .filter(([piece]) => piece === ',')
    .map(({ index }) => ({ range: textRange(offset + index, offset + index + 1), newText: '' }));
  return edits.length === 0 ? [] : [{ title: 'Take the last comma away', edits }];
}

/** Leave a value out of a record. */
export function withoutValue(json: string, path: JSONPath, offset: number): readonly Fix[] {
  const [edit, ...more] = path.length === 0 ? [] : modify(json, path, undefined, {});
  if (edit === undefined || more.length > 0) return [];
  const start = offset + edit.offset;
  return [replaceWith('Leave it out', textRange(start, start + edit.length), edit.content)];
}
