import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { textIn } from '../source/text-range.ts';

/** A diagnostic as tests name it: its code and the words that it underlines. */
export const printDiagnostic = (diagnostic: Diagnostic, sourceText: string): string =>
  `${diagnostic.code} at ${JSON.stringify(textIn(sourceText, diagnostic.range))}`;

/** All of them, in order. Wording belongs to the corpus, so it is not here. */
export const printDiagnostics = (diagnostics: readonly Diagnostic[], sourceText: string): readonly string[] =>
  diagnostics.map((each) => printDiagnostic(each, sourceText));
