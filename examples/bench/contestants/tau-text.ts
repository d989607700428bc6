/** A rule of the neutral form as an analyst would write it in Tau. */
import type { AnyElement, Condition, Literal, Path, Rule, Test } from '../generate/condition.ts';
import { listFields, recordFields } from '../generate/fields.ts';
import type { Notation } from '../generate/fields.ts';

export const tauText = (rules: readonly Rule[]): string => rules.map(ruleText).join('\n');

const ruleText = ({ id, when }: Rule): string => `rule ${id} "${id}" {
  when ${conditionText(when)}

  score: +10
}
`;

function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return `all of {\n${linesOf(condition.conditions)}\n}`;
    case 'either':
      return `any of {\n${linesOf(condition.conditions)}\n}`;
    case 'any_element':
      return anyElementText(condition);
    default:
      return testText(condition, recordFields[condition.path] ?? 'text', '');
  }
}

const linesOf = (conditions: readonly Condition[]): string => conditions.map(conditionText).join('\n');

function anyElementText({ list, where }: AnyElement): string {
  const fields = listFields[list] ?? {};
  const currency = where.find(({ path }) => path === 'currency');
  const unit = currency?.kind === 'is' ? String(currency.value) : '';
  return `any ${list} where (${where.map((test) => testText(test, fields[test.path] ?? 'text', unit)).join(' and ')})`;
}

const signs = { less: '<', at_most: '<=', more: '>', at_least: '>=' } as const;

function testText(test: Test, notation: Notation, currency: string): string {
  const value = (literal: Literal): string => valueText(literal, notation, currency);
  const path: Path = test.path;
  switch (test.kind) {
    case 'is':
      return `${path} is ${value(test.value)}`;
    case 'is_not':
      return `${path} is not ${value(test.value)}`;
    case 'between':
      return `${path} between ${value(test.low)} and ${value(test.high)}`;
    case 'in':
    case 'not_in':
      return `${path} ${test.kind === 'in' ? 'in' : 'not in'} [${test.values.map(value).join(', ')}]`;
    case 'starts_with':
    case 'contains':
      return `${path} ${test.kind.replace('_', ' ')} "${test.text}"`;
    case 'missing':
      return `${path} is missing`;
    default:
      return `${path} ${signs[test.kind]} ${value(test.value)}`;
  }
}

function valueText(value: Literal, notation: Notation, currency: string): string {
  switch (notation) {
    case 'code':
    case 'text':
      return `"${value}"`;
    case 'hours':
      return `${value} h`;
    case 'mass':
      return `${value} kg`;
    case 'amount':
      return `${value} ${currency}`;
    default:
      return String(value);
  }
}
