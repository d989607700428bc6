/** Offsets of the language become Monaco's 1-based positions: here and in `from-monaco.ts`, and nowhere else. */
import type {
  CodeAction,
  Completion,
  DefinitionLink,
  Diagnostic,
  FoldingRange,
  Hover,
  OutlineItem,
  Reference,
  Refusal,
  RenameEdits,
  RenameTarget,
  SignatureHelp,
  TextEdit,
} from '@tautai/dsl';
import type { editor, IPosition, IRange, languages } from 'monaco-editor/editor/editor.api';
import type { Positions } from './positions.ts';
import type { LineAnnotation } from './line-annotations.ts';
import { completionKind, highlightKind, insertAsSnippet, markerSeverity, symbolKind } from './monaco-enumerations.ts';

interface TextRange {
  readonly start: number;
  readonly end: number;
}
export function toRange(range: TextRange, positions: Positions): IRange {
  const start = positions.getPositionAt(range.start);
  const end = positions.getPositionAt(range.end);
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}

/** The record that shows a diagnostic, below its message. */
const witnessText = ({ witness }: Diagnostic): string =>
  witness === undefined ? '' : `\n\n${witness.message}:\n${JSON.stringify(witness.record, null, 2)}`;

export function toMarker(diagnostic: Diagnostic, positions: Positions): editor.IMarkerData {
  const hint = diagnostic.hint === undefined ? '' : `\n${diagnostic.hint}`;
  return {
    ...toRange(diagnostic.range, positions),
    severity: markerSeverity[diagnostic.severity],
    message: `${diagnostic.message}${hint}${witnessText(diagnostic)}`,
    code: diagnostic.code,
    source: 'tau',
  };
}

/** Text beside a line, after its end: seen, but no part of the rule. */
export function toAnnotationDecoration(
  { line, verdict, text, mattered }: LineAnnotation,
  lines: Pick<editor.ITextModel, 'getLineCount' | 'getLineMaxColumn'>,
): editor.IModelDeltaDecoration {
  const shownLine = Math.min(line, lines.getLineCount());
  const column = lines.getLineMaxColumn(shownLine);
  return {
    range: { startLineNumber: shownLine, startColumn: column, endLineNumber: shownLine, endColumn: column },
    options: {
      showIfCollapsed: true,
      after: {
        // Blanks that do not break keep the verdict in one piece where the line wraps.
        content: `    ${text}`.replaceAll(' ', '\u{a0}'),
        inlineClassName: `inline-verdict inline-verdict-${verdict}${mattered ? '' : ' inline-verdict-idle'}`,
      },
    },
  };
}

/** `order` keeps the service's order, since Monaco sorts by text. */
export function toCompletionItem(item: Completion, order: number, positions: Positions): languages.CompletionItem {
  return {
    label: { label: item.label, description: item.detail },
    kind: completionKind[item.kind],
    documentation: item.documentation,
    insertText: item.insertText,
    ...(item.isSnippet ? { insertTextRules: insertAsSnippet } : {}),
    range: toRange(item.range, positions),
    sortText: String(order).padStart(5, '0'),
    ...(item.continues ? { command: { id: 'editor.action.triggerSuggest', title: '' } } : {}),
  };
}

/** Text as Markdown that shows it as it is: nothing in it becomes a link, an image or markup. */
function plainMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&$]/gu, String.raw`\$&`);
}

export function toHover(hover: Hover, positions: Positions): languages.Hover {
  const body = hover.lines.map(plainMarkdown).join('\n\n');
  return {
    range: toRange(hover.range, positions),
    contents: [{ value: `**${plainMarkdown(hover.title)}**\n\n${body}`, isTrusted: false, supportHtml: false }],
  };
}

type Model = Positions & Pick<editor.ITextModel, 'uri' | 'getVersionId'>;

const toWorkspaceEdit = (edits: readonly TextEdit[], model: Model): languages.WorkspaceEdit => ({
  edits: edits.map((each) => ({
    resource: model.uri,
    versionId: model.getVersionId(),
    textEdit: { range: toRange(each.range, model), text: each.newText },
  })),
});

/** Kinds by which the editor sorts what it offers, and under which its commands find them. */
const codeActionKinds: Readonly<Record<CodeAction['kind'], string>> = {
  fix: 'quickfix',
  add_test: 'quickfix',
  extract: 'refactor.extract',
  inline: 'refactor.inline',
  rewrite: 'refactor.rewrite',
};

export function toCodeAction({ kind, fix, diagnostic }: CodeAction, model: Model): languages.CodeAction {
  return {
    title: fix.title,
    kind: codeActionKinds[kind],
    ...(diagnostic === null ? {} : { diagnostics: [toMarker(diagnostic, model)] }),
    isPreferred: kind === 'fix' && diagnostic?.fixes.length === 1,
    edit: toWorkspaceEdit(fix.edits, model),
  };
}

export function toSymbol(item: OutlineItem, positions: Positions): languages.DocumentSymbol {
  return {
    name: item.name,
    detail: '',
    kind: symbolKind[item.kind],
    tags: [],
    range: toRange(item.range, positions),
    selectionRange: toRange(item.nameRange, positions),
    children: item.children.map((child) => toSymbol(child, positions)),
  };
}

/** The name to be changed; a refusal stands where the cursor does. */
export function toRenameLocation(
  target: RenameTarget | Refusal,
  { lineNumber, column }: IPosition,
  positions: Positions,
): languages.RenameLocation & languages.Rejection {
  if (target.kind === 'ready') return { range: toRange(target.range, positions), text: target.name };
  const range = { startLineNumber: lineNumber, startColumn: column, endLineNumber: lineNumber, endColumn: column };
  return { range, text: '', rejectReason: target.reason };
}

export const toRenameEdit = (
  renamed: RenameEdits | Refusal,
  model: Model,
): languages.WorkspaceEdit & languages.Rejection =>
  renamed.kind === 'edits' ? toWorkspaceEdit(renamed.edits, model) : { edits: [], rejectReason: renamed.reason };

export const toLocationLink = (
  { origin, target, targetName }: DefinitionLink,
  model: Positions & Pick<editor.ITextModel, 'uri'>,
): languages.LocationLink => ({
  uri: model.uri,
  originSelectionRange: toRange(origin, model),
  range: toRange(target, model),
  targetSelectionRange: toRange(targetName, model),
});

export const toHighlight = (
  { range, isDeclaration }: Reference,
  positions: Positions,
): languages.DocumentHighlight => ({
  range: toRange(range, positions),
  kind: highlightKind[isDeclaration ? 'declaration' : 'use'],
});

/** Lines that can be hidden. */
export const toFolding = ({ range }: FoldingRange, positions: Positions): languages.FoldingRange => ({
  start: positions.getPositionAt(range.start).lineNumber,
  end: positions.getPositionAt(range.end).lineNumber,
});

export const toSignatureHelp = (help: SignatureHelp): languages.SignatureHelp => ({
  signatures: [
    {
      label: help.label,
      documentation: help.documentation,
      parameters: help.parameters.map(({ start, end }) => ({ label: [start, end] })),
    },
  ],
  activeSignature: 0,
  activeParameter: help.activeParameter,
});
