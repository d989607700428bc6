/** What can be done to a text that has no fault. Each is offered only where its law holds of the text that comes of it. */
import type { CheckedFile } from '../check/check.ts';
import type { Fix, TextEdit } from '../diagnostics/diagnostic.ts';
import type { TextRange } from '../source/text-range.ts';
import type { Expression } from '../syntax/ast.ts';
import { blockOf } from './chain-to-block.ts';
import { applyEdits } from './edits.ts';
import { extractAt } from './extract-define.ts';
import { inlineAt } from './inline-define.ts';
import { innermostAround, locate } from './located.ts';
import type { Located } from './located.ts';
import { givesCurrency, negationOf, prefixNot } from './negate.ts';
import { isAsSound, isSameMeaning } from './same-meaning.ts';

export interface Refactoring {
  readonly kind: 'extract' | 'inline' | 'rewrite';
  readonly fix: Fix;
}

export interface RefactoringSource {
  readonly sourceText: string;
  readonly checked: CheckedFile;
  readonly recheck: (sourceText: string) => CheckedFile;
}

/** The changes that a selection, or the place of a cursor, lets one make. */
export function refactoringsAt(source: RefactoringSource, selection: TextRange): readonly Refactoring[] {
  return [
    ...extraction(source, selection),
    ...inlining(source, selection),
    ...negation(source, selection),
    ...block(source, selection),
  ];
}

/**
 * INVARIANT: a change that says it keeps what the rules mean does; where it would not, it is not offered. What has an
 * error has no meaning that could be compared, so nothing is offered there.
 */
function keepsMeaning({ sourceText, checked, recheck }: RefactoringSource, edits: readonly TextEdit[]): boolean {
  const changed = checked.ast.items.filter(({ range }) => edits.some((edit) => meets(edit.range, range)));
  const isFaulty = checked.diagnostics.some(
    ({ severity, range }) => severity === 'error' && changed.some((item) => meets(range, item.range)),
  );
  return !isFaulty && isSameMeaning(checked, recheck(applyEdits(sourceText, edits)));
}

const meets = (one: TextRange, other: TextRange): boolean => one.start <= other.end && other.start <= one.end;

function extraction(source: RefactoringSource, selection: TextRange): readonly Refactoring[] {
  if (selection.start === selection.end) return [];
  const { sourceText, checked } = source;
  const edits = extractAt({ sourceText, file: checked.ast, comments: checked.comments }, selection);
  if (edits === null || !keepsMeaning(source, edits)) return [];
  return [{ kind: 'extract', fix: { title: 'Make a definition of it', edits } }];
}

function inlining(source: RefactoringSource, selection: TextRange): readonly Refactoring[] {
  const { sourceText, checked } = source;
  const found = inlineAt({ sourceText, file: checked.ast, comments: checked.comments }, selection.start);
  if (found === null || !keepsMeaning(source, found.edits)) return [];
  const { name, isEverywhere, edits } = found;
  const title = isEverywhere
    ? `Write out \`${name}\` wherever it is called, and remove it`
    : `Write out \`${name}\` here`;
  return [{ kind: 'inline', fix: { title, edits } }];
}

const isCondition = ({ role, node }: Located): boolean =>
  role === 'condition' || (role === 'body' && conditionKinds.has(node.kind));

const conditionKinds: ReadonlySet<Expression['kind']> = new Set([
  'and',
  'or',
  'not',
  'block',
  'comparison',
  'between',
  'membership',
  'text_test',
  'presence',
  'quantifier',
]);

function negation(source: RefactoringSource, selection: TextRange): readonly Refactoring[] {
  const { sourceText, checked, recheck } = source;
  const found = innermostAround(locate(checked.ast), selection, isCondition);
  // What stands beside it would change with it.
  if (found === undefined || givesCurrency(found) || isInBroken(found.node, checked)) return [];
  // In a chain that is mixed already, another sign would be read otherwise.
  const isMixed = found.parent?.node.kind === 'or' && found.node.kind === 'and';
  const ways = [...(isMixed ? [] : [negationOf(found.node, sourceText)]), prefixNot(found.node)];
  // That the opposite is no lawful ground is for the author to hear, not for us to keep quiet about.
  const edits = ways.find((each) =>
    isAsSound(checked, recheck(applyEdits(sourceText, each)), ({ code }) => !code.startsWith('safeguard/')),
  );
  return edits === undefined ? [] : [{ kind: 'rewrite', fix: { title: 'Negate the condition', edits } }];
}

/** Where an item cannot be read whole, what was read of it may have a place that is no stretch of the text. */
function isInBroken({ range }: Expression, { ast, diagnostics }: CheckedFile): boolean {
  const item = ast.items.find((each) => meets(each.range, range));
  return diagnostics.some((each) => each.code.startsWith('syntax/') && meets(each.range, item?.range ?? range));
}

function block(source: RefactoringSource, selection: TextRange): readonly Refactoring[] {
  const { sourceText, checked } = source;
  const isChain = ({ node }: Located): boolean => node.kind === 'and' || node.kind === 'or';
  const found = innermostAround(locate(checked.ast), selection, isChain);
  if (found?.node.kind !== 'and' && found?.node.kind !== 'or') return [];
  const edits = blockOf(found.node, sourceText);
  if (edits === null || !keepsMeaning(source, edits)) return [];
  const words = found.node.kind === 'and' ? 'all of' : 'any of';
  return [{ kind: 'rewrite', fix: { title: `Write it as \`${words} { }\``, edits } }];
}
