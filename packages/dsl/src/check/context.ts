import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CodeLists } from '../fields/code-lists.ts';
import type { ScalarType } from '../fields/field.ts';
import type { TextRange } from '../source/text-range.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Value } from '../values/value.ts';
import type { Scope } from './scope.ts';
import type { TypedCondition } from './typed-ast.ts';

/** What is known about a registered list. */
export interface ListDeclaration {
  readonly type: ScalarType;
  /** Its values, folded as its type says; absent where they are not at hand. */
  readonly values?: Iterable<Value>;
}

/** What a text is checked against beside the field catalogue. */
export interface CheckContext {
  /** Registered lists by name; lists written in the file itself come on top. */
  readonly lists: ReadonlyMap<string, ListDeclaration>;
  /** Countries, airports, carriers and currencies; the built-in ones by default. */
  readonly codeLists?: CodeLists;
  /** `approval` makes errors of what a draft may still lack. */
  readonly mode?: 'draft' | 'approval';
  /** The offences that a rule may serve to find, each with its meaning; the built-in ones by default. */
  readonly purposes?: Readonly<Record<string, string>>;
  /** The day of the check, ISO. Without it nobody can say whether a review is due: the checker has no clock. */
  readonly asOf?: string;
  /** In what part of the records so far a field was missing, by its path; where history is at hand. */
  readonly missingRates?: ReadonlyMap<string, number>;
  /** Text of a file that a test names; null where it cannot be read. Without it no file can be named. */
  readonly readFixture?: (path: string) => string | null;
}

/** The state of one check: where diagnostics go, and what stays the same throughout. */
export interface Checking {
  readonly sourceText: string;
  readonly lists: ReadonlyMap<string, ListDeclaration>;
  readonly codeLists: CodeLists;
  readonly diagnostics: Diagnostic[];
  /** The condition that is being checked, for fixes that rewrite the whole of it. */
  readonly enclosing?: TextRange;
  /** The checker of conditions. Operands hold conditions and conditions hold operands: here the circle closes. */
  readonly checkCondition: (node: Expression, scope: Scope, checking: Checking) => TypedCondition | null;
}
