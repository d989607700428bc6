/**
 * Money is compared in one currency. What is compared says which: a literal such as `1000 NZD`, or a condition beside it
 * (`currency is "NZD" and amount > 1000`). An amount in another currency is then missing, never converted.
 */
import { report } from '../diagnostics/report.ts';
import { textIn } from '../source/text-range.ts';
import type { Expression, PathNode } from '../syntax/ast.ts';
import { replaceWith, write } from '../fixes/replace-with.ts';
import type { Checking } from './context.ts';
import { resolvePath } from './scope.ts';
import type { Scope } from './scope.ts';
import type { FieldPath, MoneyType, OperandType, TypedOperand } from './typed-ast.ts';

const isAmount = (type: OperandType): boolean => type.kind === 'amount';

const keyOf = ({ scope, cataloguePath }: FieldPath): string => `${scope}:${cataloguePath}`;

/** The path of the currency in which an amount stands: the field of that name beside it. */
function currencyBeside(amount: FieldPath): FieldPath {
  const parent = amount.cataloguePath.slice(0, amount.cataloguePath.lastIndexOf('.'));
  return { ...amount, steps: [...amount.steps.slice(0, -1), 'currency'], cataloguePath: `${parent}.currency` };
}

/** The currencies that conditions demand which all have to hold; those demanded around them still count. */
export function demandedCurrencies(
  nodes: readonly Expression[],
  scope: Scope,
  checking: Checking,
): ReadonlyMap<string, string> {
  const demanded = nodes.flatMap((node) => demandsOf(node, scope));
  return demanded.length === 0 ? checking.currencies : new Map([...checking.currencies, ...demanded]);
}

function demandsOf(node: Expression, scope: Scope): readonly (readonly [string, string])[] {
  switch (node.kind) {
    case 'group':
      return demandsOf(node.inner, scope);
    case 'and':
      return node.operands.flatMap((each) => demandsOf(each, scope));
    case 'block':
      return node.quantifier === 'all' ? node.conditions.flatMap((each) => demandsOf(each, scope)) : [];
    case 'comparison':
      return node.operator === 'is' && node.left.kind === 'path' && node.right.kind === 'text'
        ? demandAt(node.left, node.right.value, scope)
        : [];
    default:
      return [];
  }
}

function demandAt(path: PathNode, code: string, scope: Scope): readonly (readonly [string, string])[] {
  const resolution = resolvePath(path, scope);
  const isCurrency =
    resolution.kind === 'scalar' && resolution.type.kind === 'code' && resolution.type.list === 'currency';
  return isCurrency ? [[keyOf(resolution.path), code]] : [];
}

/** The currency that is demanded for a field of amounts; null where none is. */
export const demandedFor = (amount: FieldPath, currencies: Checking['currencies']): string | null =>
  currencies.get(keyOf(currencyBeside(amount))) ?? null;

/**
 * Puts operands that meet each other into one currency; others are left as they are. Null, and a report, where no
 * currency is named or several are.
 */
export function settleCurrency(operands: readonly TypedOperand[], checking: Checking): readonly TypedOperand[] | null {
  if (!operands.some(({ type }) => isAmount(type))) return operands;
  const codes = new Set(operands.flatMap((operand) => currenciesIn(operand, checking)));
  if (codes.size > 1) codes.delete(anyCurrency);
  const [code, ...others] = codes;
  const [first] = operands;
  if (first === undefined) return operands;
  if (code === undefined) {
    checking.diagnostics.push(needsCurrency(operands));
    return null;
  }
  const [other] = others;
  if (other !== undefined) {
    checking.diagnostics.push(otherCurrency(code, other, operands, checking));
    return null;
  }
  return code === anyCurrency ? operands : operands.map((operand) => inCurrency(operand, code, checking));
}

function otherCurrency(first: string, second: string, operands: readonly TypedOperand[], { sourceText }: Checking) {
  const range = operands.at(-1)?.range ?? { start: 0, end: 0 };
  const written = textIn(sourceText, range);
  const number = /^[-+]?\s*[\d.]+(?=\s+[A-Z]{3}$)/u.exec(written)?.[0];
  const fixes = number === undefined ? [] : [write(range, `${number} ${first}`)];
  return report('type/other-currency', { first, second }, range, { fixes });
}

/** Of the parameter of a definition: whatever its argument will be. */
export const anyCurrency = '*';

function needsCurrency(operands: readonly TypedOperand[]) {
  const bare = operands.find(({ kind, type }) => kind === 'literal' && isAmount(type)) ?? operands[0];
  const range = bare?.range ?? { start: 0, end: 0 };
  const at = { start: range.end, end: range.end };
  const codes = bare?.kind === 'literal' ? ['USD', 'EUR', 'NZD'] : [];
  return report('type/needs-currency', {}, range, {
    fixes: codes.map((each) => replaceWith(`Name the currency \`${each}\``, at, ` ${each}`)),
  });
}

function currenciesIn(operand: TypedOperand, checking: Checking): readonly string[] {
  if (!isAmount(operand.type)) return [];
  switch (operand.kind) {
    case 'field':
      return [demandedFor(operand.path, checking.currencies) ?? []].flat();
    case 'arithmetic':
      return [operand.left, operand.right].flatMap((each) => currenciesIn(each, checking));
    case 'otherwise':
      return [operand.operand, operand.fallback].flatMap((each) => currenciesIn(each, checking));
    default:
      return 'currency' in operand.type ? [operand.type.currency] : [];
  }
}

function inCurrency(operand: TypedOperand, code: string, checking: Checking): TypedOperand {
  if (!isAmount(operand.type)) return operand;
  const type: MoneyType = { kind: 'amount', currency: code };
  const inner = (each: TypedOperand): TypedOperand => inCurrency(each, code, checking);
  switch (operand.kind) {
    case 'literal':
      return { ...operand, type };
    case 'arithmetic':
      return { ...operand, type, left: inner(operand.left), right: inner(operand.right) };
    case 'otherwise':
      return { ...operand, type, operand: inner(operand.operand), fallback: inner(operand.fallback) };
    case 'field': {
      if (demandedFor(operand.path, checking.currencies) === code) return operand;
      const currency = currencyOperand(currencyBeside(operand.path), operand);
      return { kind: 'in_currency', type, operand, currency, range: operand.range };
    }
    default:
      return operand;
  }
}

const currencyOperand = (path: FieldPath, { range }: TypedOperand): TypedOperand => ({
  kind: 'field',
  type: { kind: 'code', list: 'currency' },
  path,
  range,
});
