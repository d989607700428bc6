/** What the highest or lowest value of a list says of its elements: one of them has it, and none goes beyond it. */
import { isKnownCell } from './cell.ts';
import type { CountBounds } from './count-bounds.ts';
import { oneElement } from './count-bounds.ts';
import { computedDomain } from './domains.ts';
import { and, negated, never, or } from './formula.ts';
import type { Formula, Predicate, Variable } from './model.ts';
import { lies } from './regions.ts';
import type { Box } from './search.ts';

const infinite = Number.MAX_SAFE_INTEGER;

/** The field of an element, in the element's own scope. */
export function elementField({ scope, list }: Predicate, steps: readonly string[]): Variable {
  const cataloguePath = [list.cataloguePath, ...steps].join('.');
  const path = { scope: 0, steps, cataloguePath, range: list.range } as const;
  const key = `${scope}:${steps.join('.')}`;
  const source = { kind: 'field', path, scope, type: { kind: 'number' } } as const;
  return { key, domain: computedDomain, source, scopes: [scope], needs: [key], isSureWithNeeds: true };
}

/**
 * Known extremes as counts: at least one element has a value within; and there is none of which it is not sure that it
 * does not count, or that its value is known and does not lie beyond, since the extreme would be missing or another.
 */
export function boundsOfExtremes(box: Box): readonly CountBounds[] {
  return [...box.values()].flatMap(({ variable, cell }): readonly CountBounds[] => {
    const { source } = variable;
    if (source.kind !== 'computed' || source.predicate === null || !isKnownCell(cell)) return [];
    const { operand, predicate } = source;
    if (operand.kind !== 'aggregate' || operand.element === null || cell.values.kind !== 'numbers') return [];
    if (operand.aggregate === 'sum') return [];
    const field = elementField(predicate, operand.element.steps);
    const isLowest = operand.aggregate === 'lowest' || operand.aggregate === 'earliest';
    const { spans } = cell.values;
    const notBeyond = isLowest
      ? ([spans[0]?.[0] ?? 0, infinite] as const)
      : ([-infinite, spans.at(-1)?.[1] ?? 0] as const);
    const isWell = or([predicate.whenFalse, and([predicate.whenTrue, lies(field, 1, [notBeyond])])]);
    const counted = (name: string, whenTrue: Formula, sure: readonly [number, number]): CountBounds => ({
      predicate: {
        ...predicate,
        key: `${variable.key} ${name} ${JSON.stringify(spans)}`,
        whenTrue,
        // Nothing is said of elements for which that is not certain.
        whenFalse: never,
      },
      sure,
      possible: [0, Number.POSITIVE_INFINITY],
    });
    return [
      counted('within', and([predicate.whenTrue, lies(field, 1, spans)]), [oneElement, Number.POSITIVE_INFINITY]),
      counted('not well', negated(isWell), [0, 0]),
    ];
  });
}
