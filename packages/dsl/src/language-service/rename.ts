/**
 * Renames what a file declares. What is called otherwise must still mean the same everywhere: the text that comes of it
 * is read again, and where a name would mean something else than before, the renaming is refused.
 */
import { rootNames } from '../fields/catalogue.ts';
import { check } from '../check/check.ts';
import type { CheckedFile } from '../check/check.ts';
import type { CheckContext } from '../check/context.ts';
import { quote } from '../diagnostics/define.ts';
import type { TextEdit } from '../diagnostics/diagnostic.ts';
import { textIn } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type { SourceFile } from '../syntax/ast.ts';
import { parseFile } from '../syntax/parse.ts';
import { reservedWords } from '../syntax/tokens.ts';
import { applyEdits, offsetAfter } from './edits.ts';
import { isAsSound } from './same-meaning.ts';
import type { FileSymbol } from './symbols.ts';
import { symbolAt, symbolsOf, touches } from './symbols.ts';

/** Says in plain words why something cannot be done. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
}
/** The name that would be changed, as it stands at the cursor. */
export interface RenameTarget {
  readonly kind: 'ready';
  readonly range: TextRange;
  readonly name: string;
}
export interface RenameEdits {
  readonly kind: 'edits';
  readonly edits: readonly TextEdit[];
}

const refuse = (reason: string): Refusal => ({ kind: 'refused', reason });

/** Whether the name at a place can be changed. */
export function prepareRename(file: SourceFile, offset: number): RenameTarget | Refusal {
  const symbol = symbolAt(symbolsOf(file), offset);
  const range = symbol && [symbol.declaration, ...symbol.uses].find((each) => touches(each, offset));
  if (symbol === undefined || range === undefined) return refuse('only what the file itself names can be renamed');
  return { kind: 'ready', range, name: symbol.name };
}

export interface RenameRequest {
  readonly sourceText: string;
  readonly checked: CheckedFile;
  readonly offset: number;
  readonly newName: string;
}

/** The edits that give the name at a place another name, in the order of the text. */
export function rename(request: RenameRequest, context: CheckContext): RenameEdits | Refusal {
  const { sourceText, checked, offset, newName } = request;
  const file = checked.ast;
  const symbol = symbolAt(symbolsOf(file), offset);
  if (symbol === undefined) return refuse('only what the file itself names can be renamed');
  if (newName === symbol.name) return { kind: 'edits', edits: [] };
  const reason = badName(newName) ?? takenName(newName, symbol, file, context);
  if (reason !== null) return refuse(reason);
  const edits = [symbol.declaration, ...symbol.uses]
    .toSorted((first, second) => first.start - second.start)
    .map((range) => ({ range, newText: newName }));
  const changed =
    changedMeaning(sourceText, edits, file) ?? newFault(checked, check(applyEdits(sourceText, edits), context));
  return changed === null ? { kind: 'edits', edits } : refuse(changed);
}

function badName(name: string): string | null {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/u.test(name)) {
    return `${quote(name)} is no name: a name has letters, digits and underscores, and begins with no digit`;
  }
  if (reservedWords.has(name)) return `${quote(name)} is a word of the language`;
  return rootNames.has(name) ? `${quote(name)} always means the record` : null;
}

const nouns: Readonly<Record<FileSymbol['kind'], string>> = {
  definition: 'definition',
  parameter: 'parameter',
  list: 'list',
  alias: 'element',
  rule: 'rule',
  level: 'level',
};

/** Names of one kind are told apart from each other, whether they are used or not. */
function takenName(name: string, symbol: FileSymbol, file: SourceFile, context: CheckContext): string | null {
  const isRegistered = symbol.kind === 'list' && context.lists.has(name);
  const isTaken = symbolsOf(file).some(
    (each) => each.name === name && each.kind === symbol.kind && meet(each, symbol, file),
  );
  return isRegistered || isTaken ? `there is another ${nouns[symbol.kind]} ${quote(name)} already` : null;
}

/** Parameters meet those of their definition, elements those around them or within, others all of the file. */
function meet(one: FileSymbol, other: FileSymbol, file: SourceFile): boolean {
  if (one.kind === 'alias') return holds(one.extent, other.extent) || holds(other.extent, one.extent);
  if (one.kind !== 'parameter') return true;
  return file.items.some(({ range }) => holds(range, one.extent) && holds(range, other.extent));
}

const holds = (outer: TextRange, inner: TextRange): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** What would mean something else, in plain words; null where everything still means what it did. */
function changedMeaning(sourceText: string, edits: readonly TextEdit[], file: SourceFile): string | null {
  const renamed = applyEdits(sourceText, edits);
  const changed = parseFile(renamed).value;
  const before = bindingsOf(file, (offset) => offsetAfter(edits, offset));
  const after = bindingsOf(changed, (offset) => offset);
  const differing = [...after].find(([start, declaration]) => before.get(start) !== declaration)?.[0];
  const lost = [...before].find(([start, declaration]) => after.get(start) !== declaration)?.[0];
  const at = differing ?? lost;
  if (at !== undefined) return `${quote(wordAt(renamed, at))} would mean something else in line ${lineAt(renamed, at)}`;
  const names = new Set(edits.flatMap(({ range, newText }) => [textIn(sourceText, range), newText]));
  return shapeOf(file, names) === shapeOf(changed, names) ? null : 'the text would no longer be read as it is now';
}

/** What the checker would find wrong that it does not find now. */
function newFault(before: CheckedFile, after: CheckedFile): string | null {
  if (isAsSound(before, after)) return null;
  const known = new Set(before.diagnostics.map(({ message }) => message));
  const fault = after.diagnostics.find(({ severity, message }) => severity === 'error' && !known.has(message));
  return fault?.message ?? 'the text would have another fault';
}

/** For each use where its name is declared, in places of the new text. */
const bindingsOf = (file: SourceFile, placeOf: (offset: number) => number): ReadonlyMap<number, number> =>
  new Map(
    symbolsOf(file).flatMap(({ declaration, uses }) =>
      uses.map((use) => [placeOf(use.start), placeOf(declaration.start)] as const),
    ),
  );

/** The tree without its places, and without regard to which of the names stands in it. */
const shapeOf = (file: SourceFile, names: ReadonlySet<string>): string =>
  JSON.stringify(file, (key, value: unknown) => {
    if (/range$/iu.test(key)) return undefined;
    return key === 'text' && typeof value === 'string' && names.has(value) ? '' : value;
  });

const wordAt = (text: string, offset: number): string => /^\w+/u.exec(text.slice(offset))?.[0] ?? '';
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/u).length;
