/* oxlint-disable typescript/no-unsafe-enum-assignment -- the values of Monaco's enumerations cannot be imported without
   loading the editor itself, which needs a browser; the compiler still refuses numbers that are no member */
import type { Completion, Diagnostic, OutlineItem } from '@tautai/dsl';
import type { languages, MarkerSeverity } from 'monaco-editor/editor/editor.api';

export const markerSeverity: Readonly<Record<Diagnostic['severity'], MarkerSeverity>> = {
  error: 8,
  warning: 4,
  hint: 2,
};

/** Chosen for its picture: fields, folders, snippets and so on stand for what Tau has instead. */
export const completionKind: Readonly<Record<Completion['kind'], languages.CompletionItemKind>> = {
  field: 3,
  list: 15,
  value: 16,
  code: 20,
  unit: 12,
  keyword: 17,
  operator: 11,
  section: 8,
  definition: 1,
  parameter: 4,
  type: 24,
};

export const insertAsSnippet: languages.CompletionItemInsertTextRule = 4;

export const highlightKind: Readonly<Record<'declaration' | 'use', languages.DocumentHighlightKind>> = {
  declaration: 2,
  use: 1,
};

export const symbolKind: Readonly<Record<OutlineItem['kind'], languages.SymbolKind>> = {
  rule: 4,
  scorecard: 4,
  define: 11,
  list: 17,
  ruleset: 1,
  when: 16,
  unless: 16,
  points: 16,
  test: 11,
};
