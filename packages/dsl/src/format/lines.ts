import type { IToken } from 'chevrotain';

import { lex } from '../syntax/lexer.ts';
import { Newline } from '../syntax/tokens.ts';

/** One line of the source: its tokens, the comment that ends it, and whether a blank line stands before it. */
export interface SourceLine {
  readonly tokens: readonly IToken[];
  readonly comment: string | null;
  readonly isAfterBlank: boolean;
}

/** The lines of a text that say something. A token that spans lines belongs to the line on which it begins. */
export function readLines(sourceText: string): readonly SourceLine[] {
  const { tokens, comments } = lex(sourceText);
  const byLine = new Map<number, { tokens: IToken[]; comment: string | null }>();
  const lineOf = (token: IToken) => {
    const number = token.startLine ?? 0;
    const line = byLine.get(number) ?? { tokens: [], comment: null };
    byLine.set(number, line);
    return line;
  };
  const said = tokens.filter((token) => token.tokenType !== Newline);
  for (const token of said) lineOf(token).tokens.push(token);
  const lastLineOf = new Map(said.map((token) => [token.startLine ?? 0, token.endLine ?? 0]));
  const firstLineOf = new Map([...lastLineOf].map(([first, last]) => [last, first]));
  for (const comment of comments) {
    // Behind a record of several lines, the comment is on the line on which the record ends.
    const number = comment.startLine ?? 0;
    const line = byLine.get(firstLineOf.get(number) ?? number) ?? lineOf(comment);
    line.comment = comment.image.trimEnd();
  }

  const lines: SourceLine[] = [];
  let previousEnd = 0;
  for (const [number, line] of [...byLine].toSorted(([first], [second]) => first - second)) {
    lines.push({ ...line, isAfterBlank: previousEnd > 0 && number > previousEnd + 1 });
    previousEnd = Math.max(number, lastLineOf.get(number) ?? number);
  }
  return lines;
}
