/**
 * Source text → checked file.
 *
 *   text ─parseFile→ SourceFile ─lists, ruleset→ ─checkRule→ TypedRule[] ─→ TypedFile
 *
 * Never throws on bad text. A rule with an error has no typed form; the others do.
 */
import { suggestions } from '../diagnostics/did-you-mean.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { defaultCodeLists } from '../fields/code-lists.ts';
import type { ScalarType } from '../fields/field.ts';
import { replaceWith, write } from '../fixes/replace-with.ts';
import { ownEntry } from '../own-entry.ts';
import type { TextRange } from '../source/text-range.ts';
import type { ListItem, RuleItem, RulesetItem, SourceFile } from '../syntax/ast.ts';
import { parseCondition, parseFile } from '../syntax/parse.ts';
import type { CommentText } from '../syntax/parse.ts';
import { checkCondition } from './check-condition.ts';
import { wholeNumberOf } from './check-literal.ts';
import { checkValues } from './check-membership.ts';
import { checkRule } from './check-rule.ts';
import type { CheckContext, Checking, ListDeclaration } from './context.ts';
import { withoutEchoes } from './echoes.ts';
import type { TypedCondition, TypedFile, TypedListConstant, TypedRule, TypedRuleset } from './typed-ast.ts';

export interface CheckedFile {
  readonly file: TypedFile;
  readonly ast: SourceFile;
  readonly comments: readonly CommentText[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks the text of a file against the catalogue and the lists at hand. */
export function check(sourceText: string, context: CheckContext): CheckedFile {
  const { value: ast, comments, diagnostics } = parseFile(sourceText);
  const listItems = ast.items.filter((item) => item.kind === 'list_constant');
  const started = startChecking(sourceText, context, listItems);
  started.diagnostics.push(...diagnostics);
  const lists = checkLists(listItems, context, started);
  const checking: Checking = { ...started, lists: new Map([...started.lists, ...lists.map(declarationOf)]) };
  const rules = checkRules(
    ast.items.filter((item) => item.kind === 'rule'),
    context,
    checking,
  );
  const ruleset = checkRulesets(
    ast.items.filter((item) => item.kind === 'ruleset'),
    checking,
  );
  return { file: { rules, lists, ruleset }, ast, comments, diagnostics: inOrder(checking) };
}

/** Checks one condition, as `eval` and the search bar take it; `condition` is null where it has an error. */
export function checkConditionText(
  sourceText: string,
  context: CheckContext,
): { readonly condition: TypedCondition | null; readonly diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics } = parseCondition(sourceText);
  const checking = startChecking(sourceText, context, []);
  checking.diagnostics.push(...diagnostics);
  const condition = checkCondition(value, [], checking);
  const hasError = checking.diagnostics.some((each) => each.severity === 'error');
  return { condition: hasError ? null : condition, diagnostics: inOrder(checking) };
}

const inOrder = ({ diagnostics, sourceText }: Checking): readonly Diagnostic[] =>
  withoutEchoes(diagnostics, sourceText).toSorted((first, second) => first.range.start - second.range.start);

const declarationOf = ({ name, type, values }: TypedListConstant): readonly [string, ListDeclaration] => [
  name,
  { type, values },
];

function startChecking(sourceText: string, context: CheckContext, items: readonly ListItem[]): Checking {
  const own = items.flatMap((item): readonly (readonly [string, ListDeclaration])[] => {
    const type = item.type === null ? undefined : ownEntry(listTypes, item.type.text);
    return type === undefined ? [] : [[item.name.text, { type }]];
  });
  return {
    sourceText,
    lists: new Map([...context.lists, ...own]),
    codeLists: context.codeLists ?? defaultCodeLists(),
    diagnostics: [],
    checkCondition,
  };
}

/** The types that a list may declare, by the word that declares them. */
export const listTypes: Readonly<Record<string, ScalarType>> = {
  country: { kind: 'code', list: 'country' },
  airport: { kind: 'code', list: 'airport' },
  carrier: { kind: 'code', list: 'carrier' },
  currency: { kind: 'code', list: 'currency' },
  text: { kind: 'text', folding: 'free' },
  reference: { kind: 'text', folding: 'locator' },
  email: { kind: 'text', folding: 'email' },
};

/** The types near a word, or all of them where none is. */
function typesLike(word: string): readonly string[] {
  const names = Object.keys(listTypes);
  const near = suggestions(word, names);
  return near.length > 0 ? near : names;
}

function checkLists(
  items: readonly ListItem[],
  context: CheckContext,
  checking: Checking,
): readonly TypedListConstant[] {
  const seen = new Set(context.lists.keys());
  return items.flatMap((item) => {
    if (seen.has(item.name.text)) {
      checking.diagnostics.push(
        report('name/duplicate', { what: 'list', name: item.name.text }, item.name.range, {
          fixes: [otherName(item.name.text, item.name.range, seen)],
        }),
      );
    }
    seen.add(item.name.text);
    const type = item.type === null ? undefined : ownEntry(listTypes, item.type.text);
    if (type === undefined && item.type !== null) {
      checking.diagnostics.push(
        report('name/unknown-type', { type: item.type.text }, item.type.range, {
          fixes: typesLike(item.type.text).map((each) => write(item.type?.range ?? item.range, each)),
        }),
      );
    }
    if (type === undefined || item.values === null) return [];
    const values = checkValues(item.values, type, [], checking);
    return values === null ? [] : [{ name: item.name.text, type, values, range: item.range }];
  });
}

function checkRules(items: readonly RuleItem[], context: CheckContext, checking: Checking): readonly TypedRule[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const isRepeated = seen.has(item.id.text);
    seen.add(item.id.text);
    if (isRepeated) {
      checking.diagnostics.push(
        report('name/duplicate', { what: 'rule', name: item.id.text }, item.id.range, {
          fixes: [otherName(item.id.text, item.id.range, seen)],
        }),
      );
    }
    const hasSyntaxError = checking.diagnostics.some(
      (each) =>
        each.severity === 'error' &&
        each.range.start >= item.range.start &&
        each.range.end <= item.range.end &&
        each.code.startsWith('syntax/'),
    );
    const rule = checkRule(item, context, checking, { isWhole: !hasSyntaxError });
    return rule === null || hasSyntaxError || isRepeated ? [] : [rule];
  });
}

/** `near` → `near_2`, or the first number that is free. */
function otherName(name: string, range: TextRange, taken: ReadonlySet<string>): Fix {
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return replaceWith(`Call it \`${name}_${number}\``, range, `${name}_${number}`);
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
      checking.diagnostics.push(
        report('name/duplicate', { what: 'level', name: level.name.text }, level.name.range, {
          fixes: [otherName(level.name.text, level.name.range, seen)],
        }),
      );
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
