/**
 * Completion: which slot is the cursor in, and what fits there?
 *
 *   tokens before the cursor ─slot→ file | section | entry value | member of a path | operand | operator | value | unit | list
 *
 * Read from tokens, since the text at a cursor is seldom finished.
 */
import { tokenMatcher } from 'chevrotain';
import type { IToken } from 'chevrotain';

import type { CheckContext } from '../check/context.ts';
import { resolvePath } from '../check/scope.ts';
import type { OperandType } from '../check/typed-ast.ts';
import { fieldsOf } from '../fields/catalogue.ts';
import * as t from '../syntax/tokens.ts';
import {
  conditionStarts,
  entryValues,
  fieldCompletions,
  fileItems,
  listCompletions,
  operators,
  sections,
  unitCompletions,
  valueCompletions,
} from './completion-sources.ts';
import type { Completion } from './completion-item.ts';
import { pathBefore, readCursor } from './cursor.ts';
import type { Cursor } from './cursor.ts';

/** Everything that fits at an offset and begins with what has been typed, best first. */
export function complete(sourceText: string, offset: number, context: CheckContext): readonly Completion[] {
  const cursor = readCursor(sourceText, offset);
  if (cursor.isInComment || isInRecord(cursor, offset)) return [];
  const typed = cursor.typed.replace(/^"/u, '').toLowerCase();
  const fitting = offers(cursor, context).filter((each) => each.label.toLowerCase().includes(typed));
  const begins = (each: Completion): boolean => each.label.toLowerCase().startsWith(typed);
  return [...fitting.filter(begins), ...fitting.filter((each) => !begins(each))].slice(0, 200);
}

/** Inside the JSON of a test there is nothing of ours to offer. */
const isInRecord = ({ before }: Cursor, offset: number): boolean =>
  before.some((token) => token.tokenType === t.JsonObject && token.startOffset + token.image.length > offset);

function offers(cursor: Cursor, context: CheckContext): readonly Completion[] {
  const said = cursor.before.filter((token) => token.tokenType !== t.Newline);
  const last = said.at(-1);
  const depth = braceDepth(cursor.before);
  const isLineStart = cursor.before.at(-1) === undefined || cursor.before.at(-1)?.tokenType === t.Newline;
  if (depth === 0) return isLineStart ? fileItems(cursor) : [];
  if (last === undefined) return [];
  if (last.tokenType === t.Dot) return memberCompletions(cursor, said.slice(0, -1));
  if (isLineStart && depth === 1 && !continues(last)) return sections(cursor);
  if (last.tokenType === t.Colon) return entryValues(cursor, said.at(-2)?.image ?? '', context);
  return inCondition(cursor, said, last, isLineStart, context);
}

function inCondition(
  cursor: Cursor,
  said: readonly IToken[],
  last: IToken,
  isLineStart: boolean,
  context: CheckContext,
): readonly Completion[] {
  const left = comparedType(said, cursor);
  if (left !== null) return valueCompletions(cursor, left, said, context);
  if (isQuantifierHead(said)) return listCompletions(cursor);
  if (last.tokenType === t.NumberLiteral) return unitCompletions(cursor, comparedType(said.slice(0, -1), cursor));
  if (startsCondition(last) || isLineStart) return conditionStarts(cursor);
  const path = pathBefore(said);
  const resolution = path === null ? null : resolvePath(path, cursor.scope);
  return resolution === null || resolution.kind === 'unknown' ? [] : operators(cursor, resolution);
}

function memberCompletions(cursor: Cursor, said: readonly IToken[]): readonly Completion[] {
  const path = pathBefore(said);
  const resolution = path === null ? null : resolvePath(path, cursor.scope);
  if (resolution?.kind !== 'group' && resolution?.kind !== 'list') return [];
  return fieldCompletions(cursor, fieldsOf(resolution.type));
}

function braceDepth(tokens: readonly IToken[]): number {
  let depth = 0;
  for (const token of tokens) {
    if (token.tokenType === t.LeftBrace) depth += 1;
    if (token.tokenType === t.RightBrace) depth = Math.max(0, depth - 1);
    if (token.tokenType === t.Rule && token.startColumn === 1) depth = 0;
  }
  return depth;
}

const continuing = [t.And, t.Or, t.Not, t.When, t.Unless, t.LeftParen, t.Where, t.Is, t.In, t.OrderSign, t.Comma];
const continues = (token: IToken): boolean => continuing.some((type) => tokenMatcher(token, type));

const conditionHeads = [t.And, t.Or, t.Not, t.When, t.Unless, t.LeftParen, t.LeftBrace];
const startsCondition = (token: IToken): boolean => conditionHeads.some((type) => tokenMatcher(token, type));

const quantifierHeads = [t.Any, t.Every, t.No, t.Of];

/** After `any`, `count of`, `at least 2` a list is due. */
function isQuantifierHead(said: readonly IToken[]): boolean {
  const last = said.at(-1);
  if (last === undefined) return false;
  if (last.tokenType === t.NumberLiteral) {
    const before = said.at(-2)?.tokenType;
    return before === t.Exactly || before === t.Least || before === t.Most;
  }
  return quantifierHeads.includes(last.tokenType);
}

/** The type of the left side, where the cursor stands on the right side of a comparison; null elsewhere. */
function comparedType(said: readonly IToken[], cursor: Cursor): OperandType | null {
  const operatorAt = operatorBefore(said);
  if (operatorAt === null) return null;
  const path = pathBefore(said.slice(0, operatorAt));
  const resolution = path === null ? null : resolvePath(path, cursor.scope);
  return resolution?.kind === 'scalar' ? resolution.type : null;
}

/** Index of the operator that the tokens end in: `is`, `is not`, `<`, `in [ …,`, `in list`, `between … and`. */
function operatorBefore(said: readonly IToken[]): number | null {
  const last = said.at(-1);
  if (last === undefined) return null;
  const at = said.length - 1;
  if (last.tokenType === t.Not && said[at - 1]?.tokenType === t.Is) return at - 1;
  if (last.tokenType === t.Is || last.tokenType === t.Between || tokenMatcher(last, t.OrderSign)) return at;
  if (last.tokenType === t.In) return said[at - 1]?.tokenType === t.Not ? at - 1 : at;
  if (last.tokenType === t.List && said[at - 1]?.tokenType === t.In) return operatorBefore(said.slice(0, -1));
  if (last.tokenType === t.LeftBracket || last.tokenType === t.Comma) {
    const bracketAt = said.findLastIndex((token) => token.tokenType === t.LeftBracket);
    const isOpen = bracketAt >= 0 && !said.slice(bracketAt).some((token) => token.tokenType === t.RightBracket);
    return isOpen ? operatorBefore(said.slice(0, bracketAt)) : null;
  }
  return null;
}
