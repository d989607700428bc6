import type { AggregateName, ArithmeticOperator, ScalarType } from '@tautai/dsl';

/**
 * The portable form of a rule: documents for json-rules-engine with the operators of this folder. Plain JSON.
 *
 * json-rules-engine is two-valued, so each operator comes twice: as it is, false where a value is missing, in `ID#match`;
 * and with `OrUnknown` behind its name, true where one is, in `ID#possible`. There is no `not` in them.
 */
export interface PortableDocument {
  readonly name: string;
  readonly conditions: PortableBlock;
  readonly event: { readonly type: DocumentKind; readonly params: { readonly rule: string } };
}

export type DocumentKind = 'match' | 'possible';

/** `name` marks which part of the rule a block is. */
export type PortableBlock = { readonly name?: 'when' | 'unless' } & (
  | { readonly all: readonly PortableCondition[] }
  | { readonly any: readonly PortableCondition[] }
);

export type PortableCondition = PortableBlock | PortableLeaf;

/** A test. `path` is its first operand where that is a field of the record; `value` holds everything else. */
export interface PortableLeaf {
  readonly fact: 'record';
  readonly path?: string;
  readonly operator: string;
  readonly value: PortableTest;
}

export type PortableTest =
  | OperandTest
  | { readonly constant: boolean }
  /** `weights`: what each condition counts; one each where absent. */
  | {
      readonly count: number;
      readonly conditions: readonly PortableCondition[];
      readonly weights?: readonly number[];
    }
  | PortableRun;

/** What is tested and what it is held against. `type` is that of the field at the leaf's `path`. */
export interface OperandTest {
  readonly type?: ScalarType;
  readonly operands: readonly PortableOperand[];
  readonly pattern?: string;
  readonly list?: string;
  readonly values?: readonly PortableLiteral[];
}

/** A value in its JSON form; a calendar period in months. */
export type PortableLiteral =
  | { readonly type: ScalarType; readonly literal: string | number | boolean }
  | { readonly months: number };

/** Property names from the record, or from the element at a depth of quantifiers. */
export interface PortablePath {
  readonly of: 'record' | number;
  readonly steps: readonly string[];
}

export type PortableOperand =
  | PortableLiteral
  | { readonly field: PortablePath; readonly type: ScalarType }
  | { readonly presenceOf: 'list' | 'record'; readonly at: PortablePath }
  | { readonly value: PortableOperand; readonly otherwise: PortableOperand }
  | PortableArithmetic
  | { readonly dateOf: PortableOperand }
  | { readonly timeOf: PortableOperand }
  /** Full years from a birth to a day. */
  | { readonly ageOf: PortableOperand; readonly on: PortableOperand }
  /** An amount where its currency is the code; missing otherwise. */
  | { readonly amount: PortableOperand; readonly currency: PortableOperand; readonly code: string }
  | PortableAggregate;

export interface PortableArithmetic {
  readonly arithmetic: ArithmeticOperator;
  /** What the left side is counted in, and whether the right side is a calendar period. */
  readonly leftKind: string;
  readonly rightKind: string;
  readonly left: PortableOperand;
  readonly right: PortableOperand;
}

export interface PortableAggregate {
  readonly aggregate: AggregateName;
  readonly run: PortableRun;
  /** The element's field; null for `count`. */
  readonly field: { readonly field: PortablePath; readonly type: ScalarType } | null;
}

/** A list, its window of time, and the condition on an element in both forms. */
export interface PortableRun {
  readonly list: PortablePath;
  readonly depth: number;
  readonly within: { readonly durationMs: number; readonly timeField: string } | null;
  readonly where: Readonly<Record<DocumentKind, PortableCondition>> | null;
  /** Of `exactly`, `atLeast` and `atMost`. */
  readonly count?: number;
}
