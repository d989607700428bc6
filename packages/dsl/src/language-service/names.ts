/**
 * What each name of a file means, in the order of the checker: the element's name, the element's own fields, the
 * record's fields, then definitions; a parameter comes before all of them, and where a value of a few words is due, a
 * word that is no field is one of these. Names within the template of a `reason` are fields and stay out.
 */
import { parameterTypes } from '../check/check-definitions.ts';
import { fieldAt } from '../check/uses.ts';
import { resolvePath } from '../check/scope.ts';
import type { OperandType } from '../check/typed-ast.ts';
import { rootNames } from '../fields/catalogue.ts';
import type { CodeListName, Field } from '../fields/field.ts';
import { ownEntry } from '../own-entry.ts';
import type { TextRange } from '../source/text-range.ts';
import type {
  CallNode,
  ComparisonNode,
  DefineItem,
  Expression,
  Item,
  ListItem,
  ListReference,
  MembershipNode,
  Name,
  PathNode,
  Section,
  SourceFile,
  TextNode,
} from '../syntax/ast.ts';
import { childrenOf } from '../syntax/visit.ts';
import { typeOfOperand } from './operand-type.ts';
import { definitionsOf, insideList, parameterAt } from './place.ts';
import type { Place } from './place.ts';

/** What a name means. `declaration` is the range of the name where it is declared. */
export type Meaning =
  | { readonly kind: 'definition' | 'parameter' | 'alias' | 'list'; readonly declaration: TextRange }
  | { readonly kind: 'field'; readonly cataloguePath: string; readonly field: Field }
  | { readonly kind: 'value'; readonly type: Extract<OperandType, { kind: 'enumeration' }> }
  | { readonly kind: 'code'; readonly list: CodeListName }
  | { readonly kind: 'unit' };

export interface MeaningfulName {
  readonly text: string;
  readonly range: TextRange;
  readonly meaning: Meaning;
}

type Tell = (name: { readonly text: string; readonly range: TextRange }, meaning: Meaning) => void;

interface Walk extends Place {
  readonly lists: ReadonlyMap<string, ListItem>;
  /** Where the elements around are named, outermost first; null for one without a name. */
  readonly aliases: readonly (Name | null)[];
  readonly tell: Tell;
}

/** Every name of a file that means something and is no declaration, with texts that are codes, as they stand. */
export function namesOf(file: SourceFile): readonly MeaningfulName[] {
  const found: MeaningfulName[] = [];
  const listItems = file.items.filter((item) => item.kind === 'list_constant');
  const walk: Walk = {
    definitions: definitionsOf(file),
    definition: null,
    lists: new Map(listItems.toReversed().map((item) => [item.name.text, item])),
    scope: [],
    aliases: [],
    tell: ({ text, range }, meaning) => found.push({ text, range, meaning }),
  };
  for (const item of file.items) visitItem(item, walk);
  return found.toSorted((first, second) => first.range.start - second.range.start);
}

function visitItem(item: Item, walk: Walk): void {
  if (item.kind === 'define') visit(item.body, null, { ...walk, definition: item });
  if (item.kind === 'rule') for (const section of item.sections) visitSection(section, walk);
  if (item.kind === 'list_constant') {
    const type = ownEntry(parameterTypes, item.type?.text ?? '') ?? null;
    for (const value of item.values?.items ?? []) visit(value, type, walk);
  }
}

function visitSection(section: Section, walk: Walk): void {
  if (section.kind === 'when' || section.kind === 'unless') visit(section.condition, null, walk);
  if (section.kind === 'points') for (const { condition } of section.rows) visit(condition, null, walk);
}

/** `expected` is the type of the other side of a comparison, from which words and texts take their meaning. */
function visit(node: Expression, expected: OperandType | null, walk: Walk): void {
  switch (node.kind) {
    case 'path':
      visitPath(node, expected, walk);
      return;
    case 'text':
      visitText(node, expected, walk);
      return;
    case 'number':
      if (node.unit !== null) walk.tell(node.unit, { kind: 'unit' });
      return;
    case 'call':
      visitCall(node, walk);
      return;
    case 'comparison':
      visitComparison(node, walk);
      return;
    case 'between': {
      const type = typeOfOperand(node.operand, walk);
      visit(node.operand, null, walk);
      for (const each of [node.low, node.high]) visit(each, type, walk);
      return;
    }
    case 'membership':
      visitMembership(node, walk);
      return;
    case 'otherwise':
      visit(node.operand, expected, walk);
      visit(node.fallback, typeOfOperand(node.operand, walk) ?? expected, walk);
      return;
    case 'group':
      visit(node.inner, expected, walk);
      return;
    case 'quantifier':
    case 'aggregate':
      visitList(node.list, walk);
      return;
    case 'age_at':
      visitFields(node.age, walk);
      visit(node.day, null, walk);
      return;
    default:
      for (const child of childrenOf(node)) visit(child, null, walk);
  }
}

function visitComparison({ left, right }: ComparisonNode, walk: Walk): void {
  const isFixed = (node: Expression): boolean => node.kind === 'text' || node.kind === 'number';
  const leads = isFixed(left) && !isFixed(right) ? right : left;
  const type = typeOfOperand(leads, walk);
  for (const side of [left, right]) visit(side, side === leads ? null : type, walk);
}

function visitMembership({ operand, values }: MembershipNode, walk: Walk): void {
  visit(operand, null, walk);
  if (values.kind === 'list_name') {
    const item = walk.lists.get(values.name.text);
    if (item !== undefined) walk.tell(values.name, { kind: 'list', declaration: item.name.range });
    return;
  }
  const type = typeOfOperand(operand, walk);
  for (const value of values.items) visit(value, type, walk);
}

function visitCall(node: CallNode, walk: Walk): void {
  const definition = walk.definitions.get(node.name.text);
  if (definition !== undefined) tellDefinition(node.name, definition, walk);
  for (const [index, argument] of node.arguments.entries()) {
    const type = definition?.parameters[index]?.type?.text ?? '';
    visit(argument, ownEntry(parameterTypes, type) ?? null, walk);
  }
}

const tellDefinition = (name: Name, { name: { range } }: DefineItem, walk: Walk): void =>
  walk.tell(name, { kind: 'definition', declaration: range });

function visitList(list: ListReference, walk: Walk): void {
  visitFields(list.path, walk);
  if (list.within?.unit) walk.tell(list.within.unit, { kind: 'unit' });
  if (list.where !== null) {
    visit(list.where, null, { ...walk, ...insideList(list, walk), aliases: [...walk.aliases, list.alias] });
  }
}

function visitText(node: TextNode, expected: OperandType | null, walk: Walk): void {
  if (expected?.kind === 'code') {
    walk.tell({ text: node.value, range: node.range }, { kind: 'code', list: expected.list });
  }
}

function visitPath(node: PathNode, expected: OperandType | null, walk: Walk): void {
  const [name, ...more] = node.names;
  if (name === undefined) return;
  const parameter = more.length === 0 ? parameterAt(name.text, walk) : undefined;
  if (parameter !== undefined) {
    walk.tell(name, { kind: 'parameter', declaration: parameter.name.range });
    return;
  }
  if (more.length > 0 || resolvePath(node, walk.scope).kind !== 'unknown') {
    visitFields(node, walk);
    return;
  }
  const definition = walk.definitions.get(name.text);
  if (expected?.kind === 'enumeration') {
    if (expected.values.includes(name.text)) walk.tell(name, { kind: 'value', type: expected });
  } else if (definition !== undefined) tellDefinition(name, definition, walk);
}

/** The names of a path that are fields, the first of which may be the name of an element. */
function visitFields({ names }: PathNode, walk: Walk): void {
  const [first] = names;
  if (first === undefined) return;
  const depth = walk.aliases.findLastIndex((alias) => alias?.text === first.text);
  const alias = walk.aliases[depth];
  if (alias) walk.tell(first, { kind: 'alias', declaration: alias.range });
  const isRooted = rootNames.has(first.text);
  const start = alias ? walk.scope[depth] : isRooted ? undefined : walk.scope.at(-1);
  let cataloguePath = start?.cataloguePath ?? '';
  for (const name of alias ? names.slice(1) : names) {
    cataloguePath = cataloguePath === '' ? name.text : `${cataloguePath}.${name.text}`;
    const field = fieldAt(cataloguePath);
    if (field === undefined) return;
    walk.tell(name, { kind: 'field', cataloguePath, field });
  }
}
