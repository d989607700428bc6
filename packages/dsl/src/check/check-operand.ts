/** Expressions that stand for a value. Null means that a diagnostic has been given and nothing can be said of the type. */
import type { Fix } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { catalogue } from '../fields/catalogue.ts';
import type { FieldType } from '../fields/field.ts';
import { textIn, textRange } from '../source/text-range.ts';
import type {
  AggregateNode,
  ArithmeticNode,
  Expression,
  Name,
  OtherwiseNode,
  PartOfNode,
  PathNode,
} from '../syntax/ast.ts';
import { nameField } from '../fixes/list-fixes.ts';
import { replaceWith, write } from '../fixes/replace-with.ts';
import { arithmeticType } from './arithmetic-type.ts';
import { checkAgeAt } from './check-age.ts';
import { boundOperand, callOf, expandOperand } from './check-call.ts';
import { checkEnumerationValue, checkNumber, checkText, checkTime } from './check-literal.ts';
import { checkListReference } from './check-list.ts';
import type { CheckedList } from './check-list.ts';
import type { Checking } from './context.ts';
import { demandedCurrencies, demandedFor } from './currency.ts';
import { describeType, isComparable } from './describe-type.ts';
import { reportUnknown } from './report-unknown.ts';
import { resolvePath } from './scope.ts';
import type { Resolution, Scope } from './scope.ts';
import type { FieldPath, MoneyType, OperandType, TypedOperand } from './typed-ast.ts';

/** `expected` is the type of the other side of a comparison, from which literals and bare words take their meaning. */
export function checkOperand(
  node: Expression,
  expected: OperandType | null,
  scope: Scope,
  checking: Checking,
): TypedOperand | null {
  switch (node.kind) {
    case 'text':
      return checkText(node, expected, checking);
    case 'number':
      return checkNumber(node, expected, checking);
    case 'instant':
    case 'local_date_time':
    case 'date':
    case 'local_time':
    case 'partial_date':
      return checkTime(node, checking);
    case 'boolean':
      return { kind: 'literal', type: { kind: 'boolean' }, value: node.value, range: node.range };
    case 'path':
      return checkPath(node, expected, scope, checking);
    case 'group':
      return checkOperand(node.inner, expected, scope, checking);
    case 'otherwise':
      return checkOtherwise(node, expected, scope, checking);
    case 'arithmetic':
      return checkArithmetic(node, scope, checking);
    case 'aggregate':
      return checkAggregate(node, scope, checking);
    case 'date_of':
    case 'time_of':
      return checkPartOf(node, scope, checking);
    case 'age_at':
      return checkAgeAt(node, scope, checking);
    case 'call':
      return expandOperand(node, expected, scope, checking);
    case 'error':
      return null;
    default:
      checking.diagnostics.push(report('type/condition-as-value', {}, node.range));
      return null;
  }
}

function checkPath(
  node: PathNode,
  expected: OperandType | null,
  scope: Scope,
  checking: Checking,
): TypedOperand | null {
  const bound = boundOperand(node, expected, scope, checking);
  if (bound !== 'unbound') return bound;
  const resolution = resolvePath(node, scope);
  const word = node.names.length === 1 ? node.names[0]?.text : undefined;
  if (expected?.kind === 'enumeration' && word !== undefined) {
    const isValue = expected.values.includes(word);
    if (isValue && resolution.kind !== 'unknown') {
      checking.diagnostics.push(report('name/ambiguous-value', { word }, node.range));
      return null;
    }
    const isNoName = resolution.kind === 'unknown' && callOf(node, scope, checking) === null;
    if (isValue || isNoName) return checkEnumerationValue(word, node.range, expected, checking);
  }
  if (resolution.kind === 'scalar') {
    return { kind: 'field', type: resolution.type, path: resolution.path, range: node.range };
  }
  const call = callOf(node, scope, checking);
  if (call !== null) return expandOperand(call, expected, scope, checking);
  reportPath(node, resolution, expected, scope, checking);
  return null;
}

function reportPath(
  node: PathNode,
  resolution: Exclude<Resolution, { kind: 'scalar' }>,
  expected: OperandType | null,
  scope: Scope,
  checking: Checking,
): void {
  const { diagnostics } = checking;
  if (resolution.kind === 'group') {
    const fixes = nameField(node.range, resolution.type);
    const path = textIn(checking.sourceText, node.range);
    diagnostics.push(report('type/group-as-value', { path }, node.range, { fixes }));
  } else if (resolution.kind === 'list') {
    const fixes = [quantified(node, resolution.rest, checking)];
    diagnostics.push(report('type/list-as-value', { list: resolution.path.cataloguePath }, node.range, { fixes }));
  } else if (expected?.kind === 'code' && node.names.length === 1) {
    const code = resolution.name.text;
    const fixes = [replaceWith('Put it in quotes', node.range, `"${code}"`)];
    diagnostics.push(report('type/code-needs-quotes', { code }, node.range, { fixes }));
  } else {
    reportUnknown(node, resolution, scope, checking);
  }
}

/** `booking.bags > 3` → `count of booking.bags > 3`; `LIST.field is x` → `any LIST where (field is x)`. */
function quantified(node: PathNode, rest: readonly Name[], checking: Checking): Fix {
  const [first] = rest;
  const at = (offset: number, newText: string) => ({ range: textRange(offset, offset), newText });
  if (first === undefined) return { title: 'Count its elements', edits: [at(node.range.start, 'count of ')] };
  const end = checking.enclosing?.end ?? node.range.end;
  return {
    title: 'Ask whether any element is so',
    edits: [
      at(node.range.start, 'any '),
      { range: textRange(first.range.start - 1, first.range.start), newText: ' where (' },
      at(end, ')'),
    ],
  };
}

function checkOtherwise(
  node: OtherwiseNode,
  expected: OperandType | null,
  scope: Scope,
  checking: Checking,
): TypedOperand | null {
  const operand = checkOperand(node.operand, expected, scope, checking);
  const fallback = checkOperand(node.fallback, operand?.type ?? expected, scope, checking);
  if (operand === null || fallback === null) return null;
  if (!isComparable(operand.type, fallback.type)) {
    const types = { left: describeType(operand.type), right: describeType(fallback.type) };
    checking.diagnostics.push(report('type/not-comparable', types, node.fallback.range));
    return null;
  }
  return { kind: 'otherwise', type: operand.type, operand, fallback, range: node.range };
}

function checkArithmetic(node: ArithmeticNode, scope: Scope, checking: Checking): TypedOperand | null {
  const left = checkOperand(node.left, null, scope, checking);
  const right = checkOperand(node.right, null, scope, checking);
  if (left === null || right === null) return null;
  const type = arithmeticType(left.type, node.operator, right.type);
  if (type === null) {
    const words = { operator: node.operator, left: describeType(left.type), right: describeType(right.type) };
    checking.diagnostics.push(report('type/cannot-compute', words, node.operatorRange));
    return null;
  }
  return { kind: 'arithmetic', type, operator: node.operator, left, right, range: node.range };
}

const elementType = ({ elementOnly }: CheckedList): FieldType => elementOnly[0]?.element ?? catalogue;

const aggregatedKinds: Readonly<Record<string, readonly string[]>> = {
  sum: ['number', 'mass', 'amount', 'duration'],
  lowest: ['number', 'mass', 'amount', 'duration'],
  highest: ['number', 'mass', 'amount', 'duration'],
  earliest: ['instant', 'local_date_time', 'date'],
  latest: ['instant', 'local_date_time', 'date'],
};

function checkAggregate(node: AggregateNode, scope: Scope, checking: Checking): TypedOperand | null {
  const list = checkListReference(node.list, scope, checking, { takesRest: node.aggregate !== 'count' });
  if (list === null) return null;
  const where = node.list.where === null ? null : checking.checkCondition(node.list.where, list.inner, checking);
  if (node.list.where !== null && where === null) return null;
  const common = { kind: 'aggregate', aggregate: node.aggregate, list: list.source, depth: list.depth } as const;
  if (node.aggregate === 'count') {
    return { ...common, type: { kind: 'number' }, element: null, where, range: node.range };
  }
  const element = resolvePath({ kind: 'path', names: list.rest, range: node.list.path.range }, list.elementOnly);
  if (list.rest.length === 0 || element.kind !== 'scalar') {
    if (element.kind === 'unknown' && list.rest.length > 0)
      reportUnknown(node.list.path, element, list.inner, checking);
    else
      checking.diagnostics.push(
        report('type/aggregate-needs-field', { aggregate: node.aggregate }, node.list.path.range, {
          fixes:
            list.rest.length > 0
              ? []
              : nameField(node.list.path.range, elementType(list), aggregatedKinds[node.aggregate]),
        }),
      );
    return null;
  }
  if (!(aggregatedKinds[node.aggregate] ?? []).includes(element.type.kind)) {
    const words = { aggregate: `${node.aggregate} of`, type: describeType(element.type) };
    const fixes = Object.entries(aggregatedKinds)
      .filter(([name, kinds]) => name !== 'sum' && kinds.includes(element.type.kind))
      .map(([name]) => write(node.aggregateRange, name));
    checking.diagnostics.push(report('type/cannot-aggregate', words, node.aggregateRange, { fixes }));
    return null;
  }
  if (element.type.kind !== 'amount')
    return { ...common, type: element.type, element: element.path, where, range: node.range };
  const currency = currencyOfElements(node, element.path, list.inner, checking);
  return currency && { ...common, type: currency, element: element.path, where, range: node.range };
}

/** Amounts are added up, or the lowest of them found, in one currency only. */
function currencyOfElements(
  { list, aggregate }: AggregateNode,
  amount: FieldPath,
  scope: Scope,
  checking: Checking,
): MoneyType | null {
  const demanded = list.where === null ? checking.currencies : demandedCurrencies([list.where], scope, checking);
  const currency = demandedFor(amount, demanded);
  if (currency !== null) return { kind: 'amount', currency };
  const example = 'currency is "USD"';
  const at = (offset: number, newText: string) => ({ range: textRange(offset, offset), newText });
  const edits =
    list.where === null
      ? [at(list.within?.range.end ?? list.alias?.range.end ?? list.path.range.end, ` where (${example})`)]
      : [at(list.where.range.start, `${example} and (`), at(list.where.range.end, ')')];
  const fixes = [{ title: `Take those whose ${example}`, edits }];
  checking.diagnostics.push(report('type/several-currencies', { aggregate }, list.path.range, { fixes }));
  return null;
}

function checkPartOf(node: PartOfNode, scope: Scope, checking: Checking): TypedOperand | null {
  const operand = checkOperand(node.operand, null, scope, checking);
  if (operand === null) return null;
  if (operand.type.kind !== 'local_date_time') {
    const words = { expected: 'a local date and time', found: describeType(operand.type) };
    checking.diagnostics.push(report('type/wrong-unit', words, node.operand.range));
    return null;
  }
  const type: OperandType = { kind: node.kind === 'date_of' ? 'date' : 'local_time' };
  return { kind: node.kind, type, operand, range: node.range };
}
