import { tokenMatcher } from 'chevrotain';
import type { IToken } from 'chevrotain';

import type { TextRange } from '../source/text-range.ts';
import type { DefineItem, SourceFile } from '../syntax/ast.ts';
import * as t from '../syntax/tokens.ts';
import type { CommentText } from '../syntax/parse.ts';
import { commentAbove } from './comment-lines.ts';
import { readCursor } from './cursor.ts';
import { definitionsOf } from './place.ts';

/** How the definition around a cursor is called. */
export interface SignatureHelp {
  /** `heavy_bags(minimum: number)`. */
  readonly label: string;
  /** The comment above the definition. */
  readonly documentation: string;
  /** Where each parameter stands in the label. */
  readonly parameters: readonly TextRange[];
  /** Index of the parameter whose value is being written; past the last where there are too many. */
  readonly activeParameter: number;
}

/** `heavy_bags(minimum: number)`; without parameters the name alone. */
export function signatureLabel({ name, parameters }: DefineItem): string {
  const inside = parameters.map(parameterLabel).join(', ');
  return parameters.length === 0 ? name.text : `${name.text}(${inside})`;
}

const parameterLabel = ({ name, type }: DefineItem['parameters'][number]): string =>
  type === null ? name.text : `${name.text}: ${type.text}`;

interface ReadText {
  readonly sourceText: string;
  readonly file: SourceFile;
  readonly comments: readonly CommentText[];
}

/** The call whose brackets are open at an offset; read from tokens, since it is seldom finished. */
export function signatureAt({ sourceText, file, comments }: ReadText, offset: number): SignatureHelp | null {
  const open = openCall(sourceText, offset);
  const definition = definitionsOf(file).get(open?.name ?? '');
  if (open === null || definition === undefined) return null;
  let at = definition.name.text.length + 1;
  const parameters = definition.parameters.map((parameter) => {
    const start = at;
    const end = start + parameterLabel(parameter).length;
    at = end + ', '.length;
    return { start, end };
  });
  return {
    label: signatureLabel(definition),
    documentation: commentAbove(sourceText, comments, definition)?.lines.join(' ') ?? '',
    parameters,
    activeParameter: open.activeParameter,
  };
}

/** The innermost open bracket that stands behind a name, and how many commas stand in it. */
function openCall(sourceText: string, offset: number): { name: string; activeParameter: number } | null {
  const cursor = readCursor(sourceText, offset);
  if (cursor.isInComment) return null;
  // A word or a bracket that the cursor stands behind counts; what it stands before does not.
  const tokens = cursor.before.filter((token) => token.startOffset < offset);
  const open: { readonly at: number; commas: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.tokenType === t.LeftParen || token.tokenType === t.LeftBracket) open.push({ at: index, commas: 0 });
    else if (token.tokenType === t.RightParen || token.tokenType === t.RightBracket) open.pop();
    else if (token.tokenType === t.LeftBrace || token.tokenType === t.RightBrace) open.length = 0;
    else if (token.tokenType === t.Comma && open.length > 0) {
      const innermost = open.at(-1);
      if (innermost !== undefined) innermost.commas += 1;
    }
  }
  const innermost = open.findLast(({ at }) => tokens[at]?.tokenType === t.LeftParen && isName(tokens[at - 1]));
  const name = innermost && tokens[innermost.at - 1]?.image;
  if (innermost === undefined || name === undefined) return null;
  const isDeclared = tokens[innermost.at - 2]?.tokenType === t.Define;
  return isDeclared ? null : { name, activeParameter: innermost.commas };
}

const isName = (token: IToken | undefined): boolean => token !== undefined && tokenMatcher(token, t.Word);
