/**
 * The operators of the portable form: run by json-rules-engine at the top of a document, and by `holds` inside its lists.
 * Written apart from interpreter and generated code, and otherwise: they try every case. So an error in either shows.
 */
import { invariant } from '../invariant.ts';
import type { ListStore } from '../ruleset/compiled-ruleset.ts';
import type { DocumentKind, PortableLeaf, PortableTest } from './document.ts';
import { leafOperators } from './leaf-operators.ts';
import { listOperators } from './list-operators.ts';
import { withForm } from './operator-names.ts';
import type { Holds } from './portable-scope.ts';
import { valueAtText } from './portable-scope.ts';
import type { Operator, Question } from './question.ts';

/** An operator as json-rules-engine calls it. */
export interface NamedOperator {
  readonly name: string;
  readonly evaluate: (fact: unknown, test: PortableTest) => boolean;
}

const constant: Operator = ({ test }) => 'constant' in test && test.constant;

const atLeastOf: Operator = ({ test, scopes, holds }) => {
  invariant('conditions' in test, 'the operator is given conditions');
  const { conditions, count, weights } = test;
  const weightAt = (index: number): number => weights?.[index] ?? 1;
  return conditions.reduce((sum, each, index) => sum + (holds(each, scopes) ? weightAt(index) : 0), 0) >= count;
};

const forms: readonly DocumentKind[] = ['match', 'possible'];

/** Every operator by the name that documents give it. */
const operators: ReadonlyMap<string, { readonly operator: Operator; readonly form: DocumentKind }> = new Map([
  ['constant', { operator: constant, form: 'match' as const }],
  ['atLeastOf', { operator: atLeastOf, form: 'match' as const }],
  ...Object.entries({ ...leafOperators, ...listOperators }).flatMap(([name, operator]) =>
    forms.map((form) => [withForm(name, form), { operator, form }] as const),
  ),
]);

/** The operators over the lists that rules name. */
export function createOperators(lists: ListStore): readonly NamedOperator[] {
  const listValues: Question['listValues'] = (name) => {
    const list = lists.get(name);
    invariant(list !== undefined, `list ${name} was handed to compileRuleset`);
    return list.values;
  };
  const holds: Holds = (condition, scopes) => {
    if ('all' in condition) return condition.all.every((each) => holds(each, scopes));
    if ('any' in condition) return condition.any.some((each) => holds(each, scopes));
    return decide(condition, condition.path === undefined ? undefined : valueAtText(scopes[0], condition.path), scopes);
  };
  const decide = (
    { operator: name, value: test }: Pick<PortableLeaf, 'operator' | 'value'>,
    atPath: unknown,
    scopes: Question['scopes'],
  ): boolean => {
    const found = operators.get(name);
    invariant(found !== undefined, `the operator ${name} exists`);
    return found.operator({ form: found.form, test, atPath, scopes, holds, listValues });
  };
  return Array.from(operators.keys(), (name) => ({
    name,
    // With a path the fact is what lies there, and the test needs nothing else of the record.
    evaluate: (fact, test) => decide({ operator: name, value: test }, fact, [fact]),
  }));
}
