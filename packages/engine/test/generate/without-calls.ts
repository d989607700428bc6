import type { TypedCondition } from '@tautai/dsl';

/** The tree with the body of each call in its place, as if it had been written there. */
export const withoutCalls = (condition: TypedCondition): TypedCondition => plain(condition) as TypedCondition;

function plain(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(plain);
  if (typeof tree !== 'object' || tree === null) return tree;
  if ('form' in tree && tree.form === 'call' && 'conditions' in tree && Array.isArray(tree.conditions)) {
    return plain(tree.conditions[0]);
  }
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, plain(value)]));
}
