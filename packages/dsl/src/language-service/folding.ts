import type { TextRange } from '../source/text-range.ts';
import { cover } from '../source/text-range.ts';
import type { Expression, Item, Section, SourceFile } from '../syntax/ast.ts';
import type { CommentText } from '../syntax/parse.ts';
import { childrenOf } from '../syntax/visit.ts';
import { commentRuns, lineStart } from './comment-lines.ts';

/** Lines that an editor can hide: those behind the one in which the range begins, up to the one in which it ends. */
export interface FoldingRange {
  readonly kind: 'code' | 'comment';
  readonly range: TextRange;
}

/** Items, sections, blocks, brackets and runs of comments that take several lines, in the order of the text. */
export function foldingsOf(
  sourceText: string,
  file: SourceFile,
  comments: readonly CommentText[],
): readonly FoldingRange[] {
  const code = file.items.flatMap((item): readonly FoldingRange[] => {
    const inner = rangesOfItem(item).map((range) => withoutClosingLine(sourceText, range));
    // A definition has no line that closes it: what closes its last block goes with it.
    const ranges = item.kind === 'define' ? [item.range, ...inner] : inner;
    return ranges.map((range) => ({ kind: 'code', range }));
  });
  const runs = commentRuns(sourceText, comments).map((run): FoldingRange => ({
    kind: 'comment',
    range: run.map(({ range }) => range).reduce(cover),
  }));
  const hidden = [...code, ...runs]
    .filter(({ range }) => /[\r\n]/u.test(sourceText.slice(range.start, range.end)))
    .toSorted((one, other) => one.range.start - other.range.start || other.range.end - one.range.end);
  // An editor folds lines, so of what begins in one line the outermost is folded.
  const lines = new Set<number>();
  return hidden.filter(({ range }) => {
    const line = lineStart(sourceText, range.start);
    const isFirst = !lines.has(line);
    lines.add(line);
    return isFirst;
  });
}

/** The line that closes a block stays to be seen. */
function withoutClosingLine(sourceText: string, range: TextRange): TextRange {
  const text = sourceText.slice(range.start, range.end);
  const closing = /(?:\r\n|\n|\r)[^\S\r\n]*[}\])]+$/u.exec(text);
  return closing === null ? range : { start: range.start, end: range.start + closing.index };
}

function rangesOfItem(item: Item): readonly TextRange[] {
  switch (item.kind) {
    case 'rule':
      return [item.range, ...item.sections.flatMap(rangesOfSection)];
    case 'define':
      return rangesOfExpression(item.body);
    case 'list_constant':
    case 'ruleset':
      return [item.range];
    case 'error':
      return [];
  }
}

function rangesOfSection(section: Section): readonly TextRange[] {
  switch (section.kind) {
    case 'when':
    case 'unless':
      return [section.range, ...rangesOfExpression(section.condition)];
    case 'points':
      return [section.range, ...section.rows.flatMap(({ condition }) => rangesOfExpression(condition))];
    case 'test':
      return [section.range, ...(section.given?.kind === 'json' ? [section.given.range] : [])];
    default:
      return [];
  }
}

const bracketed: ReadonlySet<Expression['kind']> = new Set(['block', 'quantifier', 'aggregate', 'group', 'list']);

const rangesOfExpression = (node: Expression): readonly TextRange[] => [
  ...(bracketed.has(node.kind) ? [node.range] : []),
  ...childrenOf(node).flatMap(rangesOfExpression),
];
