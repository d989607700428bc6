import type { TypedCondition } from '../check/typed-ast.ts';
import { limits } from '../limits.ts';
import { findBox } from './consistency.ts';
import { readCondition, startReading } from './read-condition.ts';
import { startBudget } from './search.ts';

/** Each element under the checker's own number, so that a condition can be read wherever it stands. */
const everyScope = Array.from({ length: limits.nestingMax }, (_, depth) => depth);

/**
 * Whether no record makes a condition come out otherwise than as `truth`: it is so, or unknown. What cannot be told is no.
 * The checker of safeguards asks this of the conditions of one rule, which share what is found out.
 */
export function startNeverOtherwise(): (condition: TypedCondition, truth: boolean) => boolean {
  const reading = { ...startReading({ domains: 'meaning' }), scopes: everyScope };
  const memory = new Map<string, boolean>();
  return (condition, truth) => {
    const { whenTrue, whenFalse } = readCondition(condition, reading);
    return findBox(truth ? whenFalse : whenTrue, startBudget(memory)) === 'none';
  };
}
