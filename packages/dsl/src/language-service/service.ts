/**
 * What an editor asks about a text: one façade, plain data in and out. It knows nothing of Monaco, of LSP or of HTTP;
 * positions are UTF-16 offsets into the text that is given.
 */
import { analyseFile } from '../analysis/analyse-file.ts';
import type { AnalysisContext } from '../analysis/compare-rules.ts';
import { check, createCheckMemory } from '../check/check.ts';
import type { CheckedFile } from '../check/check.ts';
import type { CheckContext } from '../check/context.ts';
import type { TypedFile } from '../check/typed-ast.ts';
import type { Diagnostic, Fix, Witness } from '../diagnostics/diagnostic.ts';
import { format } from '../format/format.ts';
import type { FormattedText } from '../format/format.ts';
import type { TextRange } from '../source/text-range.ts';
import { addAsTest } from './add-test.ts';
import { complete } from './completion.ts';
import type { Completion } from './completion-item.ts';
import { foldingsOf } from './folding.ts';
import type { FoldingRange } from './folding.ts';
import { hoverAt } from './hover.ts';
import type { Hover } from './hover-item.ts';
import { outlineOf } from './outline.ts';
import type { OutlineItem } from './outline.ts';
import { refactoringsAt } from './refactorings.ts';
import type { Refactoring } from './refactorings.ts';
import { definitionOf, referencesOf } from './references.ts';
import type { DefinitionLink, Reference } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import type { Refusal, RenameEdits, RenameTarget } from './rename.ts';
import { semanticTokensOf } from './semantic-tokens.ts';
import type { SemanticToken } from './semantic-tokens.ts';
import { signatureAt } from './signature.ts';
import type { SignatureHelp } from './signature.ts';
import { symbolsOf } from './symbols.ts';
import type { ReadFile } from '../syntax/parse.ts';

/**
 * A change that is offered: a fix with the diagnostic that it mends, the record that shows one as a test, or a change that
 * mends nothing.
 */
export interface CodeAction {
  readonly kind: 'fix' | 'add_test' | Refactoring['kind'];
  readonly fix: Fix;
  readonly diagnostic: Diagnostic | null;
}

export interface LanguageService {
  /** The text checked: typed rules, tree and diagnostics. After an edit, only the items that it touched are. */
  readonly check: (sourceText: string) => CheckedFile;
  readonly diagnostics: (sourceText: string) => readonly Diagnostic[];
  /** What the logic of the text gives to think about. It takes longer than a check, so ask when typing has paused. */
  readonly analyse: (sourceText: string) => readonly Diagnostic[];
  /** What can be written at an offset, best first. */
  readonly completions: (sourceText: string, offset: number) => readonly Completion[];
  /** What stands at an offset, in plain words; null where there is nothing to say. */
  readonly hover: (sourceText: string, offset: number) => Hover | null;
  /**
   * What is offered at the diagnostics that touch a range, those of the logic once the text has been analysed; then what
   * else can be done to what is selected.
   */
  readonly codeActions: (sourceText: string, range: TextRange) => readonly CodeAction[];
  /** The record of a witness as a test of the rule at an offset; null where no rule takes it, or it has it already. */
  readonly addTest: (sourceText: string, offset: number, witness: Witness) => Fix | null;
  readonly outline: (sourceText: string) => readonly OutlineItem[];
  readonly foldings: (sourceText: string) => readonly FoldingRange[];
  /** What each word of the text is, for colours. */
  readonly semanticTokens: (sourceText: string) => readonly SemanticToken[];
  /** How the definition is called in whose brackets an offset stands. */
  readonly signature: (sourceText: string, offset: number) => SignatureHelp | null;
  /** Where the name at an offset is declared; null where the file does not declare it. */
  readonly definition: (sourceText: string, offset: number) => DefinitionLink | null;
  /** Everywhere that the name at an offset stands, its declaration first. */
  readonly references: (sourceText: string, offset: number) => readonly Reference[];
  /** Whether the name at an offset can be changed, and if not, why. */
  readonly prepareRename: (sourceText: string, offset: number) => RenameTarget | Refusal;
  /** The edits that change a name everywhere; refused where anything would mean something else. */
  readonly rename: (sourceText: string, offset: number, newName: string) => RenameEdits | Refusal;
  readonly format: (sourceText: string) => FormattedText;
}

export interface LanguageServiceOptions {
  /** Who confirms the records that show something of the rules of a file; without, none are shown. */
  readonly analysisOf?: (file: TypedFile) => AnalysisContext;
}

/** What is known of a text. */
interface Known {
  readonly sourceText: string;
  readonly checked: CheckedFile;
  /** Null until somebody has asked. */
  logic: readonly Diagnostic[] | null;
}

/** Makes a language service over the lists and code lists at hand. */
export function createLanguageService(
  context: CheckContext,
  { analysisOf }: LanguageServiceOptions = {},
): LanguageService {
  const memory = createCheckMemory();
  let last: Known | null = null;
  const know = (sourceText: string): Known => {
    if (last?.sourceText !== sourceText)
      last = { sourceText, checked: check(sourceText, context, memory), logic: null };
    return last;
  };
  return {
    check: (sourceText) => know(sourceText).checked,
    diagnostics: (sourceText) => know(sourceText).checked.diagnostics,
    analyse(sourceText) {
      const known = know(sourceText);
      const { file } = known.checked;
      return (known.logic ??= analyseFile(file, analysisOf?.(file) ?? null));
    },
    completions: (sourceText, offset) => complete(sourceText, offset, context, readOf(know(sourceText))),
    hover: (sourceText, offset) => hoverAt(sourceText, offset, context, readOf(know(sourceText))),
    codeActions(sourceText, range) {
      const known = know(sourceText);
      const source = { sourceText, checked: known.checked, recheck: (text: string) => check(text, context) };
      const changes = refactoringsAt(source, range).map((each) => ({ ...each, diagnostic: null }));
      return [...actionsAt(known, range), ...changes];
    },
    addTest: (sourceText, offset, witness) => testAt(know(sourceText), { start: offset, end: offset }, witness),
    outline: (sourceText) => outlineOf(know(sourceText).checked.ast),
    foldings: (sourceText) => {
      const { ast, comments } = know(sourceText).checked;
      return foldingsOf(sourceText, ast, comments);
    },
    semanticTokens: (sourceText) => semanticTokensOf(sourceText, know(sourceText).checked.ast),
    signature: (sourceText, offset) => {
      const { ast, comments } = know(sourceText).checked;
      return signatureAt({ sourceText, file: ast, comments }, offset);
    },
    definition: (sourceText, offset) => definitionOf(symbolsOf(know(sourceText).checked.ast), offset),
    references: (sourceText, offset) => referencesOf(symbolsOf(know(sourceText).checked.ast), offset),
    prepareRename: (sourceText, offset) => prepareRename(know(sourceText).checked.ast, offset),
    rename: (sourceText, offset, newName) =>
      rename({ sourceText, checked: know(sourceText).checked, offset, newName }, context),
    format,
  };
}

const readOf = ({ checked: { ast, comments } }: Known): ReadFile => ({ value: ast, comments });

function actionsAt(known: Known, range: TextRange): readonly CodeAction[] {
  const { checked, logic } = known;
  return [...checked.diagnostics, ...(logic ?? [])]
    .filter((each) => each.range.start <= range.end && each.range.end >= range.start)
    .flatMap((diagnostic) => [
      ...diagnostic.fixes.map((fix): CodeAction => ({ kind: 'fix', fix, diagnostic })),
      ...testsFrom(diagnostic, known),
    ]);
}

/** The record that shows a diagnostic, as a test of the rule in which it stands. */
function testsFrom(diagnostic: Diagnostic, known: Known): readonly CodeAction[] {
  const { witness, range } = diagnostic;
  const fix = witness === undefined ? null : testAt(known, range, witness);
  return fix === null ? [] : [{ kind: 'add_test', fix, diagnostic }];
}

function testAt({ sourceText, checked }: Known, { start, end }: TextRange, witness: Witness): Fix | null {
  const rule = checked.file.rules.find(({ range }) => range.start <= start && end <= range.end);
  return rule === undefined ? null : addAsTest(sourceText, rule, witness);
}
