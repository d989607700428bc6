/**
 * Source text → checked file.
 *
 *   text ─cutFile→ items ─parseItem→ Item[] ─lists, definitions→ ─checkList, checkRule→ ─duplicates, ruleset→ TypedFile
 *
 * Never throws on bad text. A rule with an error has no typed form; the others do. What was found of an item can be
 * remembered from one check to the next: reading it depends on its own text, checking it on that, on what the file
 * declares and on the context. What concerns several items (definitions, `name/duplicate`) is looked at anew each time.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { defaultCodeLists } from '../fields/code-lists.ts';
import { ownEntry } from '../own-entry.ts';
import { textIn } from '../source/text-range.ts';
import type { DefineItem, Item, ListItem, Name, RuleItem, RulesetItem, SourceFile } from '../syntax/ast.ts';
import { cutFile, fileOf, parseCondition, parseItem } from '../syntax/parse.ts';
import type { CommentText, Parsed } from '../syntax/parse.ts';
import { checkCondition } from './check-condition.ts';
import { wholeNumberOf } from './check-literal.ts';
import { checkValues } from './check-membership.ts';
import { checkDefinitions, collectDefinitions, namesSaid, reportUnused } from './check-definitions.ts';
import { checkOperand } from './check-operand.ts';
import { checkRule } from './check-rule.ts';
import type { CheckContext, Checking, ListDeclaration } from './context.ts';
import { withoutEchoes } from './echoes.ts';
import { listTypes } from './list-types.ts';
import { createMemory } from './memory.ts';
import type { Memory } from './memory.ts';
import type { TypedCondition, TypedFile, TypedListConstant, TypedRule, TypedRuleset } from './typed-ast.ts';

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
}

export const createCheckMemory = (): CheckMemory => ({ parsed: createMemory(), checked: createMemory() });

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
    return { stretch, parsed: memory.parsed.recall({ ...stretch, circumstances }, () => parseItem(cut)) };
  });
  const parsed = read.map((each) => each.parsed);
  const ast = fileOf(sourceText, parsed);
  const checking = withDefinitions(ast, startChecking(sourceText, context, itemsOf(ast, 'list_constant')));
  const declared = printDeclarations(ast);
  const definitions = itemsOf(ast, 'define');
  const checked = read.map(({ stretch, parsed: { value: item, diagnostics } }) => {
    const called = callsDefinition(item, definitions) ? printDefinitions(definitions, item, sourceText) : null;
    const circumstances = JSON.stringify([declared, called, fixturesOf(item, context)]);
    const find = (): CheckedItem => checkItem(item, diagnostics, context, checking);
    return { item, ...memory.checked.recall({ ...stretch, circumstances }, find) };
  });
  reportUnused(ast, checking);
  const repeated = reportRepeated(ast, context, checking);
  const ruleset = checkRulesets(itemsOf(ast, 'ruleset'), checking);
  const diagnostics = [
    ...lexical,
    ...parsed.flatMap((each) => each.diagnostics),
    ...checking.diagnostics,
    ...checked.flatMap((each) => each.diagnostics),
  ];
  return {
    file: {
      rules: checked.flatMap(({ item, rule }) => (rule === null || repeated.has(item) ? [] : [rule])),
      lists: checked.flatMap(({ list }) => list ?? []),
      ruleset,
    },
    ast,
    comments,
    diagnostics: inOrder(diagnostics, sourceText),
  };
}

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

/** What a file declares for all its items, as text: two files that declare the same print the same. */
const printDeclarations = (ast: SourceFile): string =>
  JSON.stringify([
    itemsOf(ast, 'list_constant').map(({ name, type }) => [name.text, type?.text]),
    itemsOf(ast, 'define').map(({ name, parameters }) => [name.text, ...parameters.map(({ type }) => type?.text)]),
  ]);

/** Definitions are checked where they stand, before anything that calls them. */
function withDefinitions(ast: SourceFile, checking: Checking): Checking {
  const definitions = collectDefinitions(itemsOf(ast, 'define'), checking);
  return { ...checking, definitions: checkDefinitions({ ...checking, definitions }) };
}

function callsDefinition(item: Item, definitions: readonly DefineItem[]): boolean {
  const names = new Set(definitions.map(({ name }) => name.text));
  return names.size > 0 && namesSaid(item).some((name) => names.has(name));
}

/** All that a call may stand for, and how far away it lies: what is expanded bears the ranges of the definition. */
const printDefinitions = (definitions: readonly DefineItem[], item: Item, sourceText: string): readonly unknown[] =>
  definitions.map(({ range }) => [textIn(sourceText, range), range.start - item.range.start]);

/** The texts of the files that the tests of a rule name: they may have changed while the rule did not. */
const fixturesOf = (item: Item, { readFixture }: CheckContext): readonly (string | null)[] =>
  item.kind === 'rule' && readFixture !== undefined
    ? item.sections.flatMap((each) =>
        each.kind === 'test' && each.given?.kind === 'text' ? [readFixture(each.given.value)] : [],
      )
    : [];

/** What was found of one item by itself; a rule that has an error, or a list without a type, has no typed form. */
interface CheckedItem {
  readonly rule: TypedRule | null;
  readonly list: TypedListConstant | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** `syntactic` is what was said when the item was read. */
function checkItem(item: Item, syntactic: readonly Diagnostic[], context: CheckContext, shared: Checking): CheckedItem {
  const checking: Checking = { ...shared, diagnostics: [], expansion: { calls: [], grown: { nodes: 0 } } };
  const rule = item.kind === 'rule' ? checkReadRule(item, syntactic, context, checking) : null;
  const list = item.kind === 'list_constant' ? checkListConstant(item, checking) : null;
  return { rule, list, diagnostics: checking.diagnostics };
}

function checkListConstant(item: ListItem, checking: Checking): TypedListConstant | null {
  const type = item.type === null ? undefined : ownEntry(listTypes, item.type.text);
  if (type === undefined && item.type !== null) {
    checking.diagnostics.push(report('name/unknown-type', { type: item.type.text }, item.type.range));
  }
  if (type === undefined || item.values === null) return null;
  const values = checkValues(item.values, type, checking);
  return values === null ? null : { name: item.name.text, type, values, range: item.range };
}

function checkReadRule(
  item: RuleItem,
  syntactic: readonly Diagnostic[],
  context: CheckContext,
  checking: Checking,
): TypedRule | null {
  const hasSyntaxError = syntactic.some(
    ({ severity, range }) => severity === 'error' && range.start >= item.range.start && range.end <= item.range.end,
  );
  const rule = checkRule(item, context, checking, { isWhole: !hasSyntaxError });
  return hasSyntaxError ? null : rule;
}

/** Reports names that stand for something already; what comes back are the items that bear one. */
function reportRepeated(ast: SourceFile, context: CheckContext, checking: Checking): ReadonlySet<Item> {
  const seen = { list: new Set(context.lists.keys()), rule: new Set<string>() };
  const repeated = new Set<Item>();
  const see = (item: Item, what: keyof typeof seen, { text, range }: Name): void => {
    if (seen[what].has(text)) {
      repeated.add(item);
      checking.diagnostics.push(report('name/duplicate', { what, name: text }, range));
    }
    seen[what].add(text);
  };
  for (const item of ast.items) {
    if (item.kind === 'list_constant') see(item, 'list', item.name);
    if (item.kind === 'rule') see(item, 'rule', item.id);
  }
  return repeated;
}

function checkRulesets(items: readonly RulesetItem[], checking: Checking): TypedRuleset | null {
  const [first, ...repeated] = items;
  for (const each of repeated) {
    checking.diagnostics.push(
      report('name/duplicate', { what: 'ruleset', name: first?.name.value ?? '' }, each.name.range),
    );
  }
  if (first === undefined) return null;
  const seen = new Set<string>();
  const levels = first.levels.flatMap((level) => {
    if (seen.has(level.name.text)) {
      checking.diagnostics.push(report('name/duplicate', { what: 'level', name: level.name.text }, level.name.range));
    }
    seen.add(level.name.text);
    const minimumScore = wholeNumberOf(level.minimumScore, checking);
    return minimumScore === null ? [] : [{ name: level.name.text, minimumScore }];
  });
  return {
    name: first.name.value,
    levels: levels.toSorted((one, other) => one.minimumScore - other.minimumScore),
    range: first.range,
  };
}
