import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createRangeSet } from '../source/range-set.ts';
import type { RangeSet } from '../source/range-set.ts';
import { textIn } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type { Item, SourceFile } from '../syntax/ast.ts';

/** What is known of a text that could not be read everywhere. */
export interface ReadText {
  readonly sourceText: string;
  /** Null for a condition that stands alone. */
  readonly ast: SourceFile | null;
  /** Stretches that a fault of form has damaged. */
  readonly damaged: readonly TextRange[];
}

/**
 * Leaves out what is said of names and types where the form is broken: it speaks of what recovery made of the text, not
 * of what its author meant, and comes back by itself if it still holds once the text can be read. So does what is said of
 * a name that a broken list or definition may declare.
 */
export function withoutEchoes(diagnostics: readonly Diagnostic[], read: ReadText): readonly Diagnostic[] {
  const broken = createRangeSet(read.damaged);
  const mayBeDeclared = namesInBroken(read, broken);
  return diagnostics.filter(({ severity, code, range }) => {
    if (severity !== 'error' || code.startsWith('syntax/')) return true;
    return !broken.touches(range) && !(aboutNames.has(code) && mayBeDeclared(range));
  });
}

/** What is said of a name that nothing declares. */
const aboutNames: ReadonlySet<string> = new Set(['name/unknown-list', 'name/unknown-definition', 'name/unknown-field']);

/** Whether the name at a place may be that of a list or a definition that cannot be read. */
function namesInBroken({ ast, sourceText }: ReadText, broken: RangeSet): (range: TextRange) => boolean {
  const items = (ast?.items ?? []).filter(
    (item) => declaresNames(item, sourceText) && (item.kind === 'error' || broken.touches(item.range)),
  );
  const isNameLost = items.some(hasNoName);
  const words = new Set(items.flatMap(({ range }) => textIn(sourceText, range).match(/\w+/gu) ?? []));
  return (range) => {
    const isAlone = sourceText[range.start - 1] !== '.' && sourceText[range.end] !== '.';
    return isAlone && (isNameLost || words.has(textIn(sourceText, range)));
  };
}

const declaresNames = ({ kind, range }: Item, sourceText: string): boolean =>
  kind === 'list_constant' ||
  kind === 'define' ||
  (kind === 'error' && !/^(?:rule|ruleset|scorecard)\b/u.test(textIn(sourceText, range)));

/** Before the sign behind the name, or before all of it: what was read as the name need not be it. */
const hasNoName = (item: Item): boolean =>
  item.kind === 'error' ||
  (item.kind === 'define' && item.body.kind === 'error') ||
  (item.kind === 'list_constant' && item.values === null);
