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
import { createRangeSet } from '../source/range-set.ts';
import { shifted } from '../source/shifted.ts';
import { cover, textRange } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type { ErrorNode, Expression, Item, RuleItem, Section, SourceFile } from './ast.ts';
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
import { lex, rangeOfToken } from './lexer.ts';
import { entryWords } from './entry-words.ts';
import { parseSection, rangeOfTokens } from './parse-section.ts';
import type { Findings } from './parse-section.ts';
import { describeToken } from './parser-messages.ts';
import { splitItems } from './split-items.ts';
import { splitRule } from './split-sections.ts';
import type { RuleParts } from './split-sections.ts';
import { keepTriedFixes } from './tried-fixes.ts';
import type { Trial } from './tried-fixes.ts';
import * as t from './tokens.ts';

export interface Parsed<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
  /** Stretches that a fault of form has damaged: what else is said of them is likely to be its echo. */
  readonly damaged: readonly TextRange[];
}

/** A comment with its place; the formatter puts it back. */
export interface CommentText {
  readonly text: string;
  readonly range: TextRange;
}

/** The tree and the comments of a file: what a question about one of its places needs. */
export type ReadFile = Pick<ParsedFile, 'value' | 'comments'>;

export interface ParsedFile extends Parsed<SourceFile> {
  readonly comments: readonly CommentText[];
}

/** Reads a whole file. */
export function parseFile(sourceText: string): ParsedFile {
  const cut = cutFile(sourceText);
  const items = readItems(cut, sourceText, (_cut, _circumstances, read) => read());
  return {
    value: fileOf(sourceText, items),
    comments: cut.comments,
    diagnostics: inOrder([...cut.diagnostics, ...items.flatMap((each) => each.diagnostics)]),
    damaged: items.flatMap((each) => each.damaged),
  };
}

/** An item that has not been read yet. */
export interface CutItem {
  readonly tokens: readonly IToken[];
  readonly range: TextRange;
  /** Whether the line before it too begins with a word that stands for nothing: the first is reported for all. */
  readonly isEcho: boolean;
  /** Whether another item ends on the line on which it begins. */
  readonly isBehindAnother: boolean;
  /** Of the lexer, in order. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CutFile {
  readonly items: readonly CutItem[];
  readonly comments: readonly CommentText[];
  /** Of the lexer, outside all items. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Source text → items, with what they are read from. */
export function cutFile(sourceText: string): CutFile {
  const { tokens, comments, diagnostics } = lex(sourceText);
  const lexical = inOrder(diagnostics);
  const outside: (readonly Diagnostic[])[] = [];
  let at = 0;
  const lexicalBefore = (offset: number): readonly Diagnostic[] => {
    const first = at;
    while ((lexical[at]?.range.start ?? Infinity) < offset) at += 1;
    return lexical.slice(first, at);
  };
  const items = splitItems(tokens).map((item, index, all): CutItem => {
    const range = rangeOfTokens(item);
    const before = all[index - 1];
    outside.push(lexicalBefore(range.start));
    // Without the line ends behind it, which lie outside its range.
    const own = item.slice(0, item.findLastIndex((token) => token.tokenType !== t.Newline) + 1);
    return {
      tokens: own,
      range,
      isEcho: isUnknownItem(item) && isUnknownItem(before),
      isBehindAnother: before !== undefined && before.at(-1)?.tokenType !== t.Newline,
      diagnostics: lexicalBefore(range.end),
    };
  });
  return {
    items,
    comments: comments.map((token) => ({ text: token.image, range: rangeOfToken(token) })),
    diagnostics: [...outside, lexicalBefore(Infinity)].flat(),
  };
}

/** Reads an item, or recalls what it was read as. That depends on the text in its range, and on the circumstances. */
export type ReadItem = (cut: CutItem, circumstances: string, read: () => Parsed<Item>) => Parsed<Item>;

export function readItems({ items }: CutFile, sourceText: string, readOr: ReadItem): readonly Parsed<Item>[] {
  const parsed: Parsed<Item>[] = [];
  for (const [index, cut] of items.entries()) {
    const beforeEnd = items[index - 1]?.range.end ?? 0;
    // What is wrong at the end of the item before explains why this one stands on its line.
    const isExplained = (parsed.at(-1)?.diagnostics.at(-1)?.range.end ?? 0) >= beforeEnd;
    const isStray = cut.isBehindAnother && !cut.isEcho && !isExplained;
    const circumstances = cut.isEcho ? 'echo' : isStray ? 'stray' : '';
    parsed.push(readOr(cut, circumstances, () => readCut(cut, isStray, sourceText)));
  }
  return parsed;
}

function readCut(cut: CutItem, isStray: boolean, sourceText: string): Parsed<Item> {
  const parsed = parseCut(cut, sourceText);
  // Fixes are tried on the item's own text, set in as it stands.
  const { start, end } = cut.range;
  const indent = (cut.tokens[0]?.startColumn ?? 1) - 1;
  const text = ' '.repeat(indent) + sourceText.slice(start, end);
  const tried = keepTriedFixes(shifted(parsed.diagnostics, indent - start), text, tryForm);
  const diagnostics = shifted(tried, start - indent);
  return { ...parsed, diagnostics: isStray ? [...sameLine(cut.tokens), ...diagnostics] : diagnostics };
}

/** Words of no item: an item that is closed ends before them. */
const whatFollows = '\n:';

function tryForm(text: string): Trial {
  const { items, diagnostics } = cutFile(text);
  const behind = cutFile(`${text}${whatFollows}`).items.at(-1);
  return {
    faults: items.reduce(
      (sum, cut) => sum + parseCut(cut, text, { isTrial: true }).diagnostics.length,
      diagnostics.length,
    ),
    isOpen: behind?.range.start !== text.length + whatFollows.length - 1,
  };
}

function parseCut(cut: CutItem, sourceText: string, { isTrial = false } = {}): Parsed<Item> {
  const findings = startFindings(cut.diagnostics, isTrial);
  const value = cut.isEcho ? errorOver(cut.tokens) : parseItem(cut.tokens, findings);
  return { value, ...concluded(findings, sourceText, cut.range.start) };
}

export const fileOf = (sourceText: string, items: readonly Parsed<Item>[]): SourceFile => ({
  kind: 'file',
  items: items.map(({ value }) => value),
  range: textRange(0, sourceText.length),
});

const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((first, second) => first.range.start - second.range.start);

/** Reads one condition, as `eval` and the search bar take it. */
export function parseCondition(sourceText: string): Parsed<Expression> {
  const parsed = readCondition(sourceText);
  const tryText = (text: string): Trial => {
    return { faults: readCondition(text, { isTrial: true }).diagnostics.length, isOpen: false };
  };
  return { ...parsed, diagnostics: keepTriedFixes(parsed.diagnostics, sourceText, tryText) };
}

function readCondition(sourceText: string, { isTrial = false } = {}): Parsed<Expression> {
  const { tokens, diagnostics: lexical } = lex(sourceText);
  const findings = startFindings(lexical, isTrial);
  const parsed = parseSection('expression', tokens, findings);
  const whole = textRange(0, sourceText.length);
  const value: Expression =
    parsed === null ? { kind: 'error', range: whole } : buildExpression(parsed, findings.diagnostics);
  return { value, ...concluded(findings, sourceText, 0) };
}

/** Reads the expression in a stretch of a file, as the templates of `reason` hold them. */
export function parseExpressionIn(sourceText: string, range: TextRange): Parsed<Expression> {
  const { tokens, diagnostics: lexical } = lex(sourceText.slice(range.start, range.end));
  const shift = (token: IToken): IToken => ({
    ...token,
    startOffset: token.startOffset + range.start,
    endOffset: token.startOffset + token.image.length + range.start - 1,
  });
  const findings = startFindings(
    lexical.map((each) => ({
      ...each,
      range: textRange(each.range.start + range.start, each.range.end + range.start),
      fixes: [],
    })),
  );
  const parsed = parseSection('expression', tokens.map(shift), findings);
  const value: Expression = parsed === null ? { kind: 'error', range } : buildExpression(parsed, findings.diagnostics);
  return { value, ...concluded(findings, sourceText, 0) };
}

const startFindings = (lexical: readonly Diagnostic[], isTrial = false): Findings => ({
  diagnostics: [...lexical],
  damaged: [],
  isTrial,
});

/** What is read as meant, and said so, is an echo where another fault has taken its line apart. */
const readAsMeant: ReadonlySet<string> = new Set(['syntax/foreign-sign', 'syntax/bad-escape']);

/** `from` is where the text begins that was read. */
function concluded(
  findings: Findings,
  sourceText: string,
  from: number,
): Pick<Parsed<unknown>, 'diagnostics' | 'damaged'> {
  const linesOf = (code: string, told: readonly Diagnostic[]): readonly TextRange[] =>
    told
      .filter((each) => each.code === code)
      .map(({ range, related }) => lineOf(related.map((each) => each.range).reduce(cover, range), sourceText, from));
  // Behind a quote that is missing, texts are read as what stands between them and the other way round.
  const torn = linesOf('syntax/unterminated-string', findings.diagnostics);
  const broken = [...findings.damaged, ...torn];
  const isTorn = createRangeSet(torn);
  const isBroken = createRangeSet(broken);
  const first = findings.diagnostics.filter(
    ({ code, range }) =>
      !(code === 'syntax/unexpected-character' && isTorn.touches(range)) &&
      !(code === 'syntax/chained-comparison' && isBroken.touches(range)),
  );
  const damaged = [...broken, ...linesOf('syntax/chained-comparison', first)];
  const isDamaged = createRangeSet(damaged);
  const told = first.filter(({ code, range }) => !readAsMeant.has(code) || !isDamaged.touches(range));
  return { diagnostics: inOrder(told), damaged };
}

/** From the start of the line on which a stretch begins to its end. */
const lineOf = ({ start, end }: TextRange, sourceText: string, from: number): TextRange =>
  textRange(Math.max(from, start === 0 ? 0 : sourceText.lastIndexOf('\n', start - 1) + 1), end);

function parseItem(tokens: readonly IToken[], findings: Findings): Item {
  const { diagnostics } = findings;
  const head = tokens[0];
  const range = rangeOfTokens(tokens);
  if (head === undefined) return errorOver(tokens);
  switch (intendedItem(tokens, head, diagnostics)) {
    case 'rule':
      return parseRule(retyped(tokens, t.Rule), findings);
    case 'scorecard':
      return parseRule(retyped(tokens, t.Scorecard), findings);
    case 'define': {
      const cst = parseSection('defineItem', retyped(tokens, t.Define), findings);
      return (cst && buildDefine(cst, range, diagnostics)) ?? { kind: 'error', range };
    }
    case 'list': {
      const cst = parseSection('listItem', retyped(tokens, t.List), findings);
      return (cst && buildList(cst, range, diagnostics)) ?? { kind: 'error', range };
    }
    case 'ruleset':
      return parseRuleset(retyped(tokens, t.Ruleset), findings);
    default:
      return { kind: 'error', range };
  }
}

/** An item may begin behind another on its line only by mistake. */
function sameLine([head]: readonly IToken[]): readonly Diagnostic[] {
  if (head === undefined) return [];
  const range = rangeOfToken(head);
  const fixes = [{ title: 'Begin a new line', edits: [{ range: textRange(range.start, range.start), newText: '\n' }] }];
  return [
    report('syntax/unexpected', { found: describeToken(head), expected: 'the end of the line' }, range, { fixes }),
  ];
}

const itemWords = ['rule', 'scorecard', 'define', 'list', 'ruleset'];

const errorOver = (tokens: readonly IToken[]): ErrorNode => ({ kind: 'error', range: rangeOfTokens(tokens) });

/** Whether it begins with a word that stands for nothing. Of several such lines the first is reported for all. */
function isUnknownItem(tokens: readonly IToken[] = []): boolean {
  const [head] = tokens;
  return head !== undefined && !itemWords.includes(head.image) && meantItems(tokens).length === 0;
}

/** The words that the first one may be a misspelling of. Only a ruleset has its text where the others have a name. */
function meantItems(tokens: readonly IToken[]): readonly string[] {
  const [head, next] = tokens;
  if (head === undefined || !tokenMatcher(head, t.Word)) return [];
  const isRuleset = next !== undefined && tokenMatcher(next, t.StringLiteral);
  return suggestions(head.image, itemWords).filter((word) => (word === 'ruleset') === isRuleset);
}

/** The item that a first word stands for, also when it is misspelt; null when it stands for nothing. */
function intendedItem(tokens: readonly IToken[], head: IToken, diagnostics: Diagnostic[]): string | null {
  if (itemWords.includes(head.image)) return head.image;
  const near = meantItems(tokens);
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

function parseRule(tokens: readonly IToken[], findings: Findings): Item {
  const parts = splitRule(tokens);
  const range = rangeOfTokens(parts.closeBrace === null ? tokens : upTo(tokens, parts.closeBrace));
  const header = parseSection('ruleHeader', parts.header, findings);
  const built = header && buildHeader(header, findings.diagnostics);
  const faultsBefore = findings.diagnostics.length;
  const said = new Set(parts.sections.map(([head]) => head?.image ?? ''));
  const sections = parts.sections.map((section, index, all) =>
    isUnknownSection(section, said) && isUnknownSection(all[index - 1], said)
      ? errorOver(section)
      : parseRuleSection(section, said, findings),
  );
  reportBraces(parts, findings.diagnostics.slice(faultsBefore), findings);
  if (built === null) return { kind: 'error', range };
  const rule: RuleItem = { kind: 'rule', ...built, sections, range };
  return rule;
}

function parseRuleset(tokens: readonly IToken[], findings: Findings): Item {
  const parts = splitRule(tokens);
  const range = rangeOfTokens(parts.closeBrace === null ? tokens : upTo(tokens, parts.closeBrace));
  const header = parseSection('rulesetHeader', parts.header, findings);
  const faultsBefore = findings.diagnostics.length;
  const lines = parts.sections.flatMap((line) => parseSection('rulesetLine', line, findings) ?? []);
  reportBraces(parts, findings.diagnostics.slice(faultsBefore), findings);
  const built = header && buildRuleset(header, lines, findings.diagnostics);
  return built === null ? { kind: 'error', range } : { ...built, range };
}

function upTo(tokens: readonly IToken[], last: IToken): readonly IToken[] {
  return tokens.slice(0, tokens.findIndex((token) => token.startOffset === last.startOffset) + 1);
}

/** `inside` is what is said of the sections: a bracket that is missing there is not missed again here. */
function reportBraces(parts: RuleParts, inside: readonly Diagnostic[], { diagnostics }: Findings): void {
  const header = rangeOfTokens(parts.header);
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
  } else if (parts.closeBrace === null && !inside.some(({ code }) => bracketCodes.has(code))) {
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

const bracketCodes: ReadonlySet<string> = new Set(['syntax/unclosed', 'syntax/unterminated-string']);

const sectionWords = ['when', 'unless', 'points', 'test'];

/** `said` are the words with which sections of the rule begin. */
function parseRuleSection(tokens: readonly IToken[], said: ReadonlySet<string>, findings: Findings): Section {
  const { diagnostics } = findings;
  const range = rangeOfTokens(tokens);
  const error: ErrorNode = { kind: 'error', range };
  const head = tokens[0];
  if (head === undefined) return error;
  if (tokens[1]?.tokenType === t.Colon && (head.image === 'when' || head.image === 'unless')) {
    return parseWhen(withoutColon(tokens, diagnostics), range, findings);
  }
  if (tokens[1]?.tokenType === t.Colon) {
    const entry = parseSection('entrySection', tokens, findings);
    return (entry && buildEntry(entry, range, diagnostics)) ?? error;
  }
  if (isEntryWord(head)) {
    diagnostics.push(missingColon(head, tokens[1]));
    return error;
  }
  switch (sectionWords.includes(head.image) ? head.image : misspeltSection(head, said, findings)) {
    case 'when':
      return parseWhen(retyped(tokens, t.When), range, findings);
    case 'unless':
      return parseWhen(retyped(tokens, t.Unless), range, findings);
    case 'points': {
      const points = parseSection('pointsSection', retyped(tokens, t.Points), findings);
      return points === null ? error : buildPoints(points, range, diagnostics);
    }
    case 'test': {
      const test = parseSection('testSection', retyped(tokens, t.Test), findings);
      return (test && buildTest(test, range, diagnostics)) ?? error;
    }
    default:
      return error;
  }
}

const isEntryWord = ({ image }: IToken): boolean => entryWords.some((word) => word === image);

/** `score 5` or `score = 5`. */
function missingColon(head: IToken, next: IToken | undefined): Diagnostic {
  const { end } = rangeOfToken(head);
  const isEqual = next?.tokenType === t.ForeignEqual;
  const edit = { range: textRange(end, isEqual ? rangeOfToken(next).end : end), newText: ':' };
  const place = next === undefined || next.tokenType === t.Newline ? head : next;
  const found = place === next ? describeToken(next) : 'the end of the line';
  return report('syntax/unexpected', { found, expected: '`:`' }, rangeOfToken(place), {
    fixes: [{ title: 'Add `:`', edits: [edit] }],
  });
}

/** `when: …` is read as what it means. */
function withoutColon(tokens: readonly IToken[], diagnostics: Diagnostic[]): readonly IToken[] {
  const [head, colon, ...rest] = tokens;
  if (head === undefined || colon === undefined) return tokens;
  const range = rangeOfToken(colon);
  const fixes = [{ title: 'Remove it', edits: [{ range, newText: '' }] }];
  diagnostics.push(
    report('syntax/unexpected', { found: describeToken(colon), expected: 'a condition' }, range, { fixes }),
  );
  return [head, ...rest];
}

function isUnknownSection(tokens: readonly IToken[] | undefined, said: ReadonlySet<string>): boolean {
  const head = tokens?.[0];
  if (head === undefined || tokens?.[1]?.tokenType === t.Colon || sectionWords.includes(head.image)) return false;
  if (isEntryWord(head)) return false;
  return meantSections(head, said).length === 0;
}

function misspeltSection(head: IToken, said: ReadonlySet<string>, { diagnostics }: Findings): string | null {
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

function parseWhen(tokens: readonly IToken[], range: TextRange, findings: Findings): Section {
  const cst = parseSection('whenSection', tokens, findings);
  return cst === null ? { kind: 'error', range } : buildWhen(cst, range, findings.diagnostics);
}
