import type { TextRange } from '../source/text-range.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** A replacement of a stretch of source text; an empty range inserts. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** A change that mends a diagnostic: what it does, and the edits that do it, in order and without overlap. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Another place that helps to understand the diagnostic. */
export interface RelatedPlace {
  readonly range: TextRange;
  readonly message: string;
  /** The file in which the place is, where it is another one than the diagnostic's. */
  readonly file?: string;
}

/** A record that shows what a diagnostic says. */
export interface Witness {
  /** In the form of a record at rest, as a test's `given` has it. */
  readonly record: Readonly<Record<string, unknown>>;
  /** What the record shows; one sentence as a diagnostic's. */
  readonly message: string;
  /** What the rule at which the diagnostic stands makes of the record. */
  readonly outcome: 'match' | 'no_match' | 'undetermined';
}

/** What is wrong with an author's text. Data, never thrown; positions are offsets into the text that was given. */
export interface Diagnostic {
  /** Stable name under its stage, such as `name/unknown-field`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence, lower case, no full stop; the author's words in backticks. */
  readonly message: string;
  readonly range: TextRange;
  readonly related: readonly RelatedPlace[];
  readonly hint?: string;
  readonly fixes: readonly Fix[];
  readonly witness?: Witness;
}
