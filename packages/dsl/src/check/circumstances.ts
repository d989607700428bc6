/** What decides, beside the words of an item, what is found in it: the same text in the same circumstances is the same. */
import { textIn } from '../source/text-range.ts';
import type { DefineItem, Item, SourceFile } from '../syntax/ast.ts';
import { namesSaid } from './check-definitions.ts';
import type { CheckContext } from './context.ts';

/** What a file declares for all its items. */
export const printDeclarations = (ast: SourceFile, sourceText: string): string =>
  JSON.stringify([
    // Safeguards look into the lists that a rule names.
    ast.items.flatMap((item) => (item.kind === 'list_constant' ? [textIn(sourceText, item.range)] : [])),
    definitionsOf(ast).map(({ name, parameters }) => [name.text, ...parameters.map(({ type }) => type?.text)]),
  ]);

/** What concerns one item: the definitions that it may call, and the files that its tests name. */
export function printCircumstances(
  item: Item,
  definitions: readonly DefineItem[],
  sourceText: string,
  context: CheckContext,
): string {
  const called = callsDefinition(item, definitions) ? printDefinitions(definitions, item, sourceText) : null;
  return JSON.stringify([called, fixturesOf(item, context)]);
}

const definitionsOf = (ast: SourceFile): readonly DefineItem[] => ast.items.filter((item) => item.kind === 'define');

function callsDefinition(item: Item, definitions: readonly DefineItem[]): boolean {
  const names = new Set(definitions.map(({ name }) => name.text));
  return names.size > 0 && namesSaid(item).some((name) => names.has(name));
}

/** All that a call may stand for, and how far away it lies: what is expanded bears the ranges of the definition. */
const printDefinitions = (definitions: readonly DefineItem[], item: Item, sourceText: string): readonly unknown[] =>
  definitions.map(({ range }) => [textIn(sourceText, range), range.start - item.range.start]);

/** The texts of the files may have changed while the rule did not. */
const fixturesOf = (item: Item, { readFixture }: CheckContext): readonly (string | null)[] =>
  item.kind === 'rule' && readFixture !== undefined
    ? item.sections.flatMap((each) =>
        each.kind === 'test' && each.given?.kind === 'text' ? [readFixture(each.given.value)] : [],
      )
    : [];
