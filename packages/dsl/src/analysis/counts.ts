/**
 * What is said of the elements of one list by several counts. Whatever element is claimed to be there has to be possible
 * beside what is denied of all elements; and where one condition implies another, its count is no greater.
 */
import { boundsOfExtremes } from './aggregates.ts';
import { isKnownCell } from './cell.ts';
import type { CountBounds } from './count-bounds.ts';
import { oneElement } from './count-bounds.ts';
import { and, negated, variablesOf } from './formula.ts';
import type { Formula, Predicate } from './model.ts';
import type { Box, Budget, Constraint } from './search.ts';
import { emptyBox, spend } from './search.ts';

/** Whether a formula is proved to be impossible within a box. */
type IsImpossible = (formula: Formula, outer: Box) => boolean;

export function areCountsPossible(box: Box, budget: Budget, isImpossible: IsImpossible): boolean {
  const extremes = Map.groupBy(boundsOfExtremes(box), listOf);
  for (const [list, counts] of countsByList(box)) {
    if (!isListPossible([...counts, ...(extremes.get(list) ?? [])], box, budget, isImpossible)) return false;
  }
  return true;
}

const listOf = ({ predicate }: CountBounds): string => predicate.list.steps.join('.');

/** The counts that a box bounds, by the key of their list; lists that may be missing are left out. */
export function countsByList(box: Box): ReadonlyMap<string, readonly CountBounds[]> {
  const predicates = new Map<string, Predicate>();
  for (const { variable, cell } of box.values()) {
    if (variable.source.kind === 'count' && isKnownCell(cell)) {
      predicates.set(variable.source.predicate.key, variable.source.predicate);
    }
  }
  const lists = new Map<string, CountBounds[]>();
  for (const predicate of predicates.values()) {
    const bounds = {
      predicate,
      sure: boundsOf(box.get(`low count of ${predicate.key}`)),
      possible: boundsOf(box.get(`high count of ${predicate.key}`)),
    };
    const list = predicate.list.steps.join('.');
    const known = lists.get(list);
    if (known === undefined) lists.set(list, [bounds]);
    else known.push(bounds);
  }
  return lists;
}

function boundsOf(constraint: Constraint | undefined): readonly [number, number] {
  const values = constraint?.cell.values;
  if (values?.kind !== 'numbers') return [0, Number.POSITIVE_INFINITY];
  return [values.spans[0]?.[0] ?? 0, values.spans.at(-1)?.[1] ?? 0];
}

function isListPossible(counts: readonly CountBounds[], box: Box, budget: Budget, isImpossible: IsImpossible): boolean {
  if (counts.every(({ sure, possible }) => sure[0] === 0 && possible[0] === 0)) return true;
  spend(budget, 4 * counts.length ** 2);
  const cannotBe = (parts: readonly Formula[], key: string, scope: string): boolean => {
    const formula = and(parts);
    const outer = outerBox(formula, box, scope);
    if (outer.size > 0) return isImpossible(formula, outer);
    const known = budget.memory.get(key);
    if (known !== undefined) return known;
    const found = isImpossible(formula, emptyBox);
    if (budget.stepsLeft >= 0) budget.memory.set(key, found);
    return found;
  };
  // Elements are named alike only where predicates look equally deep; others are not compared.
  return [...Map.groupBy(counts, ({ predicate }) => predicate.scope)].every(([scope, alike]) => {
    const ask = (parts: readonly Formula[], key: string): boolean => cannotBe(parts, key, scope);
    return claimsArePossible(alike, ask) && isMonotone(alike, ask);
  });
}

type Ask = (parts: readonly Formula[], key: string) => boolean;

/** What is said of every element: that it fulfils a predicate for certain not, or not for certain. */
export const saidOfAll = (counts: readonly CountBounds[]): readonly Formula[] =>
  counts.flatMap(({ predicate, sure, possible }) => {
    if (possible[1] < oneElement) return [predicate.whenFalse];
    return sure[1] < oneElement ? [negated(predicate.whenTrue)] : [];
  });

function claimsArePossible(counts: readonly CountBounds[], cannotBe: Ask): boolean {
  const denied = saidOfAll(counts);
  if (denied.length === 0)
    return counts.every((each) => claimsOf(each).every(([, claim, key]) => !cannotBe([claim], key)));
  const deniedKey = counts
    .flatMap(({ predicate, sure, possible }) =>
      possible[1] < oneElement ? [`none ${predicate.key}`] : sure[1] < oneElement ? [`unsure ${predicate.key}`] : [],
    )
    .toSorted()
    .join('&');
  return counts.every((each) =>
    claimsOf(each).every(([, claim, key]) => !cannotBe([claim, ...denied], `${key}&${deniedKey}`)),
  );
}

/** The elements that have to be there: how many, what is true of them, and a name for it. */
function claimsOf({ predicate, sure, possible }: CountBounds): readonly (readonly [number, Formula, string])[] {
  return [
    ...(sure[0] > 0 ? [[sure[0], predicate.whenTrue, `some ${predicate.key}`] as const] : []),
    ...(possible[0] > 0 ? [[possible[0], negated(predicate.whenFalse), `perhaps ${predicate.key}`] as const] : []),
  ];
}

/** No count exceeds that of a predicate which it implies. */
function isMonotone(counts: readonly CountBounds[], cannotBe: Ask): boolean {
  return counts.every((one) =>
    counts.every((other) => {
      if (one === other) return true;
      const [first, second] = [one.predicate, other.predicate];
      const key = `${first.key} > ${second.key}`;
      const exceeds =
        (one.sure[0] > other.possible[1] && cannotBe([first.whenTrue, second.whenFalse], `sure-possible ${key}`)) ||
        (one.sure[0] > other.sure[1] && cannotBe([first.whenTrue, negated(second.whenTrue)], `sure ${key}`)) ||
        (one.possible[0] > other.possible[1] &&
          cannotBe([negated(first.whenFalse), second.whenFalse], `possible ${key}`));
      return !exceeds;
    }),
  );
}

/** What the box says of variables outside the elements that the formula looks at. */
export function outerBox(formula: Formula, box: Box, scope: string): Box {
  const outer = new Map<string, Constraint>();
  for (const { key, scopes } of variablesOf(formula)) {
    const constraint = box.get(key);
    // An element of another list may bear the same name.
    if (constraint !== undefined && !scopes.includes(scope)) outer.set(key, constraint);
  }
  return outer;
}
