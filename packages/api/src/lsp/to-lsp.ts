/** What the language service says, in the words of the protocol. */
import type {
  CodeAction as ServiceAction,
  Completion,
  DefinitionLink,
  Diagnostic as ServiceDiagnostic,
  FoldingRange as ServiceFolding,
  Hover as ServiceHover,
  LineMap,
  OutlineItem,
  Reference,
  SemanticToken,
  SemanticTokenKind,
  SignatureHelp as ServiceSignature,
  TextEdit as ServiceEdit,
} from '@tautai/dsl';
import { semanticTokenModifiers } from '@tautai/dsl';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  LocationLink,
  SemanticTokensLegend,
  SignatureHelp,
  TextEdit,
} from 'vscode-languageserver/node';
import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentHighlightKind,
  InsertTextFormat,
  MarkupKind,
  SymbolKind,
} from 'vscode-languageserver/node';
import type { OpenDocument } from './documents.ts';
import { positionOf, rangeOf } from './positions.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
} as const;

export function toDiagnostic(diagnostic: ServiceDiagnostic, { uri, lines }: OpenDocument): Diagnostic {
  const hint = diagnostic.hint === undefined ? '' : `\n${diagnostic.hint}`;
  return {
    range: rangeOf(diagnostic.range, lines),
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    source: 'tau',
    message: `${diagnostic.message}${hint}`,
    relatedInformation: diagnostic.related.map(({ range, message }) => ({
      location: { uri, range: rangeOf(range, lines) },
      message,
    })),
    ...(diagnostic.code === 'define/unused' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Field,
  list: CompletionItemKind.Enum,
  value: CompletionItemKind.EnumMember,
  code: CompletionItemKind.Constant,
  unit: CompletionItemKind.Unit,
  keyword: CompletionItemKind.Keyword,
  operator: CompletionItemKind.Operator,
  section: CompletionItemKind.Module,
  definition: CompletionItemKind.Function,
  parameter: CompletionItemKind.Variable,
  type: CompletionItemKind.TypeParameter,
};

/** `order` keeps the service's order, since editors sort by text. */
export function toCompletion(item: Completion, order: number, lines: LineMap, takesSnippets: boolean): CompletionItem {
  const isSnippet = item.isSnippet && takesSnippets;
  return {
    label: item.label,
    kind: completionKinds[item.kind],
    detail: item.detail,
    documentation: item.documentation,
    sortText: String(order).padStart(5, '0'),
    // What stands in quotes is looked for by its letters and its name, with the quote that is typed already.
    filterText: item.kind === 'code' ? `"${item.label}` : item.label,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: rangeOf(item.range, lines),
      newText: item.isSnippet && !isSnippet ? withoutPlaces(item.insertText) : item.insertText,
    },
  };
}

/** `${1:minimum}` as `minimum`, `$0` as nothing. */
const withoutPlaces = (snippet: string): string => snippet.replaceAll(/\$\{\d+:([^}]*)\}|\$\d+/gu, '$1');

export const toHover = ({ title, lines: said, range }: ServiceHover, lines: LineMap): Hover => ({
  contents: { kind: MarkupKind.PlainText, value: [title, '', ...said].join('\n') },
  range: rangeOf(range, lines),
});

export const toSignature = (help: ServiceSignature): SignatureHelp => ({
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

export const toLink = (link: DefinitionLink, { uri, lines }: OpenDocument): LocationLink => ({
  originSelectionRange: rangeOf(link.origin, lines),
  targetUri: uri,
  targetRange: rangeOf(link.target, lines),
  targetSelectionRange: rangeOf(link.targetName, lines),
});

export const toHighlight = ({ range, isDeclaration }: Reference, lines: LineMap): DocumentHighlight => ({
  range: rangeOf(range, lines),
  kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
});

const symbolKinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  rule: SymbolKind.Class,
  scorecard: SymbolKind.Class,
  define: SymbolKind.Function,
  list: SymbolKind.Array,
  ruleset: SymbolKind.Namespace,
  when: SymbolKind.Property,
  unless: SymbolKind.Property,
  points: SymbolKind.Property,
  test: SymbolKind.Method,
};

export const toSymbol = (item: OutlineItem, lines: LineMap): DocumentSymbol => ({
  // The protocol forbids names that are empty.
  name: item.name.trim() === '' ? item.kind : item.name,
  kind: symbolKinds[item.kind],
  range: rangeOf(item.range, lines),
  selectionRange: rangeOf(item.nameRange, lines),
  children: item.children.map((child) => toSymbol(child, lines)),
});

export const toFolding = ({ kind, range }: ServiceFolding, lines: LineMap): FoldingRange => ({
  startLine: positionOf(range.start, lines).line,
  endLine: positionOf(range.end, lines).line,
  ...(kind === 'comment' ? { kind: 'comment' } : {}),
});

export const toEdits = (edits: readonly ServiceEdit[], lines: LineMap): TextEdit[] =>
  edits.map(({ range, newText }) => ({ range: rangeOf(range, lines), newText }));

const actionKinds: Readonly<Record<ServiceAction['kind'], CodeActionKind>> = {
  fix: CodeActionKind.QuickFix,
  add_test: CodeActionKind.QuickFix,
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
  rewrite: CodeActionKind.RefactorRewrite,
};
export const offeredActionKinds: CodeActionKind[] = [...new Set(Object.values(actionKinds))];

export const toCodeAction = ({ kind, fix, diagnostic }: ServiceAction, document: OpenDocument): CodeAction => ({
  title: fix.title,
  kind: actionKinds[kind],
  ...(diagnostic === null ? {} : { diagnostics: [toDiagnostic(diagnostic, document)] }),
  isPreferred: kind === 'fix' && diagnostic?.fixes.length === 1,
  edit: { changes: { [document.uri]: toEdits(fix.edits, document.lines) } },
});

/** The protocol's own names, which every theme has colours for. */
const tokenTypes: Readonly<Record<SemanticTokenKind, string>> = {
  comment: 'comment',
  keyword: 'keyword',
  operator: 'operator',
  rule: 'class',
  definition: 'function',
  parameter: 'parameter',
  element: 'variable',
  list: 'enum',
  level: 'enumMember',
  field: 'property',
  value: 'enumMember',
  code: 'string',
  type: 'type',
  number: 'number',
  unit: 'number',
  time: 'number',
  text: 'string',
};

export const tokensLegend: SemanticTokensLegend = {
  tokenTypes: [...new Set(Object.values(tokenTypes))],
  tokenModifiers: [...semanticTokenModifiers],
};

/** Five numbers a token, lines and columns counted from the token before. */
export function toTokenData(tokens: readonly SemanticToken[], lines: LineMap): number[] {
  let before = { line: 0, character: 0 };
  return tokens.flatMap(({ range, kind, modifiers }) => {
    const at = positionOf(range.start, lines);
    const lineStep = at.line - before.line;
    const columnStep = lineStep === 0 ? at.character - before.character : at.character;
    before = at;
    const set = modifiers.reduce((bits, each) => bits | (1 << semanticTokenModifiers.indexOf(each)), 0);
    return [lineStep, columnStep, range.end - range.start, tokensLegend.tokenTypes.indexOf(tokenTypes[kind]), set];
  });
}
