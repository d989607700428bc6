/** Definitions: `define NAME(parameter: type) = expression`, a condition or a value with a name. */
import type { TextRange } from '../source/text-range.ts';
import type { DefineItem, Expression } from '../syntax/ast.ts';
import type { OperandType } from './typed-ast.ts';

export interface Parameter {
  readonly name: string;
  readonly type: OperandType;
}

/** A definition that can be called. */
export interface Definition {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: Expression;
  /** How many nodes a call puts in its place, calls within not counted. */
  readonly size: number;
  /** Of the name. */
  readonly range: TextRange;
  /** False where the definition itself has a fault, which was reported at its place. */
  readonly isSound: boolean;
  readonly item: DefineItem;
}
