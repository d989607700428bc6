import type { TextRange } from '../source/text-range.ts';

export type CompletionKind =
  | 'field'
  | 'list'
  | 'value'
  | 'code'
  | 'unit'
  | 'keyword'
  | 'operator'
  | 'section'
  | 'definition'
  | 'parameter'
  | 'type';

/** Something that can be written at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label: a type, a country's name. */
  readonly detail: string;
  /** One sentence for who has never seen it. */
  readonly documentation: string;
  readonly insertText: string;
  /** Whether `insertText` has places to fill in: `$1`, `$2`, and `$0` for the end. */
  readonly isSnippet: boolean;
  /** What the text replaces: the word at the cursor, or nothing. */
  readonly range: TextRange;
  /** Whether the next slot should be offered at once. */
  readonly continues: boolean;
}
