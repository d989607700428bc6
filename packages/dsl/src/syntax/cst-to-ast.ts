/** Concrete tree → expressions. What recovery left incomplete becomes an `error` node with the range of what is there. */
import type { CstNode, IToken } from 'chevrotain';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cover, textRange } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type {
  AggregateNode,
  BlockNode,
  ErrorNode,
  Expression,
  ListNode,
  ListReference,
  Name,
  NumberNode,
  PathNode,
  QuantifierNode,
  TextTestNode,
  TimeNode,
} from './ast.ts';
import type * as cst from './cst.gen.ts';
import { report } from '../diagnostics/report.ts';
import { rangeOfToken } from './lexer.ts';
import { readTextLiteral } from './text-literal.ts';

type Diagnostics = Diagnostic[];

export const nameOf = (token: IToken): Name => ({ text: token.image, range: rangeOfToken(token) });

/** The stretch of text that a node was read from; empty at 0 where nothing was. */
export function rangeOfNode(node: CstNode): TextRange {
  const { startOffset, endOffset } = node.location ?? nowhere;
  // Chevrotain's end is the last character, and -1 where nothing was read.
  return startOffset < 0 || endOffset === undefined ? textRange(0, 0) : textRange(startOffset, endOffset + 1);
}

const nowhere = { startOffset: -1, endOffset: -1 };

/**
 * Gives nodes that recovery left empty a place in their section, so that what is read of an item does not depend on
 * where in the file it stands.
 */
export function placeEmptyNodes(node: CstNode | undefined, offset: number): void {
  if (node === undefined) return;
  if (node.location !== undefined && node.location.startOffset < 0) {
    node.location.startOffset = offset;
    node.location.endOffset = offset - 1;
  }
  for (const elements of Object.values(node.children)) {
    for (const element of elements ?? []) if ('children' in element) placeEmptyNodes(element, offset);
  }
}

const errorAt = (node: CstNode): ErrorNode => ({ kind: 'error', range: rangeOfNode(node) });

export function buildExpression(node: cst.ExpressionCstNode, diagnostics: Diagnostics): Expression {
  return chain(
    'or',
    node,
    (node.children.andExpression ?? []).map((each) => buildAnd(each, diagnostics)),
  );
}

const buildAnd = (node: cst.AndExpressionCstNode, diagnostics: Diagnostics): Expression =>
  chain(
    'and',
    node,
    (node.children.notExpression ?? []).map((each) => buildNot(each, diagnostics)),
  );

function chain(kind: 'and' | 'or', node: CstNode, operands: readonly Expression[]): Expression {
  const [first] = operands;
  if (first === undefined) return errorAt(node);
  return operands.length === 1 ? first : { kind, operands, range: coverAll(operands) };
}

const coverAll = (nodes: readonly { readonly range: TextRange }[]): TextRange =>
  nodes.map((each) => each.range).reduce(cover);

function buildNot(node: cst.NotExpressionCstNode, diagnostics: Diagnostics): Expression {
  const { Not, notExpression, comparison } = node.children;
  if (Not?.[0] !== undefined) {
    const operand = notExpression?.[0] ? buildNot(notExpression[0], diagnostics) : errorAt(node);
    return { kind: 'not', operand, range: cover(rangeOfToken(Not[0]), operand.range) };
  }
  return comparison?.[0] ? buildComparison(comparison[0], diagnostics) : errorAt(node);
}

function buildComparison(node: cst.ComparisonCstNode, diagnostics: Diagnostics): Expression {
  const operand = node.children.sum?.[0] ? buildSum(node.children.sum[0], diagnostics) : errorAt(node);
  const [first, second] = node.children.comparisonTail ?? [];
  if (first === undefined) return operand;
  if (second !== undefined) {
    const related = [{ range: rangeOfNode(first), message: 'compared here already' }];
    diagnostics.push(report('syntax/chained-comparison', {}, rangeOfNode(second), { related }));
  }
  return buildTail(operand, first, diagnostics);
}

function buildTail(operand: Expression, tail: cst.ComparisonTailCstNode, diagnostics: Diagnostics): Expression {
  const { isTail, orderTail, betweenTail, inTail, textTail } = tail.children;
  if (isTail?.[0]) return buildIs(operand, isTail[0], diagnostics);
  if (orderTail?.[0]) return buildOrder(operand, orderTail[0], diagnostics);
  if (betweenTail?.[0]) return buildBetween(operand, betweenTail[0], diagnostics);
  if (inTail?.[0]) return buildMembership(operand, inTail[0], diagnostics);
  if (textTail?.[0]) return buildTextTest(operand, textTail[0], diagnostics);
  return errorAt(tail);
}

const sumOr = (node: cst.SumCstNode | undefined, at: CstNode, diagnostics: Diagnostics): Expression =>
  node === undefined ? errorAt(at) : buildSum(node, diagnostics);

function buildIs(left: Expression, node: cst.IsTailCstNode, diagnostics: Diagnostics): Expression {
  const { Is, Not, Missing, Known, sum } = node.children;
  const range = cover(left.range, rangeOfNode(node));
  if (Missing?.[0] || Known?.[0]) {
    const isMissing = Missing?.[0] !== undefined;
    // `is not missing` is `is known`, and the other way round.
    const expects = isMissing === (Not?.[0] === undefined) ? 'missing' : 'known';
    return { kind: 'presence', expects, operand: left, range };
  }
  const signs = [...(Is ?? []), ...(Not ?? [])].map(rangeOfToken);
  const operatorRange = signs.length === 0 ? rangeOfNode(node) : signs.reduce(cover);
  const right = sumOr(sum?.[0], node, diagnostics);
  return { kind: 'comparison', operator: Not?.[0] ? 'is_not' : 'is', operatorRange, left, right, range };
}

const orderOperators = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '=': 'is',
  '==': 'is',
  '!=': 'is_not',
  '<>': 'is_not',
} as const;

function buildOrder(left: Expression, node: cst.OrderTailCstNode, diagnostics: Diagnostics): Expression {
  const sign = node.children.OrderSign?.[0];
  if (sign === undefined) return errorAt(node);
  const operator = orderOperators[sign.image as keyof typeof orderOperators];
  const right = sumOr(node.children.sum?.[0], node, diagnostics);
  const range = cover(left.range, rangeOfNode(node));
  return { kind: 'comparison', operator, operatorRange: rangeOfToken(sign), left, right, range };
}

function buildBetween(operand: Expression, node: cst.BetweenTailCstNode, diagnostics: Diagnostics): Expression {
  const low = sumOr(node.children.low?.[0], node, diagnostics);
  const high = sumOr(node.children.high?.[0], node, diagnostics);
  return { kind: 'between', operand, low, high, range: cover(operand.range, rangeOfNode(node)) };
}

function buildMembership(operand: Expression, node: cst.InTailCstNode, diagnostics: Diagnostics): Expression {
  const { Not, In, Word, listLiteral } = node.children;
  const signs = [...(Not ?? []), ...(In ?? [])].map(rangeOfToken);
  const range = cover(operand.range, rangeOfNode(node));
  const name = Word?.[0];
  const literal = listLiteral?.[0];
  const values = name
    ? { kind: 'list_name' as const, name: nameOf(name) }
    : literal && buildListLiteral(literal, diagnostics);
  if (values === undefined) return { kind: 'error', range };
  const operatorRange = signs.length === 0 ? rangeOfNode(node) : signs.reduce(cover);
  return { kind: 'membership', isNegated: Not?.[0] !== undefined, operatorRange, operand, values, range };
}

export function buildListLiteral(node: cst.ListLiteralCstNode, diagnostics: Diagnostics): ListNode {
  return {
    kind: 'list',
    items: (node.children.sum ?? []).map((each) => buildSum(each, diagnostics)),
    range: rangeOfNode(node),
  };
}

function buildTextTest(operand: Expression, node: cst.TextTailCstNode, diagnostics: Diagnostics): Expression {
  const { Starts, Ends, With, Contains, Like, Matches, sum } = node.children;
  const signs = [Starts, Ends, With, Contains, Like, Matches].flatMap((each) => each ?? []).map(rangeOfToken);
  const operator = textOperators.find(([name]) => (node.children[name]?.length ?? 0) > 0)?.[1];
  const range = cover(operand.range, rangeOfNode(node));
  if (operator === undefined || signs.length === 0) return { kind: 'error', range };
  const pattern = sumOr(sum?.[0], node, diagnostics);
  return { kind: 'text_test', operator, operatorRange: signs.reduce(cover), operand, pattern, range };
}

const textOperators: readonly (readonly [
  'Starts' | 'Ends' | 'Contains' | 'Like' | 'Matches',
  TextTestNode['operator'],
])[] = [
  ['Starts', 'starts_with'],
  ['Ends', 'ends_with'],
  ['Contains', 'contains'],
  ['Like', 'like'],
  ['Matches', 'matches'],
];

function buildSum(node: cst.SumCstNode, diagnostics: Diagnostics): Expression {
  const parts = (node.children.product ?? []).map((each) => buildProduct(each, diagnostics));
  return leftToRight(node, parts, node.children.operators ?? []);
}

function buildProduct(node: cst.ProductCstNode, diagnostics: Diagnostics): Expression {
  const parts = (node.children.otherwiseExpression ?? []).map((each) => buildOtherwise(each, diagnostics));
  return leftToRight(node, parts, node.children.operators ?? []);
}

function leftToRight(node: CstNode, parts: readonly Expression[], operators: readonly IToken[]): Expression {
  const [first, ...rest] = parts;
  if (first === undefined) return errorAt(node);
  return rest.reduce<Expression>((left, right, index) => {
    const sign = operators[index];
    if (sign === undefined) return left;
    const operator = sign.image as '+' | '-' | '*' | '/';
    const range = cover(left.range, right.range);
    return { kind: 'arithmetic', operator, operatorRange: rangeOfToken(sign), left, right, range };
  }, first);
}

function buildOtherwise(node: cst.OtherwiseExpressionCstNode, diagnostics: Diagnostics): Expression {
  const [first, ...rest] = (node.children.primary ?? []).map((each) => buildPrimary(each, diagnostics));
  if (first === undefined) return errorAt(node);
  return rest.reduce<Expression>(
    (operand, fallback) => ({ kind: 'otherwise', operand, fallback, range: cover(operand.range, fallback.range) }),
    first,
  );
}

function buildPrimary(node: cst.PrimaryCstNode, diagnostics: Diagnostics): Expression {
  const {
    block,
    quantifier,
    aggregate,
    dateExpression,
    call,
    pathOrAge,
    signedNumber,
    literal,
    LeftParen,
    expression,
  } = node.children;
  if (block?.[0]) return buildBlock(block[0], diagnostics);
  if (quantifier?.[0]) return buildQuantifier(quantifier[0], diagnostics);
  if (aggregate?.[0]) return buildAggregate(aggregate[0], diagnostics);
  if (dateExpression?.[0]) return buildDateExpression(dateExpression[0], diagnostics);
  if (call?.[0]) return buildCall(call[0], diagnostics);
  if (pathOrAge?.[0]) return buildPathOrAge(pathOrAge[0], diagnostics);
  if (signedNumber?.[0]) return buildNumber(signedNumber[0]);
  if (literal?.[0]) return buildLiteral(literal[0], diagnostics);
  if (LeftParen?.[0] && expression?.[0]) {
    return { kind: 'group', inner: buildExpression(expression[0], diagnostics), range: rangeOfNode(node) };
  }
  return errorAt(node);
}

function buildPath(node: cst.PathCstNode): PathNode {
  const names = (node.children.Word ?? []).map(nameOf);
  return { kind: 'path', names, range: rangeOfNode(node) };
}

export function buildNumber(node: cst.SignedNumberCstNode): NumberNode | ErrorNode {
  const { Minus, NumberLiteral, unit } = node.children;
  const digits = NumberLiteral?.[0];
  if (digits === undefined) return errorAt(node);
  return {
    kind: 'number',
    digits: digits.image,
    isNegative: Minus?.[0] !== undefined,
    unit: unit?.[0] ? nameOf(unit[0]) : null,
    range: rangeOfNode(node),
  };
}

function buildLiteral(node: cst.LiteralCstNode, diagnostics: Diagnostics): Expression {
  const { StringLiteral, InstantLiteral, LocalDateTimeLiteral, DateLiteral, LocalTimeLiteral, True, False } =
    node.children;
  if (StringLiteral?.[0]) return readTextLiteral(StringLiteral[0], diagnostics);
  if (InstantLiteral?.[0]) return timeOf('instant', InstantLiteral[0]);
  if (LocalDateTimeLiteral?.[0]) return timeOf('local_date_time', LocalDateTimeLiteral[0]);
  if (DateLiteral?.[0]) return timeOf('date', DateLiteral[0]);
  if (LocalTimeLiteral?.[0]) return timeOf('local_time', LocalTimeLiteral[0]);
  const word = True?.[0] ?? False?.[0];
  if (word === undefined) return errorAt(node);
  return { kind: 'boolean', value: word.image === 'true', range: rangeOfToken(word) };
}

export const timeOf = (kind: TimeNode['kind'], token: IToken): TimeNode => ({
  kind,
  text: token.image,
  range: rangeOfToken(token),
});

function buildDateExpression(node: cst.DateExpressionCstNode, diagnostics: Diagnostics): Expression {
  const { StringLiteral, Time, primary } = node.children;
  const range = rangeOfNode(node);
  if (StringLiteral?.[0]) {
    return { kind: 'partial_date', text: readTextLiteral(StringLiteral[0], diagnostics).value, range };
  }
  const kind = Time?.[0] ? 'time_of' : 'date_of';
  return primary?.[0] ? { kind, operand: buildPrimary(primary[0], diagnostics), range } : errorAt(node);
}

function buildPathOrAge(node: cst.PathOrAgeCstNode, diagnostics: Diagnostics): Expression {
  const { path, At, primary } = node.children;
  if (!path?.[0]?.children.Word?.[0]) return errorAt(node);
  const age = buildPath(path[0]);
  if (!At?.[0]) return age;
  const day = primary?.[0] ? buildPrimary(primary[0], diagnostics) : errorAt(node);
  return { kind: 'age_at', age, day, range: rangeOfNode(node) };
}

function buildCall(node: cst.CallCstNode, diagnostics: Diagnostics): Expression {
  const { Word, sum } = node.children;
  if (!Word?.[0]) return errorAt(node);
  const parts = (sum ?? []).map((each) => buildSum(each, diagnostics));
  return { kind: 'call', name: nameOf(Word[0]), arguments: parts, range: rangeOfNode(node) };
}

function buildBlock(node: cst.BlockCstNode, diagnostics: Diagnostics): Expression {
  const { All, Any, None, NumberLiteral, blockLine } = node.children;
  const conditions = (blockLine ?? []).map((line) =>
    line.children.expression?.[0] ? buildExpression(line.children.expression[0], diagnostics) : errorAt(line),
  );
  const quantifier: BlockNode['quantifier'] = All ? 'all' : Any ? 'any' : None ? 'none' : 'at_least';
  const count = NumberLiteral?.[0] ? wholeNumber(NumberLiteral[0]) : null;
  return { kind: 'block', quantifier, count, conditions, range: rangeOfNode(node) };
}

const wholeNumber = (token: IToken): number | null => (/^\d{1,9}$/u.test(token.image) ? Number(token.image) : null);

function buildQuantifier(node: cst.QuantifierCstNode, diagnostics: Diagnostics): Expression {
  const { Any, Every, No, Exactly, At, Least, Most, NumberLiteral, listReference } = node.children;
  const list = listReference?.[0] && buildListReference(listReference[0], diagnostics);
  if (!list) return errorAt(node);
  const quantifier: QuantifierNode['quantifier'] = Any
    ? 'any'
    : Every
      ? 'every'
      : No
        ? 'no'
        : Exactly
          ? 'exactly'
          : Least
            ? 'at_least'
            : 'at_most';
  const signs = [Any, Every, No, Exactly, At, Least, Most].flatMap((each) => each ?? []).map(rangeOfToken);
  return {
    kind: 'quantifier',
    quantifier,
    quantifierRange: signs.reduce(cover),
    count: NumberLiteral?.[0] ? wholeNumber(NumberLiteral[0]) : null,
    list,
    range: rangeOfNode(node),
  };
}

function buildAggregate(node: cst.AggregateCstNode, diagnostics: Diagnostics): Expression {
  const { Count, Sum, Lowest, Highest, Earliest, Latest, listReference } = node.children;
  const word = [Count, Sum, Lowest, Highest, Earliest, Latest].find((each) => each?.[0] !== undefined)?.[0];
  const list = listReference?.[0] && buildListReference(listReference[0], diagnostics);
  if (!list || word === undefined) return errorAt(node);
  return {
    kind: 'aggregate',
    // The grammar lets only these six words through.
    aggregate: word.image as AggregateNode['aggregate'],
    aggregateRange: rangeOfToken(word),
    list,
    range: rangeOfNode(node),
  };
}

function buildListReference(node: cst.ListReferenceCstNode, diagnostics: Diagnostics): ListReference | null {
  const { path, alias, signedNumber, expression, LeftParen } = node.children;
  if (!path?.[0]?.children.Word?.[0]) return null;
  const within = signedNumber?.[0] ? buildNumber(signedNumber[0]) : null;
  const where = expression?.[0] ? buildExpression(expression[0], diagnostics) : LeftParen?.[0] ? errorAt(node) : null;
  return {
    path: buildPath(path[0]),
    alias: alias?.[0] ? nameOf(alias[0]) : null,
    within: within?.kind === 'number' ? within : null,
    where,
  };
}
