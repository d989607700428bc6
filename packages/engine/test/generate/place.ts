/** Where a part of a tree is written: what can be named there, and what may be taken out of it. */
import type { FieldPath, TypedCondition, TypedOperand } from '@tautai/dsl';
import type { Choose } from './choose.ts';

/** Takes parts out of a text into definitions. */
export interface Definer {
  /** A call that stands for the condition; null where it is to be written out. */
  readonly condition: (condition: TypedCondition, place: Place) => string | null;
  readonly operand: (operand: TypedOperand, place: Place) => string | null;
  /** The definitions that have been made, as text. */
  readonly items: () => readonly string[];
}

/** What is known at the place that is being written. */
export interface Place {
  readonly choose: Choose;
  /** Names of the elements around, the outermost first; null where one has none, or where it cannot be seen from here. */
  readonly elements: readonly (string | null)[];
  /** The innermost element whose fields may be named bare; null where none may. */
  readonly innermost: number | null;
  /** What stands for an operand in the body of a definition: by the operand itself, and by `keyOf` its path. */
  readonly parameters: ReadonlyMap<unknown, string>;
  /** Takes parts out into definitions; null where the text is to have none. */
  readonly definer: Definer | null;
}

export const startPlace = (choose: Choose, definer: Definer | null): Place => ({
  choose,
  elements: [],
  innermost: null,
  parameters: new Map(),
  definer,
});

export const keyOf = ({ scope, steps }: FieldPath): string => [scope, ...steps].join('.');
