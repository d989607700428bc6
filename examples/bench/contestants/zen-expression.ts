/** A condition in the expression language of zen-engine. A test of a value that is null is an error there, so each is guarded. */
import type { Condition, Literal, Test } from '../generate/condition.ts';

export function zenExpression(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return condition.conditions.map(zenExpression).join(' and ');
    case 'either':
      return `(${condition.conditions.map((each) => `(${zenExpression(each)})`).join(' or ')})`;
    case 'any_element':
      return `some(${condition.list} ?? [], ${condition.where.map((test) => testOf(test, `#.${test.path}`)).join(' and ')})`;
    default:
      return testOf(condition, condition.path);
  }
}

const signs = { less: '<', at_most: '<=', more: '>', at_least: '>=' } as const;

function testOf(test: Test, value: string): string {
  const known = (text: string): string => `${value} != null and ${text}`;
  switch (test.kind) {
    case 'is':
      return `${value} == ${literal(test.value)}`;
    case 'is_not':
      return known(`${value} != ${literal(test.value)}`);
    case 'between':
      return known(`${value} in [${test.low}..${test.high}]`);
    case 'in':
      return `${value} in [${test.values.map(literal).join(', ')}]`;
    case 'not_in':
      return known(`${value} not in [${test.values.map(literal).join(', ')}]`);
    case 'starts_with':
      return known(`startsWith(${value}, ${literal(test.text)})`);
    case 'contains':
      return known(`contains(${value}, ${literal(test.text)})`);
    case 'missing':
      return `${value} == null`;
    default:
      return known(`${value} ${signs[test.kind]} ${test.value}`);
  }
}

const literal = (value: Literal): string => (typeof value === 'string' ? `'${value}'` : String(value));
