/** Gives a selected condition or value a name: a definition above the item, and a call in its place. */
import { parameterTypes } from '../check/check-definitions.ts';
import { resolvePath } from '../check/scope.ts';
import type { OperandType } from '../check/typed-ast.ts';
import type { TextEdit } from '../diagnostics/diagnostic.ts';
import { textIn } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type { PathNode, SourceFile } from '../syntax/ast.ts';
import type { CommentText } from '../syntax/parse.ts';
import { commentAbove, lineStart } from './comment-lines.ts';
import { locate, rewritten, within } from './located.ts';
import type { Located } from './located.ts';
import { parameterAt } from './place.ts';

export interface ExtractSource {
  readonly sourceText: string;
  readonly file: SourceFile;
  readonly comments: readonly CommentText[];
}

/** The edits that make a definition of the selection; null where it is no whole condition or value, or cannot be one. */
export function extractAt(source: ExtractSource, selection: TextRange): readonly TextEdit[] | null {
  const { sourceText, file, comments } = source;
  const selected = trimmed(sourceText, selection);
  const located = locate(file).find(
    ({ node: { range }, role }) => role !== 'path' && range.start === selected.start && range.end === selected.end,
  );
  const borrowed = located && borrowedBy(located);
  if (located === undefined || borrowed === undefined || borrowed === null) return null;
  const name = freeName(sourceText, located.role === 'value' ? 'new_value' : 'new_condition');
  const body = rewritten(sourceText, located, ({ node }) =>
    node.kind === 'path' ? (borrowed.names.get(node.range.start) ?? null) : null,
  );
  const heads = borrowed.parameters.map(({ name: parameter, type }) => `${parameter}: ${type}`);
  const passed = borrowed.parameters.map(({ argument }) => textIn(sourceText, argument));
  const brackets = (parts: readonly string[]): string => (parts.length === 0 ? '' : `(${parts.join(', ')})`);
  const start = commentAbove(sourceText, comments, located.item)?.range.start ?? located.item.range.start;
  const at = lineStart(sourceText, start);
  const isLong = /[\r\n]/u.test(body);
  return [
    {
      range: { start: at, end: at },
      newText: `define ${name}${brackets(heads)} =${isLong ? '\n  ' : ' '}${body}\n\n`,
    },
    { range: located.node.range, newText: `${name}${brackets(passed)}` },
  ];
}

function trimmed(sourceText: string, range: TextRange): TextRange {
  const text = textIn(sourceText, range);
  const start = range.start + (text.length - text.trimStart().length);
  return { start, end: Math.max(start, range.end - (text.length - text.trimEnd().length)) };
}

/** A name that stands nowhere in the text. */
function freeName(sourceText: string, stem: string): string {
  const words = new Set(sourceText.match(/\w+/gu));
  let name = stem;
  for (let count = 2; words.has(name); count += 1) name = `${stem}_${count}`;
  return name;
}

interface Borrowed {
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly argument: TextRange }[];
  /** What stands in the body instead, by the place where the borrowed name stood. */
  readonly names: ReadonlyMap<number, string>;
}

/**
 * What a condition takes from around it: fields of the elements around, parameters of the definition that it stands in.
 * In a definition of its own they come in as parameters; null where one is no value that a parameter can hold.
 */
function borrowedBy(selected: Located): Borrowed | null {
  const parameters = new Map<string, { name: string; type: string; argument: TextRange }>();
  const names = new Map<number, string>();
  const taken = new Set<string>();
  for (const each of within(selected)) {
    const { node } = each;
    if (node.kind !== 'path' || !isBorrowed(node, each, selected)) continue;
    const type = each.role === 'path' ? null : typeWord(typeOfBorrowed(node, each));
    if (type === null) return null;
    const path = node.names.map(({ text }) => text).join('.');
    const known = parameters.get(path)?.name ?? parameterName(node, selected, taken);
    taken.add(known);
    names.set(node.range.start, known);
    if (!parameters.has(path)) parameters.set(path, { name: known, type, argument: node.range });
  }
  return { parameters: [...parameters.values()], names };
}

const isParameter = (node: PathNode, { place }: Located): boolean =>
  node.names.length === 1 && parameterAt(node.names[0]?.text ?? '', place) !== undefined;

function isBorrowed(node: PathNode, each: Located, selected: Located): boolean {
  if (isParameter(node, each)) return true;
  const resolution = resolvePath(node, each.place.scope);
  if (resolution.kind === 'unknown') return false;
  const { scope } = resolution.path;
  return scope !== 'record' && scope < selected.place.scope.length;
}

function typeOfBorrowed(node: PathNode, { place }: Located): OperandType | null {
  const parameter = node.names.length === 1 ? parameterAt(node.names[0]?.text ?? '', place) : undefined;
  if (parameter !== undefined) return parameterTypes[parameter.type?.text ?? ''] ?? null;
  const resolution = resolvePath(node, place.scope);
  return resolution.kind === 'scalar' ? resolution.type : null;
}

/** The word that declares a parameter of a type; null where no parameter has it. */
function typeWord(type: OperandType | null): string | null {
  if (type === null) return null;
  if (type.kind === 'partial_date') return 'date';
  const found = Object.entries(parameterTypes).find(([, each]) => {
    if (each.kind === 'code') return type.kind === 'code' && each.list === type.list;
    if (each.kind !== 'text') return each.kind === type.kind;
    return type.kind === 'text' && each.folding === (type.folding === 'name' ? 'free' : type.folding);
  });
  return found?.[0] ?? null;
}

/** `weight` for `weight` and `bag.weight`, unless an element within the selection has a field of that name too. */
function parameterName(node: PathNode, selected: Located, taken: ReadonlySet<string>): string {
  const stem = node.names.at(-1)?.text ?? '';
  const isHidden = (name: string): boolean =>
    within(selected).some(({ place }) => {
      const path: PathNode = { kind: 'path', names: [{ text: name, range: node.range }], range: node.range };
      const own = place.scope.slice(selected.place.scope.length);
      return own.length > 0 && resolvePath(path, own).kind !== 'unknown';
    });
  let name = stem;
  for (let count = 2; taken.has(name) || isHidden(name); count += 1) name = `${stem}_${count}`;
  return name;
}
