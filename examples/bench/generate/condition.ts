/**
 * The neutral form of a rule, from which each engine's own form is written. A condition on a value that is missing does
 * not hold; only `missing` asks for that. There is no negation, so nothing else has to be said of three-valued logic.
 */
export interface Rule {
  readonly id: string;
  readonly when: Condition;
}

/** A place in the record or in an element of a list, its steps joined by dots: `booking.lead_time`. */
export type Path = string;

export type Literal = string | number | boolean;

export type Order = 'less' | 'at_most' | 'more' | 'at_least';

/** A test of one value. Durations are numbers of hours, masses of kilograms. */
export type Test =
  | { readonly kind: 'is' | 'is_not'; readonly path: Path; readonly value: Literal }
  | { readonly kind: Order; readonly path: Path; readonly value: number }
  | { readonly kind: 'between'; readonly path: Path; readonly low: number; readonly high: number }
  | { readonly kind: 'in' | 'not_in'; readonly path: Path; readonly values: readonly string[] }
  | { readonly kind: 'starts_with' | 'contains'; readonly path: Path; readonly text: string }
  | { readonly kind: 'missing'; readonly path: Path };

/** Some element of the list fulfils all of the tests; their paths start at the element. */
export interface AnyElement {
  readonly kind: 'any_element';
  readonly list: Path;
  readonly where: readonly Test[];
}

export type Condition =
  | Test
  | AnyElement
  | { readonly kind: 'all' | 'either'; readonly conditions: readonly Condition[] };
