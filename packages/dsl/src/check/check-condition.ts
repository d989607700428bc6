/** Expressions that are true, false or unknown. Null means that a diagnostic has been given. */
import { quote } from '../diagnostics/define.ts';
import { report } from '../diagnostics/report.ts';
import { textIn } from '../source/text-range.ts';
import type {
  BetweenNode,
  BlockNode,
  ComparisonNode,
  Expression,
  LogicalNode,
  PresenceNode,
  QuantifierNode,
} from '../syntax/ast.ts';
import { callOf, expandCondition, isBound, isOpen } from './check-call.ts';
import { replaceWith, write } from '../fixes/replace-with.ts';
import { countInReach } from '../fixes/section-fixes.ts';
import { inDays, toWholeIn, withOtherQuotes } from '../fixes/value-fixes.ts';
import { checkListReference } from './check-list.ts';
import { checkMembership } from './check-membership.ts';
import { checkOperand } from './check-operand.ts';
import { checkTextTest } from './check-text-test.ts';
import { demandedCurrencies, settleCurrency } from './currency.ts';
import type { Checking } from './context.ts';
import { describeType, isComparable, isDay, isOrdered } from './describe-type.ts';
import { reportUnknown } from './report-unknown.ts';
import { resolvePath } from './scope.ts';
import type { Scope } from './scope.ts';
import type { OperandType, TypedCondition, TypedOperand } from './typed-ast.ts';

export function checkCondition(node: Expression, scope: Scope, outer: Checking): TypedCondition | null {
  const checking: Checking = { ...outer, enclosing: node.range };
  switch (node.kind) {
    case 'group':
      return checkCondition(node.inner, scope, checking);
    case 'and':
    case 'or':
      return checkChain(node, scope, checking);
    case 'not': {
      const condition = checkCondition(node.operand, scope, checking);
      return condition && { kind: 'not', condition, range: node.range };
    }
    case 'block':
      return checkBlock(node, scope, checking);
    case 'comparison':
      return checkComparison(node, scope, checking);
    case 'between':
      return checkBetween(node, scope, checking);
    case 'membership':
      return checkMembership(node, scope, checking);
    case 'text_test':
      return checkTextTest(node, scope, checking);
    case 'presence':
      return checkPresence(node, scope, checking);
    case 'quantifier':
      return checkQuantifier(node, scope, checking);
    case 'boolean':
      return { kind: 'constant', value: node.value, range: node.range };
    case 'error':
      return null;
    default: {
      const call = callOf(node, scope, checking);
      return call === null ? checkBareOperand(node, scope, checking) : expandCondition(call, scope, checking);
    }
  }
}

/** A boolean field may stand alone: `booking.is_split`. */
function checkBareOperand(node: Expression, scope: Scope, checking: Checking): TypedCondition | null {
  const operand = checkOperand(node, null, scope, checking);
  if (operand === null) return null;
  if (operand.type.kind === 'boolean') return { kind: 'holds', operand, range: node.range };
  const found = quote(textIn(checking.sourceText, node.range));
  const end = { start: node.range.end, end: node.range.end };
  const fixes = node.kind === 'path' ? [replaceWith('Ask whether it is known', end, ' is known')] : [];
  checking.diagnostics.push(report('type/not-a-condition', { found }, node.range, { fixes }));
  return null;
}

/** All members are checked, so that one run reports every fault; null if one of them is faulty. */
function checkAll(nodes: readonly Expression[], scope: Scope, checking: Checking): readonly TypedCondition[] | null {
  const checked = nodes.map((each) => checkCondition(each, scope, checking));
  const conditions = checked.filter((each) => each !== null);
  return conditions.length === checked.length ? conditions : null;
}

function checkChain(node: LogicalNode, scope: Scope, checking: Checking): TypedCondition | null {
  const currencies = node.kind === 'and' ? demandedCurrencies(node.operands, scope, checking) : checking.currencies;
  const conditions = checkAll(node.operands, scope, { ...checking, currencies });
  const isMixed = node.kind === 'or' && node.operands.some((each) => each.kind === 'and');
  if (isMixed) reportMixed(node, checking);
  if (conditions === null || isMixed) return null;
  return { kind: node.kind === 'and' ? 'all' : 'any', form: 'chain', conditions, range: node.range };
}

/** `a and b or c`: either `(a and b) or c`, or `a and (b or c)`. */
function reportMixed(node: LogicalNode, checking: Checking): void {
  const insert = (at: number, newText: string) => ({ range: { start: at, end: at }, newText });
  const around = (start: number, end: number) => [insert(start, '('), insert(end, ')')];
  const conjunctions = node.operands.filter((each) => each.kind === 'and');
  const keepAnd = conjunctions.flatMap((each) => around(each.range.start, each.range.end));
  const keepOr = orReading(node).flatMap(({ start, end }) => around(start, end));
  checking.diagnostics.push(
    report('type/mixed-and-or', {}, node.range, {
      fixes: [
        { title: 'Read `and` first', edits: keepAnd },
        { title: 'Read `or` first', edits: keepOr },
      ],
    }),
  );
}

/** The stretches that brackets enclose where `or` binds tighter: from the last member of one `and` to the first of the next. */
function orReading(node: LogicalNode): readonly { readonly start: number; readonly end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  let start: number | null = null;
  let previousEnd = 0;
  for (const operand of node.operands) {
    const members = operand.kind === 'and' ? operand.operands : [operand];
    const first = members[0]?.range ?? operand.range;
    const last = members.at(-1)?.range ?? operand.range;
    start ??= members.length === 1 || operand === node.operands[0] ? last.start : first.start;
    previousEnd = first.end;
    if (members.length > 1 && operand !== node.operands[0]) {
      stretches.push({ start, end: first.end });
      start = last.start;
    }
  }
  const finalStart = node.operands.at(-1)?.kind === 'and' ? null : start;
  return finalStart === null ? stretches : [...stretches, { start: finalStart, end: previousEnd }];
}

function checkBlock(node: BlockNode, scope: Scope, checking: Checking): TypedCondition | null {
  if (node.conditions.length === 0) {
    checking.diagnostics.push(report('rule/empty-block', {}, node.range));
    return null;
  }
  const currencies =
    node.quantifier === 'all' ? demandedCurrencies(node.conditions, scope, checking) : checking.currencies;
  const conditions = checkAll(node.conditions, scope, { ...checking, currencies });
  if (conditions === null) return null;
  if (node.quantifier !== 'at_least') return { kind: node.quantifier, form: 'block', conditions, range: node.range };
  if (node.count === null || node.count < 1 || node.count > conditions.length) {
    const counts = { count: node.count ?? 0, members: conditions.length };
    checking.diagnostics.push(
      report('rule/count-out-of-reach', counts, node.range, {
        fixes: countInReach(checking.sourceText, node.range.start, conditions.length),
      }),
    );
    return null;
  }
  return { kind: 'at_least', count: node.count, conditions, range: node.range };
}

function checkComparison(node: ComparisonNode, scope: Scope, checking: Checking): TypedCondition | null {
  const sides = checkSides(node.left, node.right, scope, checking);
  if (sides === null) return null;
  const [left, right] = sides;
  if (!reportComparable(left, right, node.right, checking)) return null;
  if (node.operator !== 'is' && node.operator !== 'is_not' && !isOrdered(left.type)) {
    const words = { operator: node.operator, type: describeType(left.type) };
    const fixes = [write(node.operatorRange, 'is')];
    checking.diagnostics.push(report('type/no-order', words, node.operatorRange, { fixes }));
    return null;
  }
  const [settledLeft, settledRight] = settleCurrency([left, right], checking) ?? [];
  if (settledLeft === undefined || settledRight === undefined) return null;
  return { kind: 'compare', operator: node.operator, left: settledLeft, right: settledRight, range: node.range };
}

/** The side that names a field, or a parameter, gives the other side's literals their meaning, whichever side it is. */
function checkSides(
  leftNode: Expression,
  rightNode: Expression,
  scope: Scope,
  checking: Checking,
): readonly [TypedOperand, TypedOperand] | null {
  const isTyped =
    !isLiteral(rightNode, scope, checking) || (isParameter(rightNode, checking) && !isParameter(leftNode, checking));
  if (isLiteral(leftNode, scope, checking) && isTyped) {
    const right = checkOperand(rightNode, null, scope, checking);
    const left = checkOperand(leftNode, right?.type ?? null, scope, checking);
    return left && right && [left, right];
  }
  const left = checkOperand(leftNode, null, scope, checking);
  if (left === null) return null;
  const right = checkOperand(rightNode, left.type, scope, checking);
  return right && [left, right];
}

/**
 * Whether a node begins with a literal, so that its meaning is for the other side to say; or with a parameter. `seen` are
 * the definitions on the way to it.
 */
function isLiteral(node: Expression, scope: Scope, checking: Checking, seen: readonly string[] = []): boolean {
  if (node.kind === 'group') return isLiteral(node.inner, scope, checking, seen);
  if (node.kind === 'otherwise') return isLiteral(node.operand, scope, checking, seen);
  const name = node.kind === 'path' && node.names.length === 1 ? (node.names[0]?.text ?? '') : '';
  const bound = checking.bindings.get(name);
  if (bound?.kind === 'argument') return isLiteral(bound.expression, bound.scope, bound.checking, seen);
  if (bound !== undefined) return true;
  const call = callOf(node, scope, checking);
  if (call === null) return node.kind === 'text' || node.kind === 'number';
  const callee = seen.includes(call.name.text) ? undefined : checking.definitions.get(call.name.text);
  const inside: Checking = { ...checking, bindings: new Map() };
  return callee !== undefined && isLiteral(callee.body, [], inside, [...seen, callee.name]);
}

/** Whether it begins with a parameter, which has a type at least where nothing else does. */
function isParameter(node: Expression, checking: Checking): boolean {
  if (node.kind === 'group') return isParameter(node.inner, checking);
  if (node.kind === 'otherwise') return isParameter(node.operand, checking);
  return node.kind === 'path' && isBound(node, checking);
}

function reportComparable(left: TypedOperand, right: TypedOperand, rightNode: Expression, checking: Checking): boolean {
  if (isComparable(left.type, right.type)) return true;
  checking.diagnostics.push(incomparable(left.type, right.type, rightNode, left));
  return false;
}

function incomparable(left: OperandType, right: OperandType, rightNode: Expression, leftOperand: TypedOperand) {
  const kinds = new Set<string>([left.kind, right.kind]);
  const has = (first: string, second: string): boolean => kinds.has(first) && kinds.has(second);
  if (has('local_time', 'local_date_time')) {
    const dateTime = left.kind === 'local_date_time' ? leftOperand.range : rightNode.range;
    const fixes = [replaceWith('Take the time of it', { start: dateTime.start, end: dateTime.start }, 'time of ')];
    return report('type/time-without-day', {}, dateTime, { fixes });
  }
  if (has('instant', 'local_date_time')) return report('type/instant-against-local', {}, rightNode.range);
  if (has('duration', 'period'))
    return report('type/calendar-against-exact', {}, rightNode.range, { fixes: inDays(rightNode) });
  if (kinds.has('local_date_time') && (isDay(left) || isDay(right))) {
    const dateTime = left.kind === 'local_date_time' ? leftOperand.range : rightNode.range;
    const at = { start: dateTime.start, end: dateTime.start };
    const fixes = [replaceWith('Take the date of it', at, 'date of ')];
    return report('type/date-against-date-time', {}, dateTime, { fixes });
  }
  const words = { left: describeType(left), right: describeType(right) };
  return report('type/not-comparable', words, rightNode.range, { fixes: withOtherQuotes(rightNode, left) });
}

function checkBetween(node: BetweenNode, scope: Scope, checking: Checking): TypedCondition | null {
  const operand = checkOperand(node.operand, null, scope, checking);
  if (operand === null) return null;
  const low = checkOperand(node.low, operand.type, scope, checking);
  const high = checkOperand(node.high, operand.type, scope, checking);
  if (low === null || high === null) return null;
  if (!reportComparable(operand, low, node.low, checking)) return null;
  if (!reportComparable(operand, high, node.high, checking)) return null;
  if (!isOrdered(operand.type)) {
    const words = { operator: 'between', type: describeType(operand.type) };
    checking.diagnostics.push(report('type/no-order', words, node.range));
    return null;
  }
  const isGiven = ![node.low, node.high].some((each) => isOpen(each, checking));
  if (isGiven && isOverMidnight(low, high)) {
    checking.diagnostics.push(overMidnight(node, checking));
    return null;
  }
  const [settled, settledLow, settledHigh] = settleCurrency([operand, low, high], checking) ?? [];
  if (settled === undefined || settledLow === undefined || settledHigh === undefined) return null;
  return { kind: 'between', operand: settled, low: settledLow, high: settledHigh, range: node.range };
}

/** A time of day that lies between 22:00 and 05:00 is above the one or below the other, never both. */
const isOverMidnight = (low: TypedOperand, high: TypedOperand): boolean =>
  low.type.kind === 'local_time' && low.kind === 'literal' && high.kind === 'literal' && low.value > high.value;

function overMidnight(node: BetweenNode, { sourceText }: Checking) {
  const [operand, low, high] = [node.operand, node.low, node.high].map(({ range }) => textIn(sourceText, range));
  const newText = `(${operand} >= ${low} or ${operand} <= ${high})`;
  return report('type/over-midnight', {}, node.range, {
    fixes: [replaceWith('Write both sides of midnight', node.range, newText)],
  });
}

/** `is missing` and `is known` also ask about lists and groups of fields. */
function checkPresence(node: PresenceNode, scope: Scope, checking: Checking): TypedCondition | null {
  if (node.operand.kind === 'path') {
    const resolution = resolvePath(node.operand, scope);
    const isNamed = isBound(node.operand, checking) || callOf(node.operand, scope, checking) !== null;
    if (resolution.kind === 'unknown' && !isNamed) {
      reportUnknown(node.operand, resolution, scope, checking);
      return null;
    }
    const isGroup = resolution.kind === 'group' || (resolution.kind === 'list' && resolution.rest.length === 0);
    if (isGroup) {
      const operand = { kind: 'group', path: resolution.path, range: node.operand.range } as const;
      return { kind: 'presence', expects: node.expects, operand, range: node.range };
    }
  }
  const operand = checkOperand(node.operand, null, scope, checking);
  return operand && { kind: 'presence', expects: node.expects, operand, range: node.range };
}

function checkQuantifier(node: QuantifierNode, scope: Scope, checking: Checking): TypedCondition | null {
  const list = checkListReference(node.list, scope, checking, { takesRest: false });
  if (list === null) return null;
  const where = node.list.where === null ? null : checkCondition(node.list.where, list.inner, checking);
  if (node.list.where !== null && where === null) return null;
  const isCounted = node.quantifier === 'exactly' || node.quantifier === 'at_least' || node.quantifier === 'at_most';
  if (isCounted && node.count === null) {
    checking.diagnostics.push(
      report('type/needs-whole-number', {}, node.quantifierRange, {
        fixes: toWholeIn(checking.sourceText, node.quantifierRange),
      }),
    );
    return null;
  }
  warnAnyIsNot(node, checking);
  return {
    kind: 'quantifier',
    quantifier: node.quantifier,
    count: node.count,
    list: list.source,
    depth: list.depth,
    where,
    range: node.range,
  };
}

/** `any segments where (cabin is not economy)` is mostly meant as `no segments where (cabin is economy)`. */
function warnAnyIsNot(node: QuantifierNode, checking: Checking): void {
  const { where } = node.list;
  if (node.quantifier !== 'any' || where?.kind !== 'comparison' || where.operator !== 'is_not') return;
  // Against another field, "one that differs" is what is meant.
  if (where.right.kind === 'path' && where.right.names.length > 1) return;
  const title = 'Write `no … where (… is …)`';
  const edits = [
    { range: node.quantifierRange, newText: 'no' },
    { range: where.operatorRange, newText: 'is' },
  ];
  checking.diagnostics.push(report('type/any-is-not', {}, where.operatorRange, { fixes: [{ title, edits }] }));
}
