/**
 * What a condition is about: something in the record that has one value or none. Conditions become sets of the values
 * that a variable may have; everything that two variables have to do with one another is said here and judged in
 * `consistency.ts`.
 */
import type { FieldPath, TextOperator, TypedOperand } from '../check/typed-ast.ts';
import type { ScalarType } from '../fields/field.ts';
import type { Domain, ValueSet } from './value-set.ts';

/** Elements of a list for which a condition is true, and those for which it is false; the rest is unknown. */
export interface Predicate {
  readonly key: string;
  /** The list: `record:booking.bags`. */
  readonly list: FieldPath;
  /** Name of the element's scope within the formulas. */
  readonly scope: string;
  /** The elements around it that it looks at. */
  readonly outerScopes: readonly string[];
  readonly whenTrue: Formula;
  readonly whenFalse: Formula;
}

/** What a variable stands for. */
export type VariableSource =
  | { readonly kind: 'field'; readonly path: FieldPath; readonly scope: string; readonly type: ScalarType }
  /** The first or the last day that a partial date may stand for. */
  | { readonly kind: 'day'; readonly end: 'low' | 'high'; readonly path: FieldPath | null; readonly scope: string }
  /** How many elements fulfil a predicate for certain, or could. */
  | { readonly kind: 'count'; readonly end: 'low' | 'high'; readonly predicate: Predicate }
  /** Whether a list or a record is there. */
  | { readonly kind: 'group'; readonly path: FieldPath; readonly scope: string }
  /** Arithmetic, and aggregates other than counts. `predicate` is an aggregate's. */
  | { readonly kind: 'computed'; readonly operand: TypedOperand; readonly predicate: Predicate | null }
  /** How two values compare: `<`, `=` or `>`. */
  | { readonly kind: 'relation'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'text_test'; readonly subject: Variable; readonly test: TextTest }
  | { readonly kind: 'in_list'; readonly subject: Variable; readonly listName: string }
  /** How long before receipt of the message the time of a list's element lies. */
  | { readonly kind: 'age'; readonly scope: string; readonly timeField: string }
  /** A condition of which nothing is known but its text. Unknown counts as missing. */
  | { readonly kind: 'opaque' };

export interface TextTest {
  readonly operator: TextOperator;
  readonly pattern: string;
}

/** A variable as an operand has it: the date of a local date-time counts in days of its milliseconds. */
export interface Term {
  readonly key: string;
  readonly variable: Variable;
  readonly unit: number;
}

export interface Variable {
  /** The same for the same variable in any rule. */
  readonly key: string;
  readonly domain: Domain;
  readonly source: VariableSource;
  /** The elements that it looks at: `@0`. None for what the record alone decides. */
  readonly scopes: readonly string[];
  /** Paths that are there whenever the variable has a value: `record:booking.lead_time`, `@0:origin`. */
  readonly needs: readonly string[];
  /** Whether it has a value whenever all of these are there. */
  readonly isSureWithNeeds: boolean;
}

/** What a variable may be: one of these values, or missing. */
export interface Cell {
  readonly mayBeMissing: boolean;
  readonly values: ValueSet;
}

/**
 * Two-valued, without negation: a literal says what a variable may be, and what it may not be is a literal too. Whether
 * a condition is true, false, not true or not false are four formulas.
 */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'literal'; readonly variable: Variable; readonly cell: Cell }
  | { readonly kind: 'and' | 'or'; readonly members: readonly Formula[] };
