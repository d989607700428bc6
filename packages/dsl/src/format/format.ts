/**
 * The one layout of a rule file. Line ends and comments stay the author's; blanks, indents and the alignment of entries
 * are ours. Only blanks change, so the tree cannot.
 *
 *   text ─readLines→ lines ─indent→ ─joinTokens→ ─alignRows→ ─alignEntries→ text
 */
import type { IToken } from 'chevrotain';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { continuesAfter, continuesBefore, isOneOf } from '../syntax/layout.ts';
import { parseFile } from '../syntax/parse.ts';
import * as t from '../syntax/tokens.ts';
import { alignEntries } from './align-entries.ts';
import { alignRows } from './align-rows.ts';
import type { PrintedLine } from './align-rows.ts';
import { readLines } from './lines.ts';
import type { SourceLine } from './lines.ts';
import { joinTokens } from './spacing.ts';

export interface FormattedText {
  /** The text as it was where it has syntax errors: what cannot be read is not moved about. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lays out a file. Formatting its own output changes nothing. */
export function format(sourceText: string): FormattedText {
  const { diagnostics } = parseFile(sourceText);
  if (diagnostics.some((each) => each.severity === 'error')) return { text: sourceText, diagnostics };
  const laidOut = layOut(readLines(sourceText));
  const text = alignEntries(alignRows(laidOut)).join('\n');
  return { text: text === '' ? '' : `${text}\n`, diagnostics };
}

const opening = [t.LeftBrace, t.LeftParen, t.LeftBracket];
const closing = [t.RightBrace, t.RightParen, t.RightBracket];

function layOut(lines: readonly SourceLine[]): readonly PrintedLine[] {
  const printed: PrintedLine[] = [];
  let depth = 0;
  // The body of a definition is set in as a whole where it begins on a line of its own.
  let bodyIndent = 0;
  let previous: IToken | undefined;
  for (const [index, line] of lines.entries()) {
    const [first] = line.tokens;
    const isItem = depth === 0 && previous?.tokenType === t.RightBrace && isItemStart(lines, index);
    const goesOn = isContinued(first, previous);
    if (depth === 0 && !goesOn && beginsItem(line, bodyIndent)) bodyIndent = 0;
    if (printed.length > 0 && (line.isAfterBlank || isItem)) printed.push({ text: '', arrowAt: null });
    const isBodyStart = depth === 0 && previous?.tokenType === t.ForeignEqual;
    if (isBodyStart) bodyIndent = 1;
    printed.push(printLine(line, depth + bodyIndent, !isBodyStart && goesOn));
    depth = Math.max(0, depth + line.tokens.reduce((total, token) => total + depthChange(token), 0));
    previous = line.tokens.at(-1) ?? previous;
  }
  return printed;
}

/** Whether an item begins on the line, or with the comments on it and below it: they belong to what they stand above. */
function isItemStart(lines: readonly SourceLine[], index: number): boolean {
  if (lines[index - 1]?.tokens.length === 0) return false;
  let at = index;
  while (lines[at]?.tokens.length === 0 && lines[at + 1]?.isAfterBlank === false) at += 1;
  return isOneOf(lines[at]?.tokens[0], [t.Word]);
}

const depthChange = (token: IToken): number => (isOneOf(token, opening) ? 1 : isOneOf(token, closing) ? -1 : 0);

/** Below the head of a definition only what stands in the first column, or can begin no condition, is an item. */
function beginsItem({ tokens: [first] }: SourceLine, bodyIndent: number): boolean {
  if (!isOneOf(first, [t.Word])) return false;
  return bodyIndent === 0 || first?.startColumn === 1 || isOneOf(first, headings);
}

const headings = [t.Rule, t.Scorecard, t.Ruleset, t.Define];

function printLine(line: SourceLine, depth: number, isContinuation: boolean): PrintedLine {
  const closers = line.tokens.findIndex((token) => !isOneOf(token, closing));
  const closed = closers < 0 ? line.tokens.length : closers;
  const indent = Math.max(0, depth - closed) + (isContinuation ? 1 : 0);
  const blanks = '  '.repeat(indent);
  const parts = [joinTokens(line.tokens), line.comment ?? ''].filter((part) => part !== '');
  const arrow = line.tokens.findLastIndex(({ tokenType }) => tokenType === t.Arrow);
  const arrowAt = arrow < 1 ? null : blanks.length + joinTokens(line.tokens.slice(0, arrow)).length;
  return { text: `${blanks}${parts.join('  ')}`, arrowAt };
}

/** A line that goes on from the one before is set in one step deeper. */
function isContinued(first: IToken | undefined, previous: IToken | undefined): boolean {
  if (first === undefined || previous === undefined || isOneOf(first, closing)) return false;
  return isOneOf(first, continuesBefore) || isOneOf(previous, setsInNextLine);
}

const setsInNextLine = continuesAfter.filter((type) => type !== t.Comma);
