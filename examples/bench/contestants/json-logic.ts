import { LogicEngine } from 'json-logic-engine';
import type { Condition, Path, Test } from '../generate/condition.ts';
import type { Contestant } from './contestant.ts';
import { loadedOfPlain } from './contestant.ts';

/** A compiled function for each rule. */
export const jsonLogic: Contestant = {
  name: 'json-logic-engine',
  kind: 'peer',
  ruleCountMax: 10_000,
  write(rules) {
    const documents = rules.map(({ id, when }) => ({ id, logic: logicOf(when) }));
    return () => {
      const engine = new LogicEngine();
      for (const [name, method] of Object.entries(textMethods)) engine.addMethod(name, method, { deterministic: true });
      const built = documents.map(({ id, logic }) => ({
        id,
        holds: engine.build(logic) as (data: unknown) => unknown,
      }));
      return loadedOfPlain((record) => {
        const hits: string[] = [];
        for (const { id, holds } of built) if (holds(record) === true) hits.push(id);
        return hits;
      });
    };
  },
};

/** The language itself has neither. */
const textMethods = {
  startsWith: ([value, text]: readonly unknown[]) => typeof value === 'string' && value.startsWith(String(text)),
  contains: ([value, text]: readonly unknown[]) => typeof value === 'string' && value.includes(String(text)),
};

function logicOf(condition: Condition): unknown {
  switch (condition.kind) {
    case 'all':
      return { and: condition.conditions.map(logicOf) };
    case 'either':
      return { or: condition.conditions.map(logicOf) };
    case 'any_element': {
      const tests = condition.where.map(testOf);
      return { some: [valueAt(condition.list), tests.length === 1 ? tests[0] : { and: tests }] };
    }
    default:
      return testOf(condition);
  }
}

const valueAt = (path: Path): unknown => ({ val: path.split('.') });

const signs = { less: '<', at_most: '<=', more: '>', at_least: '>=' } as const;

function testOf(test: Test): unknown {
  const value = valueAt(test.path);
  const known = { '!==': [value, null] };
  switch (test.kind) {
    case 'is':
      return { '===': [value, test.value] };
    case 'is_not':
      return { and: [known, { '!==': [value, test.value] }] };
    case 'between': {
      const within = { '<=': [test.low, value, test.high] };
      return test.low <= 0 && test.high >= 0 ? { and: [known, within] } : within;
    }
    case 'in':
      return { in: [value, test.values] };
    case 'not_in':
      return { and: [known, { '!': { in: [value, test.values] } }] };
    case 'starts_with':
      return { startsWith: [value, test.text] };
    case 'contains':
      return { contains: [value, test.text] };
    case 'missing':
      return { '===': [value, null] };
    default: {
      const ordered = { [signs[test.kind]]: [value, test.value] };
      return holdsOfZero(test.kind, test.value) ? { and: [known, ordered] } : ordered;
    }
  }
}

/** Null counts as nought in an order, so that a guard is needed only where nought would do. */
function holdsOfZero(kind: 'less' | 'at_most' | 'more' | 'at_least', value: number): boolean {
  switch (kind) {
    case 'less':
      return 0 < value;
    case 'at_most':
      return 0 <= value;
    case 'more':
      return 0 > value;
    case 'at_least':
      return 0 >= value;
  }
}
