/**
 * Tokens of one section → its concrete tree, and its first fault. Whatever else stands in the stretch that the fault
 * damages is likely to be an echo of it.
 */
import { EOF } from 'chevrotain';
import type { IToken } from 'chevrotain';

import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { report } from '../diagnostics/report.ts';
import { limits } from '../limits.ts';
import { cover, textRange } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type * as cst from './cst.gen.ts';
import { placeEmptyNodes } from './cst-to-ast.ts';
import { parseTokens } from './grammar.ts';
import type { EntryProduction, ParsedSection } from './grammar.ts';
import { continuesAfter, continuesBefore, dropInsignificantNewlines, isOneOf } from './layout.ts';
import { rangeOfToken } from './lexer.ts';
import { mendBrackets } from './mend-brackets.ts';
import type { BracketFault } from './mend-brackets.ts';
import { firstTooDeep } from './nesting.ts';
import { describeToken, nothingMore } from './parser-messages.ts';
import { findRepair } from './repair.ts';
import * as t from './tokens.ts';

/** Where the parts of a parse report. */
export interface Findings {
  readonly diagnostics: Diagnostic[];
  /** Stretches that a fault of form has damaged. */
  readonly damaged: TextRange[];
  /** Whether the faults are only counted, so that nothing that mends them has to be found. */
  readonly isTrial: boolean;
}

interface CstOf {
  readonly ruleHeader: cst.RuleHeaderCstNode;
  readonly whenSection: cst.WhenSectionCstNode;
  readonly pointsSection: cst.PointsSectionCstNode;
  readonly entrySection: cst.EntrySectionCstNode;
  readonly testSection: cst.TestSectionCstNode;
  readonly listItem: cst.ListItemCstNode;
  readonly defineItem: cst.DefineItemCstNode;
  readonly rulesetHeader: cst.RulesetHeaderCstNode;
  readonly rulesetLine: cst.RulesetLineCstNode;
  readonly expression: cst.ExpressionCstNode;
}

/** Parses tokens as one production and reports its first fault: later ones are mostly echoes of it. */
export function parseSection<P extends EntryProduction>(
  production: P,
  tokens: readonly IToken[],
  findings: Findings,
): CstOf[P] | null {
  const significant = dropInsignificantNewlines(tokens);
  reportForeignSigns(production, significant, findings.diagnostics);
  const deep = firstTooDeep(significant, limits.nestingMax);
  if (deep !== null) {
    findings.diagnostics.push(report('syntax/too-deep', { limit: limits.nestingMax }, rangeOfToken(deep)));
    findings.damaged.push(rangeOfTokens(tokens));
    return null;
  }
  const asWritten = parseTokens(production, significant);
  const [fault] = asWritten.errors;
  const { tokens: mendedTokens, faults: brackets } = mendBrackets(tokens);
  // The production's name decides the node's type; Chevrotain's own signature does not say so.
  const typed = ({ cst: node, errors }: ParsedSection): CstOf[P] | null => {
    if (errors.length > 0) placeEmptyNodes(node, significant[0]?.startOffset ?? 0);
    return (node as unknown as CstOf[P] | undefined) ?? null;
  };
  if (fault === undefined && brackets.length === 0) return typed(asWritten);
  const mended = brackets.length === 0 ? asWritten : parseTokens(production, dropInsignificantNewlines(mendedTokens));
  const placeOf = placesIn(significant);
  const cause = firstCause(fault, fault && placeOf(fault), brackets[0]);
  const places = [cause.place, ...brackets.map(({ token }) => token), ...mended.errors.map(placeOf)];
  const lines = linesOf(tokens);
  for (const range of new Set(places.flatMap((place) => (place === undefined ? [] : linesAround(place, lines))))) {
    findings.damaged.push(range);
  }
  if (!tokens.some(({ tokenType }) => tokenType === t.UnterminatedString)) {
    findings.diagnostics.push(describe(cause, { production, tokens, brackets, isTrial: findings.isTrial }));
  }
  return typed(mended);
}

type ParserFault = ParsedSection['errors'][number];

const isAtEnd = ({ token }: ParserFault): boolean => token.tokenType === EOF || Number.isNaN(token.startOffset);

/** Whether the condition is whole at the end of its line, so that what the next line begins with is what is too much. */
const isBehindLine = ({ token, message }: ParserFault): boolean =>
  token.tokenType === t.Newline && message === nothingMore;

/** Where a person would point: at the last word of a line or a text that ends too early, else at what stands there. */
function placesIn(tokens: readonly IToken[]): (fault: ParserFault) => IToken | undefined {
  const indexAt = new Map(tokens.map((token, index) => [token.startOffset, index]));
  const endingAt = new Map(tokens.map((token) => [rangeOfToken(token).end, token]));
  return (fault) => {
    if (isAtEnd(fault)) return tokens.at(-1);
    const { token } = fault;
    // A bracket that was added has no text of its own and stands at the end of what is before it.
    if (token.image === '') return endingAt.get(token.startOffset);
    const index = indexAt.get(token.startOffset) ?? -1;
    if (isBehindLine(fault)) return tokens[index + 1];
    const previous = tokens[index - 1];
    return previous !== undefined && endsTooEarly(previous, token) ? previous : token;
  };
}

/** Whether a line stops short, at its end or, where it ends in a sign that lets it go on, in what the next begins with. */
const endsTooEarly = (before: IToken, { tokenType, startLine }: IToken): boolean =>
  tokenType === t.Newline || (isOneOf(before, continuesAfter) && before.startLine !== startLine);

interface Cause {
  readonly place: IToken | undefined;
  /** Null where it is what the parser stumbled over. */
  readonly bracket: BracketFault | null;
  readonly fault: ParserFault | undefined;
}

/** Of a bracket at fault and what the parser stumbled over, what stands first is the cause. */
function firstCause(
  fault: ParserFault | undefined,
  place: IToken | undefined,
  bracket: BracketFault | undefined,
): Cause {
  const isBracket =
    bracket !== undefined &&
    (fault === undefined ||
      place === undefined ||
      place.startOffset > bracket.token.startOffset ||
      (place === bracket.token && (bracket.kind === 'extra' || isAtEnd(fault))));
  return isBracket ? { place: bracket.token, bracket, fault } : { place, bracket: null, fault };
}

interface SectionText {
  readonly production: EntryProduction;
  readonly tokens: readonly IToken[];
  readonly brackets: readonly BracketFault[];
  readonly isTrial: boolean;
}

function describe(
  { place, bracket, fault }: Cause,
  { production, tokens, brackets, isTrial }: SectionText,
): Diagnostic {
  if (bracket !== null) return describeBracket(bracket, brackets);
  const range = place === undefined ? textRange(0, 0) : rangeOfToken(place);
  if (fault === undefined) return report('syntax/unexpected', { found: 'the end', expected: 'something else' }, range);
  const at = isAtEnd(fault)
    ? tokens.length
    : tokens.findIndex(({ startOffset }) => startOffset === fault.token.startOffset);
  const isBehind = isBehindLine(fault);
  const isEarly = !isAtEnd(fault) && place !== fault.token && !isBehind;
  const repair = isTrial ? null : findRepair(production, { tokens, at, expected: fault.message });
  const hint = repair?.meant === null || repair === null ? undefined : didYouMean([repair.meant]);
  const found = isEarly ? 'the end of the line' : describeToken(isBehind ? (place ?? fault.token) : fault.token);
  const expected = isBehind ? '`and`, `or` or the next section' : fault.message;
  return report('syntax/unexpected', { found, expected }, range, {
    fixes: repair === null ? [] : [repair.fix],
    ...(hint === undefined ? {} : { hint }),
  });
}

function describeBracket({ kind, token, closer }: BracketFault, brackets: readonly BracketFault[]): Diagnostic {
  const range = rangeOfToken(token);
  if (kind === 'unclosed') {
    return report('syntax/unclosed', { open: token.image, close: closing(token) }, range, {
      fixes: closer === null ? [] : [closeWithin(token.startOffset, closer.at, brackets)],
    });
  }
  const fixes: readonly Fix[] = [{ title: 'Remove it', edits: [{ range, newText: '' }] }];
  return report('syntax/too-many-closing', { close: token.image }, range, { fixes });
}

/** What is open within a bracket is closed with it: its own closing sign alone would close one of those. */
function closeWithin(start: number, end: number, brackets: readonly BracketFault[]): Fix {
  const within = brackets
    .filter(({ token, closer }) => token.startOffset >= start && closer !== null && closer.at <= end)
    .toReversed();
  const edits = Map.groupBy(
    within.flatMap(({ closer }) => closer ?? []),
    ({ at }) => at,
  );
  return {
    title: `Add ${within.map(({ token }) => `\`${closing(token)}\``).join(' and ')}`,
    edits: [...edits]
      .toSorted(([one], [other]) => one - other)
      .map(([at, closers]) => ({ range: textRange(at, at), newText: closers.map(({ text }) => text).join('') })),
  };
}

const closing = (open: IToken): string => ({ '{': '}', '(': ')', '[': ']' })[open.image] ?? '}';

interface Lines {
  readonly lines: readonly (readonly IToken[])[];
  /** By the offset of a token, line ends included, on which of the lines it stands. */
  readonly lineAt: ReadonlyMap<number, number>;
  /** Stretches that have been asked for: of a thousand faults on one line, one has to look through it. */
  readonly stretches: Map<string, TextRange>;
}

function linesOf(tokens: readonly IToken[]): Lines {
  const lines: IToken[][] = [[]];
  const lineAt = new Map<number, number>();
  for (const token of tokens) {
    lineAt.set(token.startOffset, lines.length - 1);
    if (token.tokenType !== t.Newline) lines.at(-1)?.push(token);
    else if (lines.at(-1)?.length !== 0) lines.push([]);
  }
  return { lines, lineAt, stretches: new Map() };
}

/**
 * The line of a fault, with the lines that go on from it and those that are set in below it. At either end of a line,
 * the line beyond may be a part of it that was torn off.
 */
function linesAround(place: IToken, { lines, lineAt, stretches }: Lines): readonly TextRange[] {
  const at = lineAt.get(place.startOffset);
  const line = at === undefined ? undefined : lines[at];
  if (at === undefined || line === undefined) return [];
  const isFirst = line[0]?.startOffset === place.startOffset;
  const isLast = (line.at(-1)?.startOffset ?? 0) <= place.startOffset;
  const key = `${at} ${isFirst} ${isLast}`;
  const known = stretches.get(key);
  if (known !== undefined) return [known];
  let end = isLast ? at + 2 : at + 1;
  while (end < lines.length && (columnOf(lines[end]) > columnOf(line) || goesOn(lines[end - 1], lines[end]))) end += 1;
  const stretch = rangeOfTokens(lines.slice(isFirst ? Math.max(0, at - 1) : at, end).flat());
  stretches.set(key, stretch);
  return [stretch];
}

const columnOf = (line: readonly IToken[] | undefined): number => line?.[0]?.startColumn ?? 1;

const goesOn = (line: readonly IToken[] | undefined, next: readonly IToken[] | undefined): boolean =>
  isOneOf(line?.at(-1), continuesAfter) || isOneOf(next?.[0], continuesBefore);

const definingItems: ReadonlySet<EntryProduction> = new Set(['listItem', 'defineItem']);

/** Behind the name of a list or a definition, `=` is Tau's own. */
function reportForeignSigns(production: EntryProduction, tokens: readonly IToken[], diagnostics: Diagnostic[]): void {
  const ownEqual = definingItems.has(production)
    ? tokens.find(({ tokenType }) => tokenType === t.ForeignEqual)
    : undefined;
  for (const [index, token] of tokens.entries()) {
    const word = t.foreignSigns.get(token.tokenType);
    if (word === undefined || token === ownEqual) continue;
    const range = rangeOfToken(token);
    // A sign may touch its neighbours, a word may not.
    const before = touches(tokens[index - 1], token) ? ' ' : '';
    const after = touches(token, tokens[index + 1]) ? ' ' : '';
    const fixes = [{ title: `Write \`${word}\``, edits: [{ range, newText: `${before}${word}${after}` }] }];
    diagnostics.push(report('syntax/foreign-sign', { sign: token.image, word }, range, { fixes }));
  }
}

const touches = (first: IToken | undefined, second: IToken | undefined): boolean =>
  first !== undefined && second !== undefined && rangeOfToken(first).end === second.startOffset;

/** The stretch from the first to the last of the tokens, line ends aside. */
export function rangeOfTokens(tokens: readonly IToken[]): TextRange {
  const textTokens = tokens.filter((token) => token.tokenType !== t.Newline);
  const first = textTokens[0];
  const last = textTokens.at(-1);
  return first === undefined || last === undefined ? textRange(0, 0) : cover(rangeOfToken(first), rangeOfToken(last));
}
