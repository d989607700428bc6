import { Engine } from 'json-rules-engine';
import type { EngineOptions, NestedCondition, TopLevelCondition } from 'json-rules-engine';
import type { AnyElement, Condition, Path, Test } from '../generate/condition.ts';
import type { PlainRecord } from '../generate/records.ts';
import type { Contestant, Hits } from './contestant.ts';
import { loadedOfPlain } from './contestant.ts';

/** How conditions are written, which decides how fast they are. */
interface Form {
  readonly pathOf: (path: Path) => string;
  /** Whether the conditions of a rule are asked one after another; otherwise all of them are always asked. */
  readonly inOrder: boolean;
  readonly options: EngineOptions;
}

/** As it comes: paths are JSONPath. */
export const jsonRulesEngine: Contestant = contestant('json-rules-engine, default', {
  pathOf: (path) => `$.${path}`,
  inOrder: false,
  options: {},
});

/** With what its documentation offers for speed: a path resolver of one's own, and a priority for each condition. */
export const jsonRulesEngineTuned: Contestant = contestant('json-rules-engine, tuned', {
  pathOf: (path) => path,
  inOrder: true,
  options: { pathResolver: (value, path) => resolve(value, path) },
});

function contestant(name: string, form: Form): Contestant {
  return {
    name,
    kind: 'peer',
    ruleCountMax: 10_000,
    write(rules) {
      const documents = rules.map(({ id, when }) => ({
        conditions: conditionOf(when, form) as TopLevelCondition,
        event: { type: id },
      }));
      return () => {
        const engine = new Engine(documents, { ...form.options, allowUndefinedFacts: true });
        for (const [operator, holds] of Object.entries(operators)) engine.addOperator(operator, holds);
        return loadedOfPlain(async (record): Promise<Hits> => {
          const { events } = await engine.run(record);
          return events.map(({ type }) => type);
        });
      };
    },
  };
}

/** What the library lacks, or lets hold for a value that is missing. */
const operators: Readonly<Record<string, (value: never, wanted: never) => boolean>> = {
  knownAndNot: (value: unknown, wanted: unknown) => value !== undefined && value !== wanted,
  knownAndNotIn: (value: unknown, wanted: readonly unknown[]) => value !== undefined && !wanted.includes(value),
  within: (value: unknown, { low, high }: { readonly low: number; readonly high: number }) =>
    typeof value === 'number' && value >= low && value <= high,
  startsWith: (value: unknown, text: string) => typeof value === 'string' && value.startsWith(text),
  holds: (value: unknown, text: string) => typeof value === 'string' && value.includes(text),
  isMissing: (value: unknown) => value === undefined,
  anyElement: (elements: unknown, fulfils: (element: PlainRecord) => boolean) =>
    Array.isArray(elements) && elements.some(fulfils),
};

function conditionOf(condition: Condition, form: Form): NestedCondition {
  switch (condition.kind) {
    case 'all': {
      const members = condition.conditions.map((each) => conditionOf(each, form));
      return {
        all: form.inOrder ? members.map((each, place) => ({ ...each, priority: members.length - place })) : members,
      };
    }
    case 'either':
      return { any: condition.conditions.map((each) => conditionOf(each, form)) };
    case 'any_element':
      return { ...factAt(condition.list, form), operator: 'anyElement', value: elementTest(condition) };
    default:
      return { ...factAt(condition.path, form), ...testOf(condition) };
  }
}

/** The first step is a fact, the others a path into it. */
function factAt(path: Path, { pathOf }: Form): { readonly fact: string; readonly path?: string } {
  const [fact = '', ...rest] = path.split('.');
  return rest.length === 0 ? { fact } : { fact, path: pathOf(rest.join('.')) };
}

const orders = {
  less: 'lessThan',
  at_most: 'lessThanInclusive',
  more: 'greaterThan',
  at_least: 'greaterThanInclusive',
} as const;

function testOf(test: Test): { readonly operator: string; readonly value: unknown } {
  switch (test.kind) {
    case 'is':
      return { operator: 'equal', value: test.value };
    case 'is_not':
      return { operator: 'knownAndNot', value: test.value };
    case 'between':
      return { operator: 'within', value: { low: test.low, high: test.high } };
    case 'in':
      return { operator: 'in', value: test.values };
    case 'not_in':
      return { operator: 'knownAndNotIn', value: test.values };
    case 'starts_with':
      return { operator: 'startsWith', value: test.text };
    case 'contains':
      return { operator: 'holds', value: test.text };
    case 'missing':
      return { operator: 'isMissing', value: true };
    default:
      return { operator: orders[test.kind], value: test.value };
  }
}

/** The library knows no quantifier: whoever needs one writes an operator, here with the test of an element as its value. */
function elementTest({ where }: AnyElement): (element: PlainRecord) => boolean {
  const tests = where.map((test) => {
    const { path } = test;
    const holds = predicateOf(test);
    return (element: PlainRecord): boolean => holds(element[path]);
  });
  return (element) => tests.every((holds) => holds(element));
}

function predicateOf(test: Test): (value: unknown) => boolean {
  switch (test.kind) {
    case 'is':
      return (value) => value === test.value;
    case 'is_not':
      return (value) => value !== undefined && value !== test.value;
    case 'less':
      return (value) => typeof value === 'number' && value < test.value;
    case 'at_most':
      return (value) => typeof value === 'number' && value <= test.value;
    case 'more':
      return (value) => typeof value === 'number' && value > test.value;
    case 'at_least':
      return (value) => typeof value === 'number' && value >= test.value;
    case 'between':
      return (value) => typeof value === 'number' && value >= test.low && value <= test.high;
    case 'in':
      return (value) => typeof value === 'string' && test.values.includes(value);
    case 'not_in':
      return (value) => typeof value === 'string' && !test.values.includes(value);
    case 'starts_with':
      return (value) => typeof value === 'string' && value.startsWith(test.text);
    case 'contains':
      return (value) => typeof value === 'string' && value.includes(test.text);
    case 'missing':
      return (value) => value === undefined;
  }
}

const splitPaths = new Map<string, readonly string[]>();

function resolve(value: unknown, path: string): unknown {
  let steps = splitPaths.get(path);
  if (steps === undefined) {
    steps = path.split('.');
    splitPaths.set(path, steps);
  }
  let found = value;
  for (const step of steps) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[step];
  }
  return found;
}
