/**
 * What an editor asks about a text: one façade, plain data in and out. It knows nothing of Monaco, of LSP or of HTTP;
 * positions are UTF-16 offsets into the text that is given.
 */
import { check } from '../check/check.ts';
import type { CheckedFile } from '../check/check.ts';
import type { CheckContext } from '../check/context.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { format } from '../format/format.ts';
import type { FormattedText } from '../format/format.ts';
import type { TextRange } from '../source/text-range.ts';
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

/** A change that is offered: a fix with the diagnostic that it mends, or one that mends nothing. */
export interface CodeAction {
  readonly kind: 'fix' | Refactoring['kind'];
  readonly fix: Fix;
  readonly diagnostic: Diagnostic | null;
}

export interface LanguageService {
  /** The text checked: typed rules, tree and diagnostics. The last text is remembered. */
  readonly check: (sourceText: string) => CheckedFile;
  readonly diagnostics: (sourceText: string) => readonly Diagnostic[];
  /** What can be written at an offset, best first. */
  readonly completions: (sourceText: string, offset: number) => readonly Completion[];
  /** What stands at an offset, in plain words; null where there is nothing to say. */
  readonly hover: (sourceText: string, offset: number) => Hover | null;
  /** The fixes of the diagnostics that touch a range, then what else can be done to what is selected. */
  readonly codeActions: (sourceText: string, range: TextRange) => readonly CodeAction[];
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

/** Makes a language service over the lists and code lists at hand. */
export function createLanguageService(context: CheckContext): LanguageService {
  let last: { readonly sourceText: string; readonly checked: CheckedFile } | null = null;
  const checkOnce = (sourceText: string): CheckedFile => {
    if (last?.sourceText !== sourceText) last = { sourceText, checked: check(sourceText, context) };
    return last.checked;
  };
  return {
    check: checkOnce,
    diagnostics: (sourceText) => checkOnce(sourceText).diagnostics,
    completions: (sourceText, offset) => complete(sourceText, offset, context),
    hover: (sourceText, offset) => hoverAt(sourceText, offset, context),
    codeActions(sourceText, range) {
      const checked = checkOnce(sourceText);
      const fixes = checked.diagnostics
        .filter((each) => each.range.start <= range.end && each.range.end >= range.start)
        .flatMap((diagnostic) => diagnostic.fixes.map((fix): CodeAction => ({ kind: 'fix', fix, diagnostic })));
      const source = { sourceText, checked, recheck: (text: string) => check(text, context) };
      return [...fixes, ...refactoringsAt(source, range).map((each) => ({ ...each, diagnostic: null }))];
    },
    outline: (sourceText) => outlineOf(checkOnce(sourceText).ast),
    foldings: (sourceText) => {
      const { ast, comments } = checkOnce(sourceText);
      return foldingsOf(sourceText, ast, comments);
    },
    semanticTokens: (sourceText) => semanticTokensOf(sourceText, checkOnce(sourceText).ast),
    signature: (sourceText, offset) => {
      const { ast, comments } = checkOnce(sourceText);
      return signatureAt({ sourceText, file: ast, comments }, offset);
    },
    definition: (sourceText, offset) => definitionOf(symbolsOf(checkOnce(sourceText).ast), offset),
    references: (sourceText, offset) => referencesOf(symbolsOf(checkOnce(sourceText).ast), offset),
    prepareRename: (sourceText, offset) => prepareRename(checkOnce(sourceText).ast, offset),
    rename: (sourceText, offset, newName) =>
      rename({ sourceText, checked: checkOnce(sourceText), offset, newName }, context),
    format,
  };
}
