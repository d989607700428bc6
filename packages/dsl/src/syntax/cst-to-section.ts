/** Concrete tree → sections and items. Null where too little could be read to make one. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TextRange } from '../source/text-range.ts';
import type {
  CeilingNode,
  DefineItem,
  EntrySection,
  EntryValue,
  LevelNode,
  ListItem,
  NumberNode,
  PointsRow,
  PointsSection,
  RuleItem,
  RulesetItem,
  TestSection,
  WhenSection,
} from './ast.ts';
import type * as cst from './cst.gen.ts';
import { buildExpression, buildListLiteral, buildNumber, nameOf, rangeOfNode, timeOf } from './cst-to-ast.ts';
import { rangeOfToken } from './lexer.ts';
import { readTextLiteral } from './text-literal.ts';

type Diagnostics = Diagnostic[];

export function buildHeader(
  node: cst.RuleHeaderCstNode,
  diagnostics: Diagnostics,
): Pick<RuleItem, 'form' | 'id' | 'title'> | null {
  const { Scorecard, Word, StringLiteral } = node.children;
  if (!Word?.[0]) return null;
  return {
    form: Scorecard?.[0] ? 'scorecard' : 'rule',
    id: nameOf(Word[0]),
    title: StringLiteral?.[0] ? readTextLiteral(StringLiteral[0], diagnostics) : null,
  };
}

export function buildWhen(node: cst.WhenSectionCstNode, range: TextRange, diagnostics: Diagnostics): WhenSection {
  const { Unless, expression } = node.children;
  return {
    kind: Unless?.[0] ? 'unless' : 'when',
    condition: expression?.[0] ? buildExpression(expression[0], diagnostics) : { kind: 'error', range },
    range,
  };
}

export function buildPoints(node: cst.PointsSectionCstNode, range: TextRange, diagnostics: Diagnostics): PointsSection {
  return { kind: 'points', rows: (node.children.pointsRow ?? []).map((row) => buildRow(row, diagnostics)), range };
}

function buildRow(node: cst.PointsRowCstNode, diagnostics: Diagnostics): PointsRow {
  const { expression, signedNumber, StringLiteral } = node.children;
  const range = rangeOfNode(node);
  const points = signedNumber?.[0] ? buildNumber(signedNumber[0]) : null;
  return {
    condition: expression?.[0] ? buildExpression(expression[0], diagnostics) : { kind: 'error', range },
    points: points?.kind === 'number' ? points : null,
    reason: StringLiteral?.[0] ? readTextLiteral(StringLiteral[0], diagnostics) : null,
    range,
  };
}

export function buildEntry(
  node: cst.EntrySectionCstNode,
  range: TextRange,
  diagnostics: Diagnostics,
): EntrySection | null {
  const key = node.children.key?.[0];
  return key ? { kind: 'entry', key: nameOf(key), value: entryValue(node, range, diagnostics), range } : null;
}

function entryValue(node: cst.EntrySectionCstNode, range: TextRange, diagnostics: Diagnostics): EntryValue {
  const { ceiling, signedNumber, StringLiteral, DateLiteral, words } = node.children;
  if (ceiling?.[0]) return buildCeiling(ceiling[0]) ?? { kind: 'error', range };
  if (signedNumber?.[0]) return buildNumber(signedNumber[0]);
  if (StringLiteral?.[0]) return readTextLiteral(StringLiteral[0], diagnostics);
  if (DateLiteral?.[0]) return timeOf('date', DateLiteral[0]);
  const names = (words ?? []).map(nameOf);
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined || last === undefined) return { kind: 'error', range };
  return { kind: 'words', words: names, range: { start: first.range.start, end: last.range.end } };
}

function buildCeiling(node: cst.CeilingCstNode): CeilingNode | null {
  const hits = node.children.hits?.[0];
  const passengers = node.children.passengers?.[0];
  if (hits === undefined || passengers === undefined) return null;
  const number = (token: typeof hits): NumberNode => ({
    kind: 'number',
    digits: token.image,
    isNegative: false,
    unit: null,
    range: rangeOfToken(token),
  });
  return { kind: 'ceiling', hits: number(hits), passengers: number(passengers), range: rangeOfNode(node) };
}

export function buildTest(
  node: cst.TestSectionCstNode,
  range: TextRange,
  diagnostics: Diagnostics,
): TestSection | null {
  const { name, JsonObject, file, outcome, signedNumber } = node.children;
  if (!name?.[0]) return null;
  const score = signedNumber?.[0] ? buildNumber(signedNumber[0]) : null;
  const json = JsonObject?.[0];
  return {
    kind: 'test',
    name: readTextLiteral(name[0], diagnostics),
    given: json
      ? { kind: 'json', text: json.image, range: rangeOfToken(json) }
      : file?.[0]
        ? readTextLiteral(file[0], diagnostics)
        : null,
    expect: outcome?.[0] ? nameOf(outcome[0]) : null,
    score: score?.kind === 'number' ? score : null,
    range,
  };
}

export function buildList(node: cst.ListItemCstNode, range: TextRange, diagnostics: Diagnostics): ListItem | null {
  const { name, type, listLiteral } = node.children;
  if (!name?.[0]) return null;
  return {
    kind: 'list_constant',
    name: nameOf(name[0]),
    type: type?.[0] ? nameOf(type[0]) : null,
    values: listLiteral?.[0] ? buildListLiteral(listLiteral[0], diagnostics) : null,
    range,
  };
}

export function buildDefine(
  node: cst.DefineItemCstNode,
  range: TextRange,
  diagnostics: Diagnostics,
): DefineItem | null {
  const { name, parameter, expression } = node.children;
  if (!name?.[0]) return null;
  return {
    kind: 'define',
    name: nameOf(name[0]),
    parameters: (parameter ?? []).flatMap(({ children }) =>
      children.name?.[0]
        ? [{ name: nameOf(children.name[0]), type: children.type?.[0] ? nameOf(children.type[0]) : null }]
        : [],
    ),
    body: expression?.[0] ? buildExpression(expression[0], diagnostics) : { kind: 'error', range },
    range,
  };
}

/** `lines` are those that could be read. */
export function buildRuleset(
  header: cst.RulesetHeaderCstNode,
  lines: readonly cst.RulesetLineCstNode[],
  diagnostics: Diagnostics,
): Omit<RulesetItem, 'range'> | null {
  const name = header.children.StringLiteral?.[0];
  if (name === undefined) return null;
  const ceiling = lines.flatMap((line) => line.children.ceiling ?? [])[0];
  return {
    kind: 'ruleset',
    name: readTextLiteral(name, diagnostics),
    levels: lines.flatMap((line) => line.children.level ?? []).flatMap((level) => buildLevel(level) ?? []),
    budget: ceiling ? buildCeiling(ceiling) : null,
  };
}

function buildLevel(node: cst.LevelCstNode): LevelNode | null {
  const { name, signedNumber } = node.children;
  const minimumScore = signedNumber?.[0] ? buildNumber(signedNumber[0]) : null;
  if (!name?.[0] || minimumScore?.kind !== 'number') return null;
  return { kind: 'level', name: nameOf(name[0]), minimumScore, range: rangeOfNode(node) };
}
