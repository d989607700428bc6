/** Writes the body of a definition where it is called, with the arguments in the places of the parameters. */
import type { TextEdit } from '../diagnostics/diagnostic.ts';
import type { TextRange } from '../source/text-range.ts';
import { cover } from '../source/text-range.ts';
import type { DefineItem, Expression, SourceFile } from '../syntax/ast.ts';
import type { CommentText } from '../syntax/parse.ts';
import { commentAbove } from './comment-lines.ts';
import { locate, rewritten } from './located.ts';
import type { Located } from './located.ts';
import { namesOf } from './names.ts';
import { symbolAt, symbolsOf, touches } from './symbols.ts';

export interface InlineSource {
  readonly sourceText: string;
  readonly file: SourceFile;
  readonly comments: readonly CommentText[];
}

export interface Inlining {
  readonly name: string;
  /** Whether every call is replaced and the definition removed. */
  readonly isEverywhere: boolean;
  readonly edits: readonly TextEdit[];
}

/** From a call, that call; from the name in the definition, all of them. Null where no definition's name stands. */
export function inlineAt(source: InlineSource, offset: number): Inlining | null {
  const { sourceText, file, comments } = source;
  const symbol = symbolAt(symbolsOf(file), offset);
  const definition = file.items.find(
    (item): item is DefineItem =>
      item.kind === 'define' && symbol?.kind === 'definition' && item.name.range.start === symbol.declaration.start,
  );
  if (symbol === undefined || definition === undefined) return null;
  const all = locate(file);
  const body = all.find(({ node }) => node === definition.body);
  const uses = new Set(symbol.uses.map(({ start }) => start));
  const calls = all.filter(({ node, role }) => role !== 'path' && isCallAt(node, uses));
  if (body === undefined || calls.length === 0) return null;
  const writeCall = callWriter(source, definition, body);
  const isEverywhere = touches(symbol.declaration, offset);
  if (!isEverywhere) {
    const call = calls.find(({ node }) => touches(nameRange(node), offset));
    return call
      ? {
          name: symbol.name,
          isEverywhere,
          edits: [
            replace(
              call,
              writeCall(call, () => null),
            ),
          ],
        }
      : null;
  }
  const expand = (each: Located): string | null => (isCallAt(each.node, uses) ? writeCall(each, expand) : null);
  const outermost = calls.filter(
    ({ node }) => !calls.some((other) => other.node !== node && isAround(other.node, node)),
  );
  const removal = { range: lineOf(sourceText, definition, comments), newText: '' };
  const edits = [removal, ...outermost.map((call) => replace(call, expand(call) ?? ''))];
  return {
    name: symbol.name,
    isEverywhere,
    edits: edits.toSorted((one, other) => one.range.start - other.range.start),
  };
}

const replace = ({ node }: Located, newText: string): TextEdit => ({ range: node.range, newText });

const nameRange = (node: Expression): TextRange => (node.kind === 'call' ? node.name.range : node.range);

const isCallAt = (node: Expression, uses: ReadonlySet<number>): boolean =>
  (node.kind === 'call' || (node.kind === 'path' && node.names.length === 1)) && uses.has(node.range.start);

const isAround = (outer: Expression, inner: Expression): boolean =>
  outer.range.start <= inner.range.start && inner.range.end <= outer.range.end;

type Rewrite = (each: Located) => string | null;

/** Writes a call as the body; `inArgument` says what becomes of calls within the arguments. */
function callWriter({ sourceText, file }: InlineSource, definition: DefineItem, body: Located) {
  const parameters = new Map(
    namesOf(file).flatMap(({ range, meaning }): readonly (readonly [number, number])[] => {
      if (meaning.kind !== 'parameter') return [];
      const { start } = meaning.declaration;
      const index = definition.parameters.findIndex(({ name }) => name.range.start === start);
      return index < 0 ? [] : [[range.start, index]];
    }),
  );
  return (call: Located, inArgument: Rewrite): string => {
    const given = call.node.kind === 'call' ? call.node.arguments : [];
    const text = rewritten(sourceText, body, (each) => {
      const index = each.node.kind === 'path' ? parameters.get(each.node.range.start) : undefined;
      const argument = index === undefined ? undefined : given[index];
      if (argument === undefined) return null;
      const located: Located = { ...call, node: argument, parent: call, role: 'value' };
      const written = rewritten(sourceText, located, inArgument);
      const meant = inArgument(located) === null ? argument : body.node;
      return needsBrackets(meant, each.parent?.node) ? `(${written})` : written;
    });
    return needsBrackets(body.node, call.parent?.node) ? `(${text})` : text;
  };
}

const tight: ReadonlySet<Expression['kind']> = new Set(['arithmetic', 'otherwise', 'date_of', 'time_of', 'age_at']);

/** Whether what is put in the place of a name would be read otherwise there without brackets. */
function needsBrackets(node: Expression, parent: Expression | undefined): boolean {
  if (parent === undefined) return false;
  if (node.kind === 'and' || node.kind === 'or') return ['and', 'or', 'not'].includes(parent.kind);
  return (node.kind === 'arithmetic' || node.kind === 'otherwise') && tight.has(parent.kind);
}

/** The definition with the comment above it and the line ends behind it. */
function lineOf(sourceText: string, definition: DefineItem, comments: readonly CommentText[]): TextRange {
  const comment = commentAbove(sourceText, comments, definition);
  const range = comment === null ? definition.range : cover(comment.range, definition.range);
  const behind = /^[^\S\r\n]*(?:\r\n|\n|\r)*/u.exec(sourceText.slice(range.end))?.[0] ?? '';
  return { start: range.start, end: range.end + behind.length };
}
