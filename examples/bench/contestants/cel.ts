import { Environment } from '@marcbachmann/cel-js';
import type { Condition, Literal, Path, Test } from '../generate/condition.ts';
import type { Contestant } from './contestant.ts';
import { loadedOfPlain } from './contestant.ts';

/** An expression for each rule, parsed beforehand. */
export const cel: Contestant = {
  name: 'cel-js',
  kind: 'peer',
  ruleCountMax: 10_000,
  write(rules) {
    const texts = rules.map(({ id, when }) => ({ id, text: celExpression(when) }));
    return () => {
      const environment = new Environment().registerVariable('r', 'dyn');
      const parsed = texts.map(({ id, text }) => ({ id, holds: environment.parse(text) }));
      return loadedOfPlain((record) => {
        const context = { r: record };
        const hits: string[] = [];
        for (const { id, holds } of parsed) if (holds(context) === true) hits.push(id);
        return hits;
      });
    };
  },
};

/** A test of what is missing is an error in CEL, so each is guarded by `has`. */
function celExpression(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return condition.conditions.map(celExpression).join(' && ');
    case 'either':
      return `(${condition.conditions.map((each) => `(${celExpression(each)})`).join(' || ')})`;
    case 'any_element': {
      const tests = condition.where.map((test) => testOf(test, 'e'));
      return `${hasAll('r', condition.list)} && r.${condition.list}.exists(e, ${tests.join(' && ')})`;
    }
    default:
      return testOf(condition, 'r');
  }
}

const signs = { less: '<', at_most: '<=', more: '>', at_least: '>=' } as const;

function testOf(test: Test, root: 'r' | 'e'): string {
  const value = `${root}.${test.path}`;
  const known = hasAll(root, test.path);
  switch (test.kind) {
    case 'is':
      return `${known} && ${value} == ${literal(test.value)}`;
    case 'is_not':
      return `${known} && ${value} != ${literal(test.value)}`;
    case 'between':
      return `${known} && ${value} >= ${literal(test.low)} && ${value} <= ${literal(test.high)}`;
    case 'in':
      return `${known} && ${value} in [${test.values.map(literal).join(', ')}]`;
    case 'not_in':
      return `${known} && !(${value} in [${test.values.map(literal).join(', ')}])`;
    case 'starts_with':
      return `${known} && ${value}.startsWith(${literal(test.text)})`;
    case 'contains':
      return `${known} && ${value}.contains(${literal(test.text)})`;
    case 'missing':
      return `!(${known})`;
    default:
      return `${known} && ${value} ${signs[test.kind]} ${literal(test.value)}`;
  }
}

/** What every record has. */
const alwaysThere: ReadonlySet<string> = new Set(['r.flight', 'r.passenger', 'r.booking', 'r.message']);

/** `has` asks for the last step only, and what is on the way there must be there. */
function hasAll(root: 'r' | 'e', path: Path): string {
  const steps = path.split('.');
  const wanted = steps
    .map((_, place) => [root, ...steps.slice(0, place + 1)].join('.'))
    .filter((each) => !alwaysThere.has(each));
  return wanted.map((each) => `has(${each})`).join(' && ');
}

/** JavaScript's numbers are doubles, and a whole number without a point is none in CEL. */
function literal(value: Literal): string {
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
  return typeof value === 'string' ? `"${value}"` : String(value);
}
