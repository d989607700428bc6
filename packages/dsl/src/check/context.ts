import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CodeLists } from '../fields/code-lists.ts';
import type { ScalarType } from '../fields/field.ts';
import type { TextRange } from '../source/text-range.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Definition } from './definition.ts';
import type { Value } from '../values/value.ts';
import type { Scope } from './scope.ts';
import type { OperandType, TypedCondition, TypedOperand } from './typed-ast.ts';

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

/** What a parameter stands for within a body: an argument, read where the call stands; or any value of its type. */
export type Binding =
  | {
      readonly kind: 'argument';
      readonly type: OperandType;
      readonly expression: Expression;
      readonly scope: Scope;
      readonly checking: Checking;
    }
  | { readonly kind: 'any_value'; readonly operand: TypedOperand };

/** The calls around a place, the innermost last, and what their bodies may still grow by. */
export interface Expansion {
  readonly calls: readonly string[];
  /** Shared by everything that is expanded for one rule. */
  readonly grown: { nodes: number };
}

/** The state of one check: where diagnostics go, and what stays the same throughout. */
export interface Checking {
  readonly sourceText: string;
  readonly lists: ReadonlyMap<string, ListDeclaration>;
  readonly codeLists: CodeLists;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly diagnostics: Diagnostic[];
  /** The condition that is being checked, for fixes that rewrite the whole of it. */
  readonly enclosing?: TextRange;
  /** What the parameters of the definition around stand for; empty outside of one. */
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly expansion: Expansion;
  /** Currencies that the conditions around demand, by the place of the currency's field. */
  readonly currencies: ReadonlyMap<string, string>;
  /** Operands hold conditions and conditions hold operands, and both hold calls: here the circles close. */
  readonly checkCondition: (node: Expression, scope: Scope, checking: Checking) => TypedCondition | null;
  readonly checkOperand: (
    node: Expression,
    expected: OperandType | null,
    scope: Scope,
    checking: Checking,
  ) => TypedOperand | null;
}
