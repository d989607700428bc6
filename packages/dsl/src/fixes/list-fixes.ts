/** Fixes of what stands where a list or one of its fields is due. */
import type { Fix } from '../diagnostics/diagnostic.ts';
import { fieldsOf } from '../fields/catalogue.ts';
import type { FieldType } from '../fields/field.ts';
import { textRange } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type { ListReference } from '../syntax/ast.ts';
import { replaceWith } from './replace-with.ts';

/** As many names as an author looks through. */
const offeredMax = 3;

/** Name one of the fields of a group, or of a list's elements: those of the kinds asked for. */
export function nameField(range: TextRange, type: FieldType, kinds?: readonly string[]): readonly Fix[] {
  const fits = (kind: string): boolean =>
    kinds === undefined ? kind !== 'record' && kind !== 'list' : kinds.includes(kind);
  const at = textRange(range.end, range.end);
  return Object.entries(fieldsOf(type))
    .filter(([, field]) => fits(field.type.kind))
    .slice(0, offeredMax)
    .map(([name]) => replaceWith(`Name its \`${name}\``, at, `.${name}`));
}

/** `any passenger.phones where (…)` → `any passenger.phones as element where (…)`. */
export function nameElement({ path }: ListReference, isTaken: (name: string) => boolean): readonly Fix[] {
  const name = ['element', 'other', 'third'].find((each) => !isTaken(each));
  const at = textRange(path.range.end, path.range.end);
  return name === undefined ? [] : [replaceWith(`Name the element \`${name}\``, at, ` as ${name}`)];
}

/** Take away `within …`, with the blank before it. */
export function withoutWindow(sourceText: string, { path, within }: ListReference): readonly Fix[] {
  if (within === null) return [];
  const between = sourceText.slice(path.range.end, within.range.start);
  const at = /\s*within\s*$/u.exec(between);
  return at === null
    ? []
    : [replaceWith('Take the window away', textRange(path.range.end + at.index, within.range.end), '')];
}
