/** The definitions of a file: each is checked once where it stands, with any values for its parameters. */
import { alternatives, quote } from '../diagnostics/define.ts';
import { didYouMean, suggestions } from '../diagnostics/did-you-mean.ts';
import { report } from '../diagnostics/report.ts';
import { rootNames } from '../fields/catalogue.ts';
import { limits } from '../limits.ts';
import { ownEntry } from '../own-entry.ts';
import type { RangeSet } from '../source/range-set.ts';
import type { TextRange } from '../source/text-range.ts';
import type { DefineItem, Expression, Item, Name, ParameterNode, SourceFile } from '../syntax/ast.ts';
import { childrenOf, countNodes } from '../syntax/visit.ts';
import type { Value } from '../values/value.ts';
import { isConditionBody } from './check-call.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import type { Binding, Checking } from './context.ts';
import { anyCurrency } from './currency.ts';
import type { Definition, Parameter } from './definition.ts';
import { listTypes } from './list-types.ts';
import type { OperandType, TypedOperand } from './typed-ast.ts';

/** The types that a parameter may declare, by the word that declares them. */
export const parameterTypes: Readonly<Record<string, OperandType>> = {
  ...listTypes,
  number: { kind: 'number' },
  mass: { kind: 'mass' },
  amount: { kind: 'amount', currency: anyCurrency },
  duration: { kind: 'duration' },
  date: { kind: 'date' },
  local_date_time: { kind: 'local_date_time' },
  local_time: { kind: 'local_time' },
  instant: { kind: 'instant' },
  boolean: { kind: 'boolean' },
};

/** Reads the heads of definitions, so that bodies and rules can call them whatever the order. */
export function collectDefinitions(
  items: readonly DefineItem[],
  damaged: RangeSet,
  checking: Checking,
): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const item of items) {
    const { text, range } = item.name;
    if (definitions.has(text)) {
      checking.diagnostics.push(report('name/duplicate', { what: 'definition', name: text }, range));
      continue;
    }
    if (rootNames.has(text)) checking.diagnostics.push(report('name/hides-another', { name: text }, range));
    const parameters = readParameters(item.parameters, checking);
    definitions.set(text, {
      name: text,
      parameters: parameters ?? [],
      body: item.body,
      size: countNodes(item.body),
      range,
      isSound: parameters !== null && !damaged.touches(item.range) && !rootNames.has(text),
      item,
    });
  }
  return definitions;
}

function readParameters(nodes: readonly ParameterNode[], checking: Checking): readonly Parameter[] | null {
  const seen = new Set<string>();
  const parameters = nodes.map(({ name, type }) => {
    if (seen.has(name.text)) {
      checking.diagnostics.push(report('name/duplicate', { what: 'parameter', name: name.text }, name.range));
    }
    const isTaken = rootNames.has(name.text);
    if (isTaken) checking.diagnostics.push(report('name/hides-another', { name: name.text }, name.range));
    const known = type && typeOf(type, checking);
    const isGood = known !== null && !isTaken && !seen.has(name.text);
    seen.add(name.text);
    return isGood ? { name: name.text, type: known } : null;
  });
  const good = parameters.filter((each) => each !== null);
  return good.length === parameters.length ? good : null;
}

function typeOf(type: Name, checking: Checking): OperandType | null {
  const known = ownEntry(parameterTypes, type.text);
  if (known !== undefined) return known;
  const names = Object.keys(parameterTypes);
  const near = suggestions(type.text, names);
  const hint = didYouMean(near);
  const words = { type: type.text, types: alternatives(names.map(quote)) };
  checking.diagnostics.push(
    report('name/unknown-parameter-type', words, type.range, {
      fixes: near.map((each) => replaceWith(`Change to \`${each}\``, type.range, each)),
      ...(hint === undefined ? {} : { hint }),
    }),
  );
  return null;
}

/**
 * Checks each body with any values in its parameters' places, that of a callee before its callers'. What has a fault is
 * no longer sound, and callers say nothing of it.
 */
export function checkDefinitions(checking: Checking): ReadonlyMap<string, Definition> {
  const definitions = new Map(checking.definitions);
  const isChecked = new Set<string>();
  const visit = (definition: Definition, callers: readonly string[]): void => {
    const { name, body } = definition;
    if (isChecked.has(name) || callers.includes(name) || callers.length > limits.nestingMax) return;
    for (const callee of namesIn(body)) {
      const found = definitions.get(callee);
      if (found !== undefined) visit(found, [...callers, name]);
    }
    isChecked.add(name);
    const isSound = definition.isSound && checkBody(definition, { ...checking, definitions });
    definitions.set(name, { ...definition, isSound });
  };
  for (const definition of checking.definitions.values()) visit(definition, []);
  return definitions;
}

function checkBody({ name, parameters, body, range }: Definition, checking: Checking): boolean {
  const bindings = new Map(parameters.map((each): [string, Binding] => [each.name, anyValueOf(each, range, checking)]));
  const inside: Checking = {
    ...checking,
    diagnostics: [],
    bindings,
    expansion: { calls: [name], grown: { nodes: 0 } },
  };
  const checked = isConditionBody(body, checking)
    ? checking.checkCondition(body, [], inside)
    : checking.checkOperand(body, null, [], inside);
  checking.diagnostics.push(...inside.diagnostics);
  // Without a fault of its own, it calls what has one.
  return checked !== null && !inside.diagnostics.some(({ severity }) => severity === 'error');
}

/** A value of the type, whose only purpose is to have it. */
function anyValueOf({ type }: Parameter, range: TextRange, { codeLists }: Checking): Binding {
  const value: Value =
    type.kind === 'code' ? (codeLists.codes(type.list)[0] ?? '') : (sampleValues[type.kind] ?? 1_000_000);
  const operand: TypedOperand = { kind: 'literal', type, value, range };
  return { kind: 'any_value', operand };
}

const sampleValues: Readonly<Record<string, Value>> = { text: 'X', boolean: true };

/** Says of each definition that nothing calls that nothing does. */
export function reportUnused(file: SourceFile, checking: Checking): void {
  const called = new Set(file.items.flatMap(namesSaid));
  for (const { name, range, item, isSound } of checking.definitions.values()) {
    if (called.has(name) || !isSound) continue;
    const fixes = [replaceWith('Remove the definition', item.range, '')];
    checking.diagnostics.push(report('define/unused', { name }, range, { fixes }));
  }
}

/** The names in the conditions of an item that may be calls. */
export function namesSaid(item: Item): readonly string[] {
  if (item.kind === 'define') return namesIn(item.body);
  if (item.kind !== 'rule') return [];
  return item.sections.flatMap((section) => {
    if (section.kind === 'when' || section.kind === 'unless') return namesIn(section.condition);
    return section.kind === 'points' ? section.rows.flatMap(({ condition }) => namesIn(condition)) : [];
  });
}

function namesIn(node: Expression): readonly string[] {
  const own = node.kind === 'call' ? node.name.text : node.kind === 'path' ? node.names[0]?.text : undefined;
  return [...(own === undefined ? [] : [own]), ...childrenOf(node).flatMap(namesIn)];
}
