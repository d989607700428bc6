import { report } from '../diagnostics/report.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import type { ListNode, MembershipNode } from '../syntax/ast.ts';
import type { Value } from '../values/value.ts';
import { isListKnown } from './check-list.ts';
import { checkOperand } from './check-operand.ts';
import type { Checking } from './context.ts';
import { settleCurrency } from './currency.ts';
import { canHold, describeType, isComparable } from './describe-type.ts';
import { limits } from '../limits.ts';
import type { Scope } from './scope.ts';
import type { OperandType, TypedCondition, TypedOperand } from './typed-ast.ts';

/** `in [a, b]`, `in list NAME` and their negations. */
export function checkMembership(node: MembershipNode, scope: Scope, checking: Checking): TypedCondition | null {
  const operand = checkOperand(node.operand, null, scope, checking);
  const { values } = node;
  if (values.kind === 'list') {
    const literals = operand && checkLiterals(values, operand.type, scope, checking);
    if (operand === null || literals === null) return null;
    const [settled] = settleCurrency([operand, ...literals], checking) ?? [];
    if (settled === undefined) return null;
    const checked = literals.map(({ value }) => value);
    return { kind: 'one_of', isNegated: node.isNegated, operand: settled, values: checked, range: node.range };
  }
  if (!isListKnown(values.name, checking) || operand === null) return null;
  const declared = checking.lists.get(values.name.text);
  if (declared === undefined || !canHold(declared.type, operand.type)) {
    const words = {
      list: values.name.text,
      listType: declared === undefined ? 'nothing' : describeType(declared.type),
      operand: describeType(operand.type),
    };
    const fixes = [...checking.lists]
      .filter(([, { type }]) => canHold(type, operand.type))
      .slice(0, 3)
      .map(([name]) => replaceWith(`Change to \`${name}\``, values.name.range, name));
    checking.diagnostics.push(report('type/wrong-list-type', words, values.name.range, { fixes }));
    return null;
  }
  return { kind: 'in_list', isNegated: node.isNegated, operand, listName: values.name.text, range: node.range };
}

/** Fixed values of one type, as list constants hold them. */
export const checkValues = (node: ListNode, type: OperandType, checking: Checking): readonly Value[] | null =>
  checkLiterals(node, type, [], checking)?.map(({ value }) => value) ?? null;

type Literal = Extract<TypedOperand, { kind: 'literal' }>;

function checkLiterals(node: ListNode, type: OperandType, scope: Scope, checking: Checking): readonly Literal[] | null {
  if (node.items.length > limits.listValuesMax) {
    checking.diagnostics.push(report('list/too-long', { limit: limits.listValuesMax }, node.range));
    return null;
  }
  const values = node.items.map((item): Literal | null => {
    const checked = checkOperand(item, type, scope, checking);
    if (checked === null) return null;
    if (checked.kind !== 'literal') {
      checking.diagnostics.push(report('type/needs-literal', {}, item.range));
      return null;
    }
    if (isComparable(checked.type, type)) return checked;
    const words = { left: describeType(type), right: describeType(checked.type) };
    checking.diagnostics.push(report('type/not-comparable', words, item.range));
    return null;
  });
  const known = values.filter((each) => each !== null);
  return known.length === values.length ? known : null;
}
