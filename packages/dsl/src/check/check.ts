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
import { createRangeSet } from '../source/range-set.ts';
import { ownEntry } from '../own-entry.ts';
import { textIn } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type { Item, ListItem, SourceFile } from '../syntax/ast.ts';
import { cutFile, fileOf, parseCondition, readItems } from '../syntax/parse.ts';
import type { CommentText, CutItem, Parsed } from '../syntax/parse.ts';
import { checkCondition } from './check-condition.ts';
import { checkDefinitions, collectDefinitions, reportUnused } from './check-definitions.ts';
import { checkItem } from './check-item.ts';
import type { CheckedItem } from './check-item.ts';
import { checkOperand } from './check-operand.ts';
import { checkRulesets } from './check-ruleset.ts';
import { printCircumstances, printDeclarations } from './circumstances.ts';
import type { CheckContext, Checking, ListDeclaration } from './context.ts';
import { withoutEchoes } from './echoes.ts';
import type { ReadText } from './echoes.ts';
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
  const cut = cutFile(sourceText);
  const stretchOf = ({ range }: CutItem) => ({ text: textIn(sourceText, range), start: range.start });
  const read = readItems(cut, sourceText, (item, circumstances, find) =>
    memory.parsed.recall({ ...stretchOf(item), circumstances }, find),
  );
  const ast = fileOf(sourceText, read);
  const damaged = read.flatMap((each) => each.damaged);
  const declared = memory.declarations.numberOf(printDeclarations(ast, sourceText));
  const started = startChecking(sourceText, context, itemsOf(ast, 'list_constant'));
  const definitions = itemsOf(ast, 'define');
  const checkRead = (index: number, checking: Checking): readonly Found[] => {
    const [place, parsed] = [cut.items[index], read[index]];
    if (place === undefined || parsed === undefined) return [];
    // A rule behind something else on its line has an error of form that its own text does not show.
    const isBroken = parsed.diagnostics.some(({ severity }) => severity === 'error');
    const around = printCircumstances(parsed.value, definitions, sourceText, context);
    const circumstances = `${declared} ${isBroken} ${around}`;
    const find = (): CheckedItem => checkItem(parsed.value, parsed.diagnostics, context, checking);
    return [{ item: parsed.value, ...memory.checked.recall({ ...stretchOf(place), circumstances }, find) }];
  };
  const isList = (index: number): boolean => read[index]?.value.kind === 'list_constant';
  const lists = [...read.keys()].filter(isList).flatMap((index) => checkRead(index, started));
  const checking = withDefinitions(ast, damaged, withValues(lists, started));
  const others = [...read.keys()].filter((index) => !isList(index));
  const checked = [...lists, ...others.flatMap((index) => checkRead(index, checking))];
  const syntactic = [...cut.diagnostics, ...read.flatMap((each) => each.diagnostics)];
  // Where a part of the file cannot be read, a call may stand there.
  if (!syntactic.some(({ severity }) => severity === 'error')) reportUnused(ast, checking);
  const repeated = reportRepeated(ast, context, checking);
  const ruleset = checkRulesets(itemsOf(ast, 'ruleset'), checking);
  const diagnostics = [checking, ...checked].flatMap((each) => each.diagnostics);
  return {
    file: {
      rules: checked.flatMap(({ item, rule }) => (rule === null || repeated.has(item) ? [] : [rule])),
      lists: lists.flatMap(({ list }) => list ?? []),
      ruleset,
    },
    ast,
    comments: cut.comments,
    diagnostics: inOrder([...syntactic, ...diagnostics], { ast, damaged, sourceText }),
  };
}

type Found = CheckedItem & { readonly item: Item };

const itemsOf = <K extends Item['kind']>(ast: SourceFile, kind: K): readonly Extract<Item, { kind: K }>[] =>
  ast.items.filter((item): item is Extract<Item, { kind: K }> => item.kind === kind);

/** Checks one condition, as `eval` and the search bar take it; `condition` is null where it has an error. */
export function checkConditionText(
  sourceText: string,
  context: CheckContext,
): { readonly condition: TypedCondition | null; readonly diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics, damaged } = parseCondition(sourceText);
  const checking = startChecking(sourceText, context, []);
  const condition = checkCondition(value, [], checking);
  const all = [...diagnostics, ...checking.diagnostics];
  const hasError = all.some((each) => each.severity === 'error');
  return { condition: hasError ? null : condition, diagnostics: inOrder(all, { ast: null, damaged, sourceText }) };
}

const inOrder = (diagnostics: readonly Diagnostic[], read: ReadText): readonly Diagnostic[] =>
  withoutEchoes(diagnostics, read).toSorted((first, second) => first.range.start - second.range.start);

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
function withDefinitions(ast: SourceFile, damaged: readonly TextRange[], checking: Checking): Checking {
  const definitions = collectDefinitions(itemsOf(ast, 'define'), createRangeSet(damaged), checking);
  return { ...checking, definitions: checkDefinitions({ ...checking, definitions }) };
}
