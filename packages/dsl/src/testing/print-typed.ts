/** Prints checked conditions in a compact form without ranges: `<(booking.lead_time, 172800000)`. */
import type { FieldPath, ListSource, TypedCondition, TypedOperand } from '../check/typed-ast.ts';
import type { Value } from '../values/value.ts';

const call = (name: string, ...parts: readonly string[]): string => `${name}(${parts.join(', ')})`;

export function printTypedCondition(condition: TypedCondition): string {
  switch (condition.kind) {
    case 'constant':
      return String(condition.value);
    case 'all':
    case 'any':
    case 'none':
      return call(
        condition.form === 'call'
          ? 'call'
          : condition.form === 'chain'
            ? { all: 'and', any: 'or', none: 'none' }[condition.kind]
            : `${condition.kind}_of`,
        ...condition.conditions.map(printTypedCondition),
      );
    case 'at_least':
      return call(`at_least_${condition.count}_of`, ...condition.conditions.map(printTypedCondition));
    case 'points':
      return call(
        `points_${condition.threshold}`,
        ...condition.rows.map(({ condition: each, points }) => `${printTypedCondition(each)} -> ${points}`),
      );
    case 'not':
      return call('not', printTypedCondition(condition.condition));
    case 'compare':
      return call(condition.operator, printTypedOperand(condition.left), printTypedOperand(condition.right));
    case 'between':
      return call('between', ...[condition.operand, condition.low, condition.high].map(printTypedOperand));
    case 'one_of': {
      const name = condition.isNegated ? 'not_in' : 'in';
      return call(name, printTypedOperand(condition.operand), `[${condition.values.map(printValueForm).join(', ')}]`);
    }
    case 'in_list': {
      const name = condition.isNegated ? 'not_in' : 'in';
      return call(name, printTypedOperand(condition.operand), `list ${condition.listName}`);
    }
    case 'text_test':
      return call(condition.operator, printTypedOperand(condition.operand), JSON.stringify(condition.pattern));
    case 'presence':
      return call(
        condition.expects,
        condition.operand.kind === 'group' ? printPath(condition.operand.path) : printTypedOperand(condition.operand),
      );
    case 'holds':
      return printTypedOperand(condition.operand);
    case 'quantifier': {
      const count = condition.count === null ? '' : `_${condition.count}`;
      return call(`${condition.quantifier}${count}`, ...printSource(condition.list, condition.where));
    }
  }
}

/** A literal is its value and, unless that is a text, its type: `172800000:duration`, `APW:code`. */
export function printTypedOperand(operand: TypedOperand): string {
  switch (operand.kind) {
    case 'literal':
      return operand.type.kind === 'text'
        ? printValueForm(operand.value)
        : `${printValueForm(operand.value).replaceAll('"', '')}:${operand.type.kind}`;
    case 'field':
      return printPath(operand.path);
    case 'otherwise':
      return call('otherwise', printTypedOperand(operand.operand), printTypedOperand(operand.fallback));
    case 'arithmetic':
      return call(operand.operator, printTypedOperand(operand.left), printTypedOperand(operand.right));
    case 'aggregate': {
      const element = operand.element === null ? [] : [printPath(operand.element)];
      return call(operand.aggregate, ...printSource(operand.list, operand.where), ...element);
    }
    case 'date_of':
    case 'time_of':
      return call(operand.kind, printTypedOperand(operand.operand));
    case 'age_at':
      return call('age_at', printTypedOperand(operand.birth), printTypedOperand(operand.day));
    case 'in_currency':
      return call('in_currency', printTypedOperand(operand.operand), operand.type.currency);
  }
}

const printValueForm = (value: Value): string =>
  typeof value === 'object' ? `${value.firstDay}..${value.lastDay}` : JSON.stringify(value);

/** `$0.origin` starts from the element of the outermost quantifier. */
function printPath({ scope, steps }: FieldPath): string {
  return [...(scope === 'record' ? [] : [`$${scope}`]), ...steps].join('.');
}

function printSource({ path, within }: ListSource, where: TypedCondition | null): readonly string[] {
  const window = within === null ? '' : ` within ${within.durationMs} of ${within.timeField}`;
  return [`${printPath(path)}${window}`, ...(where === null ? [] : [`where ${printTypedCondition(where)}`])];
}
