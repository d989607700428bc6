/**
 * Source text → checked file.
 *
 *   text ─parseFile→ SourceFile ─lists, definitions→ ─checkRule→ TypedRule[] ─ruleset→ TypedFile
 *
 * Never throws on bad text. A rule with an error has no typed form; the others do.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { defaultCodeLists } from '../fields/code-lists.ts';
import { createRangeSet } from '../source/range-set.ts';
import { ownEntry } from '../own-entry.ts';
import type { ListItem, RuleItem, RulesetItem, SourceFile } from '../syntax/ast.ts';
import { parseCondition, parseFile } from '../syntax/parse.ts';
import type { CommentText } from '../syntax/parse.ts';
import { checkCondition } from './check-condition.ts';
import { wholeNumberOf } from './check-literal.ts';
import { checkValues } from './check-membership.ts';
import { checkDefinitions, collectDefinitions, reportUnused } from './check-definitions.ts';
import { checkOperand } from './check-operand.ts';
import { checkRule } from './check-rule.ts';
import type { CheckContext, Checking, ListDeclaration } from './context.ts';
import { withoutEchoes } from './echoes.ts';
import type { ReadText } from './echoes.ts';
import { listTypes } from './list-types.ts';
import type { TypedCondition, TypedFile, TypedListConstant, TypedRule, TypedRuleset } from './typed-ast.ts';

export interface CheckedFile {
  readonly file: TypedFile;
  readonly ast: SourceFile;
  readonly comments: readonly CommentText[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks the text of a file against the catalogue and the lists at hand. */
export function check(sourceText: string, context: CheckContext): CheckedFile {
  const { value: ast, comments, diagnostics, damaged } = parseFile(sourceText);
  const listItems = ast.items.filter((item) => item.kind === 'list_constant');
  const checking = startChecking(sourceText, context, listItems);
  checking.diagnostics.push(...diagnostics);
  const lists = checkLists(listItems, context, checking);
  const collected = collectDefinitions(
    ast.items.filter((item) => item.kind === 'define'),
    createRangeSet(damaged),
    checking,
  );
  const definitions = checkDefinitions({ ...checking, definitions: collected });
  const rules = checkRules(
    ast.items.filter((item) => item.kind === 'rule'),
    context,
    { ...checking, definitions },
  );
  // Where a part of the file cannot be read, a call may stand there.
  if (!diagnostics.some(({ severity }) => severity === 'error')) reportUnused(ast, { ...checking, definitions });
  const ruleset = checkRulesets(
    ast.items.filter((item) => item.kind === 'ruleset'),
    checking,
  );
  return { file: { rules, lists, ruleset }, ast, comments, diagnostics: inOrder(checking, { ast, damaged }) };
}

/** Checks one condition, as `eval` and the search bar take it; `condition` is null where it has an error. */
export function checkConditionText(
  sourceText: string,
  context: CheckContext,
): { readonly condition: TypedCondition | null; readonly diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics, damaged } = parseCondition(sourceText);
  const checking = startChecking(sourceText, context, []);
  checking.diagnostics.push(...diagnostics);
  const condition = checkCondition(value, [], checking);
  const hasError = checking.diagnostics.some((each) => each.severity === 'error');
  return { condition: hasError ? null : condition, diagnostics: inOrder(checking, { ast: null, damaged }) };
}

const inOrder = ({ diagnostics, sourceText }: Checking, read: Omit<ReadText, 'sourceText'>): readonly Diagnostic[] =>
  withoutEchoes(diagnostics, { ...read, sourceText }).toSorted(
    (first, second) => first.range.start - second.range.start,
  );

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

function checkLists(
  items: readonly ListItem[],
  context: CheckContext,
  checking: Checking,
): readonly TypedListConstant[] {
  const seen = new Set(context.lists.keys());
  return items.flatMap((item) => {
    if (seen.has(item.name.text)) {
      checking.diagnostics.push(report('name/duplicate', { what: 'list', name: item.name.text }, item.name.range));
    }
    seen.add(item.name.text);
    const type = item.type === null ? undefined : ownEntry(listTypes, item.type.text);
    if (type === undefined && item.type !== null) {
      checking.diagnostics.push(report('name/unknown-type', { type: item.type.text }, item.type.range));
    }
    if (type === undefined || item.values === null) return [];
    const values = checkValues(item.values, type, checking);
    return values === null ? [] : [{ name: item.name.text, type, values, range: item.range }];
  });
}

function checkRules(items: readonly RuleItem[], context: CheckContext, checking: Checking): readonly TypedRule[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const isRepeated = seen.has(item.id.text);
    seen.add(item.id.text);
    if (isRepeated) {
      checking.diagnostics.push(report('name/duplicate', { what: 'rule', name: item.id.text }, item.id.range));
    }
    const hasSyntaxError = checking.diagnostics.some(
      (each) =>
        each.severity === 'error' &&
        each.range.start >= item.range.start &&
        each.range.end <= item.range.end &&
        each.code.startsWith('syntax/'),
    );
    const own: Checking = { ...checking, expansion: { calls: [], grown: { nodes: 0 } } };
    const rule = checkRule(item, context, own, { isWhole: !hasSyntaxError });
    return rule === null || hasSyntaxError || isRepeated ? [] : [rule];
  });
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
