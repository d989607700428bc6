import type { TextEdit } from '../diagnostics/diagnostic.ts';
import { textIn } from '../source/text-range.ts';
import type { LogicalNode } from '../syntax/ast.ts';
import { lineStart } from './comment-lines.ts';

/** `a and b` as `all of { }` with a condition a line; null where comments between the conditions would be lost. */
export function blockOf(node: LogicalNode, sourceText: string): readonly TextEdit[] | null {
  const between = node.operands.slice(1).map((operand, index) => {
    const start = node.operands[index]?.range.end ?? operand.range.start;
    return textIn(sourceText, { start, end: operand.range.start });
  });
  if (between.some((text) => text.includes('#'))) return null;
  const start = lineStart(sourceText, node.range.start);
  const indentation = /^[^\S\r\n]*/u.exec(sourceText.slice(start, node.range.start))?.[0] ?? '';
  const lines = node.operands.map(({ range }) => `${indentation}  ${textIn(sourceText, range)}\n`);
  const newText = `${node.kind === 'and' ? 'all' : 'any'} of {\n${lines.join('')}${indentation}}`;
  return [{ range: node.range, newText }];
}
