/**
 * Completion: which slot is the cursor in, and what fits there?
 *
 *   tokens before the cursor ─slot→ file | head of an item | section | entry value | table | test | member of a path
 *                                   | operand | operator | value | unit | list
 *
 * Read from tokens, since the text at a cursor is seldom finished; the definitions and lists of the file come from what
 * can be read of it.
 */
import { tokenMatcher } from 'chevrotain';
import type { IToken } from 'chevrotain';

import type { CheckContext } from '../check/context.ts';
import { listTypes } from '../check/list-types.ts';
import { resolvePath } from '../check/scope.ts';
import type { OperandType } from '../check/typed-ast.ts';
import { fieldsOf } from '../fields/catalogue.ts';
import type { Expression } from '../syntax/ast.ts';
import { parseFile } from '../syntax/parse.ts';
import type { ReadFile } from '../syntax/parse.ts';
import * as t from '../syntax/tokens.ts';
import { codeCompletions, entryValues, unitCompletions, valueCompletions } from './complete-values.ts';
import {
  conditionStarts,
  dayCompletions,
  fieldCompletions,
  listCompletions,
  localTimeCompletions,
} from './complete-operands.ts';
import { continuation, operators } from './complete-operators.ts';
import { fileItems, givenAndExpect, levels, outcomes, rows, sections, typeNames } from './complete-sections.ts';
import type { Completion } from './completion-item.ts';
import { askedAt } from './asked.ts';
import type { Asked } from './asked.ts';
import { readCursor } from './cursor.ts';
import { braceAt, headAt, isInBody, isMaybeLine } from './item-at.ts';
import { operandBefore } from './operand-before.ts';
import { typeOfOperand } from './operand-type.ts';

/** Everything that fits at an offset and begins with what has been typed, best first. */
export function complete(
  sourceText: string,
  offset: number,
  context: CheckContext,
  parsed: ReadFile = parseFile(sourceText),
): readonly Completion[] {
  const cursor = readCursor(sourceText, offset);
  if (cursor.isInComment || isInRecord(cursor.before, offset)) return [];
  const asked = askedAt({ sourceText, offset, cursor, parsed }, context);
  const typed = cursor.typed.replace(/^"/u, '').toLowerCase();
  const fitting = offers(asked).filter((each) => each.label.toLowerCase().includes(typed));
  const begins = (each: Completion): boolean => each.label.toLowerCase().startsWith(typed);
  return [...fitting.filter(begins), ...fitting.filter((each) => !begins(each))].slice(0, 200);
}

/** Inside the JSON of a test there is nothing of ours to offer. */
const isInRecord = (before: readonly IToken[], offset: number): boolean =>
  before.some((token) => token.tokenType === t.JsonObject && token.startOffset + token.image.length > offset);

function offers(asked: Asked): readonly Completion[] {
  const { before } = asked.cursor;
  const said = before.filter((token) => token.tokenType !== t.Newline);
  const last = said.at(-1);
  const head = headAt(before);
  const brace = braceAt(before);
  const isLineStart = before.at(-1) === undefined || before.at(-1)?.tokenType === t.Newline;
  const isNewItem = isLineStart && brace === null && !(isMaybeLine(asked) && isInBody(head, said));
  if (isNewItem) return fileItems(asked);
  if (last === undefined || head === null) return [];
  if (last.tokenType === t.Dot) return memberCompletions(asked);
  if (brace === null) return inHead(asked, head, said, last, isLineStart);
  if (isLineStart && brace === 'item' && !continues(last)) {
    return head.tokenType === t.Ruleset ? levels(asked) : sections(asked, head.tokenType === t.Scorecard);
  }
  if (brace === 'test') return inTest(asked, last, isLineStart);
  if (last.tokenType === t.Colon) return entryValues(asked, said.at(-2)?.image ?? '');
  if (brace === 'points' && last.tokenType === t.Arrow) return rows(asked);
  return inCondition(asked, said, last, isLineStart);
}

/** Outside all braces: the head of an item, or the body of a definition. */
function inHead(
  asked: Asked,
  head: IToken,
  said: readonly IToken[],
  last: IToken,
  isLineStart: boolean,
): readonly Completion[] {
  const own = said.slice(said.indexOf(head));
  if (head.tokenType === t.List) {
    if (last.tokenType === t.Colon) return typeNames(asked, Object.keys(listTypes));
    const type = listTypes[own.find((_, index) => own[index - 1]?.tokenType === t.Colon)?.image ?? ''];
    const isOpen = last.tokenType === t.LeftBracket || last.tokenType === t.Comma;
    return isOpen && type?.kind === 'code' ? codeCompletions(asked, type.list) : [];
  }
  if (head.tokenType !== t.Define) return [];
  if (!isInBody(head, said)) return last.tokenType === t.Colon ? typeNames(asked) : [];
  return last.tokenType === t.ForeignEqual ? conditionStarts(asked) : inCondition(asked, said, last, isLineStart);
}

function inTest(asked: Asked, last: IToken, isLineStart: boolean): readonly Completion[] {
  if (last.tokenType === t.Expect) return outcomes(asked);
  return isLineStart || last.tokenType === t.LeftBrace ? givenAndExpect(asked) : [];
}

function inCondition(asked: Asked, said: readonly IToken[], last: IToken, isLineStart: boolean): readonly Completion[] {
  const operatorAt = operatorBefore(said);
  if (operatorAt !== null) {
    const left = typeBefore(asked, said[operatorAt]);
    return left === null ? [] : valueCompletions(asked, left, said);
  }
  const previous = said.at(-2)?.tokenType;
  if (last.tokenType === t.Of && (previous === t.DateWord || previous === t.TimeWord))
    return localTimeCompletions(asked);
  if (last.tokenType === t.At) return dayCompletions(asked);
  if (isQuantifierHead(said)) return listCompletions(asked);
  if (last.tokenType === t.NumberLiteral) {
    const units = unitCompletions(asked, typeOfNumberAt(asked, said));
    return units.length > 0 ? units : behindOperand(asked);
  }
  if (startsCondition(last) || isLineStart) return conditionStarts(asked);
  return behindOperand(asked);
}

/** What can follow a value or a whole condition. */
function behindOperand(asked: Asked): readonly Completion[] {
  const node = operandBefore(asked, asked.cursor.before.length);
  if (node === null) return [];
  const resolution = node.kind === 'path' ? resolvePath(node, asked.place.scope) : null;
  const isGroup = resolution?.kind === 'group' || (resolution?.kind === 'list' && resolution.rest.length === 0);
  if (isGroup) return operators(asked, null, node);
  const type = typeOfOperand(node, asked.place);
  if (type !== null) return operators(asked, type, node);
  return isWhole(node) ? continuation(asked) : [];
}

const wholeKinds: ReadonlySet<Expression['kind']> = new Set([
  'comparison',
  'between',
  'membership',
  'text_test',
  'presence',
  'quantifier',
  'block',
  'call',
  'group',
  'boolean',
]);

/** Whether what stands there is a condition to which nothing is missing. */
const isWhole = (node: Expression): boolean => wholeKinds.has(node.kind);

function memberCompletions(asked: Asked): readonly Completion[] {
  const path = operandBefore(asked, asked.cursor.before.length - 1);
  const list = path?.kind === 'quantifier' || path?.kind === 'aggregate' ? path.list.path : path;
  const resolution = list?.kind === 'path' ? resolvePath(list, asked.place.scope) : null;
  if (resolution?.kind !== 'group' && resolution?.kind !== 'list') return [];
  return fieldCompletions(asked, fieldsOf(resolution.type));
}

const continuing = [t.And, t.Or, t.Not, t.When, t.Unless, t.LeftParen, t.Where, t.Is, t.In, t.OrderSign, t.Comma];
const continues = (token: IToken): boolean => continuing.some((type) => tokenMatcher(token, type));

const conditionHeads = [t.And, t.Or, t.Not, t.When, t.Unless, t.LeftParen, t.LeftBrace, t.Comma];
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

const typeBefore = (asked: Asked, operator: IToken | undefined): OperandType | null => {
  const node = operator && operandBefore(asked, asked.cursor.before.indexOf(operator));
  return node ? typeOfOperand(node, asked.place) : null;
};

/** What a number is compared with; a window of time is a duration. */
function typeOfNumberAt(asked: Asked, said: readonly IToken[]): OperandType | null {
  if (said.at(-2)?.tokenType === t.Within) return { kind: 'duration' };
  const operatorAt = operatorBefore(said.slice(0, -1));
  return operatorAt === null ? null : typeBefore(asked, said[operatorAt]);
}

/** Index of the operator that the tokens end in: `is`, `is not`, `<`, `in [ …,`, `in list`, `between … and`. */
function operatorBefore(said: readonly IToken[]): number | null {
  const last = said.at(-1);
  if (last === undefined) return null;
  const at = said.length - 1;
  if (last.tokenType === t.Not && said[at - 1]?.tokenType === t.Is) return at - 1;
  if (last.tokenType === t.ForeignEqual && isDefinition(said)) return null;
  if (last.tokenType === t.Is || last.tokenType === t.Between || tokenMatcher(last, t.OrderSign)) return at;
  if (last.tokenType === t.In) return said[at - 1]?.tokenType === t.Not ? at - 1 : at;
  if (last.tokenType === t.List && said[at - 1]?.tokenType === t.In) return operatorBefore(said.slice(0, -1));
  if (last.tokenType === t.And) return betweenBefore(said);
  if (last.tokenType === t.LeftBracket || last.tokenType === t.Comma) {
    const bracketAt = said.findLastIndex((token) => token.tokenType === t.LeftBracket);
    const isOpen = bracketAt >= 0 && !said.slice(bracketAt).some((token) => token.tokenType === t.RightBracket);
    return isOpen ? operatorBefore(said.slice(0, bracketAt)) : null;
  }
  return null;
}

const isDefinition = (said: readonly IToken[]): boolean =>
  headAt(said)?.tokenType === t.Define && said.filter(({ tokenType }) => tokenType === t.ForeignEqual).length === 1;

/** The `between` to which an `and` belongs: nothing but a value stands between the two. */
function betweenBefore(said: readonly IToken[]): number | null {
  const at = said.findLastIndex((token) => token.tokenType === t.Between);
  const isOwn =
    at >= 0 && !said.slice(at + 1, -1).some((token) => tokenMatcher(token, t.And) || startsCondition(token));
  return isOwn ? at : null;
}
