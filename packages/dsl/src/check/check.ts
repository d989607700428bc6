/**
 * Source text → checked file.
 *
 *   text ─cutFile→ items ─parseItem→ Item[] ─lists, definitions→ ─checkItem→ ─duplicates, ruleset→ TypedFile
 *
 * Never throws on bad text. A rule with an error has no typed form; the others do. What was found of an item can be
 * remembered from one check to the next: reading it depends on its own text, checking it on that, on what the file
 * declares and on the context. What concerns several items (definitions, `name/duplicate`) is looked at anew each time.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { defaultCodeLists } from '../fields/code-lists.ts';
import { ownEntry } from '../own-entry.ts';
import { textIn } from '../source/text-range.ts';
import type { Item, ListItem, SourceFile } from '../syntax/ast.ts';
import { cutFile, fileOf, parseCondition, parseItem } from '../syntax/parse.ts';
import type { CommentText, Parsed } from '../syntax/parse.ts';
import { checkCondition } from './check-condition.ts';
import { checkDefinitions, collectDefinitions, reportUnused } from './check-definitions.ts';
import { checkItem } from './check-item.ts';
import type { CheckedItem } from './check-item.ts';
import { checkOperand } from './check-operand.ts';
import { checkRulesets } from './check-ruleset.ts';
import { printCircumstances, printDeclarations } from './circumstances.ts';
import type { CheckContext, Checking, ListDeclaration } from './context.ts';
import { withoutEchoes } from './echoes.ts';
import { listTypes } from './list-types.ts';
import { createMemory, createNumbering } from './memory.ts';
import type { Memory, Numbering } from './memory.ts';
import { reportRepeated } from './repeated-names.ts';
import type { TypedCondition, TypedFile, TypedListConstant } from './typed-ast.ts';

export interface CheckedFile {
  readonly file: TypedFile;
  readonly ast: SourceFile;
  readonly comments: readonly CommentText[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the checks of one file remember for those to come, all in one context. */
export interface CheckMemory {
  readonly parsed: Memory<Parsed<Item>>;
  readonly checked: Memory<CheckedItem>;
  readonly declarations: Numbering;
}

export const createCheckMemory = (): CheckMemory => ({
  parsed: createMemory(),
  checked: createMemory(),
  declarations: createNumbering(),
});

/** Checks the text of a file against the catalogue and the lists at hand. */
export function check(
  sourceText: string,
  context: CheckContext,
  memory: CheckMemory = createCheckMemory(),
): CheckedFile {
  memory.parsed.begin();
  memory.checked.begin();
  const { items, comments, diagnostics: lexical } = cutFile(sourceText);
  const read = items.map((cut) => {
    const stretch = { text: textIn(sourceText, cut.range), start: cut.range.start };
    const circumstances = cut.isEcho ? 'echo' : '';
    return { stretch, ...memory.parsed.recall({ ...stretch, circumstances }, () => parseItem(cut)) };
  });
  const ast = fileOf(sourceText, read);
  const declared = memory.declarations.numberOf(printDeclarations(ast, sourceText));
  const started = startChecking(sourceText, context, itemsOf(ast, 'list_constant'));
  const checkRead = ({ stretch, value: item, diagnostics }: (typeof read)[number], checking: Checking) => {
    const circumstances = `${declared} ${printCircumstances(item, ast, sourceText, context)}`;
    const find = (): CheckedItem => checkItem(item, diagnostics, context, checking);
    return { item, ...memory.checked.recall({ ...stretch, circumstances }, find) };
  };
  const [listItems, others] = [read.filter(isListConstant), read.filter((each) => !isListConstant(each))];
  const lists = listItems.map((each) => checkRead(each, started));
  const checking = withDefinitions(ast, withValues(lists, started));
  const checked = [...lists, ...others.map((each) => checkRead(each, checking))];
  reportUnused(ast, checking);
  const repeated = reportRepeated(ast, context, checking);
  const ruleset = checkRulesets(itemsOf(ast, 'ruleset'), checking);
  const diagnostics = [...read, checking, ...checked].flatMap((each) => each.diagnostics);
  return {
    file: {
      rules: checked.flatMap(({ item, rule }) => (rule === null || repeated.has(item) ? [] : [rule])),
      lists: lists.flatMap(({ list }) => list ?? []),
      ruleset,
    },
    ast,
    comments,
    diagnostics: inOrder([...lexical, ...diagnostics], sourceText),
  };
}

const isListConstant = ({ value }: Parsed<Item>): boolean => value.kind === 'list_constant';

const itemsOf = <K extends Item['kind']>(ast: SourceFile, kind: K): readonly Extract<Item, { kind: K }>[] =>
  ast.items.filter((item): item is Extract<Item, { kind: K }> => item.kind === kind);

/** Checks one condition, as `eval` and the search bar take it; `condition` is null where it has an error. */
export function checkConditionText(
  sourceText: string,
  context: CheckContext,
): { readonly condition: TypedCondition | null; readonly diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics } = parseCondition(sourceText);
  const checking = startChecking(sourceText, context, []);
  const condition = checkCondition(value, [], checking);
  const all = [...diagnostics, ...checking.diagnostics];
  const hasError = all.some((each) => each.severity === 'error');
  return { condition: hasError ? null : condition, diagnostics: inOrder(all, sourceText) };
}

const inOrder = (diagnostics: readonly Diagnostic[], sourceText: string): readonly Diagnostic[] =>
  withoutEchoes(diagnostics, sourceText).toSorted((first, second) => first.range.start - second.range.start);

function startChecking(sourceText: string, context: CheckContext, items: readonly ListItem[]): Checking {
  const own = items.flatMap((item): readonly (readonly [string, ListDeclaration])[] => {
    const type = item.type === null ? undefined : ownEntry(listTypes, item.type.text);
    return type === undefined ? [] : [[item.name.text, { type }]];
  });
  return {
    sourceText,
    lists: new Map([...context.lists, ...own]),
    codeLists: context.codeLists ?? defaultCodeLists(),
    definitions: new Map(),
    diagnostics: [],
    bindings: new Map(),
    expansion: { calls: [], grown: { nodes: 0 } },
    currencies: new Map(),
    checkCondition,
    checkOperand,
  };
}

/** What the lists of the file hold: safeguards look into those that a rule names. */
function withValues(lists: readonly { readonly list: TypedListConstant | null }[], checking: Checking): Checking {
  const declared = lists.flatMap(({ list }): readonly (readonly [string, ListDeclaration])[] =>
    list === null ? [] : [[list.name, { type: list.type, values: list.values }]],
  );
  return { ...checking, lists: new Map([...checking.lists, ...declared]) };
}

/** Definitions are checked where they stand, before anything that calls them. */
function withDefinitions(ast: SourceFile, checking: Checking): Checking {
  const definitions = collectDefinitions(itemsOf(ast, 'define'), checking);
  return { ...checking, definitions: checkDefinitions({ ...checking, definitions }) };
}
