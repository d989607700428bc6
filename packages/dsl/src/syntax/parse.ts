/**
 * Source text → syntax tree.
 *
 *   text ─lex→ tokens ─splitItems→ items ─splitRule→ sections ─layout→ ─parseTokens→ CST ─cst-to-ast→ SourceFile
 *
 * Never throws on bad text: what cannot be read becomes an `error` node and a diagnostic, at most one a section.
 */
import type { IToken } from 'chevrotain';
import { tokenMatcher } from 'chevrotain';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean, suggestions } from '../diagnostics/did-you-mean.ts';
import { report } from '../diagnostics/report.ts';
import { limits } from '../limits.ts';
import { cover, textRange } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type { ErrorNode, Expression, Item, RuleItem, Section, SourceFile } from './ast.ts';
import type {
  DefineItemCstNode,
  EntrySectionCstNode,
  ExpressionCstNode,
  ListItemCstNode,
  PointsSectionCstNode,
  RuleHeaderCstNode,
  RulesetItemCstNode,
  TestSectionCstNode,
  WhenSectionCstNode,
} from './cst.gen.ts';
import { buildExpression } from './cst-to-ast.ts';
import {
  buildDefine,
  buildEntry,
  buildHeader,
  buildList,
  buildPoints,
  buildRuleset,
  buildTest,
  buildWhen,
} from './cst-to-section.ts';
import { parseTokens } from './grammar.ts';
import type { EntryProduction, ParsedSection } from './grammar.ts';
import { dropInsignificantNewlines } from './layout.ts';
import { lex, rangeOfToken } from './lexer.ts';
import { firstTooDeep } from './nesting.ts';
import { describeToken } from './parser-messages.ts';
import { splitItems } from './split-items.ts';
import { splitRule } from './split-sections.ts';
import * as t from './tokens.ts';

export interface Parsed<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A comment with its place; the formatter puts it back. */
export interface CommentText {
  readonly text: string;
  readonly range: TextRange;
}

export interface ParsedFile extends Parsed<SourceFile> {
  readonly comments: readonly CommentText[];
}

/** Reads a whole file. */
export function parseFile(sourceText: string): ParsedFile {
  const { tokens, comments, diagnostics: lexical } = lex(sourceText);
  const diagnostics: Diagnostic[] = [...lexical];
  const items = splitItems(tokens).map((item, index, all) =>
    isUnknownItem(item) && isUnknownItem(all[index - 1]) ? errorOver(item) : parseItem(item, diagnostics),
  );
  return {
    value: { kind: 'file', items, range: textRange(0, sourceText.length) },
    comments: comments.map((token) => ({ text: token.image, range: rangeOfToken(token) })),
    diagnostics: inOrder(diagnostics),
  };
}

/** Reads one condition, as `eval` and the search bar take it. */
export function parseCondition(sourceText: string): Parsed<Expression> {
  const { tokens, diagnostics: lexical } = lex(sourceText);
  const diagnostics: Diagnostic[] = [...lexical];
  const parsed = parseSection('expression', tokens, diagnostics);
  const whole = textRange(0, sourceText.length);
  const value: Expression = parsed === null ? { kind: 'error', range: whole } : buildExpression(parsed, diagnostics);
  return { value, diagnostics: inOrder(diagnostics) };
}

/** Reads the expression in a stretch of a file, as the templates of `reason` hold them. */
export function parseExpressionIn(sourceText: string, range: TextRange): Parsed<Expression> {
  const { tokens, diagnostics: lexical } = lex(sourceText.slice(range.start, range.end));
  const shift = (token: IToken): IToken => ({ ...token, startOffset: token.startOffset + range.start });
  const diagnostics: Diagnostic[] = lexical.map((each) => ({
    ...each,
    range: textRange(each.range.start + range.start, each.range.end + range.start),
    fixes: [],
  }));
  const parsed = parseSection('expression', tokens.map(shift), diagnostics);
  return { value: parsed === null ? { kind: 'error', range } : buildExpression(parsed, diagnostics), diagnostics };
}

const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((first, second) => first.range.start - second.range.start);

function parseItem(tokens: readonly IToken[], diagnostics: Diagnostic[]): Item {
  const head = tokens[0];
  const range = rangeOfTokens(tokens);
  if (head === undefined) return errorOver(tokens);
  switch (intendedItem(tokens, head, diagnostics)) {
    case 'rule':
      return parseRule(retyped(tokens, t.Rule), diagnostics);
    case 'scorecard':
      return parseRule(retyped(tokens, t.Scorecard), diagnostics);
    case 'define': {
      const cst = parseSection('defineItem', retyped(tokens, t.Define), diagnostics);
      return (cst && buildDefine(cst, range, diagnostics)) ?? { kind: 'error', range };
    }
    case 'list': {
      const cst = parseSection('listItem', retyped(tokens, t.List), diagnostics);
      return (cst && buildList(cst, range, diagnostics)) ?? { kind: 'error', range };
    }
    case 'ruleset': {
      const cst = parseSection('rulesetItem', retyped(tokens, t.Ruleset), diagnostics);
      return (cst && buildRuleset(cst, range, diagnostics)) ?? { kind: 'error', range };
    }
    default:
      return { kind: 'error', range };
  }
}

const itemWords = ['rule', 'scorecard', 'define', 'list', 'ruleset'];

const errorOver = (tokens: readonly IToken[]): ErrorNode => ({ kind: 'error', range: rangeOfTokens(tokens) });

/** Whether it begins with a word that stands for nothing. Of several such lines the first is reported for all. */
function isUnknownItem(tokens: readonly IToken[] | undefined): boolean {
  const word = tokens?.[0]?.image;
  return word !== undefined && !itemWords.includes(word) && suggestions(word, itemWords).length === 0;
}

/** The item that a first word stands for, also when it is misspelt; null when it stands for nothing. */
function intendedItem(tokens: readonly IToken[], head: IToken, diagnostics: Diagnostic[]): string | null {
  if (itemWords.includes(head.image)) return head.image;
  // Only a ruleset has its text where the others have a name.
  const isRuleset = tokens[1] !== undefined && tokenMatcher(tokens[1], t.StringLiteral);
  const near = suggestions(head.image, itemWords).filter((word) => (word === 'ruleset') === isRuleset);
  diagnostics.push(
    report('syntax/unknown-item', { found: head.image }, rangeOfToken(head), {
      fixes: replacements(head, near),
      ...hintOf(near),
    }),
  );
  return near[0] ?? null;
}

const replacements = (token: IToken, words: readonly string[]) =>
  words.map((word) => ({
    title: `Change to \`${word}\``,
    edits: [{ range: rangeOfToken(token), newText: word }],
  }));

function hintOf(near: readonly string[]): { hint?: string } {
  const hint = didYouMean(near);
  return hint === undefined ? {} : { hint };
}

/** The tokens with a misspelt first word read as the keyword that it stands for. */
function retyped(tokens: readonly IToken[], type: IToken['tokenType']): readonly IToken[] {
  const [head, ...rest] = tokens;
  if (head === undefined || head.tokenType === type) return tokens;
  // `tokenTypeIdx` is what Chevrotain compares; both have to change together.
  return [{ ...head, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 }, ...rest];
}

function parseRule(tokens: readonly IToken[], diagnostics: Diagnostic[]): Item {
  const parts = splitRule(tokens);
  const range = rangeOfTokens(parts.closeBrace === null ? tokens : upTo(tokens, parts.closeBrace));
  const header = parseSection('ruleHeader', parts.header, diagnostics);
  const built = header && buildHeader(header, diagnostics);
  reportBraces(parts, rangeOfTokens(parts.header), diagnostics);
  const said = new Set(parts.sections.map(([head]) => head?.image ?? ''));
  const sections = parts.sections.map((section, index, all) =>
    isUnknownSection(section, said) && isUnknownSection(all[index - 1], said)
      ? errorOver(section)
      : parseRuleSection(section, said, diagnostics),
  );
  if (built === null) return { kind: 'error', range };
  const rule: RuleItem = { kind: 'rule', ...built, sections, range };
  return rule;
}

function upTo(tokens: readonly IToken[], last: IToken): readonly IToken[] {
  return tokens.slice(0, tokens.findIndex((token) => token.startOffset === last.startOffset) + 1);
}

function reportBraces(parts: ReturnType<typeof splitRule>, header: TextRange, diagnostics: Diagnostic[]): void {
  if (parts.openBrace === null) {
    const end = textRange(header.end, header.end);
    // Behind a text without its closing quote, the brace would be one more letter of it.
    const isOpenEnded = parts.header.at(-1)?.tokenType === t.UnterminatedString;
    const addition = { title: 'Add the brace', edits: [{ range: end, newText: ' {' }] };
    diagnostics.push(
      report('syntax/unexpected', { found: 'the end of the line', expected: '`{`' }, header, {
        fixes: isOpenEnded ? [] : [addition],
      }),
    );
  } else if (parts.closeBrace === null && firstUnclosed(parts.sections.at(-1) ?? []) === null) {
    // What is open in the last section is reported there, and this one only once that is closed.
    diagnostics.push(report('syntax/unclosed', { open: '{', close: '}' }, rangeOfToken(parts.openBrace)));
  }
  const extra = parts.rest[0];
  if (extra === undefined) return;
  const range = rangeOfTokens(parts.rest);
  const removal = [{ title: 'Remove it', edits: [{ range, newText: '' }] }];
  diagnostics.push(
    extra.tokenType === t.RightBrace
      ? report('syntax/too-many-closing', { close: '}' }, rangeOfToken(extra), { fixes: removal })
      : report('syntax/unexpected', { found: describeToken(extra), expected: 'the next rule' }, range),
  );
}

const sectionWords = ['when', 'unless', 'points', 'test'];

/** `said` are the words with which sections of the rule begin. */
function parseRuleSection(tokens: readonly IToken[], said: ReadonlySet<string>, diagnostics: Diagnostic[]): Section {
  const range = rangeOfTokens(tokens);
  const error: ErrorNode = { kind: 'error', range };
  const head = tokens[0];
  if (head === undefined) return error;
  if (tokens[1]?.tokenType === t.Colon) {
    const entry = parseSection('entrySection', tokens, diagnostics);
    return (entry && buildEntry(entry, range, diagnostics)) ?? error;
  }
  switch (sectionWords.includes(head.image) ? head.image : misspeltSection(head, said, diagnostics)) {
    case 'when':
      return parseWhen(retyped(tokens, t.When), range, diagnostics);
    case 'unless':
      return parseWhen(retyped(tokens, t.Unless), range, diagnostics);
    case 'points': {
      const points = parseSection('pointsSection', retyped(tokens, t.Points), diagnostics);
      return points === null ? error : buildPoints(points, range, diagnostics);
    }
    case 'test': {
      const test = parseSection('testSection', retyped(tokens, t.Test), diagnostics);
      return (test && buildTest(test, range, diagnostics)) ?? error;
    }
    default:
      return error;
  }
}

function isUnknownSection(tokens: readonly IToken[] | undefined, said: ReadonlySet<string>): boolean {
  const head = tokens?.[0];
  if (head === undefined || tokens?.[1]?.tokenType === t.Colon || sectionWords.includes(head.image)) return false;
  return meantSections(head, said).length === 0;
}

function misspeltSection(head: IToken, said: ReadonlySet<string>, diagnostics: Diagnostic[]): string | null {
  const near = meantSections(head, said);
  diagnostics.push(
    report('syntax/unknown-section', { found: head.image }, rangeOfToken(head), {
      fixes: replacements(head, near),
      ...hintOf(near),
    }),
  );
  return near[0] ?? null;
}

/** What the rule says once already, another line was hardly meant to say: `then` is no `when` beside one. */
function meantSections(head: IToken, said: ReadonlySet<string>): readonly string[] {
  const free = sectionWords.filter((word) => word === 'test' || !said.has(word));
  return tokenMatcher(head, t.Word) ? suggestions(head.image, free) : [];
}

function parseWhen(tokens: readonly IToken[], range: TextRange, diagnostics: Diagnostic[]): Section {
  const cst = parseSection('whenSection', tokens, diagnostics);
  return cst === null ? { kind: 'error', range } : buildWhen(cst, range, diagnostics);
}

interface CstOf {
  readonly ruleHeader: RuleHeaderCstNode;
  readonly whenSection: WhenSectionCstNode;
  readonly pointsSection: PointsSectionCstNode;
  readonly entrySection: EntrySectionCstNode;
  readonly testSection: TestSectionCstNode;
  readonly listItem: ListItemCstNode;
  readonly defineItem: DefineItemCstNode;
  readonly rulesetItem: RulesetItemCstNode;
  readonly expression: ExpressionCstNode;
}

/** Parses tokens as one production and reports its first fault: later ones are mostly echoes of it. */
function parseSection<P extends EntryProduction>(
  production: P,
  tokens: readonly IToken[],
  diagnostics: Diagnostic[],
): CstOf[P] | null {
  const significant = dropInsignificantNewlines(tokens);
  // Behind the name of a list or a definition, `=` is Tau's own.
  const ownEqual = definingItems.has(production)
    ? significant.find(({ tokenType }) => tokenType === t.ForeignEqual)
    : undefined;
  diagnostics.push(
    ...significant.flatMap((token, index) => (token === ownEqual ? [] : foreignSign(token, index, significant))),
  );
  const deep = firstTooDeep(significant, limits.nestingMax);
  if (deep !== null) {
    diagnostics.push(report('syntax/too-deep', { limit: limits.nestingMax }, rangeOfToken(deep)));
    return null;
  }
  const { cst, errors } = parseTokens(production, significant);
  const fault = errors[0];
  if (fault !== undefined) diagnostics.push(describeFault(fault, significant));
  // The production's name decides the node's type; Chevrotain's own signature does not say so.
  return (cst as unknown as CstOf[P] | undefined) ?? null;
}

const definingItems: ReadonlySet<EntryProduction> = new Set(['listItem', 'defineItem']);

function foreignSign(token: IToken, index: number, tokens: readonly IToken[]): readonly Diagnostic[] {
  const word = t.foreignSigns.get(token.tokenType);
  if (word === undefined) return [];
  const range = rangeOfToken(token);
  // A sign may touch its neighbours, a word may not.
  const before = touches(tokens[index - 1], token) ? ' ' : '';
  const after = touches(token, tokens[index + 1]) ? ' ' : '';
  const fixes = [{ title: `Write \`${word}\``, edits: [{ range, newText: `${before}${word}${after}` }] }];
  return [report('syntax/foreign-sign', { sign: token.image, word }, range, { fixes })];
}

const touches = (first: IToken | undefined, second: IToken | undefined): boolean =>
  first !== undefined && second !== undefined && rangeOfToken(first).end === second.startOffset;

function describeFault(fault: ParsedSection['errors'][number], tokens: readonly IToken[]): Diagnostic {
  const unclosed = firstUnclosed(tokens);
  const isAtEnd = Number.isNaN(fault.token.startOffset) || fault.token.image === '';
  if (unclosed !== null && (isAtEnd || fault.message === `\`${closing(unclosed)}\``)) {
    return report('syntax/unclosed', { open: unclosed.image, close: closing(unclosed) }, rangeOfToken(unclosed));
  }
  const last = tokens.at(-1);
  const range = isAtEnd ? (last === undefined ? textRange(0, 0) : rangeOfToken(last)) : rangeOfToken(fault.token);
  return report('syntax/unexpected', { found: describeToken(fault.token), expected: fault.message }, range);
}

const closing = (open: IToken): string => ({ '{': '}', '(': ')', '[': ']' })[open.image] ?? '}';

function firstUnclosed(tokens: readonly IToken[]): IToken | null {
  const open: IToken[] = [];
  for (const token of tokens) {
    if (['{', '(', '['].includes(token.image)) open.push(token);
    else if (open.length > 0 && ['}', ')', ']'].includes(token.image)) {
      const innermost = open.at(-1);
      if (innermost !== undefined && closing(innermost) !== token.image) return innermost;
      open.pop();
    }
  }
  return open.at(-1) ?? null;
}

function rangeOfTokens(tokens: readonly IToken[]): TextRange {
  const textTokens = tokens.filter((token) => token.tokenType !== t.Newline);
  const first = textTokens[0];
  const last = textTokens.at(-1);
  return first === undefined || last === undefined ? textRange(0, 0) : cover(rangeOfToken(first), rangeOfToken(last));
}
